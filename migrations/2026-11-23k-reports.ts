import type { Kysely } from 'kysely';

// Frozen once released. Reports: what their author is preparing, what was released and stays as it
// was, and the links that show it.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('report_draft')
    .addColumn('round_id', 'text', (c) =>
      c.primaryKey().notNull().references('round.id').onDelete('cascade')
    )
    .addColumn('workspace_id', 'text', (c) =>
      c.notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('choices', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('report_draft_workspace')
    .on('report_draft')
    .column('workspace_id')
    .execute();

  await db.schema
    .createTable('report')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('workspace_id', 'text', (c) =>
      c.notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('company_id', 'text', (c) =>
      c.notNull().references('company.id').onDelete('cascade')
    )
    .addColumn('round_id', 'text', (c) => c.notNull().references('round.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('released_at', 'text', (c) => c.notNull())
    .addColumn('released_by', 'text', (c) => c.notNull())
    .addColumn('tells_people', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('report_number')
    .unique()
    .on('report')
    .columns(['company_id', 'number'])
    .execute();
  await db.schema
    .createIndex('report_round')
    .on('report')
    .columns(['round_id', 'locale'])
    .execute();
  await db.schema
    .createIndex('report_workspace')
    .on('report')
    .columns(['workspace_id', 'released_at'])
    .execute();

  await db.schema
    .createTable('report_link')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('workspace_id', 'text', (c) =>
      c.notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('report_id', 'text', (c) => c.notNull().references('report.id').onDelete('cascade'))
    .addColumn('secret_hash', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('revoked_at', 'text')
    .addColumn('passphrase_hash', 'text')
    .addColumn('views', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('last_viewed_on', 'text')
    .execute();
  await db.schema.createIndex('report_link_report').on('report_link').column('report_id').execute();
  await db.schema
    .createIndex('report_link_workspace')
    .on('report_link')
    .column('workspace_id')
    .execute();
}
