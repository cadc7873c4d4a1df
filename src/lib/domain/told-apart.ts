/**
 * Whether two published sets of companies, held against each other, would tell too few of them apart.
 * Whoever sees a figure of all and the same figure of all but some can work out those some; so what
 * two sets differ by is nothing, or a crowd.
 */
import { FEWEST_PEERS } from './benchmark.ts';
import { toText, type Fraction } from './fraction.ts';

/** A company as a published figure counts it. */
export interface Entry {
  readonly workspace: string;
  readonly company: string;
  readonly score: Fraction;
}

/** What makes two entries the same: the company, or the company with what it adds to the figure. */
export type Identity = (entry: Entry) => string;
export const byCompany: Identity = ({ company }) => company;
export const byFigure: Identity = ({ company, score }) => `${company} ${toText(score)}`;

/** The entries of a that b lacks. */
export function lacking(a: readonly Entry[], b: readonly Entry[], identity: Identity): Entry[] {
  const there = new Set(b.map(identity));
  return a.filter((entry) => !there.has(identity(entry)));
}

/** Whether each of two sets has nothing that the other lacks, or a crowd of it. */
export function differByCrowds(
  a: readonly Entry[],
  b: readonly Entry[],
  identity: Identity
): boolean {
  return isNoneOrCrowd(lacking(a, b, identity)) && isNoneOrCrowd(lacking(b, a, identity));
}

/** Whether what two sets differ by, both ways together, is nothing or a crowd. */
export function differByCrowd(
  a: readonly Entry[],
  b: readonly Entry[],
  identity: Identity
): boolean {
  return isNoneOrCrowd([...lacking(a, b, identity), ...lacking(b, a, identity)]);
}

/**
 * Nobody, or so many that whoever looks finds five companies that are not of the own workspace: an
 * agency knows its own clients' figures and can take them off.
 */
export function isNoneOrCrowd(entries: readonly Entry[]): boolean {
  const workspaces = new Map(entries.map(({ company, workspace }) => [company, workspace]));
  const counts = new Map<string, number>();
  for (const workspace of workspaces.values()) {
    counts.set(workspace, (counts.get(workspace) ?? 0) + 1);
  }
  return entries.length === 0 || workspaces.size - Math.max(...counts.values()) >= FEWEST_PEERS;
}
