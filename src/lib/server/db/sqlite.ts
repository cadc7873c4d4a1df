import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { addReader } from './reader.ts';
import type { DB } from './schema.ts';

/** While it waits for a lock, better-sqlite3 blocks the event loop: wait little, retry outside. */
const BUSY_TIMEOUT_MS = 50;
/** At the start nobody is served yet, and another instance may be switching the file to WAL. */
const OPENING_TIMEOUT_MS = 10_000;
const STATEMENTS_KEPT = 500;

/** [pragma, value to set, value to read back]. */
const PRAGMAS: readonly (readonly [string, string, string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  // better-sqlite3 is built so that WAL alone would mean NORMAL: a power cut could take answers
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  // what is erased is overwritten in the file
  ['secure_delete', 'ON', 1],
  ['busy_timeout', String(BUSY_TIMEOUT_MS), BUSY_TIMEOUT_MS]
];

/**
 * Opens the file (and its folder) twice: for Kysely with settings that lose nothing, and read-only
 * for prepared queries. Throws if a setting does not hold.
 */
export function openSqlite(file: string): Kysely<DB> {
  const sqlite = connect(file);
  const reading = new Database(file, { readonly: true, timeout: BUSY_TIMEOUT_MS });
  const close = () => {
    reading.close();
    sqlite.close();
  };
  const database = { ...keepingStatements(sqlite), close };
  const db = new Kysely<DB>({ dialect: new SqliteDialect({ database }) });
  addReader(db, reading);
  return db;
}

/** One connection with the settings above, each read back. */
export function connect(file: string): Database.Database {
  // answers are nobody else's business on a shared machine
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const sqlite = new Database(file, { timeout: OPENING_TIMEOUT_MS });
  try {
    for (const [name, value] of PRAGMAS) sqlite.pragma(`${name} = ${value}`);
    for (const [name, , expected] of PRAGMAS) {
      const found = sqlite.pragma(name, { simple: true });
      if (found !== expected) {
        throw new Error(`SQLite says ${name} = ${found} where ${expected} is needed (${file}).`);
      }
    }
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return sqlite;
}

/**
 * The part of better-sqlite3 that Kysely uses, with every statement prepared once: Kysely would
 * prepare the same text again at each execution, ten times the cost of running it.
 */
function keepingStatements(sqlite: Database.Database): Pick<SqliteDatabase, 'prepare'> {
  const kept = new Map<string, SqliteStatement>();
  return {
    prepare(text) {
      // an error such as "disk full" may already have rolled the transaction back
      if (text === 'rollback' && !sqlite.inTransaction) return NOTHING;
      let statement = kept.get(text);
      if (!statement) {
        statement = sqlite.prepare(inSqlite(text)) as SqliteStatement;
        if (kept.size >= STATEMENTS_KEPT) kept.delete(kept.keys().next().value ?? '');
        kept.set(text, statement);
      }
      return statement;
    }
  };
}

/** Transactions here are for writing: taking the lock at once, they never fail half-way for it. */
const inSqlite = (text: string) => (text === 'begin' ? 'begin immediate' : text);

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values()
};
