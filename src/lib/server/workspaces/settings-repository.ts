import type { Locale } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
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
