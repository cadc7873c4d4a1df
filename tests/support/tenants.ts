/** Two whole tenants for the test of their isolation: whatever the one keeps bears its marker. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { byDirection } from '#lib/domain/by-direction.ts';
import { MODEL } from '#lib/domain/model/index.ts';
import type { Member, MemberRole } from '#lib/server/access/principal.ts';
import type { Context } from '#lib/server/context.ts';
import type { DB } from '#lib/server/db/schema.ts';
import * as models from '#lib/server/models/service.ts';
import * as brands from '#lib/server/brands/service.ts';
import * as benchmarks from '#lib/server/benchmarks/service.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';
import * as reports from '#lib/server/reports/service.ts';
import * as webhooks from '#lib/server/webhooks/service.ts';
import { matrix } from './matrices.ts';
import { linkRow, personRow } from './rows.ts';
import { aim, answer, invite, openRound } from './rounds.ts';
import { account, colleague, company, workspace } from './workspaces.ts';

export interface Tenant {
  marker: string;
  members: Record<MemberRole, Member>;
  /** Values of route parameters that lead to something of this tenant, by the parameter's name. */
  params: Record<string, string>;
  /** Every id and hash that stands in its rows. */
  ids: Set<string>;
}

/** A workspace with one of everything. */
export async function tenant(ctx: Context, marker: string): Promise<Tenant> {
  const said = (what: string) => `${marker} ${what}`;
  const owner = await workspace(ctx, { name: said('workspace') });
  const editor = await colleague(ctx, owner, 'editor');
  const viewer = await colleague(ctx, owner, 'viewer');
  await ctx.db
    .updateTable('account')
    .set({ name: said('member') })
    .where(
      'id',
      'in',
      [owner, editor, viewer].map(({ accountId }) => accountId)
    )
    .execute();
  const companyId = await company(ctx, owner, said('company'));
  await ctx.db
    .updateTable('company')
    .set({
      notes: said('notes'),
      contacts: JSON.stringify([{ name: said('contact'), email: `contact@${marker}.example` }])
    })
    .where('id', '=', companyId)
    .execute();
  const personId = await personRow(ctx, owner, companyId, {
    ...{ name: said('person'), email: `person@${marker}.example` }
  });
  const earlierId = await openRound(ctx, owner, companyId, { quarter: '2026-Q3' });
  const roundId = await openRound(ctx, owner, companyId);
  const words = JSON.stringify({ en: said('welcome'), ru: said('welcome') });
  await ctx.db.updateTable('round').set({ welcome: words }).where('id', '=', roundId).execute();
  const linkId = await linkRow(ctx, owner, roundId, personId, `person@${marker}.example`);
  await invite(ctx, roundId);
  const answers = byDirection(() => ({ level: 3 as const, comment: said('comment') }));
  await answer(ctx, earlierId, answers, { name: said('respondent') });
  const responseId = await answer(ctx, roundId, answers, { name: said('respondent') });
  await answer(ctx, roundId, answers, { name: said('another') });
  await answer(ctx, roundId, answers, { kind: 'external' });
  await ctx.db
    .insertInto('consensus')
    .values({
      ...{ round_id: roundId, workspace_id: owner.workspace.id, direction: 'need', halves: 6 },
      ...{ note: said('note'), agreed_by: said('member'), version: 1 },
      agreed_at: ctx.now().toISOString()
    })
    .execute();
  const text = matrix(({ directions }) => (directions.need.about.en = said('matrix')));
  await models.take(
    ctx,
    { ...owner, name: said('member') },
    { text, note: said('version'), base: MODEL.version },
    'en'
  );
  await ctx.db
    .insertInto('plan_step')
    .values({
      ...{ company_id: companyId, workspace_id: owner.workspace.id, step: 'need.3-4' },
      ...{ quarter: '2026-Q4', place: 0, status: 'doing', owner: said('owner'), version: 1 },
      ...{ notes: said('plan'), link: `https://${marker}.example`, due_on: '2026-12-10' },
      added_at: ctx.now().toISOString()
    })
    .execute();
  await aim(ctx, { ...owner, name: said('member') }, companyId, {
    weights: { need: 2 },
    quarters: [{ quarter: '2026-Q4', levels: { need: 4 }, note: said('reason') }]
  });
  for (const place of [null, companyId])
    await brands.save(
      ctx,
      owner,
      place,
      {
        ...{ name: said('brand'), accent: '#0a5f4e', footer: said('footer'), whiteLabel: false },
        replyTo: `reply@${marker}.example`
      },
      0
    );
  await benchmarks.join(ctx, owner);
  await benchmarks.leaveOut(ctx, owner, companyId);
  await workspaces.invite(ctx, owner, {
    ...{ email: `invited@${marker}.example`, role: 'viewer', locale: 'en' }
  });
  const webhookId = ctx.random.id();
  await webhooks.add(ctx, owner, {
    ...{ id: webhookId, url: `https://${marker}.example/hook`, events: ['round.closed'] }
  });
  const author = { ...owner, name: said('member') };
  const draft = await reports.preparation(ctx, author, roundId);
  if (typeof draft === 'string') throw new Error(draft);
  const choices = { ...draft.choices, comments: true, summary: said('summary') };
  await reports.save(ctx, author, roundId, { choices, version: 0 });
  const released = await reports.release(ctx, author, roundId, {
    version: 1,
    number: 1,
    moveLinks: true
  });
  if (typeof released === 'string') throw new Error(released);
  const link = { name: said('reader'), days: 90, passphrase: null };
  await reports.share(ctx, author, released.id, link);
  const tenantOf = {
    ...{ marker, members: { owner, editor, viewer } },
    params: {
      ...{ workspace: owner.workspace.id, company: companyId, round: roundId },
      ...{ person: personId, response: responseId, link: linkId, webhook: webhookId },
      report: released.id
    }
  };
  return { ...tenantOf, ids: await idsOf(ctx, owner.workspace.id) };
}

