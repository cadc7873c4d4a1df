import type { Kysely } from 'kysely';

// Frozen once released. Keys of the API, of which only hashes are kept, and what a retried request
// must not do twice.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('api_key')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('workspace_id', 'text', (c) =>
      c.notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('prefix', 'text', (c) => c.notNull())
    .addColumn('key_hash', 'text', (c) => c.notNull().unique())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('made_by', 'text', (c) => c.references('account.id').onDelete('set null'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('last_used_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute();
  await db.schema
    .createIndex('api_key_workspace')
    .on('api_key')
    .columns(['workspace_id', 'id'])
    .execute();
  await db.schema.createIndex('api_key_made_by').on('api_key').column('made_by').execute();

  await db.schema
    .createTable('api_request')
    .addColumn('key_id', 'text', (c) => c.notNull().references('api_key.id').onDelete('cascade'))
    .addColumn('request_hash', 'text', (c) => c.notNull())
    .addColumn('workspace_id', 'text', (c) =>
      c.notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('content_hash', 'text', (c) => c.notNull())
    .addColumn('made', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('api_request_pk', ['key_id', 'request_hash'])
    .execute();
  await db.schema
    .createIndex('api_request_created')
    .on('api_request')
    .column('created_at')
    .execute();
  await db.schema
    .createIndex('api_request_workspace')
    .on('api_request')
    .column('workspace_id')
    .execute();
}
