/** SQLite files seen from outside: what they hold, whether they are whole, moving and removing them. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';

/** A database may be several files for a time: the log and its index belong to it. */
const SUFFIXES = ['', '-wal', '-shm', '-journal'];

function withDatabase<T>(file: string, use: (sqlite: Database.Database) => T): T {
  const sqlite = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    return use(sqlite);
  } finally {
    sqlite.close();
  }
}

/** Pages a step: all at once, so that a busy writer cannot make the copy begin anew for ever. */
const ALL_PAGES = 2 ** 31 - 1;

/** Copies a database as it is at one moment, by SQLite's backup API, while others write to it. */
export async function copy(database: string, target: string): Promise<void> {
  const source = new Database(database, { fileMustExist: true });
  try {
    await source.backup(target, { progress: () => ALL_PAGES });
  } finally {
    source.close();
  }
}

/** What SQLite finds wrong in a file that nobody else has open; null when nothing. */
export function findDamage(file: string): string | null {
  try {
    return withDatabase(file, (sqlite) => {
      // one file, without a log beside it
      sqlite.pragma('journal_mode = delete');
      const found = sqlite.pragma('integrity_check(1)', { simple: true });
      return found === 'ok' ? null : String(found);
    });
  } catch (error) {
    if (error instanceof Database.SqliteError) return error.message;
    throw error;
  }
}

const tablesOf = (sqlite: Database.Database) =>
  sqlite
    .prepare<[], string>("select name from sqlite_master where type = 'table'")
    .pluck()
    .all()
    .filter((name) => !name.startsWith('sqlite_'));

export const migrationsOf = (file: string): string[] =>
  withDatabase(file, (sqlite) =>
    tablesOf(sqlite).includes('migration')
      ? sqlite.prepare<[], string>('select name from migration order by name').pluck().all()
      : []
  );

/** Tables that do not tell whether people use a database. */
const HOUSEKEEPING = new Set(['migration', 'limit_counter']);

/** What stands in the way of replacing a database. */
export type Occupied = { inUse: true } | { damaged: string } | { holds: string };

/** Whether a database may go; null when it holds nothing and nobody has it open. */
export function occupation(file: string): Occupied | null {
  try {
    return withDatabase(file, (sqlite) => {
      // succeeds only without another connection
      sqlite.pragma('journal_mode = delete');
      const holds = tablesOf(sqlite)
        .filter((table) => !HOUSEKEEPING.has(table))
        .map((table) => [table, sqlite.prepare(`select count(*) from "${table}"`).pluck().get()])
        .filter(([, rows]) => rows !== 0)
        .map(([table, rows]) => `${table}: ${rows}`)
        .join(', ');
      return holds ? { holds } : null;
    });
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return error.code.startsWith('SQLITE_BUSY') ? { inUse: true } : { damaged: error.message };
  }
}

export function move(from: string, to: string): void {
  for (const suffix of SUFFIXES) {
    if (existsSync(from + suffix)) renameSync(from + suffix, to + suffix);
  }
}

export function remove(...files: string[]): void {
  for (const file of files) {
    for (const suffix of SUFFIXES) rmSync(file + suffix, { force: true });
  }
}