/** Somebody with an account and no workspace. */
export const stranger = async (ctx: Context): Promise<{ accountId: string }> => ({
  accountId: await account(ctx, 'Nobody in particular')
});

/** Tables whose rows are of one workspace, with the condition that finds them. */
const OF_WORKSPACE: Record<string, string> = {
  workspace: 'id = ?',
  account: 'id in (select account_id from membership where workspace_id = ?)',
  account_secret: 'account_id in (select account_id from membership where workspace_id = ?)',
  answer: 'response_id in (select id from response where workspace_id = ?)',
  save_client: 'response_id in (select id from response where workspace_id = ?)',
  former_version: 'response_id in (select id from response where workspace_id = ?)',
  // a refused attempt of a member is meant to be written down
  audit: "workspace_id = ? and action <> 'denied'"
};
/** Of nobody, or changed by looking (the session's last use). */
const OF_NOBODY = [
  ...['migration', 'limit_counter', 'session', 'setup_code', 'installation'],
  // what was published names companies by keys alone
  ...['benchmark_batch', 'benchmark_entry', 'benchmark_cut', 'benchmark_step']
];

type Row = Record<string, unknown>;

/** Every row of a workspace, by table. A table that the test does not know fails it. */
export async function rowsOf(db: Kysely<DB>, workspaceId: string): Promise<Map<string, Row[]>> {
  const rows = new Map<string, Row[]>();
  for (const { name, columns } of await tables(db)) {
    if (OF_NOBODY.includes(name)) continue;
    const where = OF_WORKSPACE[name] ?? (columns.includes('workspace_id') && 'workspace_id = ?');
    if (!where) throw new Error(`Whose are the rows of "${name}"? Tell tests/support/tenants.ts.`);
    const [before, after] = where.split('?');
    const query = sql<Row>`select * from ${sql.table(name)} where ${sql.raw(before ?? '')}${workspaceId}${sql.raw(after ?? '')} order by 1, 2`;
    rows.set(name, (await query.execute(db)).rows);
  }
  return rows;
}

/** Rows of everybody else in which a value is one of these ids. */
export async function strayed(db: Kysely<DB>, { ids, params }: Tenant): Promise<string[]> {
  const found: string[] = [];
  for (const { name, columns } of await tables(db)) {
    if (OF_NOBODY.includes(name) || !columns.includes('workspace_id')) continue;
    const { rows } = await sql<Row>`
      select * from ${sql.table(name)} where workspace_id is null or workspace_id <> ${params.workspace ?? ''}
    `.execute(db);
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        if (ids.has(String(value))) found.push(`${name}.${column}`);
  }
  return found;
}

async function idsOf(ctx: Context, workspaceId: string): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const rows of (await rowsOf(ctx.db, workspaceId)).values())
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        if (/(?:^|_)(?:id|hash|by)$/.test(column) && typeof value === 'string') ids.add(value);
  return ids;
}

async function tables(db: Kysely<DB>): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not like 'sqlite_%'
  `.execute(db);
  return Promise.all(
    rows.map(async ({ name }) => {
      const info = sql<{ name: string }>`select name from pragma_table_info(${name})`;
      return { name, columns: (await info.execute(db)).rows.map((column) => column.name) };
    })
  );
}
