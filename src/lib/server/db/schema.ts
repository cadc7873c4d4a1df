import type { LimitTables } from '../limits/tables.ts';
import type { ResponseTables } from '../responses/tables.ts';
import type { MigrationTables } from './migrate.ts';

/** Every table, from the folders that own them. */
export type DB = MigrationTables & LimitTables & ResponseTables;
