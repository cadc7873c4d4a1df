import type { Locale } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import { sortName } from '../companies/service.ts';
import type { DB } from '../db/schema.ts';

export interface Settings {
  name: string;
  locale: Locale;
  timeZone: string;
  /** The month its fiscal year begins with, 1 to 12. */
  fiscalStart: number;
  /** How long rounds are kept after their closing; null is for ever. */
  retentionMonths: number | null;
}

export async function settings(
  db: Kysely<DB>,
  id: string
): Promise<Settings & { version: number }> {
  const row = await db
    .selectFrom('workspace')
    .select(['name', 'locale', 'time_zone', 'fiscal_start', 'retention_months', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    name: row.name,
    locale: row.locale as Locale,
    timeZone: row.time_zone,
    fiscalStart: row.fiscal_start,
    retentionMonths: row.retention_months,
    version: row.version
  };
}

/** Whether it still was the version that was changed. */
export async function change(
  db: Kysely<DB>,
  id: string,
  version: number,
  { name, locale, timeZone, fiscalStart, retentionMonths }: Settings
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('workspace')
    .set({
      ...{ name, locale, time_zone: timeZone, fiscal_start: fiscalStart },
      ...{ retention_months: retentionMonths, version: version + 1 }
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How many rounds there are, and the latest quarter that any of them is named by; null: none. */
export async function quartersNamed(
  db: Kysely<DB>,
  workspaceId: string
): Promise<{ rounds: number; latest: string } | null> {
  const { rounds, latest } = await db
    .selectFrom('round')
    .select(({ fn }) => [fn.countAll().as('rounds'), fn.max<string | null>('quarter').as('latest')])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return latest === null ? null : { rounds: Number(rounds), latest };
}

/** The company that a company workspace is; an agency has none. */
export const renameOwnCompany = (db: Kysely<DB>, workspaceId: string, name: string) =>
  db
    .updateTable('company')
    .set((eb) => ({ name, sort_name: sortName(name), version: eb('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('is_own', '=', 1)
    .where('name', '<>', name)
    .execute();
