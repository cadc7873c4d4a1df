/** The cuts of a benchmark: by industry and size, by either, or all. */
import type { Entry } from './told-apart.ts';

/** Which companies a cut counts; null: of every industry, of every size. */
export interface Cut {
  readonly industry: string | null;
  readonly size: string | null;
}

/** A company with what sorts it into cuts; null where it is not known, which is in no such cut. */
export type Classified = Entry & Cut;

/** From the widest kind to the narrowest: what is needed first is decided first. */
const KINDS: readonly ((company: Cut) => Cut)[] = [
  () => ({ industry: null, size: null }),
  ({ industry }) => ({ industry, size: null }),
  ({ size }) => ({ industry: null, size }),
  ({ industry, size }) => ({ industry, size })
];

/** The cuts a company is in, the narrowest first. */
export function cutsOf(company: Cut): Cut[] {
  const cuts = KINDS.toReversed().map((cut) => cut(company));
  return cuts.filter((cut, n) => cuts.findIndex((other) => isSameCut(other, cut)) === n);
}

/** Every cut that some company is in: all, industries, sizes, both; of a kind the largest first. */
export function cutsAmong(companies: readonly Cut[]): Cut[] {
  const counts = new Map<string, { cut: Cut; count: number }>();
  for (const cut of companies.flatMap(cutsOf)) {
    const key = keyOf(cut);
    counts.set(key, { cut, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts]
    .toSorted(
      ([key, a], [other, b]) =>
        kindOf(a.cut) - kindOf(b.cut) || b.count - a.count || (key < other ? -1 : 1)
    )
    .map(([, { cut }]) => cut);
}

/** Whether the whole of a cut, or a company, lies within another cut. */
export function lies(inner: Cut, within: Cut): boolean {
  return (
    (within.industry === null || within.industry === inner.industry) &&
    (within.size === null || within.size === inner.size)
  );
}

export const isSameCut = (a: Cut, b: Cut): boolean => keyOf(a) === keyOf(b);

/** Cuts of one kind have no company in common. */
export const isSameKind = (a: Cut, b: Cut): boolean => kindOf(a) === kindOf(b);

const kindOf = ({ industry, size }: Cut): number =>
  (industry === null ? 0 : 1) + (size === null ? 0 : 2);

const keyOf = ({ industry, size }: Cut): string => JSON.stringify([industry, size]);
