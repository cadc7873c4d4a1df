import { describe, expect, test } from 'vitest';
import type { Member } from '#lib/server/access/principal.ts';
import * as audit from '#lib/server/audit/service.ts';
import * as benchmarks from '#lib/server/benchmarks/service.ts';
import type { Beside } from '#lib/server/benchmarks/service.ts';
import { testContext, type TestContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { closedRound } from '../support/market.ts';
import { company, workspace } from '../support/workspaces.ts';

const NEW_YEAR = new Date('2027-01-01T12:00:00.000Z');
const IN_NOVEMBER = '2026-11-20T10:00:00.000Z';

interface Player {
  member: Member;
  companyId: string;
}

describe.each(dialects)('the benchmark on $name', (dialect) => {
  const database = useDatabase(dialect);
  const aContext = () => testContext(database());

  /** A company workspace that shares, with a round of one score. */
  async function player(ctx: TestContext, score: number, industry: string | null = null) {
    const member = await workspace(ctx, { kind: 'company' });
    const { id: companyId } = await ctx.db
      .selectFrom('company')
      .select('id')
      .where('workspace_id', '=', member.workspace.id)
      .executeTakeFirstOrThrow();
    await ctx.db.updateTable('company').set({ industry }).where('id', '=', companyId).execute();
    await benchmarks.join(ctx, member);
    await closedRound(ctx, member, companyId, { score, closedAt: IN_NOVEMBER });
    return { member, companyId };
  }
  async function players(ctx: TestContext, scores: readonly number[], industry?: string) {
    const all: Player[] = [];
    for (const score of scores) all.push(await player(ctx, score, industry));
    return all;
  }
  async function look(
    ctx: TestContext,
    { member, companyId }: Player,
    asked?: benchmarks.Asked
  ): Promise<Beside> {
    const found = await benchmarks.beside(ctx, member, companyId, asked);
    if (found === 'unknown') throw new Error('The company is unknown.');
    return found;
  }
  const indexOf = ({ shown }: Beside) => shown?.figures.find(({ figure }) => figure === 'index');
  async function publish(ctx: TestContext, at: string | Date = NEW_YEAR) {
    ctx.clock.now = new Date(at);
    return benchmarks.publishDue(ctx);
  }

  test('is published when its quarter is over everywhere, once', async () => {
    const ctx = aContext();
    const [first] = await players(ctx, [2, 2, 2, 3, 3, 3]);
    expect(await publish(ctx, '2026-11-23T10:00:00.000Z')).toBe(1); // of the third quarter: nobody
    expect(await look(ctx, first!)).toMatchObject({ published: '2026-Q3', shown: null });
    expect(await publish(ctx, '2027-01-01T11:59:59.000Z')).toBe(0);
    expect(await publish(ctx)).toBe(1);
    expect(await publish(ctx)).toBe(0);
    const found = await look(ctx, first!);
    expect(found).toMatchObject({ part: 'shares', groups: ['all'], nextOn: '2027-04-01' });
    expect(indexOf(found)).toEqual({
      ...{ figure: 'index', own: 2, difference: -1 },
      others: { n: 5, median: 3, quartiles: null, place: null, quarter: '2026-Q4' }
    });
  });

  test('from ten others on gives quartiles and a place, by the figure of now', async () => {
    const ctx = aContext();
    const scores = [1, 1.5, 2, 2, 2.5, 3, 3, 3.5, 4, 4.5, 2.5];
    const all = await players(ctx, scores);
    await publish(ctx);
    const own = all.at(-1)!;
    expect(indexOf(await look(ctx, own))?.others).toMatchObject({
      ...{ n: 10, median: 2.75, quartiles: { q1: 2, q3: 3.375 } },
      place: { below: 4, equal: 1 }
    });
    await closedRound(ctx, own.member, own.companyId, {
      score: 5,
      closedAt: NEW_YEAR.toISOString()
    });
    expect(indexOf(await look(ctx, own))).toMatchObject({
      ...{ own: 5, others: { n: 10, median: 2.75, place: { below: 10, equal: 0 } } }
    });
  });

  test('shows the narrowest group that has enough, wider ones on request', async () => {
    const ctx = aContext();
    const retail = await players(ctx, [2, 2, 2, 2, 2, 2], 'retail');
    const others = await players(ctx, [4, 4, 4, 4, 4, 4], 'finance');
    const [lone] = await players(ctx, [3, 3, 3, 3, 3, 3]);
    await publish(ctx);
    expect(await look(ctx, retail[0]!)).toMatchObject({
      ...{ groups: ['industry', 'all'], shown: { group: 'industry' } }
    });
    const wide = await look(ctx, retail[0]!, { group: 'all' });
    expect(wide.shown?.group).toBe('all');
    expect(indexOf(wide)?.others?.n).toBe(17);
    expect((await look(ctx, lone!)).groups).toEqual(['all']);
    expect((await look(ctx, others[0]!, { group: 'clients' })).shown?.group).toBe('industry');
  });

  test('shows nothing to whoever does not share, and at once nothing to whoever leaves', async () => {
    const ctx = aContext();
    const [first, second] = await players(ctx, [2, 2, 2, 2, 2, 2, 2]);
    await publish(ctx);
    await benchmarks.leave(ctx, first!.member);
    expect(await look(ctx, first!)).toMatchObject({ part: 'workspaceDoesNot', groups: [] });
    // what was published still counts it, until the next publication
    expect(indexOf(await look(ctx, second!))?.others?.n).toBe(6);
    await benchmarks.join(ctx, first!.member);
    expect(indexOf(await look(ctx, first!))?.others?.n).toBe(6);
  });

  test('takes a company that left and came back for the same', async () => {
    const ctx = aContext();
    const all = await players(
      ctx,
      Array.from({ length: 12 }, () => 2)
    );
    await publish(ctx);
    await benchmarks.leave(ctx, all[0]!.member);
    await benchmarks.join(ctx, all[0]!.member);
    await publish(ctx, '2027-04-02T00:00:00.000Z');
    const found = await look(ctx, all[1]!);
    // nothing has changed, so the whole of it is renewed
    expect(indexOf(found)?.others).toMatchObject({ n: 11, quarter: '2027-Q1' });
    // one that is gone for good would be told apart: the old figures stand
    await benchmarks.leave(ctx, all[0]!.member);
    await publish(ctx, '2027-07-02T00:00:00.000Z');
    expect(indexOf(await look(ctx, all[1]!))?.others).toMatchObject({ n: 11, quarter: '2027-Q1' });
  });

  test('forgets whose a figure is when the workspace is erased, and keeps the figure', async () => {
    const ctx = aContext();
    const all = await players(ctx, [2, 2, 2, 2, 2, 2, 2]);
    await publish(ctx);
    const { id } = all[0]!.member.workspace;
    await ctx.db.deleteFrom('workspace').where('id', '=', id).execute();
    for (const table of ['benchmark_workspace', 'benchmark_company'] as const) {
      const left = await ctx.db
        .selectFrom(table)
        .select('key')
        .where('workspace_id', '=', id)
        .execute();
      expect(left).toEqual([]);
    }
    const published = await ctx.db.selectFrom('benchmark_entry').selectAll().execute();
    expect(published).toHaveLength(7);
    for (const { member, companyId } of all) {
      expect(JSON.stringify(published)).not.toContain(member.workspace.id);
      expect(JSON.stringify(published)).not.toContain(companyId);
    }
    expect(indexOf(await look(ctx, all[1]!))?.others?.n).toBe(6);
  });

  test('does not count a deleted workspace, an archived client, a deleted or an open round', async () => {
    const ctx = aContext();
    const all = await players(
      ctx,
      Array.from({ length: 9 }, () => 2)
    );
    const change = (n: number) => all[n]!;
    const at = ctx.now().toISOString();
    const workspaceId = change(0).member.workspace.id;
    await ctx.db
      .updateTable('workspace')
      .set({ deleted_at: at })
      .where('id', '=', workspaceId)
      .execute();
    const of = (n: number) => ['company_id', '=', change(n).companyId] as const;
    await ctx.db
      .updateTable('round')
      .set({ deleted_at: at })
      .where(...of(1))
      .execute();
    await ctx.db
      .updateTable('round')
      .set({ closed_at: null })
      .where(...of(2))
      .execute();
    await ctx.db
      .updateTable('company')
      .set({ archived_at: at })
      .where('id', '=', change(3).companyId)
      .execute();
    await publish(ctx);
    expect((await look(ctx, change(8))).shown).toBeNull(); // five are left
    expect(await ctx.db.selectFrom('benchmark_entry').selectAll().execute()).toEqual([]);
  });

  test('hides what one workspace dominates', async () => {
    const ctx = aContext();
    const agency = await workspace(ctx);
    await benchmarks.join(ctx, agency);
    const clients: string[] = [];
    for (let n = 0; n < 6; n++) {
      const id = await company(ctx, agency, `Client ${n}`);
      clients.push(id);
      await closedRound(ctx, agency, id, { score: 2, closedAt: IN_NOVEMBER });
    }
    const [outside] = await players(ctx, [3, 3, 3, 3]);
    await publish(ctx);
    // six of ten are not too many, six of the nine that one of the four looks at are
    expect(await look(ctx, outside!)).toMatchObject({ groups: [] });
    const inside = await look(ctx, { member: agency, companyId: clients[0]! });
    expect(inside.groups).toEqual(['all', 'clients']);
    expect(indexOf(inside)?.others).toMatchObject({ n: 9, median: 2 });
  });

  test('beside its agency’s own clients needs no sharing, but five others', async () => {
    const ctx = aContext();
    const agency = await workspace(ctx);
    const clients: string[] = [];
    const add = async (score: number) => {
      const id = await company(ctx, agency, `Client ${score}`);
      clients.push(id);
      await closedRound(ctx, agency, id, { score, closedAt: IN_NOVEMBER });
    };
    for (const score of [1, 2, 3, 4, 5]) await add(score);
    const first = { member: agency, companyId: clients[0]! };
    expect(await look(ctx, first)).toMatchObject({ part: 'workspaceDoesNot', groups: [] });
    await add(4.5);
    const found = await look(ctx, first);
    expect(found.groups).toEqual(['clients']);
    expect(indexOf(found)).toMatchObject({ own: 1, others: { n: 5, median: 4, quarter: null } });
    const stranger = await workspace(ctx);
    expect(await benchmarks.beside(ctx, stranger, clients[0]!)).toBe('unknown');
  });

  test('leaves out the clients that the owner leaves out; every deed is written down', async () => {
    const ctx = aContext();
    const agency = await workspace(ctx);
    const id = await company(ctx, agency, 'Lighthouse');
    const foreign = await company(ctx, await workspace(ctx));
    for (const deed of [benchmarks.join, benchmarks.join]) await deed(ctx, agency);
    expect(await benchmarks.leaveOut(ctx, agency, id)).toBe('done');
    expect(await benchmarks.leaveOut(ctx, agency, id)).toBe('done');
    expect(await benchmarks.leaveOut(ctx, agency, foreign)).toBe('unknown');
    expect(await benchmarks.takeIn(ctx, agency, foreign)).toBe('unknown');
    expect(await benchmarks.sharing(ctx, agency)).toMatchObject({
      ...{ since: ctx.now().toISOString(), leftOut: [{ id, name: 'Lighthouse' }] }
    });
    expect((await look(ctx, { member: agency, companyId: id })).part).toBe('leftOut');
    await benchmarks.takeIn(ctx, agency, id);
    expect((await look(ctx, { member: agency, companyId: id })).part).toBe('shares');
    await benchmarks.leave(ctx, agency);
    await benchmarks.leave(ctx, agency);
    const { entries } = await audit.read(ctx, agency, 'en', {});
    expect(entries.map(({ text }) => text)).toEqual([
      'Left the benchmark',
      'Let Lighthouse take part in the benchmark',
      'Left Lighthouse out of the benchmark',
      'Joined the benchmark: figures are shared from now on'
    ]);
    const own = await workspace(ctx, { kind: 'company' });
    const { id: itself } = await ctx.db
      .selectFrom('company')
      .select('id')
      .where('workspace_id', '=', own.workspace.id)
      .executeTakeFirstOrThrow();
    expect(await benchmarks.leaveOut(ctx, own, itself)).toBe('own');
  });

  test('counts a round in the quarter of its last day by its workspace’s clocks', async () => {
    const ctx = aContext();
    const all = await players(ctx, [2, 2, 2, 2, 2]);
    const east = await workspace(ctx, { timeZone: 'Asia/Kamchatka' });
    const west = await workspace(ctx, { timeZone: 'America/Los_Angeles' });
    for (const member of [east, west]) {
      await benchmarks.join(ctx, member);
      const id = await company(ctx, member);
      // half past one in the new year in the east, six in the old one in the west
      await closedRound(ctx, member, id, { score: 3, closedAt: '2026-12-31T13:30:00.000Z' });
    }
    await publish(ctx);
    expect(indexOf(await look(ctx, all[0]!))?.others?.n).toBe(5);
  });

  test('is made once, whoever makes it, and anew when whoever began has died', async () => {
    const ctx = aContext();
    const all = await players(ctx, [2, 2, 2, 2, 2, 2, 2]);
    ctx.clock.now = NEW_YEAR;
    const made = await Promise.all([1, 2, 3].map(() => benchmarks.publishDue(ctx)));
    expect(made.toSorted()).toEqual([0, 0, 1]);
    expect(indexOf(await look(ctx, all[0]!))?.others?.n).toBe(6);

    // the next one is begun by an instance that is gone before it is done
    ctx.clock.now = new Date('2027-04-02T00:00:00.000Z');
    const leased_until = '2027-04-02T00:10:00.000Z';
    const died = { id: 'died', quarter: '2027-Q1', leased_until, published_at: null };
    await ctx.db.insertInto('benchmark_batch').values(died).execute();
    const left = { batch_id: 'died', mode: 'quick', model_version: '1', industry: '', size: '' };
    await ctx.db
      .insertInto('benchmark_cut')
      .values({
        ...left,
        id: 'c',
        figure: 'index',
        source_id: 'c',
        since_id: 'died',
        summary: '{}'
      })
      .execute();
    expect(await benchmarks.publishDue(ctx)).toBe(0);
    expect(indexOf(await look(ctx, all[0]!))?.others?.quarter).toBe('2026-Q4');
    expect(await publish(ctx, '2027-04-02T00:10:00.000Z')).toBe(1);
    expect(indexOf(await look(ctx, all[0]!))?.others?.quarter).toBe('2027-Q1');
    const cuts = await ctx.db.selectFrom('benchmark_cut').select('id').execute();
    expect(cuts.map(({ id }) => id)).not.toContain('c');
  });

  test('outlives a clock that was wrong', async () => {
    const ctx = aContext();
    const all = await players(
      ctx,
      Array.from({ length: 6 }, () => 2)
    );
    await publish(ctx);
    expect(await publish(ctx, '2031-05-01T00:00:00.000Z')).toBe(1);
    // and back: what stood before is shown, and the next quarter is published in its time
    ctx.clock.now = new Date('2027-02-01T00:00:00.000Z');
    expect(await benchmarks.publishDue(ctx)).toBe(0);
    expect(indexOf(await look(ctx, all[0]!))?.others?.quarter).toBe('2026-Q4');
    expect(await publish(ctx, '2027-04-02T00:00:00.000Z')).toBe(1);
    expect(indexOf(await look(ctx, all[0]!))?.others?.quarter).toBe('2027-Q1');
    // a lease from the future holds nobody up
    const leased_until = '2031-05-01T00:10:00.000Z';
    const died = { id: 'died', quarter: '2027-Q2', leased_until, published_at: null };
    await ctx.db.insertInto('benchmark_batch').values(died).execute();
    expect(await publish(ctx, '2027-07-02T00:00:00.000Z')).toBe(1);
  });
});
