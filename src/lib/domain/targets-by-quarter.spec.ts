import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIRECTION_IDS, LEVELS } from './model/types.ts';
import { quarterAfter, quartersBetween, type Quarter } from './quarter.ts';
import { settingFor, targetsIn, type TargetsOfQuarter } from './targets-by-quarter.ts';
import type { Wishes } from './targets.ts';

const set = (quarter: Quarter, levels: Wishes): TargetsOfQuarter => ({ quarter, levels });

describe('the target that holds in a quarter', () => {
  const all = [
    set('2027-Q3', { strategy: 5, need: 4 }),
    set('2026-Q4', { strategy: 3 }),
    set('2027-Q2', { strategy: 4, deal: 2 })
  ];

  test.each<[string, Quarter, Wishes]>([
    ['its own, and others’ later ones', '2026-Q4', { strategy: 3, need: 4, deal: 2 }],
    ['the nearest later one on the way there', '2027-Q1', { strategy: 4, need: 4, deal: 2 }],
    ['the latest earlier one where none is later', '2027-Q3', { strategy: 5, need: 4, deal: 2 }],
    ['what stood last, long after', '2030-Q1', { strategy: 5, need: 4, deal: 2 }],
    ['the first one, long before', '2020-Q1', { strategy: 3, need: 4, deal: 2 }]
  ])('is %s', (_, quarter, expected) => {
    expect(targetsIn(quarter, all)).toEqual(expected);
  });

  test('is nobody’s where nobody has set one', () => {
    expect(targetsIn('2027-Q1', [])).toEqual({});
    expect(settingFor('brand', '2027-Q1', all)).toBeUndefined();
  });

  const first: Quarter = '2026-Q1';
  const quarters = fc.integer({ min: 0, max: 12 }).map((n) => quarterAfter(first, n));
  const levels = fc.dictionary(fc.constantFrom(...DIRECTION_IDS), fc.constantFrom(...LEVELS));
  const settings = fc.uniqueArray(fc.record({ quarter: quarters, levels }), {
    selector: ({ quarter }) => quarter
  });

  test('is the nearest of those ahead, else the nearest of those behind, in any order', () => {
    fc.assert(
      fc.property(settings, quarters, fc.constantFrom(...DIRECTION_IDS), (all, quarter, id) => {
        const found = settingFor(id, quarter, all);
        expect(settingFor(id, quarter, all.toReversed())).toBe(found);
        const others = all.filter((one) => one.levels[id] !== undefined && one !== found);
        if (!found) {
          expect(others).toEqual([]);
          return;
        }
        const ahead = quartersBetween(quarter, found.quarter);
        for (const other of others) {
          const away = quartersBetween(quarter, other.quarter);
          expect(ahead >= 0 ? away < 0 || away > ahead : away < ahead).toBe(true);
        }
      })
    );
  });
});
