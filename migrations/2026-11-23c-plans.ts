import { sql, type Kysely } from 'kysely';

// Frozen once released. A company's plan: its steps in quarters, and what a quarter can hold.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('plan')
    .addColumn('company_id', 'text', (c) =>
      c.primaryKey().notNull().references('company.id').onDelete('cascade')
    )
    .addColumn('workspace_id', 'text', (c) =>
      c.notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('small', 'integer', (c) => c.notNull())
    .addColumn('middle', 'integer', (c) => c.notNull())
    .addColumn('large', 'integer', (c) => c.notNull())
    .addColumn('changes', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('plan_step')
    .addColumn('company_id', 'text', (c) =>
      c.notNull().references('company.id').onDelete('cascade')
    )
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('workspace_id', 'text', (c) =>
      c.notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('quarter', 'text', (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('status', 'text', (c) =>
      c.notNull().check(sql`status in ('planned', 'doing', 'done', 'dropped')`)
    )
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('due_on', 'text')
    .addColumn('notes', 'text', (c) => c.notNull())
    .addColumn('link', 'text')
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('plan_step_key', ['company_id', 'step'])
    .execute();
  for (const table of ['plan', 'plan_step'])
    await db.schema.createIndex(`${table}_workspace`).on(table).column('workspace_id').execute();
}
