import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someStandings, someTargets, weights } from '#tests/support/arbitraries.ts';
import { byDirection } from './by-direction.ts';
import { compare } from './comparison.ts';
import { fraction } from './fraction.ts';
import { improvements } from './improvements.ts';
import { maturityIndex } from './maturity-index.ts';
import { MODEL, type DirectionId } from './model/index.ts';
import { neededSteps, portfolioSummary } from './portfolio-summary.ts';
import { filterRows, SORT_KEYS, sortRows } from './portfolio-view.ts';
import { aged, portfolioRow, type Client, type PortfolioRound, type Row } from './portfolio.ts';
import { quarterAfter, type Quarter } from './quarter.ts';
import { roadmap } from './roadmap.ts';
import { targets } from './targets.ts';
import type { Standing, Standings } from './team.ts';
import { standingAt } from './whatif.ts';

const at = (quarters: number) => standingAt(fraction(quarters, 4), 3);
const all = (quarters: number, others: Partial<Record<DirectionId, Standing>> = {}): Standings => ({
  ...byDirection(() => at(quarters)),
  ...others
});
const round = (
  quarter: Quarter,
  standings: Standings,
  rest: Partial<PortfolioRound> = {}
): PortfolioRound => ({
  ...{ id: quarter, quarter, mode: 'quick', respondents: 3, standings },
  targets: targets(standings),
  ...rest
});
const client = (company: string, ...rounds: PortfolioRound[]): Client => ({
  ...{ company, rounds, weights: {} },
  industry: company === 'c' ? 'finance' : 'retail'
});
const unknown: Standing = { status: 'unknown', n: 0 };

describe("a client's row", () => {
  const rounds = [
    round('2026-Q2', all(10, { deal: at(4), brand: unknown })),
    round('2026-Q1', all(8)),
    round('2026-Q4', all(16))
  ];

  test('tells level, change, staleness and the biggest gap as of a quarter', () => {
    const row = portfolioRow(client('a', ...rounds), '2026-Q3');
    expect(row.latest).toMatchObject({ round: '2026-Q2', quarter: '2026-Q2', staleness: 1 });
    expect(row.latest?.cells.need).toEqual({ status: 'scored', score: 2.5, level: 2 });
    expect(row.latest?.cells.brand).toEqual({ status: 'unknown', score: null, level: null });
    expect(row.latest?.biggestGap).toEqual({ direction: 'deal', gap: 2 });
    expect(row.since).toMatchObject({
      quarter: '2026-Q1',
      index: { delta: 0.25, verdict: 'change' },
      moves: { slipped: ['deal'], index: 'improved' },
      marks: []
    });
    expect(row.trend.map(({ quarter }) => quarter)).toEqual(['2026-Q1', '2026-Q2']);
    expect(aged(row, '2027-Q1').latest?.staleness).toBe(3);
    expect(aged(row, '2026-Q1').latest?.staleness).toBe(0);
  });

  test('tells of the last round that has an index, one a quarter', () => {
    const few = all(8, { need: unknown, deal: unknown, brand: unknown });
    const twice = round('2026-Q2', all(12), { id: 'again' });
    const row = portfolioRow(client('a', ...rounds, twice, round('2026-Q3', few)), '2026-Q3');
    expect(row.latest).toMatchObject({ round: 'again', staleness: 1 });
    expect(row.since?.quarter).toBe('2026-Q2');
    expect(row.trend).toEqual([
      { quarter: '2026-Q1', mode: 'quick', index: 2 },
      { quarter: '2026-Q2', mode: 'quick', index: 3 }
    ]);
  });

  test('compares no two modes, and says so', () => {
    const [before, now] = [round('2026-Q1', all(8)), round('2026-Q2', all(12))];
    const row = portfolioRow(client('a', before, { ...now, mode: 'detailed' }), '2026-Q2');
    expect(row.since).toMatchObject({ index: { verdict: 'notComparable' }, marks: ['otherMode'] });
  });

  test('is empty without a round, and has no change with one', () => {
    expect(portfolioRow(client('a', ...rounds), '2025-Q4')).toEqual({
      ...{ company: 'a', industry: 'retail', latest: null, since: null },
      trend: []
    });
    const first = portfolioRow(client('a', ...rounds), '2026-Q1');
    expect(first).toMatchObject({ latest: { staleness: 0 }, since: null });
    expect(portfolioRow(client('a', round('2026-Q1', all(20))), '2026-Q1').latest).toMatchObject({
      biggestGap: null
    });
  });

  test('says of any two rounds what their comparison says', () => {
    fc.assert(
      fc.property(someStandings, someStandings, weights, (a, b, w) => {
        const [before, now] = [round('2026-Q1', a), round('2026-Q2', b)];
        const company = { ...client('a', now, before), weights: w };
        const { latest, since } = portfolioRow(company, '2026-Q2');
        const [first, last] = [maturityIndex(a, w), maturityIndex(b, w)];
        if (last.value !== null) expect(latest?.index).toEqual(last);
        if (first.value === null || last.value === null) return;
        const comparison = compare(before, now, w);
        expect(since?.index).toEqual(comparison.index);
        expect(since?.moves).toEqual(improvements(comparison));
      })
    );
  });
});

