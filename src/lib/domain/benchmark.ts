/** A company against its peers, shown only where no single company can be made out. */
import { add, compare, fraction, multiply, type Fraction } from './fraction.ts';
import { quartersBetween, type Quarter } from './quarter.ts';
import { isSome, median, quartile } from './statistics.ts';

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
    };

/**
 * One company's figure among those of others. `ownClients`: an agency's private benchmark, where
 * every peer may come from its one workspace.
 */
export function benchmark(
  peers: readonly Peer[],
  own: Fraction | null,
  { ownClients = false } = {}
): Benchmark {
  const n = peers.length;
  const scores = peers.map(({ score }) => score);
  if (!isSome(scores) || n < FEWEST_PEERS) return { shown: false, n, reason: 'tooFew' };
  if (!ownClients && isDominated(peers)) return { shown: false, n, reason: 'oneWorkspace' };
  const full = n >= FEWEST_FOR_QUARTILES;
  return {
    shown: true,
    n,
    median: median(scores),
    quartiles: full ? { q1: quartile(scores, 1), q3: quartile(scores, 3) } : null,
    rank: full && own ? percentileRank(scores, own) : null
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
function percentileRank(scores: readonly Fraction[], own: Fraction): Fraction {
  const below = scores.filter((score) => compare(score, own) < 0).length;
  const equal = scores.filter((score) => compare(score, own) === 0).length;
  return multiply(add(fraction(below), fraction(equal, 2)), fraction(100, scores.length));
}

/** Whether one workspace holds more than its share of at least one peer. */
export function isDominated(peers: readonly Pick<Peer, 'workspace'>[]): boolean {
  const counts = new Map<string, number>();
  for (const { workspace } of peers) counts.set(workspace, (counts.get(workspace) ?? 0) + 1);
  return compare(fraction(Math.max(...counts.values()), peers.length), LARGEST_SHARE) > 0;
}
