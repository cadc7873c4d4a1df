/** A process of its own that migrates a SQLite file, and on request stops half-way to be killed. */
import { setTimeout } from 'node:timers/promises';
import { readMigrations } from '../../src/cli/read-migrations.ts';
import { migrate, type Migrations } from '#lib/server/db/migrate.ts';
import { open } from '#lib/server/db/open.ts';

const [file, mode] = process.argv.slice(2);

const halfWay: Migrations = {
  '2099-01-01-half-way': {
    up: async (trx) => {
      await trx.schema.createTable('half').addColumn('id', 'text').execute();
      process.send?.('half-way');
      await setTimeout(60_000);
    }
  }
};

const migrations = await readMigrations();
const all = mode === 'all' ? migrations : { ...migrations, ...halfWay };
const db = open(`sqlite:${file}`);
const ran = await migrate(db, all, new Date());
await db.destroy();
process.send?.(ran);
process.disconnect?.();