describe('a portfolio', () => {
  const one = (company: string, ...rounds: PortfolioRound[]) =>
    portfolioRow(client(company, ...rounds), '2026-Q4');
  const rows = [
    one('a', round('2026-Q3', all(8)), round('2026-Q4', all(12))),
    one('b'),
    one('c', round('2026-Q1', all(12)), round('2026-Q2', all(8, { need: at(4) }))),
    one('d', round('2026-Q3', all(10)), round('2026-Q4', all(10))),
    one('e', round('2026-Q4', all(20, { deal: unknown })))
  ];
  const companies = (some: readonly Row[]) => some.map(({ company }) => company).join('');

  test.each([
    ['index', 'ascending', 'cdaeb'],
    ['index', 'descending', 'eadcb'],
    ['change', 'ascending', 'cdabe'],
    ['gap', 'descending', 'cadeb'],
    ['staleness', 'descending', 'cadeb'],
    ['need', 'ascending', 'cdaeb'],
    ['deal', 'descending', 'adcbe']
  ] as const)('sorts by %s, %s', (key, order, expected) => {
    expect(companies(sortRows(rows, key, order))).toBe(expected);
  });

  test.each([
    [{}, 'abcde'],
    [{ industry: 'finance' }, 'c'],
    [{ gap: 1 }, 'ac'],
    [{ move: 'improved' }, 'a'],
    [{ move: 'slipped' }, 'c'],
    [{ move: 'still' }, 'd'],
    [{ staleness: 2 }, 'bc'],
    [{ staleness: 0, gap: 2 }, 'c']
  ] as const)('filters by %j', (filter, expected) => {
    expect(companies(filterRows(rows, filter))).toBe(expected);
  });

  test('counts an index that changed while every direction stayed within its noise', () => {
    const [low, high] = [round('2026-Q3', all(8)), round('2026-Q4', all(9))];
    const drift = [one('up', low, high), one('down', { ...high, quarter: '2026-Q2' }, low)];
    expect(companies(filterRows(drift, { move: 'improved' }))).toBe('up');
    expect(companies(filterRows(drift, { move: 'slipped' }))).toBe('down');
  });

  test('counts no client without an index', () => {
    const few = all(8, { need: unknown, deal: unknown, brand: unknown });
    expect(portfolioSummary([one('a', round('2026-Q4', few))], '2026-Q4').clients).toBe(0);
  });

  test('comes to its weakest directions and to how many moved', () => {
    const { weakest, ...rest } = portfolioSummary(rows, '2026-Q4');
    const none = { improved: 0, slipped: 0 };
    const up = { improved: 1, slipped: 0 };
    expect(rest).toEqual({
      ...{ clients: 4, compared: 2 },
      moves: { index: up, ...byDirection(() => up) }
    });
    expect(portfolioSummary(rows, '2026-Q2').moves).toMatchObject({
      index: { improved: 0, slipped: 1 },
      need: { improved: 0, slipped: 1 }
    });
    expect(weakest.slice(0, 2)).toEqual([
      { direction: 'need', clients: 4 },
      { direction: 'strategy', clients: 3 }
    ]);
    expect(weakest.at(-1)).toEqual({ direction: 'deal', clients: 2 });
    expect(portfolioSummary([], '2026-Q4')).toEqual({
      ...{ clients: 0, weakest: [], compared: 0 },
      moves: { index: none, ...byDirection(() => none) }
    });
  });

  const someRows = fc
    .array(fc.array(fc.tuple(fc.nat(5), someStandings), { maxLength: 3 }), { maxLength: 6 })
    .map((drawn) =>
      drawn.map((rounds, n) =>
        one(`${n}`, ...rounds.map(([q, standings]) => round(quarterAfter('2025-Q3', q), standings)))
      )
    );

  test('loses nobody by sorting, puts the unknown last either way, and keeps the order of equals', () => {
    fc.assert(
      fc.property(someRows, fc.constantFrom(...SORT_KEYS), (some, key) => {
        const [up, down] = [sortRows(some, key, 'ascending'), sortRows(some, key, 'descending')];
        expect(companies(up.toSorted((a, b) => (a.company < b.company ? -1 : 1)))).toBe(
          companies(some)
        );
        const never = companies(some.filter((row) => !row.latest));
        for (const order of ['ascending', 'descending'] as const) {
          expect(companies(sortRows(some, 'staleness', order)).endsWith(never)).toBe(true);
        }
        expect(down).toHaveLength(some.length);
        expect(sortRows(up, key, 'ascending')).toEqual(up);
      })
    );
  });
});

