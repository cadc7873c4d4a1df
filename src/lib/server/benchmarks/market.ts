/** A company among the others of its cuts, as they were published last. */
import { cutsOf, isSameCut, lies, type Cut } from '#lib/domain/benchmark-cuts.ts';
import type { Figure } from '#lib/domain/benchmark-publication.ts';
import { benchmarkWithout, placeOn, stepOf, type Summary } from '#lib/domain/benchmark-summary.ts';
import type { Benchmark } from '#lib/domain/benchmark.ts';
import type { Fraction } from '#lib/domain/fraction.ts';
import { quarterAfter } from '#lib/domain/quarter.ts';
import type { Entry } from '#lib/domain/told-apart.ts';
import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import type { Kind } from '../peers/service.ts';
import type { Batch } from './batch-repository.ts';
import * as repository from './view-repository.ts';

/** Published figures stand for four quarters at most: no entry from before is asked for. */
const STANDS_QUARTERS = 4;

/** A figure of the others that this company may see. */
export interface Visible {
  summary: Summary;
  sourceId: string;
  /** The quarter it is of. */
  since: string;
  /** This company as it was counted in it. */
  reader: Entry | null;
}

export interface MarketCut {
  cut: Cut;
  figures: ReadonlyMap<Figure, Visible>;
}

interface Company extends Cut {
  /** Null: it has never been published. */
  key: string | null;
}

/**
 * The cuts that a company is in, the narrowest first, with what of them may be shown to it: it is
 * itself left out of what it is compared with.
 */
export async function marketOf(
  db: Kysely<DB>,
  batch: Batch,
  kind: Kind,
  company: Company
): Promise<MarketCut[]> {
  const oldest = quarterAfter(batch.quarter, -STANDS_QUARTERS);
  const [rows, entries] = await Promise.all([
    repository.cutsOf(db, batch.id, kind, company),
    company.key === null ? [] : repository.entriesOf(db, company.key, kind, oldest)
  ]);
  return cutsOf(company).map((cut) => {
    const visible = rows.flatMap(({ figure, sinceId, ...row }): [Figure, Visible][] => {
      if (!isSameCut(row, cut)) return [];
      const counted = entries.find(({ batchId }) => batchId === sinceId);
      const reader = counted && lies(counted, cut) ? counted.entry(figure) : null;
      const { summary, sourceId, since } = row;
      return benchmarkWithout(summary, reader, null).shown
        ? [[figure, { summary, sourceId, since, reader }]]
        : [];
    });
    return { cut, figures: new Map(visible) };
  });
}

/** A company's score of now among the others. */
export async function among(
  db: Kysely<DB>,
  { summary, sourceId, reader }: Visible,
  own: Fraction | null
): Promise<Benchmark> {
  if (!own) return benchmarkWithout(summary, reader, null);
  const step = await repository.stepUpTo(db, sourceId, stepOf(own));
  return benchmarkWithout(summary, reader, { own, place: placeOn(step, own) });
}
