import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrate, type Migrations } from '#lib/server/db/migrate.ts';
import { open } from '#lib/server/db/open.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { dialects, migrations, temporaryFolder } from '../support/database.ts';

const NOW = new Date('2026-11-23T10:00:00.000Z');
const NAMES = Object.keys(migrations);

const applied = async (db: Kysely<DB>) =>
  (await db.selectFrom('migration').select('name').orderBy('name').execute()).map((m) => m.name);

describe.each(dialects)('migrations on $name', (dialect) => {
  async function fresh() {
    const { db, close } = await dialect.open();
    onTestFinished(close);
    return db;
  }

  test('run once, in the order of their names', async () => {
    const db = await fresh();
    const ran: string[] = [];
    const noting = (name: string) => ({ up: async () => void ran.push(name) });
    const some: Migrations = { '2027-02-01-b': noting('b'), '2027-01-01-a': noting('a') };
    expect(await migrate(db, some, NOW)).toEqual(['2027-01-01-a', '2027-02-01-b']);
    expect(await migrate(db, some, NOW)).toEqual([]);
    expect(ran).toEqual(['a', 'b']);
  });

  test('several instances that start together: one does it', async () => {
    const db = await fresh();
    const results = await Promise.all([1, 2, 3].map(() => migrate(db, migrations, NOW)));
    expect(results.flat()).toEqual(NAMES);
    expect(await applied(db)).toEqual(NAMES);
  });

  test('one that fails half-way leaves nothing behind', async () => {
    const db = await fresh();
    const breaking: Migrations = {
      ...migrations,
      '2099-01-01-breaks': {
        up: async (trx) => {
          await trx.schema.createTable('half').addColumn('id', 'text').execute();
          throw new Error('broken on purpose');
        }
      }
    };
    await expect(migrate(db, breaking, NOW)).rejects.toThrow('broken on purpose');
    const tables = await db.introspection.getTables();
    expect(tables.map(({ name }) => name)).not.toContain('half');
    expect(await migrate(db, migrations, NOW)).toEqual(NAMES);
  });

  test('an older version refuses the schema of a newer one', async () => {
    const db = await fresh();
    const newer: Migrations = { ...migrations, '2099-01-01-later': { up: async () => {} } };
    await migrate(db, newer, NOW);
    await expect(migrate(db, migrations, NOW)).rejects.toThrow(
      /newer version of Heptagon \(it has 2099-01-01-later\)/
    );
  });
});

describe('migrations of one SQLite file', () => {
  const child = (file: string, mode: string) =>
    fork(new URL('../support/migrate-child.ts', import.meta.url), [file, mode]);

  test('in processes that start together: one does it', async () => {
    const file = join(temporaryFolder(), 'race.db');
    const children = [1, 2, 3].map(() => child(file, 'all'));
    const ran = await Promise.all(children.map(async (c) => (await once(c, 'message'))[0]));
    expect(ran.flat()).toEqual(NAMES);
  });

  test('killed half-way, they run anew', async () => {
    const file = join(temporaryFolder(), 'killed.db');
    const killed = child(file, 'stop half-way');
    await once(killed, 'message');
    killed.kill('SIGKILL');
    await once(killed, 'exit');

    const db = open(`sqlite:${file}`);
    onTestFinished(() => db.destroy());
    expect(await migrate(db, migrations, NOW)).toEqual(NAMES);
  });
});
