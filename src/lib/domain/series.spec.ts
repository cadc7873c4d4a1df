import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someStandings, weights } from '#tests/support/arbitraries.ts';
import { byDirection } from './by-direction.ts';
import { compare } from './comparison.ts';
import { fraction } from './fraction.ts';
import { improvements } from './improvements.ts';
import { maturityIndex } from './maturity-index.ts';
import { DIRECTION_IDS, type DirectionId } from './model/types.ts';
import { quarterAfter, type Quarter } from './quarter.ts';
import { series, type SeriesRound } from './series.ts';
import type { Scored, Standing, Standings } from './team.ts';
import { standingAt } from './whatif.ts';

function at(quarters: number, iqr: number | null = null): Scored {
  return { ...standingAt(fraction(quarters, 4), 3), iqr: iqr === null ? null : fraction(iqr, 4) };
}
const all = (quarters: number, others: Partial<Record<DirectionId, Standing>> = {}): Standings => ({
  ...byDirection(() => at(quarters)),
  ...others
});
const round = (
  quarter: Quarter,
  standings: Standings,
  rest: Partial<SeriesRound> = {}
): SeriesRound => ({ id: quarter, quarter, mode: 'quick', respondents: 3, standings, ...rest });
const unknown: Standing = { status: 'unknown', n: 0 };

