import { expect, test } from 'vitest';
import { dayOf, monthsAfter } from './days.ts';

test('a day is that of UTC', () => {
  expect(dayOf(new Date('2026-11-23T23:59:59.999Z'))).toBe('2026-11-23');
});

test.each([
  ['2026-11-23', 12, '2027-11-23'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-12-31', 2, '2027-02-28']
])('%s and %i months is %s', (day, months, later) => {
  expect(monthsAfter(new Date(`${day}T12:00:00Z`), months)).toBe(later);
});
