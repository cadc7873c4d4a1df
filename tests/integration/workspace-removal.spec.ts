import { beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '#lib/server/access/principal.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { personRow, responseRow, roundRow } from '#tests/support/rows.ts';
import { colleague, company, workspace } from '#tests/support/workspaces.ts';

const DAY_MS = 86_400_000;

describe.each(dialects)('a workspace that is deleted, on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  beforeEach(async () => {
    ctx = testContext(database());
    owner = await workspace(ctx);
  });

  const isThere = async ({ accountId, name, workspace: { id } }: Member) => {
    const account = { accountId, name } as Parameters<typeof workspaces.memberOf>[1];
    return (await workspaces.memberOf(ctx, account, id)) !== null;
  };
  const passDays = (days: number) =>
    (ctx.clock.now = new Date(ctx.clock.now.getTime() + days * DAY_MS));

  test('says before what goes with it', async () => {
    await colleague(ctx, owner, 'viewer');
    const companyId = await company(ctx, owner);
    await personRow(ctx, owner, companyId);
    const roundId = await roundRow(ctx, owner, companyId);
    await responseRow(ctx, { round_id: roundId, workspace_id: owner.workspace.id });
    await workspace(ctx, { kind: 'company', name: 'Other' });
    expect(await workspaces.losses(ctx, owner)).toEqual({
      ...{ companies: 1, people: 1, rounds: 1, responses: 1, members: 2 }
    });
  });

  test('is nowhere at once, and back as it was when an owner wants it within a week', async () => {
    const editor = await colleague(ctx, owner, 'editor');
    await workspaces.deleteWorkspace(ctx, owner);
    expect(await isThere(owner)).toBe(false);
    expect(await workspaces.ofAccount(ctx, owner)).toEqual([]);
    passDays(6.99);
    expect(await workspaces.restorable(ctx, editor)).toEqual([]);
    expect(await workspaces.restore(ctx, editor, owner.workspace.id)).toBe('unknown');
    expect(await workspaces.restorable(ctx, owner)).toEqual([
      { id: owner.workspace.id, name: 'North Star', until: '2026-11-30T10:00:00.000Z' }
    ]);
    expect(await workspaces.restore(ctx, owner, owner.workspace.id)).toBe('restored');
    expect(await isThere(editor)).toBe(true);
    const deeds = await ctx.db.selectFrom('audit').select('action').orderBy('id').execute();
    expect(deeds.map(({ action }) => action)).toEqual(['workspaceDeleted', 'workspaceRestored']);
  });

  test('is out of reach after a week, and never in reach of a stranger', async () => {
    const stranger = await workspace(ctx, { name: 'Other' });
    await workspaces.deleteWorkspace(ctx, owner);
    expect(await workspaces.restore(ctx, stranger, owner.workspace.id)).toBe('unknown');
    passDays(7.01);
    expect(await workspaces.restorable(ctx, owner)).toEqual([]);
    expect(await workspaces.restore(ctx, owner, owner.workspace.id)).toBe('unknown');
  });
});
