import type { Kysely } from 'kysely';

// Frozen once released. What a company aims at: how much each direction weighs for it, and the
// levels it wants to reach by the end of a quarter.
export async function up(db: Kysely<any>): Promise<void> {
  const company = () => db.schema.alterTable('company');
  await company()
    .addColumn('weights', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
  await company()
    .addColumn('aims_version', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();

  await db.schema
    .createTable('target')
    .addColumn('workspace_id', 'text', (c) =>
      c.notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('company_id', 'text', (c) =>
      c.notNull().references('company.id').onDelete('cascade')
    )
    .addColumn('quarter', 'text', (c) => c.notNull())
    .addColumn('levels', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('set_by', 'text', (c) => c.notNull())
    .addColumn('set_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('target_key', ['company_id', 'quarter'])
    .execute();
  // a workspace's erasure finds its rows
  await db.schema.createIndex('target_workspace').on('target').column('workspace_id').execute();
}
