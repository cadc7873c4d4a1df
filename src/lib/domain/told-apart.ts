/**
 * Whether two published sets of companies, held against each other, would tell too few of them apart.
 * Whoever sees a figure of all and the same figure of all but some can work out those some; so what
 * two sets differ by is nothing, or a crowd.
 */
import { FEWEST_PEERS } from './benchmark.ts';
import type { Fraction } from './fraction.ts';

/** A company as a published figure counts it. */
export interface Entry {
  readonly workspace: string;
  readonly company: string;
  readonly score: Fraction;
}

/** Entries by their company. */
export type Roll = ReadonlyMap<string, Entry>;

export const rollOf = (entries: readonly Entry[]): Roll =>
  new Map(entries.map((entry) => [entry.company, entry]));

/** What makes two entries of one company the same. */
type Sameness = (a: Entry, b: Entry) => boolean;
/** That it is the same company. */
export const asCompanies: Sameness = () => true;
/** That it adds the same to the figure. */
export const asFigures: Sameness = ({ score: a }, { score: b }) => a.n === b.n && a.d === b.d;

/** Whether each of two sets has nothing that the other lacks, or a crowd of it. */
export function differByCrowds(a: Roll, b: Roll, same: Sameness): boolean {
  return isNoneOrCrowd(lacking(a, [b], same)) && isNoneOrCrowd(lacking(b, [a], same));
}

/** Whether what two sets differ by, both ways together, is nothing or a crowd. */
export function differByCrowd(a: Roll, b: Roll, same: Sameness): boolean {
  return isNoneOrCrowd(differing(a, b, same));
}

/** Whether what is left of a set without the companies of its parts is nothing or a crowd. */
export function leavesCrowd(whole: Roll, parts: readonly Roll[]): boolean {
  return isNoneOrCrowd(lacking(whole, parts, asCompanies));
}

/**
 * Nobody, or so many that whoever looks finds five companies that are not of the own workspace: an
 * agency knows its own clients' figures and can take them off. Looks no farther than it has to:
 * most sets differ widely, and a batch compares very many.
 */
function isNoneOrCrowd(entries: Iterable<Entry>): boolean {
  const companies = new Set<string>();
  const counts = new Map<string, number>();
  let most = 0;
  for (const { company, workspace } of entries) {
    if (companies.has(company)) continue;
    companies.add(company);
    const count = (counts.get(workspace) ?? 0) + 1;
    counts.set(workspace, count);
    most = Math.max(most, count);
    if (companies.size - most >= FEWEST_PEERS) return true;
  }
  return companies.size === 0;
}

/** The entries of a that no other has. */
function* lacking(a: Roll, others: readonly Roll[], same: Sameness): Iterable<Entry> {
  for (const entry of a.values()) {
    const isThere = others.some((other) => {
      const there = other.get(entry.company);
      return there !== undefined && same(entry, there);
    });
    if (!isThere) yield entry;
  }
}

function* differing(a: Roll, b: Roll, same: Sameness): Iterable<Entry> {
  yield* lacking(a, [b], same);
  yield* lacking(b, [a], same);
}
