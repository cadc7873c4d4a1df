import type { Kysely } from 'kysely';

// Frozen once released. Under which name, logo and colour a workspace speaks, and where it wants so
// also for one of its companies. A column that is null holds nothing of its own.
export async function up(db: Kysely<any>): Promise<void> {
  const table = (name: string) =>
    db.schema
      .createTable(name)
      .addColumn('place_id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('workspace_id', 'text', (c) =>
        c.notNull().references('workspace.id').onDelete('cascade')
      )
      .addColumn('company_id', 'text', (c) => c.references('company.id').onDelete('cascade'));

  await table('brand')
    .addColumn('address', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text')
    .addColumn('accent', 'text')
    .addColumn('footer', 'text')
    .addColumn('reply_to', 'text')
    .addColumn('white_label', 'integer')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();

  // apart: a logo's bytes are not read with everything else
  await table('brand_logo')
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('width', 'integer', (c) => c.notNull())
    .addColumn('height', 'integer', (c) => c.notNull())
    .addColumn('on_paper', 'integer', (c) => c.notNull())
    .addColumn('on_dark', 'integer', (c) => c.notNull())
    .addColumn('svg', 'text')
    .addColumn('png', 'text', (c) => c.notNull())
    .addColumn('small', 'text', (c) => c.notNull())
    .execute();

  // an erasure finds its rows
  for (const name of ['brand', 'brand_logo'])
    for (const column of ['workspace_id', 'company_id'])
      await db.schema
        .createIndex(`${name}_${column.replace('_id', '')}`)
        .on(name)
        .column(column)
        .execute();
}
