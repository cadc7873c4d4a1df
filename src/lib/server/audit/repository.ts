import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import type { AuditTable } from './tables.ts';

export const insert = (db: Kysely<DB>, row: AuditTable) =>
  db.insertInto('audit').values(row).execute();
