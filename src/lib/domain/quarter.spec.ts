import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysOf,
  nextQuarter,
  parseQuarter,
  previousQuarter,
  quarterOf,
  quarterRange,
  quartersBetween
} from './quarter.ts';

const aDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => new Date(date.toISOString().slice(0, 10)));
const aMonth = fc.integer({ min: 1, max: 12 });

describe('quarters', () => {
  test('are read strictly', () => {
    expect(parseQuarter('2026-Q4')).toBe('2026-Q4');
    for (const text of ['2026-Q5', '2026-q4', '26-Q1', ' 2026-Q1', '2026-Q1\n', '']) {
      expect(parseQuarter(text)).toBeNull();
    }
  });

  test('follow one another across the year', () => {
    expect(nextQuarter('2026-Q4')).toBe('2027-Q1');
    expect(previousQuarter('2026-Q1')).toBe('2025-Q4');
    expect(quartersBetween('2025-Q4', '2026-Q4')).toBe(4);
    expect(quarterRange('2025-Q3', '2026-Q1')).toEqual(['2025-Q3', '2025-Q4', '2026-Q1']);
    expect(quarterRange('2026-Q2', '2026-Q1')).toEqual([]);
  });

  test('hold a day by its UTC date', () => {
    expect(quarterOf(new Date('2026-03-31T23:59:59.999Z'))).toBe('2026-Q1');
    expect(quarterOf(new Date('2026-04-01T00:00:00Z'))).toBe('2026-Q2');
  });

  test('of a fiscal year are named after the year it begins in', () => {
    expect(quarterOf(new Date('2026-04-01'), 4)).toBe('2026-Q1');
    expect(quarterOf(new Date('2027-03-31'), 4)).toBe('2026-Q4');
    expect(daysOf('2026-Q4', 4)).toEqual({ from: '2027-01-01', to: '2027-03-31' });
  });

  test('begin and end on days of their own, leap years included', () => {
    expect(daysOf('2028-Q1')).toEqual({ from: '2028-01-01', to: '2028-03-31' });
    expect(daysOf('2027-Q4', 3)).toEqual({ from: '2027-12-01', to: '2028-02-29' });
    fc.assert(
      fc.property(aDay, aMonth, (day, fiscalStart) => {
        const { from, to } = daysOf(quarterOf(day, fiscalStart), fiscalStart);
        const iso = day.toISOString().slice(0, 10);
        expect(from <= iso && iso <= to).toBe(true);
      })
    );
  });

  test('meet without a gap', () => {
    fc.assert(
      fc.property(aDay, aMonth, (day, fiscalStart) => {
        const quarter = quarterOf(day, fiscalStart);
        const eve = new Date(daysOf(nextQuarter(quarter), fiscalStart).from);
        eve.setUTCDate(eve.getUTCDate() - 1);
        expect(daysOf(quarter, fiscalStart).to).toBe(eve.toISOString().slice(0, 10));
        expect(previousQuarter(nextQuarter(quarter))).toBe(quarter);
      })
    );
  });
});
