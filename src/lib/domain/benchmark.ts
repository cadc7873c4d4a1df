/** A company against its peers, shown only where no single company can be made out. */
import { add, compare, fraction, multiply, type Fraction } from './fraction.ts';
import { quartersBetween, type Quarter } from './quarter.ts';
import { quartileOf } from './statistics.ts';

/** Fewer other companies are no peers: each could be made out among them. */
export const FEWEST_PEERS = 5;
/** From so many peers on quartiles and a rank say something. */
const FEWEST_FOR_QUARTILES = 10;
/** No workspace may hold more than three fifths of a cut: it could tell its own from the rest. */
const LARGEST_SHARE = fraction(3, 5);
/** A round older than this says too little of today. */
export const OLDEST_IN_QUARTERS = 4;

export interface PeerRound {
  readonly company: string;
  readonly workspace: string;
  readonly quarter: Quarter;
}

export interface Peer {
  readonly workspace: string;
  /** A direction's score or the index, 1 to 5. */
  readonly score: Fraction;
}

export type Benchmark =
  | { readonly shown: false; readonly n: number; readonly reason: 'tooFew' | 'oneWorkspace' }
  | {
      readonly shown: true;
      /** The other companies. */
      readonly n: number;
      readonly median: Fraction;
      /** From ten peers on, else null. */
      readonly quartiles: { readonly q1: Fraction; readonly q3: Fraction } | null;
      /** Percent of peers below, those equal counted half; null below ten peers or without a score. */
      readonly rank: Fraction | null;
      /** The same in companies; null where the rank is. */
      readonly place: Place | null;
    };

/** Where a score stands among others. */
export interface Place {
  /** How many have less. */
  readonly below: number;
  /** How many have the same. */
  readonly equal: number;
}

/**
 * One company's figure among those of others. `ownClients`: an agency's private benchmark, where
 * every peer may come from its one workspace.
 */
export function benchmark(
  peers: readonly Peer[],
  own: Fraction | null,
  { ownClients = false } = {}
): Benchmark {
  const scores = peers.map(({ score }) => score).toSorted(compare);
  return benchmarkOf({
    n: peers.length,
    most: ownClients ? 0 : mostOfOne(peers),
    valueAt: (n) => scores[n] ?? fraction(0),
    place: own && placeAmong(scores, own)
  });
}

/** What a benchmark is made of, however the peers are kept. */
export interface Peers {
  readonly n: number;
  /** How many of them are of one workspace at most. */
  readonly most: number;
  /** The n-th of their scores, the least being 0. Only those that decide a quartile are asked for. */
  valueAt(n: number): Fraction;
  readonly place: Place | null;
}

/** The benchmark that some peers come to: the one place that decides what of it is shown. */
export function benchmarkOf({ n, most, valueAt, place }: Peers): Benchmark {
  if (n < FEWEST_PEERS) return { shown: false, n, reason: 'tooFew' };
  if (isTooMuch(most, n)) return { shown: false, n, reason: 'oneWorkspace' };
  const full = n >= FEWEST_FOR_QUARTILES;
  const quartile = (k: 1 | 2 | 3) => quartileOf(n, k, valueAt);
  const shownPlace = full ? place : null;
  return {
    ...{ shown: true, n, median: quartile(2) },
    quartiles: full ? { q1: quartile(1), q3: quartile(3) } : null,
    rank: shownPlace && percentileRank(shownPlace, n),
    place: shownPlace
  };
}

/** The narrowest cut that may be shown: industry, then all, then none. */
export function narrowest<Name extends string>(
  cuts: readonly { readonly name: Name; readonly benchmark: Benchmark }[]
): { readonly name: Name; readonly benchmark: Benchmark & { shown: true } } | null {
  for (const { name, benchmark } of cuts) {
    if (benchmark.shown) return { name, benchmark };
  }
  return null;
}

/** The rounds that count as peers of a company: of each other company the latest, while recent. */
export function peerRounds<Round extends PeerRound>(
  rounds: readonly Round[],
  company: string,
  now: Quarter
): Round[] {
  return latestRounds(rounds, now).filter((round) => round.company !== company);
}

/** Of each company the latest round, while recent; of two in one quarter the one named first. */
export function latestRounds<Round extends PeerRound>(
  rounds: readonly Round[],
  now: Quarter
): Round[] {
  const latest = new Map<string, Round>();
  for (const round of rounds) {
    const known = latest.get(round.company);
    if (!isRecent(round.quarter, now)) continue;
    if (!known || quartersBetween(known.quarter, round.quarter) > 0) {
      latest.set(round.company, round);
    }
  }
  return [...latest.values()];
}

/** Whether a figure of that quarter still says something of this one: at most four quarters old. */
export function isRecent(quarter: Quarter, now: Quarter): boolean {
  const age = quartersBetween(quarter, now);
  return age >= 0 && age <= OLDEST_IN_QUARTERS;
}

/** (below + half of equal) / N × 100: the mean rank, so that ties favour nobody. */
function percentileRank({ below, equal }: Place, n: number): Fraction {
  return multiply(add(fraction(below), fraction(equal, 2)), fraction(100, n));
}

/** Where a score stands among some. */
export function placeAmong(scores: readonly Fraction[], own: Fraction): Place {
  return {
    below: scores.filter((score) => compare(score, own) < 0).length,
    equal: scores.filter((score) => compare(score, own) === 0).length
  };
}

/** Whether one workspace holds more than its share of at least one peer. */
export function isDominated(peers: readonly Pick<Peer, 'workspace'>[]): boolean {
  return isTooMuch(mostOfOne(peers), peers.length);
}

const isTooMuch = (held: number, of: number): boolean =>
  compare(fraction(held, of), LARGEST_SHARE) > 0;

/** How many peers the workspace has that has most. */
function mostOfOne(peers: readonly Pick<Peer, 'workspace'>[]): number {
  return byWorkspace(peers)[0]?.count ?? 0;
}

/** The workspaces by how many of the peers they have, the largest first. */
export function byWorkspace(
  peers: readonly Pick<Peer, 'workspace'>[]
): { readonly workspace: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { workspace } of peers) counts.set(workspace, (counts.get(workspace) ?? 0) + 1);
  return [...counts]
    .map(([workspace, count]) => ({ workspace, count }))
    .toSorted((a, b) => b.count - a.count);
}
