import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { failureOf } from '#lib/server/db/failures.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { open } from '#lib/server/db/open.ts';
import { patiently } from '#lib/server/db/patience.ts';
import { prepared } from '#lib/server/db/prepared.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { transaction } from '#lib/server/db/transaction.ts';
import { Overtaken, Unavailable } from '#lib/server/errors.ts';
import * as responses from '#lib/server/responses/service.ts';
import { opened, started, testContext } from '../support/context.ts';
import { dialects, migrations, temporaryFolder, useDatabase } from '../support/database.ts';

async function sqliteFile() {
  const file = join(temporaryFolder(), 'test.db');
  const db = open(`sqlite:${file}`);
  onTestFinished(() => db.destroy());
  await migrate(db, migrations, new Date());
  return { file, db };
}

describe('SQLite', () => {
  test('loses nothing in a power cut: the settings hold on a file that has content', async () => {
    const { file, db: first } = await sqliteFile();
    await started(testContext(first));
    await first.destroy();

    const db = open(`sqlite:${file}`);
    onTestFinished(() => db.destroy());
    const pragma = async (name: string) => {
      const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db);
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('secure_delete')).toBe(1);
    expect(await pragma('busy_timeout')).toBeLessThanOrEqual(100);
  });

  test('refuses to open where the settings do not hold', () => {
    // a database in memory has no write-ahead log
    expect(() => open('sqlite::memory:')).toThrow(/journal_mode = memory where wal is needed/);
  });

  test('refuses a URL of another kind', () => {
    expect(() => open('mysql://localhost/x')).toThrow('sqlite: or postgres://');
  });

  test('waits for another connection that writes, off the event loop', async () => {
    const { file, db } = await sqliteFile();
    const ctx = testContext(db);
    const token = await started(ctx);
    const other = new Database(file);
    other.exec('begin immediate');
    const saving = responses.save(ctx, token, { client: 'a', seq: 1, answers: {} });
    // the loop turns while the save waits, so that reading is still answered
    expect(await responses.open(ctx, token)).toHaveProperty('found');
    other.exec('commit');
    other.close();
    expect(await saving).toHaveProperty('receipt');
  });

  test('a writer that does not end makes saving unavailable, and its end makes it work again', async () => {
    const { file, db } = await sqliteFile();
    const ctx = testContext(db);
    const token = await started(ctx);
    const other = new Database(file);
    other.exec('begin immediate');
    const save = (level: 2 | 3) =>
      responses.save(ctx, token, { client: 'a', seq: 1, answers: { need: { level } } });
    // more than share one commit: those behind are refused with the first, not after them
    const many = await Promise.allSettled(Array.from({ length: 250 }, () => save(2)));
    for (const result of many) {
      expect(result).toMatchObject({ status: 'rejected', reason: { name: 'Unavailable' } });
    }
    other.exec('rollback');
    other.close();
    expect(await save(3)).toMatchObject({ receipt: { saved: ['need'] } });
    expect((await opened(ctx, token)).answers).toEqual({ need: { level: 3 } });
  });

  test('a full disk makes saving unavailable and keeps nothing, until there is room again', async () => {
    const { db } = await sqliteFile();
    const ctx = testContext(db);
    const token = await started(ctx);
    const before = await opened(ctx, token);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    const limitPages = (pages: number) => sql.raw(`pragma max_page_count = ${pages}`).execute(db);
    await limitPages(rows[0]?.page_count ?? 0);

    const answers = { need: { level: 2, comment: 'x'.repeat(20_000) } } as const;
    const save = () => responses.save(ctx, token, { client: 'a', seq: 1, answers });
    await expect(save()).rejects.toThrow(Unavailable);
    expect(await opened(ctx, token)).toEqual(before);

    await limitPages(1_000_000);
    expect(await save()).toMatchObject({ receipt: { saved: ['need'] } });
    expect((await opened(ctx, token)).answers).toEqual(answers);
  });

  test('of the works that share a commit, one that fails takes no other along', async () => {
    const { db } = await sqliteFile();
    const ctx = testContext(db);
    const works = await Promise.allSettled([
      started(ctx),
      transaction(db, async (trx) => {
        await sql`insert into response (id) values ('incomplete')`.execute(trx);
      }),
      started(ctx)
    ]);
    expect(works.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await db.selectFrom('response').select('id').execute()).toHaveLength(2);
  });

  test('a transaction has the write lock from its beginning', async () => {
    const { file, db } = await sqliteFile();
    const other = new Database(file, { timeout: 0 });
    onTestFinished(() => void other.close());
    await transaction(db, async (trx) => {
      await trx.selectFrom('response').select('id').execute();
      expect(() => other.exec('begin immediate')).toThrow('locked');
    });
  });

  test('works that come together share one commit', async () => {
    const { db } = await sqliteFile();
    const ctx = testContext(db);
    const commits: string[] = [];
    const executor = db.getExecutor();
    await executor.provideConnection(async (connection) => {
      const execute = connection.executeQuery.bind(connection);
      connection.executeQuery = (query, options) => {
        if (query.sql === 'commit') commits.push(query.sql);
        return execute(query, options);
      };
    });
    await Promise.all(Array.from({ length: 30 }, () => started(ctx)));
    expect(commits).toHaveLength(1);
  });
});