describe('the steps most often needed', () => {
  const needed = (...each: Standings[]) =>
    neededSteps(
      each.map((standings, n) => ({ company: `${n}`, standings, targets: targets(standings) })),
      MODEL.stepsUp
    );

  test('are those of most clients, then those that more can begin', () => {
    const list = needed(
      all(20, { deal: at(4), need: at(4) }),
      all(20, { deal: at(4), evaluation: at(4) }),
      all(20, { deal: at(8), need: unknown })
    );
    expect(list).toEqual([
      { id: 'deal.1-2', direction: 'deal', companies: ['0', '1'], ready: 1 },
      { id: 'need.1-2', direction: 'need', companies: ['0'], ready: 1 },
      { id: 'evaluation.1-2', direction: 'evaluation', companies: ['1'], ready: 1 },
      { id: 'deal.2-3', direction: 'deal', companies: ['2'], ready: 1 }
    ]);
  });

  test('are of equals those that more can begin', () => {
    const [first, second, third] = needed(
      all(20, { evaluation: at(4), deal: at(4), loyalty: at(4) })
    );
    expect([first?.id, second?.id, third?.id]).toEqual([
      'evaluation.1-2',
      'loyalty.1-2',
      'deal.1-2'
    ]);
  });

  test('are the steps of the roadmaps, and ready where these are not blocked', () => {
    const some = fc.array(fc.tuple(someStandings, someTargets), { maxLength: 5 });
    fc.assert(
      fc.property(some, (drawn) => {
        const clients = drawn.map(([standings, asked], n) => ({
          ...{ company: `${n}`, standings },
          targets: targets(standings, asked)
        }));
        const all = clients.flatMap((each) =>
          roadmap(each.standings, each.targets, {}, MODEL.stepsUp).map((step) => ({
            ...step,
            ...each
          }))
        );
        const list = neededSteps(clients, MODEL.stepsUp);
        expect(list.flatMap(({ companies }) => companies)).toHaveLength(all.length);
        for (const { id, companies, ready } of list) {
          const own = all.filter((step) => step.id === id);
          expect(companies).toEqual(own.map(({ company }) => company));
          expect(ready).toBe(own.filter(({ blockedBy }) => blockedBy.length === 0).length);
        }
      })
    );
  });
});
