import { describe, expect, test } from 'vitest';
import type { Member } from '#lib/server/access/principal.ts';
import * as aims from '#lib/server/aims/service.ts';
import * as overview from '#lib/server/overview/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import { testContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { company, workspace } from '../support/workspaces.ts';

describe.each(dialects)('a workspace whose fiscal year begins in April, on $name', (dialect) => {
  const database = useDatabase(dialect);

  /** 23 November is in the third quarter of such a year, and in the fourth of the calendar's. */
  async function april() {
    const ctx = testContext(database());
    const { workspace: facts, ...member } = await workspace(ctx);
    await ctx.db.updateTable('workspace').set({ fiscal_start: 4 }).execute();
    const owner: Member = { ...member, workspace: { ...facts, fiscalStart: 4 } };
    return { ctx, owner, client: await company(ctx, owner) };
  }

  test('offers its own quarters, for rounds and for targets', async () => {
    const { ctx, owner, client } = await april();
    const { quarter } = rounds.draft(ctx, owner);
    expect(quarter).toBe('2026-Q3');
    expect(rounds.quartersAround(ctx, owner, quarter)).toEqual([
      ...['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1']
    ]);
    const view = await aims.view(ctx, owner, client);
    expect(view?.quarters.map((one) => one.quarter)).toEqual([
      ...['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2']
    ]);
    expect(view?.later.slice(0, 2)).toEqual(['2027-Q3', '2027-Q4']);
    expect((await overview.agency(ctx, owner)).quarter).toBe('2026-Q3');
  });

  test('repeats a round in the quarter that is next by its own count', async () => {
    const { ctx, owner, client } = await april();
    const settings = { ...rounds.draft(ctx, owner), people: [], openLink: true } as const;
    const opened = await rounds.open(ctx, owner, { ...settings, companyIds: [client] });
    if ('refused' in opened) throw new Error(opened.refused);
    const round = await rounds.get(ctx, owner, opened.opened.roundIds[0]!);
    expect(rounds.nextOf(ctx, owner, round!)).toBe('2026-Q4');
    // left out until May: the first quarter of the next year
    ctx.clock.now = new Date('2027-05-10T10:00:00.000Z');
    expect(rounds.nextOf(ctx, owner, round!)).toBe('2027-Q1');
  });
});
