import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byDirection } from './by-direction.ts';
import {
  FIGURES,
  publishBenchmark,
  type Contribution,
  type Publication,
  type PublishedCut
} from './benchmark-publication.ts';
import { cutsOf, isSameCut, isSameKind, lies } from './benchmark-cuts.ts';
import { benchmarkViews } from './benchmark-view.ts';
import { fraction, toText } from './fraction.ts';
import { quarterAfter, type Quarter } from './quarter.ts';
import type { Entry } from './told-apart.ts';

const Q1 = '2026-Q1';
const Q2 = '2026-Q2';
const Q3 = '2026-Q3';

/** A company with its index in halves; each is its own workspace unless one is named. */
function round(company: string, halves: number, rest: Partial<Contribution> = {}): Contribution {
  return {
    ...{ company, workspace: company, quarter: Q1, mode: 'quick', modelVersion: '1' },
    ...{ industry: null, size: null },
    scores: { index: fraction(halves, 2), ...byDirection(() => null) },
    ...rest
  };
}
const some = (names: string, halves = 4, rest: Partial<Contribution> = {}) =>
  [...names].map((name) => round(name, halves, rest));
const indexOf = (publications: readonly Publication[]) =>
  publications.find(({ figure }) => figure === 'index')?.cuts ?? [];
const nameOf = ({ industry, size }: PublishedCut) =>
  [industry, size].filter((part) => part !== null).join(' ') || 'all';
const shown = (publications: readonly Publication[]) =>
  Object.fromEntries(
    indexOf(publications).map((cut) => [
      nameOf(cut),
      `${cut.since} ${cut.entries.map(({ company }) => company).join('')}`
    ])
  );

describe('a published cut', () => {
  test('is of six companies, so that each has five others', () => {
    expect(shown(publishBenchmark(some('abcde'), [], Q1))).toEqual({});
    const six = publishBenchmark(some('abcdef'), [], Q1);
    expect(shown(six)).toEqual({ all: '2026-Q1 abcdef' });
    expect(six.map(({ figure }) => figure)).toEqual(FIGURES);
    expect(six.filter(({ cuts }) => cuts.length > 0)).toHaveLength(1); // the others have no score
  });

  test('is hidden when one workspace holds more than three fifths of it', () => {
    const [own, others] = [some('abcdef', 4, { workspace: 'w' }), some('ghi')];
    expect(shown(publishBenchmark([...own, ...others], [], Q1))).toEqual({});
    expect(shown(publishBenchmark([...own, ...others, ...some('j')], [], Q1))).toHaveProperty(
      'all'
    );
  });

  test('counts a company once, with its latest round of the mode, at most four quarters old', () => {
    const rounds = [
      ...some('abcdef', 4, { quarter: '2025-Q1' }),
      round('a', 6, { quarter: '2025-Q3' }),
      round('a', 8, { quarter: '2025-Q4', mode: 'detailed' })
    ];
    const [all] = indexOf(publishBenchmark(rounds, [], Q1));
    expect(all?.entries.map(({ score }) => toText(score)).join(' ')).toBe(
      '3/1 2/1 2/1 2/1 2/1 2/1'
    );
    expect(shown(publishBenchmark(rounds, [], Q2))).toEqual({});
  });

  test('by industry or size leaves a crowd in the wider one, or nobody', () => {
    const retail = some('abcdef', 4, { industry: 'retail' });
    const cuts = (others: string) => shown(publishBenchmark([...retail, ...some(others)], [], Q1));
    expect(Object.keys(cuts(''))).toEqual(['all', 'retail']);
    expect(Object.keys(cuts('ghijk'))).toEqual(['all']); // for one of the five only four are others
    expect(Object.keys(cuts('ghijkl'))).toEqual(['all', 'retail']);
  });

  test('of the last industry is held back when all of them taken off all would leave a few', () => {
    const rounds = [
      ...some('abcdefg', 4, { industry: 'retail' }),
      ...some('hijklm', 4, { industry: 'finance' }),
      ...some('no', 4, { industry: 'travel' })
    ];
    expect(Object.keys(shown(publishBenchmark(rounds, [], Q1)))).toEqual(['all', 'retail']);
  });

  test('by size appears beside one by industry where they cross in crowds, then both together', () => {
    const sorted = (names: string, industry: string, size: string) =>
      some(names, 4, { industry, size });
    const thick = [
      ...sorted('abcdef', 'retail', 's'),
      ...sorted('ghijkl', 'retail', 'l'),
      ...sorted('mnopqr', 'finance', 's'),
      ...sorted('stuvwx', 'finance', 'l')
    ];
    expect(Object.keys(shown(publishBenchmark(thick, [], Q1)))).toEqual([
      'all',
      'finance',
      'retail',
      'l',
      's',
      'finance l',
      'finance s',
      'retail l',
      'retail s'
    ]);
    const thin = thick.filter(({ company }) => !'xw'.includes(company));
    const narrower = ['all', 'retail', 'finance', 'retail l', 'retail s'];
    expect(Object.keys(shown(publishBenchmark(thin, [], Q1)))).toEqual(narrower);
  });

  test('leaves five companies to a workspace that takes off its own', () => {
    const retail = some('abcdefgh', 4, { industry: 'retail' });
    const agency = some('ijkl', 4, { workspace: 'w' });
    const cuts = (others: string) =>
      Object.keys(shown(publishBenchmark([...retail, ...agency, ...some(others)], [], Q1)));
    expect(cuts('mnop')).toEqual(['all']);
    expect(cuts('mnopq')).toEqual(['all', 'retail']);
  });
});

