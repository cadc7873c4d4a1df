import type { Kysely, KyselyPlugin, RootOperationNode } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Answers } from '#lib/domain/answers.ts';
import { CLIENT_SORTS } from '#lib/forms/client-sorts.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as companies from '#lib/server/companies/service.ts';
import type { Context } from '#lib/server/context.ts';
import type { DB } from '#lib/server/db/schema.ts';
import * as overview from '#lib/server/overview/service.ts';
import type { ClientQuery } from '#lib/server/overview/service.ts';
import { quickAnswers } from '../support/answers.ts';
import { testContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { answer, closeRound, openRound, type RoundOptions } from '../support/rounds.ts';
import { linkRow, personRow } from '../support/rows.ts';
import { company, workspace } from '../support/workspaces.ts';

const QUERY: ClientQuery = {
  ...{ search: '', industry: null, size: null, archived: false },
  ...{ sort: 'name', page: 1 }
};
const LOW = quickAnswers(1, 1, 1, 1, 1, 1, 1);
const HIGH = quickAnswers(4, 4, 4, 4, 4, 4, 4);

/** Tells of every statement of a context. */
function watched(ctx: Context): { ctx: Context; statements: RootOperationNode[] } {
  const statements: RootOperationNode[] = [];
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => (statements.push(node), node),
    transformResult: async ({ result }) => result
  };
  return { ctx: { ...ctx, db: ctx.db.withPlugin(plugin) }, statements };
}

/** Clients without rows of their own making, as an import brings them. */
async function bulk(ctx: Context, member: Member, names: readonly string[]) {
  const clients = names.map((name) => ({
    profile: { name, industry: null, size: null, contacts: [], notes: '' },
    people: []
  }));
  await companies.addMany(ctx, member, clients, { namesakes: 'add' });
}

