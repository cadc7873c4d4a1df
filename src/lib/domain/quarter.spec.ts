import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysOf,
  nextQuarter,
  parseQuarter,
  previousQuarter,
  quarterAfter,
  quarterOf,
  quarterRange,
  quartersBetween
} from './quarter.ts';

const aDay = fc
  .tuple(
    fc.integer({ min: 1990, max: 2090 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 })
  )
  .map(([year, ...rest]) => [year, ...rest.map((n) => String(n).padStart(2, '0'))].join('-'));
const aMonth = fc.integer({ min: 1, max: 12 });

describe('quarters', () => {
  test('are read strictly', () => {
    expect(parseQuarter('2026-Q4')).toBe('2026-Q4');
    for (const text of ['2026-Q5', '2026-q4', '26-Q1', ' 2026-Q1', '2026-Q1\n', '']) {
      expect(parseQuarter(text)).toBeNull();
    }
  });

  test('are counted on and back', () => {
    expect(quarterAfter('2026-Q3', 3)).toBe('2027-Q2');
    expect(quarterAfter('2026-Q1', -5)).toBe('2024-Q4');
  });

  test('follow one another across the year', () => {
    expect(nextQuarter('2026-Q4')).toBe('2027-Q1');
    expect(previousQuarter('2026-Q1')).toBe('2025-Q4');
    expect(quartersBetween('2025-Q4', '2026-Q4')).toBe(4);
    expect(quarterRange('2025-Q3', '2026-Q1')).toEqual(['2025-Q3', '2025-Q4', '2026-Q1']);
    expect(quarterRange('2026-Q2', '2026-Q1')).toEqual([]);
  });

  test('hold a day or an instant by its UTC date', () => {
    expect(quarterOf('2026-03-31T23:59:59.999Z')).toBe('2026-Q1');
    expect(quarterOf('2026-04-01')).toBe('2026-Q2');
    expect(quarterOf('2026-12-31')).toBe('2026-Q4');
  });

  test('of a fiscal year are named after the year it begins in', () => {
    expect(quarterOf('2026-04-01', 4)).toBe('2026-Q1');
    expect(quarterOf('2027-03-31', 4)).toBe('2026-Q4');
    expect(daysOf('2026-Q4', 4)).toEqual({ from: '2027-01-01', before: '2027-04-01' });
    expect(daysOf('2026-Q4', 3)).toEqual({ from: '2026-12-01', before: '2027-03-01' });
  });

  test('hold exactly the days that fall into them, and meet without a gap', () => {
    fc.assert(
      fc.property(aDay, aMonth, (day, fiscalStart) => {
        const quarter = quarterOf(day, fiscalStart);
        const { from, before } = daysOf(quarter, fiscalStart);
        expect(from <= day && day < before).toBe(true);
        expect(daysOf(nextQuarter(quarter), fiscalStart).from).toBe(before);
        expect(previousQuarter(nextQuarter(quarter))).toBe(quarter);
      })
    );
  });
});
