import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aScore } from '#tests/support/arbitraries.ts';
import { benchmark, narrowest, peerRounds, type Peer } from './benchmark.ts';
import { compare, fraction } from './fraction.ts';
import type { Quarter } from './quarter.ts';

const peers = (...workspaces: string[]): Peer[] =>
  workspaces.map((workspace, n) => ({ workspace, score: fraction(n + 1) }));

describe('a benchmark', () => {
  test('is hidden when one workspace holds more than 60 % of it', () => {
    expect(benchmark(peers('a', 'a', 'a', 'b', 'c'), null).shown).toBe(true);
    expect(benchmark(peers('a', 'a', 'a', 'a', 'b'), null)).toEqual({
      shown: false,
      n: 5,
      reason: 'oneWorkspace'
    });
  });

  test("of an agency's own clients may come from one workspace, but not from fewer than five", () => {
    const own = { ownClients: true };
    expect(benchmark(peers('a', 'a', 'a', 'a', 'a'), null, own).shown).toBe(true);
    expect(benchmark(peers('a', 'a', 'a', 'a'), null, own)).toMatchObject({ reason: 'tooFew' });
  });

  test('ranks a company without a score nowhere', () => {
    const ten = peers(...'abcdefghij');
    expect(benchmark(ten, null)).toMatchObject({ shown: true, rank: null });
  });

  test('ranks from 0 to 100, and a better score never lower', () => {
    const many = fc.array(aScore, { minLength: 10, maxLength: 20 });
    fc.assert(
      fc.property(many, aScore, aScore, (scores, a, b) => {
        const list = scores.map((score, n) => ({ workspace: `${n}`, score }));
        const [low, high] = [a, b].toSorted(compare).map((own) => {
          const result = benchmark(list, own ?? null);
          return (result.shown && result.rank) || fraction(-1);
        });
        if (!low || !high) throw new Error('no rank');
        expect(compare(low, fraction(0))).toBeGreaterThanOrEqual(0);
        expect(compare(high, fraction(100))).toBeLessThanOrEqual(0);
        expect(compare(low, high)).toBeLessThanOrEqual(0);
      })
    );
  });

  test('widens from the industry to all, then says nothing', () => {
    const few = benchmark(peers('a', 'b'), null);
    const enough = benchmark(peers('a', 'b', 'c', 'd', 'e'), null);
    const cuts = (industry: typeof few, all: typeof few) => [
      { name: 'industry', benchmark: industry },
      { name: 'all', benchmark: all }
    ];
    expect(narrowest(cuts(enough, enough))?.name).toBe('industry');
    expect(narrowest(cuts(few, enough))?.name).toBe('all');
    expect(narrowest(cuts(few, few))).toBeNull();
  });
});

describe('peers', () => {
  const round = (company: string, quarter: Quarter) => ({ company, workspace: 'w', quarter });

  test('are other companies, each once with its latest round of the last four quarters', () => {
    const rounds = [
      round('own', '2026-Q4'),
      round('a', '2026-Q1'),
      round('a', '2026-Q3'),
      round('a', '2026-Q2'),
      round('old', '2025-Q3'),
      round('just', '2025-Q4'),
      round('ahead', '2027-Q1')
    ];
    expect(peerRounds(rounds, 'own', '2026-Q4')).toEqual([
      round('a', '2026-Q3'),
      round('just', '2025-Q4')
    ]);
  });
});
