import type { Figure } from '#lib/domain/benchmark-publication.ts';
import type { Step, Summary } from '#lib/domain/benchmark-summary.ts';
import { fromText } from '#lib/domain/fraction.ts';
import type { Entry } from '#lib/domain/told-apart.ts';
import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { Kind, TextScores } from '../peers/service.ts';
import { stepScores, summaryOf } from './history-repository.ts';

export interface ShownCut {
  industry: string | null;
  size: string | null;
  figure: Figure;
  sourceId: string;
  sinceId: string;
  since: string;
  summary: Summary;
}

interface Place {
  batchId: string;
  mode: string;
  modelVersion: string;
  industry: string;
  size: string;
}

const selectCuts = prepared((db, p: Place) =>
  db
    .selectFrom('benchmark_cut as cut')
    .innerJoin('benchmark_batch as since', 'since.id', 'cut.since_id')
    .select([
      'cut.industry',
      'cut.size',
      'cut.figure',
      'cut.source_id as sourceId',
      'cut.since_id as sinceId',
      'since.quarter as since',
      'cut.summary'
    ])
    .where('cut.batch_id', '=', p.batchId)
    .where('cut.mode', '=', p.mode)
    .where('cut.model_version', '=', p.modelVersion)
    .where((eb) => eb.or([eb('cut.industry', '=', ''), eb('cut.industry', '=', p.industry)]))
    .where((eb) => eb.or([eb('cut.size', '=', ''), eb('cut.size', '=', p.size)]))
);

/** The figures that a batch shows of the cuts that a company is in. */
export async function cutsOf(
  db: Kysely<DB>,
  batchId: string,
  { mode, modelVersion }: Kind,
  { industry, size }: { industry: string | null; size: string | null }
): Promise<ShownCut[]> {
  const place = { batchId, mode, modelVersion, industry: industry ?? '', size: size ?? '' };
  const rows = await selectCuts.all(db, place);
  return rows.map((row) => ({
    ...row,
    ...{ industry: row.industry || null, size: row.size || null },
    ...{ figure: row.figure as Figure, summary: summaryOf(row.summary) }
  }));
}

const selectEntries = prepared((db, p: Kind & { key: string; quarter: string }) =>
  db
    .selectFrom('benchmark_batch')
    .innerJoin('benchmark_entry', 'benchmark_entry.batch_id', 'benchmark_batch.id')
    .select(['batch_id', 'workspace_key', 'industry', 'size', 'scores'])
    .where('benchmark_batch.quarter', '>=', p.quarter)
    .where('benchmark_entry.mode', '=', p.mode)
    .where('benchmark_entry.model_version', '=', p.modelVersion)
    .where('benchmark_entry.company_key', '=', p.key)
);

export interface OwnEntry {
  batchId: string;
  industry: string | null;
  size: string | null;
  /** As it was counted for a figure; null where it was not. */
  entry(figure: Figure): Entry | null;
}

/** How the batches since a quarter counted a company. */
export async function entriesOf(
  db: Kysely<DB>,
  key: string,
  { mode, modelVersion }: Kind,
  quarter: string
): Promise<OwnEntry[]> {
  const rows = await selectEntries.all(db, { key, mode, modelVersion, quarter });
  return rows.map(({ batch_id, workspace_key, industry, size, scores }) => {
    const texts = JSON.parse(scores) as TextScores;
    return {
      ...{ batchId: batch_id, industry, size },
      entry: (figure) => {
        const text = texts[figure];
        return text === undefined
          ? null
          : { company: key, workspace: workspace_key, score: fromText(text) };
      }
    };
  });
}

const selectStep = prepared((db, p: { cutId: string; step: number }) =>
  db
    .selectFrom('benchmark_step')
    .select(['step', 'below', 'scores'])
    .where('cut_id', '=', p.cutId)
    .where('step', '<=', p.step)
    .orderBy('step', 'desc')
    .limit(1)
);

/** The highest step of a cut that is not above one. */
export async function stepUpTo(db: Kysely<DB>, cutId: string, step: number): Promise<Step | null> {
  const row = await selectStep.first(db, { cutId, step });
  return row ? { ...row, scores: stepScores(row.scores) } : null;
}
