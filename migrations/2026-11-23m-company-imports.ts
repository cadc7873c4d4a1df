import type { Kysely } from 'kysely';

// Frozen once released. A company that somebody has looked at before bringing it over: its document
// without the answers, which lie with the other responses, under rounds that are not there yet.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('company_import')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('workspace_id', 'text', (c) =>
      c.notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('places', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .execute();
  await db.schema
    .createIndex('company_import_of')
    .on('company_import')
    .columns(['workspace_id', 'account_id'])
    .execute();
}
