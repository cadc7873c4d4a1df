import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someStandings, weights } from '#tests/support/arbitraries.ts';
import { byDirection } from './by-direction.ts';
import { fraction } from './fraction.ts';
import { maturityIndex } from './maturity-index.ts';
import { standing, type Standing } from './team.ts';

const at = (level: 1 | 2 | 3 | 4 | 5): Standing => {
  const score = fraction(level);
  return standing([{ status: 'scored', score, upTo: score, level, climb: null }], false);
};
const none = (status: 'unknown' | 'hidden' | 'notApplicable'): Standing => ({ status, n: 0 });

describe('the index', () => {
  test('lies between the lowest and the highest score, whatever the weights', () => {
    fc.assert(
      fc.property(someStandings, weights, (standings, w) => {
        const { value, percent, spread, weakest, status } = maturityIndex(standings, w);
        if (status === 'insufficient') {
          expect([value, percent, spread, weakest]).toEqual([null, null, null, []]);
          return;
        }
        expect(value).toBeGreaterThanOrEqual(1);
        expect(value).toBeLessThanOrEqual(5);
        expect(percent).toBeCloseTo((((value ?? 0) - 1) / 4) * 100, 9);
        expect(weakest.length).toBeGreaterThan(0);
        expect(spread).toBeGreaterThanOrEqual(0);
      })
    );
  });

  test('is the same for weights in the same proportion', () => {
    fc.assert(
      fc.property(someStandings, weights, (standings, w) => {
        const one = byDirection((id) => w[id] ?? 1);
        const thrice = byDirection((id) => (w[id] ?? 1) * 4);
        expect(maturityIndex(standings, thrice)).toEqual(maturityIndex(standings, one));
      })
    );
  });

  test('takes a decimal weight as it is written', () => {
    const standings = byDirection((id) => at(id === 'need' ? 5 : 1));
    // (6 × 1 + 0.7 × 5) / 6.7 = 95/67, where 0.7 as a binary fraction would be a little less
    expect(maturityIndex(standings, { need: 0.7 }).value).toBe(95 / 67);
  });

  test('has no staged level while a direction that applies has no score', () => {
    const standings = { ...byDirection(() => at(3)), need: none('hidden') };
    expect(maturityIndex(standings)).toMatchObject({
      status: 'partial',
      stagedLevel: null,
      scored: 6,
      applicable: 7
    });
  });

  test('needs five directions', () => {
    const [a, b, c] = [none('unknown'), none('notApplicable'), none('unknown')];
    const standings = { ...byDirection(() => at(3)), strategy: a, need: b, brand: c };
    expect(maturityIndex(standings).status).toBe('insufficient');
    expect(maturityIndex({ ...standings, brand: at(1) })).toMatchObject({
      status: 'partial',
      value: 2.6,
      weakest: ['brand'],
      spread: 2,
      unbalanced: true
    });
  });

  test('of all that apply is whole, however few they are', () => {
    const na = none('notApplicable');
    const standings = { ...byDirection(() => at(3)), strategy: na, need: na, brand: na };
    expect(maturityIndex(standings)).toMatchObject({ status: 'ok', scored: 4, applicable: 4 });
  });

  test('of nothing at all is insufficient', () => {
    expect(maturityIndex(byDirection(() => none('notApplicable'))).status).toBe('insufficient');
  });
});
