import type { Locale } from '#lib/domain/model/types.ts';
import type { ReportContent } from '#lib/report/content.ts';
import { sql, type Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { Choices } from '#lib/report/choices.ts';
import type { ReportTable } from './tables.ts';
import type { ReportFacts } from './types.ts';

interface OfRound {
  workspaceId: string;
  roundId: string;
}

const selectDraft = prepared((db, p: OfRound) =>
  db
    .selectFrom('report_draft')
    .select(['choices', 'version'])
    .where('round_id', '=', p.roundId)
    .where('workspace_id', '=', p.workspaceId)
);

export async function draft(
  db: Kysely<DB>,
  of: OfRound
): Promise<{ choices: Choices; version: number } | null> {
  const row = await selectDraft.first(db, of);
  return row ? { choices: JSON.parse(row.choices) as Choices, version: row.version } : null;
}

/** Returns whether the draft was still at that version; 0: there was none. */
export async function saveDraft(
  db: Kysely<DB>,
  { workspaceId, roundId }: OfRound,
  { choices, version, now }: { choices: Choices; version: number; now: string }
): Promise<boolean> {
  const values = { choices: JSON.stringify(choices), version: version + 1, changed_at: now };
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('report_draft')
      .values({ round_id: roundId, workspace_id: workspaceId, ...values })
      .onConflict((conflict) => conflict.column('round_id').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('report_draft')
    .set(values)
    .where('round_id', '=', roundId)
    .where('workspace_id', '=', workspaceId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

const selectLast = prepared((db, p: { companyId: string }) =>
  db
    .selectFrom('report')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('company_id', '=', p.companyId)
);

/** 0 before the first. */
export const lastNumber = async (db: Kysely<DB>, companyId: string): Promise<number> =>
  Number((await selectLast.first(db, { companyId }))?.number ?? 0);

const selectNumbered = prepared((db, p: OfRound & { number: number }) =>
  db
    .selectFrom('report')
    .select('id')
    .where('workspace_id', '=', p.workspaceId)
    .where('round_id', '=', p.roundId)
    .where('number', '=', p.number)
);

/** The report of this number, where it is one of the round. */
export const numbered = (
  db: Kysely<DB>,
  of: OfRound & { number: number }
): Promise<{ id: string } | undefined> => selectNumbered.first(db, of);

/** Returns whether its number was still free. */
export async function insert(db: Kysely<DB>, row: ReportTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('report')
    .values(row)
    .onConflict((conflict) => conflict.columns(['company_id', 'number']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

const selectOfRound = prepared((db, p: OfRound & { now: string }) =>
  db
    .selectFrom('report')
    .select(['id', 'number', 'locale', 'released_at', 'released_by'])
    .select(({ selectFrom }) =>
      selectFrom('report_link')
        .select(({ fn }) => fn.countAll().as('n'))
        .whereRef('report_link.report_id', '=', 'report.id')
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', p.now)
        .as('links')
    )
    .where('round_id', '=', p.roundId)
    .where('workspace_id', '=', p.workspaceId)
    .orderBy('number', 'desc')
);

/** The latest first. */
export async function ofRound(
  db: Kysely<DB>,
  of: OfRound & { now: string }
): Promise<ReportFacts[]> {
  const rows = await selectOfRound.all(db, of);
  return rows.map((row, n) => ({
    ...{ id: row.id, number: row.number, locale: row.locale as Locale },
    ...{ releasedAt: row.released_at, releasedBy: row.released_by, links: Number(row.links) },
    supersededBy: rows.slice(0, n).findLast(({ locale }) => locale === row.locale)?.number ?? null
  }));
}

/** The rounds of some companies that have a report. */
export async function reported(
  db: Kysely<DB>,
  workspaceId: string,
  companyIds: readonly string[]
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('report')
    .select('round_id')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('company_id', 'in', companyIds)
    .execute();
  return new Set(rows.map((row) => row.round_id));
}

const selectReport = prepared((db, p: { workspaceId: string; id: string }) =>
  db
    .selectFrom('report')
    .innerJoin('round', 'round.id', 'report.round_id')
    .select(['report.company_id', 'report.round_id', 'report.content'])
    .where('report.id', '=', p.id)
    .where('report.workspace_id', '=', p.workspaceId)
    .where('round.deleted_at', 'is', null)
);

/** Null: the workspace has no such report, or its round was deleted. */
export async function find(
  db: Kysely<DB>,
  of: { workspaceId: string; id: string }
): Promise<{ companyId: string; roundId: string; content: ReportContent } | null> {
  const row = await selectReport.first(db, of);
  if (!row) return null;
  const content = JSON.parse(row.content) as ReportContent;
  return { companyId: row.company_id, roundId: row.round_id, content };
}

const deleteTelling = prepared((db, p: { workspaceId: string; roundId: string }) =>
  db
    .deleteFrom('report')
    .where('workspace_id', '=', p.workspaceId)
    .where('round_id', '=', p.roundId)
    .where('tells_people', '=', 1)
);

/** Deletes the reports of a round that name people or have their words. */
export const forgetTelling = deleteTelling.run;

/**
 * Deletes whatever has a text in it as words of its own, drafts too. The database looks roughly,
 * because it knows no letters but Latin ones.
 */
export async function forgetNaming(
  db: Kysely<DB>,
  workspaceId: string,
  text: string
): Promise<void> {
  const inJson = JSON.stringify(text).slice(1, -1);
  const like = `%${inJson.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const word = new RegExp(`(?<!\\p{L})${RegExp.escape(inJson)}(?!\\p{L})`, 'u');
  const rough = (column: string) => sql<boolean>`${sql.ref(column)} like ${like} escape '\\'`;
  const reports = await db
    .selectFrom('report')
    .select(['id', 'content'])
    .where('workspace_id', '=', workspaceId)
    .where(rough('content'))
    .execute();
  for (const { id } of reports.filter(({ content }) => word.test(content)))
    await db.deleteFrom('report').where('id', '=', id).execute();
  const drafts = await db
    .selectFrom('report_draft')
    .select(['round_id', 'choices'])
    .where('workspace_id', '=', workspaceId)
    .where(rough('choices'))
    .execute();
  for (const { round_id } of drafts.filter(({ choices }) => word.test(choices)))
    await db.deleteFrom('report_draft').where('round_id', '=', round_id).execute();
}