describe('the next batch', () => {
  const first = publishBenchmark(some('abcdefghijkl'), [], Q1);
  const next = (rounds: readonly Contribution[], quarter: Quarter = Q2, history = first) =>
    publishBenchmark(rounds, history, quarter);
  const later = (names: string, halves: number) => some(names, halves, { quarter: Q2 });

  test('lets nobody in, change or go alone, and all of them six at a time', () => {
    const stands = { all: '2026-Q1 abcdefghijkl' };
    const old = some('abcdefghijkl');
    expect(shown(next([...old, ...later('m', 9)]))).toEqual(stands);
    expect(shown(next([...old, ...later('a', 9)]))).toEqual(stands);
    expect(shown(next(some('abcdefghijk')))).toEqual(stands);
    expect(shown(next([...old, ...later('mnopqr', 9)]))).toEqual({
      all: '2026-Q2 abcdefghijklmnopqr'
    });
    expect(shown(next([...old, ...later('abcdef', 9)]))).toEqual({ all: '2026-Q2 abcdefghijkl' });
    expect(shown(next(some('abcdef')))).toEqual({ all: '2026-Q2 abcdef' });
  });

  test('takes a new round with the old figure for no change: it would hide nobody', () => {
    const same = later('abcdefghijkl', 4);
    expect(shown(next(same))).toEqual({ all: '2026-Q2 abcdefghijkl' });
    expect(shown(next([...same, ...later('m', 4)]))).toEqual({ all: '2026-Q1 abcdefghijkl' });
  });

  test('is held against every earlier one, not only the last', () => {
    const second = next([...some('abcdefghijkl'), ...later('abcdef', 9)]);
    const back = [...some('abcdefghijkl'), ...some('abcde', 4, { quarter: Q3 })];
    const third = [...back, round('f', 9, { quarter: Q3 })]; // five as at first: one tells
    expect(shown(next(third, Q3, second))).toEqual({ all: '2026-Q2 abcdefghijkl' });
    expect(shown(next(third, Q3, [...first, ...second]))).toEqual({
      all: '2026-Q2 abcdefghijkl'
    });
    const seven = publishBenchmark([...later('abcdefg', 9), ...some('hijkl')], first, Q2);
    const mixed = [...later('a', 9), ...some('bcdefg', 4, { quarter: Q3 }), ...some('hijkl')];
    expect(shown(next(mixed, Q3, seven))).toEqual({ all: '2026-Q3 abcdefghijkl' });
    expect(shown(next(mixed, Q3, [...first, ...seven]))).toEqual({ all: '2026-Q2 abcdefghijkl' });
  });

  test('does not let all shrink to an industry published before, and one more', () => {
    const retail = () => some('abcdef', 4, { industry: 'retail' });
    const before = publishBenchmark([...retail(), ...some('ghijklm')], [], Q1);
    expect(Object.keys(shown(before))).toEqual(['all', 'retail']);
    const after = publishBenchmark([...retail(), ...some('g')], before, Q2);
    expect(shown(after)).toEqual({ all: '2026-Q1 abcdefghijklm', retail: '2026-Q2 abcdef' });
  });

  test.each([{ mode: 'detailed' }, { modelVersion: '2' }] as const)(
    'knows nothing of another mode or version: %j',
    (other) => {
      const rounds = some('abcdefghijklm', 4, other);
      expect(shown(next(rounds))).toEqual({ all: '2026-Q2 abcdefghijklm' });
    }
  );

  test('keeps old figures for four quarters, then hides them', () => {
    const alone = (quarter: Quarter, history: readonly Publication[]) =>
      publishBenchmark(some('abcde', 4, { quarter }), history, quarter);
    expect(shown(alone('2027-Q1', first))).toEqual({ all: '2026-Q1 abcdefghijkl' });
    expect(shown(alone('2027-Q2', first))).toEqual({});
  });
});