describe('the lines of a company', () => {
  test('have a point a round and a noise band around it', () => {
    const { quarters, directions, index } = series([
      round('2026-Q2', all(10)),
      round('2026-Q1', all(8, { need: at(8, 6) })),
      round('2026-Q3', all(18, { need: at(18, 4) }))
    ]);
    expect(quarters).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
    expect(directions.need.points).toEqual([
      { round: '2026-Q1', quarter: '2026-Q1', value: 2, band: { low: 1.25, high: 2.75 } },
      { round: '2026-Q2', quarter: '2026-Q2', value: 2.5, band: { low: 1.75, high: 3.25 } },
      { round: '2026-Q3', quarter: '2026-Q3', value: 4.5, band: { low: 4, high: 5 } }
    ]);
    expect(directions.need.segments).toEqual([
      { delta: 0.5, threshold: 0.75, verdict: 'noise', kind: 'joined', missing: [], marks: [] },
      { delta: 2, threshold: 0.5, verdict: 'change', kind: 'joined', missing: [], marks: [] }
    ]);
    expect(index.points.map(({ value }) => value)).toEqual([2, 2.5, 4.5]);
    expect(index.segments.map(({ verdict }) => verdict)).toEqual(['change', 'change']);
  });

  test('are interrupted where quarters have no round, or the direction no score', () => {
    const { quarters, directions } = series([
      round('2025-Q4', all(8)),
      round('2026-Q2', all(8, { deal: unknown })),
      round('2026-Q3', all(8))
    ]);
    expect(quarters).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
    expect(directions.need.segments.map(({ kind, missing }) => [kind, missing])).toEqual([
      ['interrupted', ['2026-Q1']],
      ['joined', []]
    ]);
    expect(directions.deal.segments).toMatchObject([
      { kind: 'interrupted', missing: ['2026-Q1', '2026-Q2'], verdict: 'noise' }
    ]);
  });

  test('break where the mode changes, with a mark and without a band', () => {
    const { index, directions } = series([
      round('2026-Q1', all(12)),
      round('2026-Q2', all(8), { mode: 'detailed' }),
      round('2026-Q4', all(8))
    ]);
    const broken = { delta: null, threshold: null, verdict: 'notComparable', kind: 'broken' };
    for (const { points, segments } of [index, directions.brand]) {
      expect(segments).toEqual([
        { ...broken, missing: [], marks: ['otherMode'] },
        { ...broken, missing: ['2026-Q3'], marks: ['otherMode'] }
      ]);
      expect(points.every(({ band }) => band === null)).toBe(true);
    }
  });

  test('are marked where version, weights, respondents or the directions of the index change', () => {
    const { index, directions } = series([
      round('2026-Q1', all(8), { modelVersion: '1', weights: {} }),
      round('2026-Q2', all(8), { modelVersion: '2', weights: { need: 2 }, respondents: 2 }),
      round('2026-Q3', all(8, { deal: unknown }), { modelVersion: '2', weights: { need: 2 } })
    ]);
    const marks = ['fewRespondents', 'otherWeights', 'otherModelVersion'];
    expect(index.segments.map((segment) => segment.marks)).toEqual([
      marks,
      ['otherDirections', 'fewRespondents']
    ]);
    expect(directions.need.segments[0]).toMatchObject({ kind: 'joined', marks });
    expect(directions.need.segments[1]?.marks).toEqual(['fewRespondents']);
  });

  test('of no round are empty, of one a point', () => {
    expect(series([])).toMatchObject({ quarters: [], index: { points: [], segments: [] } });
    const { index } = series([round('2026-Q1', all(8))]);
    expect(index).toEqual({
      points: [{ round: '2026-Q1', quarter: '2026-Q1', value: 2, band: null }],
      segments: []
    });
  });

  const someRounds = fc
    .array(
      fc.record({
        quarter: fc.nat(9).map((n) => quarterAfter('2024-Q1', n)),
        mode: fc.constantFrom('quick' as const, 'detailed' as const),
        respondents: fc.integer({ min: 1, max: 7 }),
        standings: someStandings
      }),
      { maxLength: 6 }
    )
    .map((rounds) => rounds.map((each, n): SeriesRound => ({ ...each, id: `${n}` })));

  test('say between two rounds what their comparison says, and history has one yardstick', () => {
    fc.assert(
      fc.property(someRounds, weights, (rounds, w) => {
        const { index, directions } = series(rounds, w);
        const of = (id: string) => rounds[Number(id)]!;
        for (const { round, value } of index.points) {
          expect(value).toBe(maturityIndex(of(round).standings, w).value);
        }
        for (const id of DIRECTION_IDS) {
          const { points, segments } = directions[id];
          for (const [n, { delta, threshold, verdict }] of segments.entries()) {
            const [a, b] = [of(points[n]!.round), of(points[n + 1]!.round)];
            const expected = compare(a, b, w).directions.find((direction) => direction.id === id);
            expect({ id, delta, threshold, verdict }).toEqual(expected);
          }
        }
        for (const [n, { delta, threshold, verdict }] of index.segments.entries()) {
          const [a, b] = [of(index.points[n]!.round), of(index.points[n + 1]!.round)];
          expect({ delta, threshold, verdict }).toEqual(compare(a, b, w).index);
        }
      })
    );
  });

  test('never join two modes, and no line leaves out a missing quarter', () => {
    fc.assert(
      fc.property(someRounds, (rounds) => {
        const { index, directions, quarters } = series(rounds);
        for (const { points, segments } of [index, ...Object.values(directions)]) {
          expect(segments).toHaveLength(Math.max(0, points.length - 1));
          for (const [n, segment] of segments.entries()) {
            const [a, b] = [points[n]!, points[n + 1]!];
            const modes = [a, b].map(({ round }) => rounds[Number(round)]?.mode);
            expect(segment.kind === 'broken').toBe(modes[0] !== modes[1]);
            expect(segment.marks.includes('otherMode')).toBe(modes[0] !== modes[1]);
            const between = quarters.indexOf(b.quarter) - quarters.indexOf(a.quarter) - 1;
            expect(segment.missing).toHaveLength(Math.max(0, between));
            if (segment.kind === 'joined') expect(segment.missing).toEqual([]);
          }
          for (const { value, band } of points) {
            if (!band) continue;
            expect(band.low <= value && value <= band.high).toBe(true);
            expect(band.low >= 1 && band.high <= 5).toBe(true);
          }
        }
      })
    );
  });
});

describe('what improved and slipped', () => {
  test('are changes, the largest first, never noise', () => {
    const before = round('2026-Q1', all(8));
    const now = round(
      '2026-Q2',
      all(8, { need: at(10), deal: at(16), brand: at(4), loyalty: at(9), strategy: unknown })
    );
    expect(improvements(compare(before, now))).toEqual({
      improved: ['deal', 'need'],
      slipped: ['brand'],
      index: 'improved'
    });
    expect(improvements(compare(before, { ...now, mode: 'detailed' }))).toEqual({
      improved: [],
      slipped: [],
      index: null
    });
  });

  test('change places when the rounds do', () => {
    fc.assert(
      fc.property(someStandings, someStandings, (a, b) => {
        const [one, two] = [round('2026-Q1', a), round('2026-Q2', b)];
        const [forth, back] = [improvements(compare(one, two)), improvements(compare(two, one))];
        expect(back.improved).toEqual(forth.slipped);
        expect(back.slipped).toEqual(forth.improved);
      })
    );
  });
});
