import type { ReportContent } from '#lib/report/content.ts';
import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { ReportLinkTable } from './tables.ts';

export type StoredLink = Omit<ReportLinkTable, 'secret_hash' | 'workspace_id' | 'report_id'>;

const selectOfReport = prepared((db, p: { reportId: string; workspaceId: string }) =>
  db
    .selectFrom('report_link')
    .selectAll()
    .where('report_id', '=', p.reportId)
    .where('workspace_id', '=', p.workspaceId)
    .orderBy('id', 'desc')
);

/** The latest first. */
export const ofReport = (
  db: Kysely<DB>,
  of: { reportId: string; workspaceId: string }
): Promise<StoredLink[]> => selectOfReport.all(db, of);

export const insert = (db: Kysely<DB>, row: ReportLinkTable) =>
  db.insertInto('report_link').values(row).execute();

/** Returns the name of the link; null when the report has none like it that could be revoked. */
export async function revoke(
  db: Kysely<DB>,
  { id, reportId, workspaceId, at }: Record<'id' | 'reportId' | 'workspaceId' | 'at', string>
): Promise<string | null> {
  const row = await db
    .updateTable('report_link')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('report_id', '=', reportId)
    .where('workspace_id', '=', workspaceId)
    .where('revoked_at', 'is', null)
    .returning('name')
    .executeTakeFirst();
  return row?.name ?? null;
}

/** Links of earlier releases of the round in this language show this one from now on. */
export const moveTo = prepared(
  (db, p: { workspaceId: string; roundId: string; locale: string; reportId: string }) =>
    db
      .updateTable('report_link')
      .set({ report_id: p.reportId })
      .where('workspace_id', '=', p.workspaceId)
      .where('report_id', 'in', (eb) =>
        eb
          .selectFrom('report')
          .select('id')
          .where('workspace_id', '=', p.workspaceId)
          .where('round_id', '=', p.roundId)
          .where('locale', '=', p.locale)
      )
).run;

const selectBySecret = prepared((db, p: { secretHash: string }) =>
  db
    .selectFrom('report_link')
    .innerJoin('report', 'report.id', 'report_link.report_id')
    .innerJoin('round', 'round.id', 'report.round_id')
    .innerJoin('workspace', 'workspace.id', 'report.workspace_id')
    .select([
      ...(['report_link.id', 'report_link.expires_at', 'report_link.revoked_at'] as const),
      ...(['report_link.passphrase_hash', 'report.content', 'report.locale'] as const)
    ])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('report as later')
          .select('later.id')
          .whereRef('later.round_id', '=', 'report.round_id')
          .whereRef('later.locale', '=', 'report.locale')
          .whereRef('later.number', '>', 'report.number')
      ).as('replaced')
    )
    .where('report_link.secret_hash', '=', p.secretHash)
    .where('round.deleted_at', 'is', null)
    .where('workspace.deleted_at', 'is', null)
);

export interface Behind {
  id: string;
  expiresAt: string;
  revokedAt: string | null;
  passphraseHash: string | null;
  /** By a later release that the link did not follow. */
  replaced: boolean;
  locale: ReportContent['locale'];
  /** Read when it is needed: it is long. */
  content: () => ReportContent;
}

export async function behind(db: Kysely<DB>, secretHash: string): Promise<Behind | null> {
  const row = await selectBySecret.first(db, { secretHash });
  if (!row) return null;
  return {
    ...{ id: row.id, expiresAt: row.expires_at, revokedAt: row.revoked_at },
    passphraseHash: row.passphrase_hash,
    replaced: Boolean(row.replaced),
    locale: row.locale as ReportContent['locale'],
    content: () => JSON.parse(row.content) as ReportContent
  };
}

export const countView = prepared((db, p: { id: string; on: string }) =>
  db
    .updateTable('report_link')
    .set(({ eb }) => ({ views: eb('views', '+', 1), last_viewed_on: p.on }))
    .where('id', '=', p.id)
).run;
