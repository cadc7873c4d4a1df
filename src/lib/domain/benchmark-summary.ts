/**
 * What is kept of a published cut so that it can be read without its companies: the same benchmark
 * comes out, exactly, whichever one company looks, at a cost that does not grow with the cut.
 */
import { placeIn, type Count } from './benchmark-counts.ts';
import { benchmarkOf, byWorkspace, type Benchmark, type Place } from './benchmark.ts';
import { compare, floor, fraction, multiply, toText, type Fraction } from './fraction.ts';
import type { Entry } from './told-apart.ts';

/** Some neighbouring scores of all in order. */
interface Stretch {
  /** Which of all the first one is, the least being 0. */
  readonly from: number;
  readonly scores: readonly Fraction[];
}

export interface Summary {
  readonly n: number;
  /** Around each quartile, as far as it can move when one company is left out. */
  readonly stretches: readonly Stretch[];
  /** Of the two workspaces that have most: one may be the reader's. */
  readonly largest: readonly { readonly workspace: string; readonly count: number }[];
}

/** The scores of one hundredth of a level: where a score stands is read from one step. */
export interface Step {
  readonly step: number;
  /** How many scores lie below this step. */
  readonly below: number;
  readonly scores: readonly Count[];
}

const STEPS_A_LEVEL = 100;

export const stepOf = (score: Fraction): number => floor(multiply(score, fraction(STEPS_A_LEVEL)));

export function summarise(entries: readonly Entry[]): Summary {
  const n = entries.length;
  const counts = countsOf(entries);
  const stretches = [1, 2, 3].map((k): Stretch => {
    const from = Math.floor(((n - 2) * k) / 4);
    const before = Math.min(n, Math.ceil(((n - 1) * k) / 4) + 2);
    return { from, scores: stretch(counts, from, before) };
  });
  return { n, stretches, largest: byWorkspace(entries).slice(0, 2) };
}

/** The scores from one place in the order to before another. */
function stretch(counts: readonly Count[], from: number, before: number): Fraction[] {
  let passed = 0;
  return counts.flatMap(({ score, count }) => {
    const first = Math.max(from, passed);
    passed += count;
    return Array.from({ length: Math.max(0, Math.min(before, passed) - first) }, () => score);
  });
}

/** All scores of a cut, by steps, the lowest first. */
export function stepsOf(entries: readonly Entry[]): Step[] {
  let passed = 0;
  return [...Map.groupBy(countsOf(entries), ({ score }) => stepOf(score))].map(([step, scores]) => {
    const below = passed;
    passed += scores.reduce((total, { count }) => total + count, 0);
    return { step, below, scores };
  });
}

/** How many companies have each score, the least first: scores are few however many companies. */
function countsOf(entries: readonly Entry[]): Count[] {
  const counts = new Map<string, { score: Fraction; count: number }>();
  for (const { score } of entries) {
    const key = toText(score);
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { score, count: 1 });
  }
  return [...counts.values()].toSorted((a, b) => compare(a.score, b.score));
}

/** Where a score stands, by the highest step not above its own; null: every score is above. */
export function placeOn(step: Step | null, own: Fraction): Place {
  if (!step) return { below: 0, equal: 0 };
  const { below, equal } = placeIn(step.scores, own);
  return { below: step.below + below, equal };
}

/**
 * The benchmark of everybody in the cut but one: the reader's company as it was published, null when
 * it is not among them. `place` is where its figure of now stands among all, null without one.
 */
export function benchmarkWithout(
  { n, stretches, largest }: Summary,
  reader: Entry | null,
  placed: { readonly own: Fraction; readonly place: Place } | null
): Benchmark {
  const kept = new Map(
    stretches.flatMap(({ from, scores }) => scores.map((score, n) => [from + n, score] as const))
  );
  const keptAt = (at: number) => {
    const score = kept.get(at);
    if (!score) throw new RangeError('A quartile lies beside what is kept of it');
    return score;
  };
  // without the reader everything from the own score on moves down by one
  const moves = (score: Fraction) => reader !== null && compare(score, reader.score) >= 0;
  const valueAt = (at: number) => (moves(keptAt(at)) ? keptAt(at + 1) : keptAt(at));
  const counts = largest.map(
    ({ workspace, count }) => count - (workspace === reader?.workspace ? 1 : 0)
  );
  return benchmarkOf({
    n: n - (reader ? 1 : 0),
    most: Math.max(0, ...counts),
    valueAt,
    place: placed && (reader ? placeWithout(placed, reader.score) : placed.place)
  });
}

function placeWithout(
  { own, place: { below, equal } }: { own: Fraction; place: Place },
  left: Fraction
): Place {
  const order = compare(left, own);
  return { below: below - (order < 0 ? 1 : 0), equal: equal - (order === 0 ? 1 : 0) };
}
