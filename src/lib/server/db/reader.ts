import type Database from 'better-sqlite3';
import type { CompiledQuery, Kysely } from 'kysely';
import type { DB } from './schema.ts';

/** Runs a query and returns its rows at once. */
export type Reader = <Row>(query: CompiledQuery<Row>) => Row[];

/** By adapter: it is there as long as its database. */
const readers = new WeakMap<object, Reader>();

/**
 * Gives a SQLite database a second, read-only connection for prepared queries. In WAL mode readers
 * wait for nobody, so they need not queue for the one connection that Kysely's driver guards.
 */
export function addReader(db: Kysely<DB>, connection: Database.Database): void {
  const kept = new Map<string, Database.Statement>();
  readers.set(db.getExecutor().adapter, ({ sql, parameters }) => {
    let statement = kept.get(sql);
    if (!statement) kept.set(sql, (statement = connection.prepare(sql)));
    return statement.all(parameters) as never;
  });
}

/** The way past the queue for this query outside a transaction; undefined for anything but reading. */
export function readerFor(db: Kysely<DB>, { query }: CompiledQuery): Reader | undefined {
  return query.kind === 'SelectQueryNode' ? readers.get(db.getExecutor().adapter) : undefined;
}
