import { sql, type Kysely, type CreateTableBuilder } from 'kysely';

// Frozen once released: a change of the schema is a new file. Columns are text and integer only,
// the same on SQLite and PostgreSQL. Everything a workspace owns carries its id.
export async function up(db: Kysely<any>): Promise<void> {
  await accounts(db);
  await workspaces(db);
  await companies(db);
  await rounds(db);
  await responses(db);
  await mailAndAudit(db);
}

const ofWorkspace = <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
  table.addColumn('workspace_id', 'text', (c) =>
    c.notNull().references('workspace.id').onDelete('cascade')
  );

async function accounts(db: Kysely<any>) {
  await db.schema
    .createTable('account')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('email_verified_at', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('password_hash', 'text', (c) => c.notNull())
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('session')
    .addColumn('id_hash', 'text', (c) => c.primaryKey().notNull())
    .addColumn('account_id', 'text', (c) =>
      c.notNull().references('account.id').onDelete('cascade')
    )
    .addColumn('agent', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('session_account').on('session').column('account_id').execute();

  await db.schema
    .createTable('account_secret')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('account_id', 'text', (c) =>
      c.notNull().references('account.id').onDelete('cascade')
    )
    .addColumn('purpose', 'text', (c) =>
      c.notNull().check(sql`purpose in ('verify', 'reset', 'changeEmail')`)
    )
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('account_secret_account')
    .on('account_secret')
    .column('account_id')
    .execute();

  await db.schema
    .createTable('setup_code')
    .addColumn('code_hash', 'text', (c) => c.primaryKey().notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('installation')
    .addColumn('key', 'text', (c) => c.primaryKey().notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
}

async function workspaces(db: Kysely<any>) {
  await db.schema
    .createTable('workspace')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('agency', 'company')`))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('time_zone', 'text', (c) => c.notNull())
    .addColumn('fiscal_start', 'integer', (c) => c.notNull())
    .addColumn('retention_months', 'integer')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('deleted_at', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();

  await ofWorkspace(db.schema.createTable('membership'))
    .addColumn('account_id', 'text', (c) =>
      c.notNull().references('account.id').onDelete('cascade')
    )
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('owner', 'editor', 'viewer')`))
    .addColumn('joined_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('membership_key', ['workspace_id', 'account_id'])
    .execute();
  await db.schema.createIndex('membership_account').on('membership').column('account_id').execute();

  await ofWorkspace(db.schema.createTable('member_invitation'))
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('owner', 'editor', 'viewer')`))
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('generation', 'integer', (c) => c.notNull())
    .addColumn('invited_by', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('accepted_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute();
  await db.schema
    .createIndex('member_invitation_workspace')
    .on('member_invitation')
    .column('workspace_id')
    .execute();
}

async function companies(db: Kysely<any>) {
  await ofWorkspace(db.schema.createTable('company'))
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('sort_name', 'text', (c) => c.notNull())
    .addColumn('industry', 'text')
    .addColumn('size', 'text')
    .addColumn('contacts', 'text', (c) => c.notNull())
    .addColumn('notes', 'text', (c) => c.notNull())
    .addColumn('is_own', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('archived_at', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('company_by_name')
    .on('company')
    .columns(['workspace_id', 'sort_name', 'id'])
    .execute();

  await ofWorkspace(db.schema.createTable('person'))
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('company_id', 'text', (c) =>
      c.notNull().references('company.id').onDelete('cascade')
    )
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text')
    .addColumn('role', 'text')
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('opted_out_at', 'text')
    .addColumn('left_at', 'text')
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema
    .createIndex('person_company')
    .on('person')
    .columns(['company_id', 'email'])
    .execute();
}

async function rounds(db: Kysely<any>) {
  await ofWorkspace(db.schema.createTable('round'))
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('company_id', 'text', (c) =>
      c.notNull().references('company.id').onDelete('cascade')
    )
    .addColumn('quarter', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull().check(sql`mode in ('quick', 'detailed')`))
    .addColumn('anonymous', 'integer', (c) => c.notNull())
    .addColumn('asks_target', 'integer', (c) => c.notNull())
    .addColumn('roles', 'text', (c) => c.notNull())
    .addColumn('welcome', 'text', (c) => c.notNull())
    .addColumn('shows', 'text', (c) => c.notNull().check(sql`shows in ('thanks', 'own', 'team')`))
    .addColumn('model_version', 'text', (c) => c.notNull())
    .addColumn('opens_on', 'text', (c) => c.notNull())
    .addColumn('closes_on', 'text')
    .addColumn('closes_at', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('repeats', 'integer', (c) => c.notNull())
    .addColumn('repeated_from', 'text', (c) => c.unique())
    .addColumn('batch_id', 'text')
    .addColumn('weights', 'text', (c) => c.notNull())
    .addColumn('targets', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('deleted_at', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('round_of_company')
    .on('round')
    .columns(['workspace_id', 'company_id', 'quarter'])
    .execute();
  await db.schema
    .createIndex('round_by_quarter')
    .on('round')
    .columns(['workspace_id', 'quarter'])
    .execute();
  // what a company's or a person's erasure takes along is found, not searched for
  await db.schema.createIndex('round_company').on('round').column('company_id').execute();

  await ofWorkspace(db.schema.createTable('round_link'))
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('round_id', 'text', (c) => c.notNull().references('round.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('open', 'personal')`))
    .addColumn('person_id', 'text', (c) => c.references('person.id').onDelete('cascade'))
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('generation', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('sent_at', 'text')
    .addColumn('opened_at', 'text')
    .addColumn('reminders', 'integer', (c) => c.notNull())
    .addColumn('reminded_at', 'text')
    .addColumn('used', 'integer', (c) => c.notNull())
    .addColumn('revoked_at', 'text')
    .execute();
  await db.schema.createIndex('round_link_round').on('round_link').column('round_id').execute();
  await db.schema.createIndex('round_link_person').on('round_link').column('person_id').execute();

  await ofWorkspace(db.schema.createTable('spent_token'))
    .addColumn('token_hash', 'text', (c) => c.primaryKey().notNull())
    .addColumn('round_id', 'text', (c) => c.notNull().references('round.id').onDelete('cascade'))
    .execute();
  await db.schema.createIndex('spent_token_round').on('spent_token').column('round_id').execute();

  await ofWorkspace(db.schema.createTable('round_figures'))
    .addColumn('round_id', 'text', (c) =>
      c.primaryKey().notNull().references('round.id').onDelete('cascade')
    )
    .addColumn('company_id', 'text', (c) => c.notNull())
    .addColumn('quarter', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('respondents', 'integer', (c) => c.notNull())
    .addColumn('index_micro', 'integer')
    .addColumn('apart', 'integer', (c) => c.notNull())
    .addColumn('figures', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('round_figures_company')
    .on('round_figures')
    .columns(['workspace_id', 'company_id', 'quarter'])
    .execute();

  await ofWorkspace(db.schema.createTable('consensus'))
    .addColumn('round_id', 'text', (c) => c.notNull().references('round.id').onDelete('cascade'))
    .addColumn('direction', 'text', (c) => c.notNull())
    .addColumn('halves', 'integer', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('agreed_by', 'text', (c) => c.notNull())
    .addColumn('agreed_at', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('consensus_key', ['round_id', 'direction'])
    .execute();
}

async function responses(db: Kysely<any>) {
  const alter = () => db.schema.alterTable('response');
  await alter().addColumn('person_id', 'text').execute();
  await alter().addColumn('respondent_name', 'text').execute();
  await alter()
    .addColumn('kind', 'text', (c) => c.notNull().defaultTo('client'))
    .execute();
  await alter().addColumn('published', 'integer').execute();
  await db.schema.createIndex('response_round').on('response').column('round_id').execute();
  await db.schema.createIndex('response_person').on('response').column('person_id').execute();
}

async function mailAndAudit(db: Kysely<any>) {
  await db.schema
    .createTable('mail')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('workspace_id', 'text', (c) => c.references('workspace.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject_id', 'text', (c) => c.notNull())
    .addColumn('recipient', 'text', (c) => c.notNull())
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('dedupe', 'text', (c) => c.notNull().unique())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('interrupted', 'integer', (c) => c.notNull())
    .addColumn('next_at', 'text', (c) => c.notNull())
    .addColumn('leased_until', 'text')
    .addColumn('last_error', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('sent_at', 'text')
    .execute();
  await db.schema.createIndex('mail_due').on('mail').columns(['status', 'next_at']).execute();
  await db.schema.createIndex('mail_subject').on('mail').column('subject_id').execute();

  await db.schema
    .createTable('audit')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('workspace_id', 'text', (c) => c.references('workspace.id').onDelete('cascade'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor_id', 'text')
    .addColumn('actor_name', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('audit_of_workspace')
    .on('audit')
    .columns(['workspace_id', 'at'])
    .execute();
}
