import type { Kysely } from 'kysely';

// Frozen once released. A company that came from another installation: which one it was there, so
// that it comes once, and what its anonymous rounds came to, whose answers stayed there.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('company').addColumn('imported_from', 'text').execute();
  await db.schema
    .createIndex('company_imported_from')
    .on('company')
    .columns(['workspace_id', 'imported_from'])
    .unique()
    .execute();
  await db.schema.alterTable('round').addColumn('known', 'text').execute();
  await db.schema
    .alterTable('round')
    .addColumn('elsewhere', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
