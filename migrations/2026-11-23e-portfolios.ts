import { sql, type Kysely } from 'kysely';

// Frozen once released. What an agency's portfolio is read from: a row per company in every order
// that it can be sorted by, the counts over all rows, and who needs which step.
const DIRECTIONS = ['strategy', 'need', 'evaluation', 'deal', 'loyalty', 'brand', 'management'];
const SORTED = ['quarter', 'index_micro', 'change_micro', 'gap_micro', ...DIRECTIONS];

export async function up(db: Kysely<any>): Promise<void> {
  await rows(db);
  await counts(db);
  await steps(db);
}

async function rows(db: Kysely<any>) {
  let table = db.schema
    .createTable('portfolio_row')
    .addColumn('company_id', 'text', (c) =>
      c.primaryKey().notNull().references('company.id').onDelete('cascade')
    )
    .addColumn('workspace_id', 'text', (c) =>
      c.notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('listed', 'integer', (c) => c.notNull())
    .addColumn('industry', 'text', (c) => c.notNull())
    .addColumn('sort_name', 'text', (c) => c.notNull())
    .addColumn('stale', 'integer', (c) => c.notNull())
    .addColumn('round_id', 'text')
    .addColumn('quarter', 'text')
    .addColumn('moved', 'text')
    .addColumn('index_micro', 'integer')
    .addColumn('change_micro', 'integer')
    .addColumn('gap_micro', 'integer');
  for (const direction of DIRECTIONS) table = table.addColumn(direction, 'integer');
  await table
    .addColumn('figures', 'text', (c) => c.notNull())
    .addColumn('counted', 'text', (c) => c.notNull())
    .execute();
  for (const column of SORTED) {
    await db.schema
      .createIndex(`portfolio_row_${column}`)
      .on('portfolio_row')
      .columns(['workspace_id', 'listed', column, 'sort_name'])
      .execute();
  }
  // what is filtered by is counted without reading the rows
  await db.schema
    .createIndex('portfolio_row_filtered')
    .on('portfolio_row')
    .columns(['workspace_id', 'listed', 'industry', 'moved', 'quarter', 'gap_micro'])
    .execute();
  await db.schema.createIndex('portfolio_row_stale').on('portfolio_row').column('stale').execute();

  // figures are computed by the application: it finds those that wait for it
  await sql`
    insert into portfolio_row
      (company_id, workspace_id, listed, industry, sort_name, stale, figures, counted)
    select id, workspace_id, case when archived_at is null then 1 else 0 end,
      coalesce(industry, ''), sort_name, 1, '', '[]'
    from company`.execute(db);
}

async function counts(db: Kysely<any>) {
  await db.schema
    .createTable('portfolio_count')
    .addColumn('workspace_id', 'text', (c) =>
      c.notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('industry', 'text', (c) => c.notNull())
    .addColumn('quarter', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('portfolio_count_key', [
      'workspace_id',
      'industry',
      'quarter',
      'kind',
      'key'
    ])
    .execute();
}

async function steps(db: Kysely<any>) {
  await db.schema
    .createTable('portfolio_step')
    .addColumn('company_id', 'text', (c) =>
      c.notNull().references('company.id').onDelete('cascade')
    )
    .addColumn('workspace_id', 'text', (c) =>
      c.notNull().references('workspace.id').onDelete('cascade')
    )
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('ready', 'integer', (c) => c.notNull())
    .addColumn('sort_name', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('portfolio_step_key', ['company_id', 'step'])
    .execute();
  await db.schema
    .createIndex('portfolio_step_needed')
    .on('portfolio_step')
    .columns(['workspace_id', 'step', 'ready', 'sort_name'])
    .execute();
}