describe.each(dialects)('on $name', (dialect) => {
  const database = useDatabase(dialect);

  test('a prepared query is built once for a database and bound anew each time', async () => {
    let built = 0;
    const named = prepared((db: Kysely<DB>, p: { name: string }) => {
      built++;
      return db.selectFrom('migration').select('name').where('name', '=', p.name);
    });
    const db = database();
    const [name = ''] = Object.keys(migrations);
    expect(await named.first(db, { name })).toEqual({ name });
    expect(await named.first(db, { name: 'another' })).toBeUndefined();
    const later = 'written in this transaction';
    const found = await transaction(db, async (trx) => {
      await trx.insertInto('migration').values({ name: later, applied_on: '' }).execute();
      return named.all(trx, { name: later });
    });
    expect(found).toEqual([{ name: later }]);
    expect(built).toBe(1);
  });

  test('foreign keys hold', async () => {
    const orphan = { response_id: 'none', client: 'a', highest: 1, missing: '[]' };
    await expect(database().insertInto('save_client').values(orphan).execute()).rejects.toThrow(
      /foreign key/i
    );
  });

  test('a transaction that throws keeps nothing', async () => {
    const ctx = testContext(database());
    const failing = transaction(ctx.db, async (trx) => {
      await trx.insertInto('migration').values({ name: 'half', applied_on: 'now' }).execute();
      throw new TypeError('a fault of ours');
    });
    await expect(failing).rejects.toThrow('a fault of ours');
    const names = await ctx.db.selectFrom('migration').select('name').execute();
    expect(names).not.toContainEqual({ name: 'half' });
  });
});

describe('patience', () => {
  const failing = (times: number, error: Error) => {
    let calls = 0;
    return {
      calls: () => calls,
      work: async () => {
        if (calls++ < times) throw error;
        return 'done';
      }
    };
  };
  const withCode = (code: string) => Object.assign(new Error(code), { code });

  test('tries again after a passing failure', async () => {
    const { work, calls } = failing(2, new Overtaken('x'));
    expect(await patiently(work, [0, 0])).toBe('done');
    expect(calls()).toBe(3);
  });

  test('gives up as Unavailable when the pauses are used up', async () => {
    const { work, calls } = failing(9, withCode('SQLITE_BUSY'));
    await expect(patiently(work, [0, 0])).rejects.toThrow(Unavailable);
    expect(calls()).toBe(3);
  });

  test('does not try again what will last', async () => {
    const { work, calls } = failing(1, withCode('SQLITE_FULL'));
    await expect(patiently(work, [0, 0])).rejects.toThrow(Unavailable);
    expect(calls()).toBe(1);
  });

  test('throws a fault of ours as it is', async () => {
    const fault = new TypeError('a fault of ours');
    await expect(patiently(failing(1, fault).work, [0])).rejects.toBe(fault);
  });

  test.each([
    ['SQLITE_BUSY_SNAPSHOT', 'passing'],
    ['40001', 'passing'],
    ['SQLITE_IOERR_WRITE', 'lasting'],
    ['SQLITE_READONLY', 'lasting'],
    ['53100', 'lasting'],
    ['57P01', 'lasting'],
    ['ECONNREFUSED', 'lasting'],
    ['SQLITE_CONSTRAINT_UNIQUE', null],
    ['23505', null]
  ])('%s is %s', (code, kind) => {
    expect(failureOf(withCode(code))).toBe(kind);
  });
});
