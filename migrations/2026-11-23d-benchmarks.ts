import type { Kysely } from 'kysely';

// Frozen once released. What is published is of no workspace: it names companies and workspaces by
// random keys, and what tells whose a key is goes with the company or the workspace.
export async function up(db: Kysely<any>): Promise<void> {
  await sharing(db);
  await published(db);
}

async function sharing(db: Kysely<any>) {
  await db.schema
    .createTable('benchmark_workspace')
    .addColumn('workspace_id', 'text', (c) =>
      c.primaryKey().notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('key', 'text', (c) => c.notNull().unique())
    .addColumn('shares_since', 'text')
    .execute();

  await db.schema
    .createTable('benchmark_company')
    .addColumn('company_id', 'text', (c) =>
      c.primaryKey().notNull().references('company.id').onDelete('cascade')
    )
    .addColumn('workspace_id', 'text', (c) =>
      c.notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('key', 'text', (c) => c.notNull().unique())
    .addColumn('left_out', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('benchmark_company_workspace')
    .on('benchmark_company')
    .columns(['workspace_id', 'left_out'])
    .execute();
}

async function published(db: Kysely<any>) {
  await db.schema
    .createTable('benchmark_batch')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('quarter', 'text', (c) => c.notNull().unique())
    .addColumn('leased_until', 'text', (c) => c.notNull())
    .addColumn('published_at', 'text')
    .execute();

  await db.schema
    .createTable('benchmark_entry')
    .addColumn('batch_id', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('model_version', 'text', (c) => c.notNull())
    .addColumn('company_key', 'text', (c) => c.notNull())
    .addColumn('workspace_key', 'text', (c) => c.notNull())
    .addColumn('industry', 'text')
    .addColumn('size', 'text')
    .addColumn('scores', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('benchmark_entry_key', [
      'batch_id',
      'mode',
      'model_version',
      'company_key'
    ])
    .execute();

  await db.schema
    .createTable('benchmark_cut')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('batch_id', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('model_version', 'text', (c) => c.notNull())
    .addColumn('industry', 'text', (c) => c.notNull())
    .addColumn('size', 'text', (c) => c.notNull())
    .addColumn('figure', 'text', (c) => c.notNull())
    .addColumn('source_id', 'text', (c) => c.notNull())
    .addColumn('since_id', 'text', (c) => c.notNull())
    .addColumn('summary', 'text', (c) => c.notNull())
    .addUniqueConstraint('benchmark_cut_place', [
      'batch_id',
      'mode',
      'model_version',
      'industry',
      'size',
      'figure'
    ])
    .execute();

  await db.schema
    .createTable('benchmark_step')
    .addColumn('cut_id', 'text', (c) => c.notNull())
    .addColumn('step', 'integer', (c) => c.notNull())
    .addColumn('below', 'integer', (c) => c.notNull())
    .addColumn('scores', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('benchmark_step_key', ['cut_id', 'step'])
    .execute();
}