describe('a company beside the benchmark', () => {
  const own = { company: 'a', industry: 'retail', size: 's' };
  const views = (rounds: readonly Contribution[], halves: number | null = 5) => {
    const [publication] = publishBenchmark(rounds, [], Q1);
    if (!publication) throw new Error('nothing is published');
    return benchmarkViews(publication, own, halves === null ? null : fraction(halves, 2));
  };

  test('is left out of what it is compared with, from the narrowest cut to all', () => {
    const rounds = [
      ...some('abcdef', 4, { industry: 'retail', size: 's' }),
      ...some('ghijkl', 6, { industry: 'retail' })
    ];
    const found = views(rounds);
    expect(found.map(({ cut, since }) => [cut.industry, cut.size, since])).toEqual([
      ['retail', 's', Q1],
      [null, 's', Q1],
      ['retail', null, Q1],
      [null, null, Q1]
    ]);
    expect(found[0]?.benchmark).toMatchObject({ shown: true, n: 5, quartiles: null, rank: null });
    expect(found[3]?.benchmark).toMatchObject({ n: 11, rank: fraction(500, 11) });
  });

  test('sees nothing of a cut that is not published', () => {
    const found = views([...some('abcdef'), round('a', 4, { industry: 'retail' })]);
    expect(found.map(({ benchmark }) => benchmark?.shown ?? null)).toEqual([
      null,
      null,
      null,
      true
    ]);
    expect(cutsOf({ industry: null, size: null })).toHaveLength(1);
  });
});

/** Companies of which some belong to agencies, each with a way through six quarters. */
const aMarket = fc.array(
  fc.record({
    agency: fc.constantFrom(null, null, null, null, 'w', 'x'),
    industry: fc.constantFrom(null, 'retail', 'retail', 'finance'),
    size: fc.constantFrom(null, 's', 's', 'l'),
    joins: fc.constantFrom(0, 0, 0, 1, 2),
    leaves: fc.constantFrom(4, 5, 6, 6, 6),
    halves: fc.array(fc.option(fc.integer({ min: 2, max: 10 }), { freq: 2 }), {
      minLength: 6,
      maxLength: 6
    })
  }),
  { minLength: 20, maxLength: 60 }
);
const aHistory = aMarket.map((market) => {
  const quarters = Array.from({ length: 6 }, (_, n) => quarterAfter(Q1, n));
  return quarters.reduce<Publication[]>((history, quarter, now) => {
    const rounds = market.flatMap(({ agency, industry, size, joins, leaves, halves }, n) =>
      now < joins || now >= leaves
        ? []
        : quarters.slice(joins, now + 1).flatMap((quarter, at) => {
            const score = at === 0 ? (halves[0] ?? 4) : halves[at];
            const of = { industry, size, quarter, workspace: agency ?? `${n}` };
            return score ? [round(`${n}`, score, of)] : [];
          })
    );
    return [...history, ...publishBenchmark(rounds, history, quarter)];
  }, []);
});
const quarterly = (history: readonly Publication[]) =>
  history.filter(({ figure }) => figure === 'index').map(({ cuts }) => cuts);

