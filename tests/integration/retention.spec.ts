import { beforeEach, describe, expect, test } from 'vitest';
import * as retention from '#lib/server/retention/service.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { linkRow, personRow, responseRow, roundRow } from '#tests/support/rows.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const DAY_MS = 86_400_000;

describe.each(dialects)('what is erased with time, on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  beforeEach(() => {
    ctx = testContext(database());
  });

  const ago = (days: number) => new Date(ctx.now().getTime() - days * DAY_MS).toISOString();
  const ids = async (table: 'round' | 'response' | 'workspace' | 'mail' | 'answer') =>
    (
      await ctx.db
        .selectFrom(table)
        .select(['id' as never])
        .execute()
    ).length;

  async function roundOf(name: string, changes: Parameters<typeof roundRow>[3] = {}) {
    const member = await workspace(ctx, { name });
    const companyId = await company(ctx, member, 'Lighthouse');
    const roundId = await roundRow(ctx, member, companyId, changes);
    await linkRow(ctx, member, roundId, await personRow(ctx, member, companyId));
    await responseRow(ctx, { round_id: roundId, workspace_id: member.workspace.id });
    return { member, companyId, roundId };
  }

  test('a step taken off a plan a week ago is gone for good, a younger one can be put back', async () => {
    const member = await workspace(ctx);
    const companyId = await company(ctx, member);
    const rows = [
      { step: 'need.1-2', removed_at: ago(7.01) },
      { step: 'brand.1-2', removed_at: ago(6.99) },
      { step: 'deal.1-2', removed_at: null }
    ].map((row) => ({
      ...{ ...row, company_id: companyId, workspace_id: member.workspace.id, place: 0 },
      ...{ quarter: '2026-Q4', status: 'planned', owner: '', notes: '', added_at: ago(30) },
      version: 1
    }));
    await ctx.db.insertInto('plan_step').values(rows).execute();
    expect(await retention.eraseDeleted(ctx)).toBe(1);
    const left = await ctx.db.selectFrom('plan_step').select('step').orderBy('step').execute();
    expect(left.map(({ step }) => step)).toEqual(['brand.1-2', 'deal.1-2']);
  });

  test('a round deleted a week ago goes with its responses and mail, a younger one stays', async () => {
    const { member } = await roundOf('Old', { deleted_at: ago(7.01) });
    const { roundId } = await roundOf('Young', { deleted_at: ago(6.99) });
    expect(await retention.eraseDeleted(ctx)).toBe(1);
    expect(await ctx.db.selectFrom('round').select('id').execute()).toEqual([{ id: roundId }]);
    expect(await ctx.db.selectFrom('response').select('round_id').execute()).toEqual([
      { round_id: roundId }
    ]);
    expect(await ids('mail')).toBe(1);
    const [entry] = await ctx.db.selectFrom('audit').selectAll().execute();
    expect(entry).toMatchObject({
      workspace_id: member.workspace.id,
      action: 'roundErased',
      subject: 'Lighthouse',
      actor_id: null
    });
  });

  test('a workspace deleted a week ago leaves nothing but its members’ accounts', async () => {
    const { member } = await roundOf('Old');
    await responseRow(ctx, { workspace_id: member.workspace.id });
    const { member: other } = await roundOf('Other');
    await ctx.db
      .updateTable('workspace')
      .set({ deleted_at: ago(8) })
      .where('id', '=', member.workspace.id)
      .execute();
    expect(await retention.eraseDeleted(ctx)).toBe(2);
    for (const table of [
      ...(['membership', 'company', 'person', 'round', 'round_link', 'mail'] as const),
      'response' as const
    ])
      expect(await ctx.db.selectFrom(table).select('workspace_id').execute(), table).toEqual([
        { workspace_id: other.workspace.id }
      ]);
    expect(await ctx.db.selectFrom('audit').select('id').execute()).toEqual([]);
    expect(await ctx.db.selectFrom('account').select('id').execute()).toHaveLength(2);
    expect(await retention.eraseDeleted(ctx)).toBe(0);
  });

  test('rounds go when they closed longer ago than their workspace keeps them', async () => {
    const kept = { closes_at: '2026-05-24T00:00:00.000Z' };
    const over = { closes_at: '2026-05-22T00:00:00.000Z' };
    const { member, companyId, roundId } = await roundOf('Keeps six months', kept);
    await ctx.db.updateTable('workspace').set({ retention_months: 6 }).execute();
    await roundRow(ctx, member, companyId, over);
    // the hand that closed it came before the date
    await roundRow(ctx, member, companyId, { ...kept, closed_at: over.closes_at });
    const stillOpen = await roundRow(ctx, member, companyId, { created_at: ago(900) });
    const { roundId: forEver } = await roundOf('Keeps all', over);
    expect(await retention.eraseOld(ctx)).toBe(2);
    const left = await ctx.db.selectFrom('round').select('id').orderBy('id').execute();
    expect(left.map(({ id }) => id)).toEqual([roundId, stillOpen, forEver].sort());
  });

  test('two instances at once erase each round once and write it down once', async () => {
    const { member, companyId } = await roundOf('Many', { deleted_at: ago(8) });
    for (let n = 0; n < 44; n++) await roundRow(ctx, member, companyId, { deleted_at: ago(8) });
    await Promise.all([retention.eraseDeleted(ctx), retention.eraseDeleted(ctx)]);
    expect(await ids('round')).toBe(0);
    expect(await ctx.db.selectFrom('audit').select('id').execute()).toHaveLength(45);
  });
});

test.each([
  ['2026-05-31', 3, '2026-02-28'],
  ['2026-11-23', 6, '2026-05-23'],
  ['2026-01-15', 12, '2025-01-15']
])('%s less %i months is %s', (now, months, then) => {
  expect(retention.monthsBefore(new Date(now), months).toISOString().slice(0, 10)).toBe(then);
});