describe.each(dialects)('where clients stand on $name', (dialect) => {
  const database = useDatabase(dialect);

  async function agency() {
    const ctx = testContext(database());
    const member = await workspace(ctx);
    const list = (query: Partial<ClientQuery> = {}) =>
      overview.clients(ctx, member, { ...QUERY, ...query });
    const names = async (query: Partial<ClientQuery> = {}) =>
      (await list(query)).clients.map(({ name }) => name);
    /** A client with closed rounds of one answer each. */
    const client = async (name: string, rounds: [string, Answers][] = []) => {
      const id = await company(ctx, member, name);
      for (const [quarter, answers] of rounds) {
        const round = await openRound(ctx, member, id, { quarter });
        await answer(ctx, round, answers);
        await closeRound(ctx, round);
      }
      return id;
    };
    const open = (id: string, options: RoundOptions = {}) => openRound(ctx, member, id, options);
    return { ctx, member, list, names, client, open };
  }

  test('words of a name are found in any case, order and spelling of ё', async () => {
    const { ctx, member, names } = await agency();
    await bulk(ctx, member, ['ООО «Весёлый Огород»', 'Веселье', '100% Joy_Ltd', 'Огород']);
    expect(await names({ search: 'весел' })).toEqual(['Веселье', 'ООО «Весёлый Огород»']);
    expect(await names({ search: ' ОГОРОД  ВЕСЁЛЫЙ ' })).toEqual(['ООО «Весёлый Огород»']);
    expect(await names({ search: '%' })).toEqual(['100% Joy_Ltd']);
    expect(await names({ search: '_' })).toEqual(['100% Joy_Ltd']);
    expect(await names({ search: '\\' })).toEqual([]);
    expect(await names({ search: "'; drop table company; --" })).toEqual([]);
  });

  test('filters go together, and archived clients are listed alone', async () => {
    const { ctx, member, list, names } = await agency();
    const add = async (name: string, industry: 'media' | 'finance', size: '11-50' | '1-10') =>
      companies.create(ctx, member, { name, industry, size, contacts: [], notes: '' });
    await add('A', 'media', '11-50');
    await add('B', 'media', '1-10');
    await add('C', 'finance', '11-50');
    expect(await names({ industry: 'media' })).toEqual(['A', 'B']);
    expect(await names({ industry: 'media', size: '1-10' })).toEqual(['B']);
    expect(await names({ industry: 'media', search: 'c' })).toEqual([]);
    const [a] = await companies.list(ctx, member);
    await companies.archive(ctx, member, a!.id);
    expect(await names()).toEqual(['B', 'C']);
    expect(await names({ archived: true })).toEqual(['A']);
    expect(await list({ search: 'nobody' })).toMatchObject({ total: 0, pages: 1, any: true });
  });

  test('each line has the index, its course and the latest quarter', async () => {
    const { list, client, open } = await agency();
    const id = await client('Lumen', [
      ['2026-Q1', HIGH],
      ['2026-Q3', LOW]
    ]);
    await open(id, { quarter: '2026-Q4' });
    const [line] = (await list()).clients;
    expect(line).toMatchObject({
      ...{ name: 'Lumen', index: 1, lastQuarter: '2026-Q4' },
      open: { quarter: '2026-Q4', invited: 0, begun: 0, submitted: 0 },
      trend: [
        { quarter: '2026-Q1', index: 4 },
        { quarter: '2026-Q3', index: 1 }
      ]
    });
  });

  test('orders follow the index, the latest round and what is pressing', async () => {
    const { ctx, names, client, open } = await agency();
    await client('Never');
    await client('Low', [['2026-Q3', LOW]]);
    await client('High', [['2026-Q2', HIGH]]);
    const silent = await client('Silent');
    await open(silent, { quarter: '2026-Q4' });
    ctx.clock.now = new Date('2026-11-30T10:00:00.000Z');
    expect(await names({ sort: 'index' })).toEqual(['Low', 'High', 'Never', 'Silent']);
    expect(await names({ sort: '-index' })).toEqual(['High', 'Low', 'Never', 'Silent']);
    expect(await names({ sort: 'round' })).toEqual(['Never', 'High', 'Low', 'Silent']);
    expect(await names({ sort: '-round' })).toEqual(['Silent', 'Low', 'High', 'Never']);
    expect(await names({ sort: 'attention' })).toEqual(['Silent', 'High', 'Low', 'Never']);
  });

  test('a deleted round counts for nothing', async () => {
    const { ctx, list, client, open } = await agency();
    const id = await client('Lumen');
    const round = await open(id);
    const deleted_at = ctx.now().toISOString();
    await ctx.db.updateTable('round').set({ deleted_at }).where('id', '=', round).execute();
    expect((await list()).clients).toMatchObject([{ lastQuarter: null, open: null, needs: [] }]);
  });

  test('links and answers are counted, the agency’s own rating not', async () => {
    const { ctx, member, list, client, open } = await agency();
    const id = await client('Lumen');
    const round = await open(id);
    for (let n = 0; n < 3; n++) await linkRow(ctx, member, round, await personRow(ctx, member, id));
    await ctx.db
      .updateTable('round_link')
      .set({ revoked_at: ctx.now().toISOString() })
      .where('id', '=', await linkRow(ctx, member, round, await personRow(ctx, member, id)))
      .execute();
    await answer(ctx, round, HIGH);
    await answer(ctx, round, HIGH, { status: 'draft' });
    await answer(ctx, round, LOW, { kind: 'external' });
    expect((await list()).clients[0]?.open).toMatchObject({
      ...{ invited: 3, sent: 3, begun: 2, submitted: 1 }
    });
    expect(await overview.roundsOf(ctx, member, id)).toMatchObject([
      { id: round, status: 'open', invited: 3, begun: 2, submitted: 1, index: 4 }
    ]);
  });

  test('strong disagreement is pointed out until the group has agreed', async () => {
    const { ctx, member, list, client } = await agency();
    const id = await client('Lumen', [['2026-Q2', HIGH]]);
    const round = await openRound(ctx, member, id, { quarter: '2026-Q3' });
    for (const answers of [LOW, LOW, HIGH, HIGH]) await answer(ctx, round, answers);
    await closeRound(ctx, round);
    expect((await list()).clients[0]?.needs).toEqual([
      { kind: 'apart', roundId: round, directions: 7 }
    ]);
    await ctx.db
      .insertInto('consensus')
      .values({
        ...{ round_id: round, workspace_id: member.workspace.id, direction: 'need', halves: 4 },
        ...{ note: '', agreed_by: 'Vera', agreed_at: ctx.now().toISOString(), version: 1 }
      })
      .execute();
    expect((await list()).clients[0]?.needs).toEqual([]);
  });

  test('pages have neither gaps nor doubles where names and figures are equal', async () => {
    const { ctx, member, list, client } = await agency();
    for (const name of ['Same', 'Same', 'Other']) await client(name, [['2026-Q3', LOW]]);
    await bulk(ctx, member, Array<string>(120).fill('Same'));
    for (const sort of CLIENT_SORTS) {
      const seen: string[] = [];
      for (const page of [1, 2, 3]) {
        const found = await list({ sort, page });
        expect(found).toMatchObject({ total: 123, pages: 3, page });
        seen.push(...found.clients.map(({ id }) => id));
      }
      expect([sort, seen.length, new Set(seen).size]).toEqual([sort, 123, 123]);
      const again = (await list({ sort, page: 2 })).clients.map(({ id }) => id);
      expect(again).toEqual(seen.slice(50, 100));
    }
    // beyond the end is the end
    expect(await list({ page: 99 })).toMatchObject({ page: 3, clients: { length: 23 } });
  });

  test('10,000 clients are listed by as many statements as sixty', async () => {
    const { ctx, member, client, open } = await agency();
    const id = await client('Клиент 05000', [['2026-Q3', LOW]]);
    await open(id, { quarter: '2026-Q4' });
    const numbered = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => `Клиент ${String(from + n).padStart(5, '0')}`);
    const statementsOf = async (query: Partial<ClientQuery>) => {
      const seen = watched(ctx);
      const page = await overview.clients(seen.ctx, member, { ...QUERY, ...query });
      return { page, statements: seen.statements.length };
    };
    await bulk(ctx, member, numbered(5001, 5060));
    const few: Record<string, number> = {};
    for (const sort of CLIENT_SORTS) few[sort] = (await statementsOf({ sort })).statements;

    await bulk(ctx, member, [...numbered(0, 5000), ...numbered(5060, 10_000)]);
    for (const sort of CLIENT_SORTS) {
      const { page, statements } = await statementsOf({ sort, page: 100 });
      expect([sort, statements]).toEqual([sort, few[sort]]);
      expect(page).toMatchObject({ total: 10_000, pages: 200, clients: { length: 50 } });
    }
    expect(Math.max(...Object.values(few))).toBeLessThanOrEqual(6);
    const { page } = await statementsOf({ page: 101 });
    expect(page.clients[0]).toMatchObject({ name: 'Клиент 05000', index: 1 });
    expect((await statementsOf({ search: '0777 клиент' })).page.total).toBe(11);
    const seen = watched(ctx);
    expect(await overview.agency(seen.ctx, member)).toMatchObject({ total: 10_000 });
    expect(seen.statements.length).toBeLessThanOrEqual(5);
  });

  test('another workspace sees nothing of them', async () => {
    const { ctx, client, open } = await agency();
    const id = await client('Lumen', [['2026-Q3', LOW]]);
    await open(id);
    const stranger = await workspace(ctx, { name: 'Stranger' });
    for (const sort of CLIENT_SORTS)
      expect(await overview.clients(ctx, stranger, { ...QUERY, sort })).toEqual({
        ...{ clients: [], total: 0, page: 1, pages: 1, any: false, quarter: '2026-Q4' }
      });
    expect(await overview.roundsOf(ctx, stranger, id)).toEqual([]);
    expect(await overview.agency(ctx, stranger)).toMatchObject({
      ...{ total: 0, needing: 0, openRounds: 0, hasRounds: false, needy: [], latest: [] }
    });
    expect(await overview.company(ctx, stranger, id)).toMatchObject({
      ...{ latest: null, open: [], trend: [], hasRounds: false }
    });
  });

  test('a company sees its latest scorecard beside the round that is open', async () => {
    const ctx = testContext(database());
    const member = await workspace(ctx, { kind: 'company', name: 'Kedr' });
    const [own] = await companies.list(ctx, member);
    const before = await openRound(ctx, member, own!.id, { quarter: '2026-Q3' });
    await answer(ctx, before, LOW);
    await closeRound(ctx, before);
    const now = await openRound(ctx, member, own!.id, { quarter: '2026-Q4' });
    await answer(ctx, now, HIGH);
    const seen = await overview.company(ctx, member, own!.id);
    expect(seen).toMatchObject({
      latest: { round: { id: before }, scorecard: { index: { value: 1 } } },
      open: [{ id: now, status: 'open' }],
      trend: [
        { quarter: '2026-Q3', index: 1 },
        { quarter: '2026-Q4', index: 4 }
      ],
      ...{ quarter: '2026-Q4', hasRounds: true }
    });
  });
});

test('the list by name walks its index on SQLite and sorts nothing', async () => {
  const [sqlite] = dialects;
  const { db, close } = await sqlite!.open();
  const plan = await planOf(db);
  expect(plan.join('\n')).toContain('USING INDEX company_by_name (workspace_id=?)');
  expect(plan.join('\n')).not.toContain('USE TEMP B-TREE FOR ORDER BY');
  await close();
});

/** How SQLite would find the first page: it says what it walks and what it has to sort. */
async function planOf(db: Kysely<DB>): Promise<string[]> {
  const { migrate } = await import('#lib/server/db/migrate.ts');
  const { migrations } = await import('../support/database.ts');
  await migrate(db, migrations, new Date());
  const { ctx, statements } = watched(testContext(db));
  const member = await workspace({ ...ctx, db });
  await company({ ...ctx, db }, member);
  await overview.clients(ctx, member, QUERY);
  const page = statements.find((node) => 'limit' in node && node.limit !== undefined);
  const compiled = db.getExecutor().compileQuery(page!, { queryId: 'plan' } as never);
  const { rows } = await db.executeQuery<{ detail: string }>({
    ...compiled,
    sql: `explain query plan ${compiled.sql}`
  });
  return rows.map(({ detail }) => detail);
}