const company = ({ company }: Entry) => company;
const figure = ({ company, score }: Entry) => `${company} ${toText(score)}`;
/** What one set has and the other has not. */
function without(a: readonly Entry[], b: readonly Entry[], identity: (entry: Entry) => string) {
  const others = new Set(b.map(identity));
  return a.filter((entry) => !others.has(identity(entry)));
}
/** Nobody, or five companies at least to every workspace that looks and knows its own. */
function expectSecret(entries: readonly Entry[]) {
  if (entries.length === 0) return;
  for (const viewer of [null, ...entries.map(({ workspace }) => workspace)]) {
    const unknown = entries.filter(({ workspace }) => workspace !== viewer).map(company);
    expect(new Set(unknown).size).toBeGreaterThanOrEqual(5);
  }
}
const check = (property: (shown: (readonly PublishedCut[])[]) => void) =>
  fc.assert(
    fc.property(aHistory, (history) => property(quarterly(history))),
    { numRuns: 40 }
  );

describe('secrecy: differencing', () => {
  test('any two filters of one moment isolates nobody, for any company that looks', () => {
    check((moments) => {
      for (const cuts of moments) {
        for (const a of cuts) {
          for (const b of cuts) {
            const difference = without(a.entries, b.entries, company);
            expectSecret(difference);
            for (const viewer of a.entries.map(company)) {
              const seen = difference.filter((entry) => entry.company !== viewer).length;
              expect(seen === 0 || seen >= 5).toBe(true);
            }
          }
        }
      }
    });
  });

  test('any two moments of one filter isolates nobody who came, changed or went', () => {
    check((moments) => {
      const ever = [...new Set(moments.flat())];
      for (const before of ever) {
        for (const now of ever.filter((cut) => isSameCut(cut, before))) {
          expectSecret(without(now.entries, before.entries, figure));
        }
      }
    });
  });

  test('any filter of one moment and any other of another isolates nobody', () => {
    check((moments) => {
      const ever = [...new Set(moments.flat())];
      for (const [n, a] of ever.entries()) {
        for (const b of ever.slice(n + 1)) {
          expectSecret([
            ...without(a.entries, b.entries, figure),
            ...without(b.entries, a.entries, figure)
          ]);
        }
      }
    });
  });

  test('all that is shown of one kind from a wider cut isolates nobody', () => {
    check((moments) => {
      for (const cuts of moments) {
        for (const wide of cuts) {
          for (const part of cuts.filter((cut) => lies(cut, wide))) {
            const parts = cuts.filter((cut) => isSameKind(cut, part) && lies(cut, wide));
            expectSecret(
              without(
                wide.entries,
                parts.flatMap(({ entries }) => entries),
                company
              )
            );
          }
        }
      }
    });
  });
});

test('every cut shown is of six companies or more, each once, and no workspace holds too much of it', () => {
  check((moments) => {
    for (const { entries } of moments.flat()) {
      expect(entries.length).toBeGreaterThanOrEqual(6);
      expect(new Set(entries.map(company)).size).toBe(entries.length);
      for (const { workspace } of entries) {
        const held = entries.filter((entry) => entry.workspace === workspace).length;
        expect(held / entries.length).toBeLessThanOrEqual(0.6);
      }
    }
  });
});

test('the order in which rounds come in changes nothing', () => {
  const rounds = fc.shuffledSubarray(
    [...'abcdefghijklmnopqr'].map((name, n) =>
      round(name, 2 + (n % 9), { industry: n % 3 ? 'retail' : 'finance', size: n % 2 ? 's' : null })
    ),
    { minLength: 18 }
  );
  const sets = (publications: readonly Publication[]) =>
    indexOf(publications).map((cut) => [nameOf(cut), cut.entries.map(figure).toSorted()]);
  fc.assert(
    fc.property(rounds, rounds, (a, b) => {
      expect(sets(publishBenchmark(a, [], Q1))).toEqual(sets(publishBenchmark(b, [], Q1)));
    })
  );
});
