import { sql, type Kysely } from 'kysely';

// Frozen once released: a change of the schema is a new file. Columns are text and integer only,
// the same on SQLite and PostgreSQL.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('response')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('workspace_id', 'text')
    .addColumn('round_id', 'text')
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.check(sql`mode in ('quick', 'detailed')`))
    .addColumn('status', 'text', (c) => c.notNull().check(sql`status in ('draft', 'submitted')`))
    .addColumn('model_version', 'text', (c) => c.notNull())
    .addColumn('company', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('created_on', 'text', (c) => c.notNull())
    .addColumn('submitted_on', 'text')
    .addColumn('erase_after', 'text')
    .addColumn('closed', 'text', (c) => c.check(sql`closed in ('revoked', 'expired', 'closed')`))
    .execute();
  await db.schema
    .createIndex('response_erase_after')
    .on('response')
    .column('erase_after')
    .execute();

  await db.schema
    .createTable('answer')
    .addColumn('response_id', 'text', (c) =>
      c.notNull().references('response.id').onDelete('cascade')
    )
    .addColumn('direction', 'text', (c) => c.notNull())
    .addColumn('value', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('client', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('answer_key', ['response_id', 'direction'])
    .execute();

  await db.schema
    .createTable('save_client')
    .addColumn('response_id', 'text', (c) =>
      c.notNull().references('response.id').onDelete('cascade')
    )
    .addColumn('client', 'text', (c) => c.notNull())
    .addColumn('highest', 'integer', (c) => c.notNull())
    .addColumn('missing', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('save_client_key', ['response_id', 'client'])
    .execute();

  await db.schema
    .createTable('former_version')
    .addColumn('response_id', 'text', (c) =>
      c.notNull().references('response.id').onDelete('cascade')
    )
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('submitted_on', 'text', (c) => c.notNull())
    .addColumn('snapshot', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('former_version_key', ['response_id', 'number'])
    .execute();

  await db.schema
    .createTable('limit_counter')
    .addColumn('key_hash', 'text', (c) => c.primaryKey().notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addColumn('ends_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('limit_counter_ends_at')
    .on('limit_counter')
    .column('ends_at')
    .execute();
}
