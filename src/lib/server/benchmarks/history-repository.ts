/** What was published of one kind, and how a batch is written down. */
import { fromText, toText } from '#lib/domain/fraction.ts';
import type { Figure } from '#lib/domain/benchmark-publication.ts';
import type { Step, Summary } from '#lib/domain/benchmark-summary.ts';
import type { Fraction } from '#lib/domain/fraction.ts';
import type { Insertable, Kysely } from 'kysely';
import { inChunks } from '../db/in-chunks.ts';
import { patiently } from '../db/patience.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import type { Kind, TextScores } from '../peers/service.ts';
import type { Pace } from './pace.ts';

export interface StoredEntry {
  company: string;
  workspace: string;
  industry: string | null;
  size: string | null;
  scores: TextScores;
}

/** Rows at a time: requests come in between. */
const AT_ONCE = 2000;

/** The companies that a batch counted. */
export async function entries(
  db: Kysely<DB>,
  batchId: string,
  { mode, modelVersion }: Kind,
  pace: Pace
): Promise<StoredEntry[]> {
  const found: StoredEntry[] = [];
  for (let after = ''; ;) {
    const rows = await patiently(() =>
      db
        .selectFrom('benchmark_entry')
        .select(['company_key', 'workspace_key', 'industry', 'size', 'scores'])
        .where('batch_id', '=', batchId)
        .where('mode', '=', mode)
        .where('model_version', '=', modelVersion)
        .where('company_key', '>', after)
        .orderBy('company_key')
        .limit(AT_ONCE)
        .execute()
    );
    for (const { company_key: company, workspace_key: workspace, scores, ...cut } of rows)
      found.push({ company, workspace, ...cut, scores: JSON.parse(scores) as TextScores });
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return found;
    after = last.company_key;
    await pace();
  }
}

export interface StoredCut {
  id: string;
  batchId: string;
  sinceId: string;
  sourceId: string;
  industry: string | null;
  size: string | null;
  figure: Figure;
  summary: string;
}

/** Every cut of every batch. */
export async function cuts(db: Kysely<DB>, { mode, modelVersion }: Kind): Promise<StoredCut[]> {
  const rows = await patiently(() =>
    db
      .selectFrom('benchmark_cut')
      .innerJoin('benchmark_batch', 'benchmark_batch.id', 'benchmark_cut.batch_id')
      .selectAll('benchmark_cut')
      .where('benchmark_cut.mode', '=', mode)
      .where('benchmark_cut.model_version', '=', modelVersion)
      .where('benchmark_batch.published_at', 'is not', null)
      .execute()
  );
  return rows.map((row) => ({
    ...{ id: row.id, batchId: row.batch_id, sinceId: row.since_id, sourceId: row.source_id },
    ...{ industry: row.industry || null, size: row.size || null },
    ...{ figure: row.figure as Figure, summary: row.summary }
  }));
}

/** The kinds that something is or was published of. */
export async function kinds(db: Kysely<DB>): Promise<Kind[]> {
  const rows = await patiently(() =>
    db
      .selectFrom('benchmark_cut')
      .select(['mode', 'model_version as modelVersion'])
      .distinct()
      .execute()
  );
  return rows as Kind[];
}

/** Writes rows in portions, each in a transaction of its own: nobody reads them yet. */
export async function insert<Table extends 'benchmark_entry' | 'benchmark_cut' | 'benchmark_step'>(
  db: Kysely<DB>,
  table: Table,
  rows: readonly Insertable<DB[Table]>[]
): Promise<void> {
  await inChunks(rows, async (part) => {
    await transaction(db, (trx) => trx.insertInto(table).values(part).execute());
    return [];
  });
}

const texts = (scores: readonly Fraction[]) => scores.map(toText);

type SummaryText = Omit<Summary, 'stretches'> & {
  stretches: readonly { from: number; scores: readonly string[] }[];
};

export const summaryText = ({ stretches, ...summary }: Summary): string =>
  JSON.stringify({
    ...summary,
    stretches: stretches.map(({ from, scores }) => ({ from, scores: texts(scores) }))
  } satisfies SummaryText);

export function summaryOf(text: string): Summary {
  const { stretches, ...summary } = JSON.parse(text) as SummaryText;
  return {
    ...summary,
    stretches: stretches.map(({ from, scores }) => ({ from, scores: scores.map(fromText) }))
  };
}

export const stepText = ({ scores }: Step): string =>
  JSON.stringify(scores.map(({ score, count }) => [toText(score), count]));

export const stepScores = (text: string): Step['scores'] =>
  (JSON.parse(text) as [string, number][]).map(([score, count]) => ({
    ...{ score: fromText(score), count }
  }));
