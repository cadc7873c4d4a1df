/** Which sequence numbers of a client have arrived: everything up to `highest` but the missing. */
export interface Arrivals {
  readonly highest: number;
  /** Ranges [from, to], both included, in order. */
  readonly missing: readonly (readonly [number, number])[];
}

export const NOTHING_ARRIVED: Arrivals = { highest: 0, missing: [] };

/** How far a number may run ahead of the highest: one far in the future would freeze the client. */
const MOST_AHEAD = 1000;
/** Bounds what one client can make us keep; an honest one has a handful. */
const MOST_GAPS = 1000;

export const hasArrived = ({ highest, missing }: Arrivals, seq: number): boolean =>
  seq <= highest && !missing.some(([from, to]) => from <= seq && seq <= to);

/** The arrivals with this number; null when it is too far ahead, or too many gaps would be kept. */
export function arrive(arrivals: Arrivals, seq: number): Arrivals | null {
  if (seq > arrivals.highest + MOST_AHEAD) return null;
  const next = withSeq(arrivals, seq);
  return next.missing.length > MOST_GAPS ? null : next;
}

function withSeq({ highest, missing }: Arrivals, seq: number): Arrivals {
  if (seq === highest + 1) return { highest: seq, missing };
  if (seq > highest) return { highest: seq, missing: [...missing, [highest + 1, seq - 1]] };
  return { highest, missing: missing.flatMap((range) => without(range, seq)) };
}

/** The first numbers up to `seq` that have not arrived, at most `limit` of them. */
export function missingUpTo({ highest, missing }: Arrivals, seq: number, limit: number): number[] {
  const ranges = seq > highest ? [...missing, [highest + 1, seq] as const] : missing;
  const found: number[] = [];
  for (const [from, to] of ranges) {
    for (let n = from; n <= Math.min(to, seq) && found.length < limit; n++) found.push(n);
  }
  return found;
}

function without([from, to]: readonly [number, number], seq: number): [number, number][] {
  if (seq < from || to < seq) return [[from, to]];
  const before: [number, number][] = from < seq ? [[from, seq - 1]] : [];
  const after: [number, number][] = seq < to ? [[seq + 1, to]] : [];
  return [...before, ...after];
}
