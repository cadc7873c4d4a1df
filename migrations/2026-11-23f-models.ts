import type { Kysely } from 'kysely';

// Frozen once released: a change of the schema is a new file. Columns are text and integer only,
// the same on SQLite and PostgreSQL. Everything a workspace owns carries its id.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('model_version')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('workspace_id', 'text', (c) =>
      c.notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('based_on', 'text', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('model_version_number', ['workspace_id', 'number'])
    .execute();

  // null: the built-in one
  await db.schema.alterTable('workspace').addColumn('model_version', 'text').execute();
}
