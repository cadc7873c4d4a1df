/** One company beside a published benchmark. */
import { cutsOf, isSameCut, type Cut } from './benchmark-cuts.ts';
import type { Publication } from './benchmark-publication.ts';
import { benchmark, type Benchmark } from './benchmark.ts';
import type { Fraction } from './fraction.ts';
import type { Quarter } from './quarter.ts';

export interface BenchmarkView {
  readonly cut: Cut;
  /** The quarter whose publication these figures are of; null where the cut is not published. */
  readonly since: Quarter | null;
  readonly benchmark: Benchmark | null;
}

/**
 * A company's figure among the others of each cut that it is in, the narrowest first: one that may be
 * shown is found by `narrowest`'s rule. `own` is its figure now, null without one.
 */
export function benchmarkViews(
  { cuts }: Publication,
  company: Cut & { readonly company: string },
  own: Fraction | null
): BenchmarkView[] {
  return cutsOf(company).map((cut) => {
    const published = cuts.find((other) => isSameCut(other, cut));
    if (!published) return { cut, since: null, benchmark: null };
    const peers = published.entries.filter((entry) => entry.company !== company.company);
    return { cut, since: published.since, benchmark: benchmark(peers, own) };
  });
}
