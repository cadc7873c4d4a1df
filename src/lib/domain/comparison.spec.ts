import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someStandings, weights } from '#tests/support/arbitraries.ts';
import { byDirection } from './by-direction.ts';
import { compare, marks, type Side } from './comparison.ts';
import { fraction } from './fraction.ts';
import { levelOf } from './scoring.ts';
import type { Standing, Standings } from './team.ts';

function at(score: number, iqr: number | null = null): Standing {
  const exact = fraction(score * 4, 4);
  const rest = { min: null, max: null, consensus: null, agreement: null };
  const range = iqr === null ? null : fraction(iqr * 4, 4);
  return { status: 'scored', n: 3, score: exact, level: levelOf(exact), iqr: range, ...rest };
}
const side = (standings: Standings, rest: Partial<Side> = {}): Side => ({
  mode: 'quick',
  respondents: 3,
  standings,
  ...rest
});
const all = (score: number, iqr: number | null = null) => byDirection(() => at(score, iqr));

describe('the verdict', () => {
  test('takes a hidden range for 0', () => {
    const { directions } = compare(side(all(2)), side(all(2.5, 2)));
    expect(directions[0]).toEqual({ id: 'strategy', delta: 0.5, threshold: 1, verdict: 'noise' });
  });

  test('on the index needs less, because noise partly cancels out', () => {
    const { index } = compare(side(all(2)), side(all(2.25)));
    expect(index).toMatchObject({ delta: 0.25, verdict: 'change' });
    expect(index.threshold).toBeCloseTo(0.5 / Math.sqrt(7), 12);
  });

  test('on the index is exact at the threshold', () => {
    const five: Standings = {
      ...all(2),
      loyalty: { status: 'unknown', n: 0 },
      brand: { status: 'unknown', n: 0 }
    };
    const now: Standings = { ...all(2.25), loyalty: five.loyalty, brand: five.brand };
    // 1 + 1 + 1 + 4 + 9 = 16: the threshold is 0.5 × 4 / 8 = 0.25, and so is the move
    const w = { strategy: 1, need: 1, evaluation: 1, deal: 2, management: 3 };
    expect(compare(side(five), side(now), w).index).toEqual({
      delta: 0.25,
      threshold: 0.25,
      verdict: 'change'
    });
  });

  test('is the opposite when the rounds change places', () => {
    fc.assert(
      fc.property(someStandings, someStandings, weights, (a, b, w) => {
        const forth = compare(side(a), side(b), w);
        const back = compare(side(b), side(a), w);
        const turned = ({ delta, ...rest }: { delta: number | null }) => ({
          ...rest,
          delta: delta === null ? null : 0 - delta
        });
        expect(back.directions).toEqual(forth.directions.map(turned));
        expect(back.index).toEqual(turned(forth.index));
        expect(back.marks).toEqual(forth.marks);
      })
    );
  });

  test('of a round against itself is noise everywhere', () => {
    fc.assert(
      fc.property(someStandings, weights, (standings, w) => {
        const { directions, index } = compare(side(standings), side(standings), w);
        for (const { delta, verdict } of [...directions, index]) {
          expect([verdict, delta]).toEqual(
            verdict === 'noise' ? ['noise', 0] : ['notComparable', null]
          );
        }
      })
    );
  });
});

describe('what cannot be compared', () => {
  const nothing = { delta: null, threshold: null, verdict: 'notComparable' };

  test('is everything, when the modes differ', () => {
    const { directions, index } = compare(side(all(2), { mode: 'detailed' }), side(all(3)));
    expect([...directions, index].every((delta) => delta.verdict === 'notComparable')).toBe(true);
  });

  test('is a direction without a score on either side', () => {
    const before = side({ ...all(2), need: { status: 'hidden', n: 2 } });
    expect(compare(before, side(all(3))).directions[1]).toEqual({ id: 'need', ...nothing });
    expect(compare(side(all(3)), before).directions[1]).toEqual({ id: 'need', ...nothing });
  });

  test('is the index, with fewer than five directions on both sides', () => {
    const hidden = { status: 'hidden', n: 1 } as const;
    const before = side({ ...all(2), strategy: hidden, need: hidden });
    expect(compare(before, side({ ...all(3), brand: hidden })).index).toEqual(nothing);
    expect(compare(before, side(all(3))).index.delta).toBe(1);
  });
});

describe('marks', () => {
  const standings = all(2);

  test('are few respondents on either side', () => {
    expect(marks(side(standings, { respondents: 2 }), side(standings))).toEqual(['fewRespondents']);
  });

  test('are fewer than half the same people', () => {
    const of = (before: string[], now: string[]) =>
      marks(side(standings, { people: before }), side(standings, { people: now }));
    expect(of(['a', 'b'], ['b', 'c'])).toEqual([]);
    expect(of(['a', 'b', 'c'], ['c', 'd', 'e'])).toEqual(['differentPeople']);
    expect(of(['a', 'b', 'c', 'd', 'e'], ['a', 'b'])).toEqual(['differentPeople']);
  });

  test('are other weights and another version of the model', () => {
    const before = side(standings, { weights: { need: 2 }, modelVersion: '1' });
    expect(marks(before, side(standings, { weights: {}, modelVersion: '2' }))).toEqual([
      'otherWeights',
      'otherModelVersion'
    ]);
    expect(
      marks(before, side(standings, { weights: { need: 2, deal: 1 }, modelVersion: '1' }))
    ).toEqual([]);
  });

  test('are not raised by what is not known', () => {
    expect(
      marks(side(standings, { people: ['a'] }), side(standings, { weights: { need: 2 } }))
    ).toEqual([]);
  });
});
