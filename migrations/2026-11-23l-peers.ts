import { sql, type Kysely } from 'kysely';

// Frozen once released. What an agency's clients are to each other: a row per client, mode and
// version with the scores it counts by, and how many of a workspace's clients have each score.
export async function up(db: Kysely<any>): Promise<void> {
  await clients(db);
  await counts(db);
}

async function clients(db: Kysely<any>) {
  await db.schema
    .createTable('peer')
    .addColumn('company_id', 'text', (c) =>
      c.notNull().references('company.id').onDelete('cascade')
    )
    .addColumn('workspace_id', 'text', (c) =>
      c.notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('model_version', 'text', (c) => c.notNull())
    .addColumn('scores', 'text', (c) => c.notNull())
    .addColumn('due_at', 'text')
    .addPrimaryKeyConstraint('peer_key', ['company_id', 'mode', 'model_version'])
    .execute();
  await db.schema
    .createIndex('peer_due_among')
    .on('peer')
    .columns(['workspace_id', 'mode', 'model_version', 'due_at'])
    .execute();
  await db.schema.createIndex('peer_due').on('peer').column('due_at').execute();

  // scores are computed by the application, which finds those that are due
  await sql`
    insert into peer (company_id, workspace_id, mode, model_version, scores, due_at)
    select distinct round.company_id, round.workspace_id, round.mode, round.model_version, '{}', ''
    from round
      join round_figures on round_figures.round_id = round.id
      join company on company.id = round.company_id
      join workspace on workspace.id = round.workspace_id
    where round.deleted_at is null and round_figures.respondents > 0
      and company.archived_at is null and workspace.kind = 'agency'`.execute(db);
}

async function counts(db: Kysely<any>) {
  await db.schema
    .createTable('peer_count')
    .addColumn('workspace_id', 'text', (c) =>
      c.notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('model_version', 'text', (c) => c.notNull())
    .addColumn('figure', 'text', (c) => c.notNull())
    .addColumn('score', 'text', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('peer_count_key', [
      'workspace_id',
      'mode',
      'model_version',
      'figure',
      'score'
    ])
    .execute();
}
