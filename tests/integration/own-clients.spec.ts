/** An agency's own clients as a benchmark: what is kept of them equals looking at every one of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIGURES, type Figure } from '#lib/domain/benchmark-publication.ts';
import { benchmark, latestRounds } from '#lib/domain/benchmark.ts';
import { fromNumber, toNumber, type Fraction } from '#lib/domain/fraction.ts';
import { maturityIndex } from '#lib/domain/maturity-index.ts';
import { quarterOf } from '#lib/domain/quarter.ts';
import { standingsOf, type RoundFigures } from '#lib/domain/round-figures.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as aims from '#lib/server/aims/service.ts';
import * as benchmarks from '#lib/server/benchmarks/service.ts';
import * as companies from '#lib/server/companies/service.ts';
import { momentIn } from '#lib/server/days.ts';
import * as portfolios from '#lib/server/portfolios/service.ts';
import * as responses from '#lib/server/responses/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import { weighing } from '#lib/server/targets/service.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';
import { recompute } from '../../src/cli/recompute.ts';
import { quickAnswers } from '../support/answers.ts';
import { testContext, type TestContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { closedRound } from '../support/market.ts';
import { answer, openRound } from '../support/rounds.ts';
import { company, workspace } from '../support/workspaces.ts';

const CLIENTS = 7;
const DAY_MS = 86_400_000;

/** The latest closed quick round of every client that is not archived, from the rounds themselves. */
async function clientsNow(ctx: TestContext, { workspace: { id, timeZone } }: Member) {
  const now = ctx.now().toISOString();
  const rows = await ctx.db
    .selectFrom('round')
    .innerJoin('company', 'company.id', 'round.company_id')
    .innerJoin('round_figures', 'round_figures.round_id', 'round.id')
    .select(['round.id', 'round.company_id as company', 'closes_on', 'closes_at', 'closed_at'])
    .select('round_figures.figures')
    .where('round.workspace_id', '=', id)
    .where('round.mode', '=', 'quick')
    .where('round.deleted_at', 'is', null)
    .where('company.archived_at', 'is', null)
    .where('round_figures.respondents', '>', 0)
    .orderBy('round.id', 'desc')
    .execute();
  const dayOf = (instant: string) => momentIn(timeZone, new Date(instant)).today;
  const closed = rows.flatMap(({ closes_on, closes_at, closed_at, ...row }) => {
    const [last] = [closes_at, closed_at].flatMap((at) => at ?? []).toSorted();
    if (last === undefined || (closed_at === null && last > now)) return [];
    const day = last === closes_at && closes_on ? closes_on : dayOf(last);
    return [{ ...row, workspace: id, last: closed_at ?? last, quarter: quarterOf(day) }];
  });
  const inOrder = closed.toSorted((a, b) => (a.last < b.last ? 1 : a.last > b.last ? -1 : 0));
  return latestRounds(inOrder, quarterOf(dayOf(now)));
}

function scoreOf(figures: string, figure: Figure): Fraction | null {
  const standings = standingsOf(JSON.parse(figures) as RoundFigures);
  const { value } = maturityIndex(standings);
  if (figure === 'index') return value === null ? null : fromNumber(value);
  const standing = standings[figure];
  return standing.status === 'scored' ? standing.score : null;
}

/** What a client's page shows of the others, computed anew. */
async function computed(ctx: TestContext, member: Member, companyId: string) {
  const all = await clientsNow(ctx, member);
  const own = all.find((round) => round.company === companyId);
  const peers = all.filter((round) => round.company !== companyId);
  return FIGURES.map((figure) => {
    const scores = peers.flatMap(({ figures }) => scoreOf(figures, figure) ?? []);
    const found = benchmark(
      scores.map((score) => ({ workspace: 'agency', score })),
      own ? scoreOf(own.figures, figure) : null,
      { ownClients: true }
    );
    if (!found.shown) return null;
    const { n, median, quartiles, place } = found;
    return {
      ...{ n, median: toNumber(median), place, quarter: null },
      quartiles: quartiles && { q1: toNumber(quartiles.q1), q3: toNumber(quartiles.q3) }
    };
  });
}

/** Looks at every client's page: its quick round beside the others. */
async function expectEqual(ctx: TestContext, member: Member, ids: readonly string[]) {
  let shown = 0;
  for (const id of ids) {
    const first = await benchmarks.beside(ctx, member, id, { group: 'clients' });
    if (first === 'unknown') throw new Error('The company is unknown.');
    const quick = first.rounds.find(({ mode }) => mode === 'quick');
    const company = await companies.get(ctx, member, id);
    if (!quick || company?.archivedAt) continue;
    const asked = { group: 'clients', round: quick.id } as const;
    const found = await benchmarks.beside(ctx, member, id, asked);
    if (found === 'unknown') throw new Error('The company is unknown.');
    const expected = await computed(ctx, member, id);
    if (expected.every((others) => others === null)) {
      expect(found.groups).toEqual([]);
      continue;
    }
    expect(found.groups).toEqual(['clients']);
    expect(found.shown?.figures.map(({ others }) => others)).toEqual(expected);
    shown++;
  }
  return shown;
}

describe.each(dialects)("an agency's own clients on $name", (dialect) => {
  const database = useDatabase(dialect);
  const isServer = dialect.name !== 'SQLite';

  const level = fc.constantFrom(1, 1.5, 2, 3, 4.5, 5);
  const row = fc
    .array(fc.oneof({ arbitrary: level, weight: 7 }, fc.constantFrom('?' as const)), {
      minLength: 7,
      maxLength: 7
    })
    .map((drawn) => quickAnswers(...drawn));
  const deeds = fc.array(
    fc.tuple(
      fc.constantFrom(
        ...(['answer', 'answer', 'answer', 'withdraw', 'detailed'] as const),
        ...(['open', 'until', 'close', 'close', 'extend', 'remove', 'restore'] as const),
        ...(['archive', 'unarchive', 'aim', 'days', 'days', 'quarter', 'job', 'zone'] as const)
      ),
      fc.nat(CLIENTS * 2 - 1),
      row
    ),
    { minLength: 10, maxLength: 40 }
  );
  type Deed = typeof deeds extends fc.Arbitrary<(infer One)[]> ? One : never;

  class History {
    readonly given: string[] = [];
    readonly asked: string[] = [];
    readonly ids: string[] = [];
    readonly ctx: TestContext;
    member: Member;

    constructor(ctx: TestContext, member: Member) {
      this.ctx = ctx;
      this.member = member;
    }

    async begin(): Promise<void> {
      const { ctx, member } = this;
      for (let n = 0; n < CLIENTS; n++) this.ids.push(await company(ctx, member, `Client ${n}`));
      for (const [n, id] of [...this.ids, ...this.ids].entries()) {
        // of two rounds of a client one is closed, so that there is something to see
        const round = await openRound(ctx, member, id);
        this.asked.push(round);
        await answer(
          ctx,
          round,
          quickAnswers(...FIGURES.slice(1).map((_, i) => 1 + ((n + i) % 5)))
        );
        if (n < CLIENTS) await rounds.close(ctx, member, round);
      }
    }

    async let([deed, n, answers]: Deed): Promise<void> {
      const { ctx, member } = this;
      const round = this.asked[n] ?? '';
      const client = this.ids[n % CLIENTS] ?? '';
      const { today } = momentIn(member.workspace.timeZone, ctx.now());
      const later = (days: number) => new Date(ctx.now().getTime() + days * DAY_MS);
      const dayAfter = (days: number) => momentIn('UTC', later(days)).today;
      if (deed === 'answer') {
        const token = ctx.random.token();
        await answer(ctx, round, answers, { token });
        this.given.push(token);
      }
      if (deed === 'withdraw')
        await responses.erase(ctx, this.given[n % Math.max(1, this.given.length)] ?? '');
      if (deed === 'detailed')
        await closedRound(ctx, member, client, {
          ...{ score: 1 + (n % 5), mode: 'detailed', closedAt: ctx.now().toISOString() }
        });
      if (deed === 'open') this.asked[n] = await openRound(ctx, member, client);
      if (deed === 'until' || deed === 'extend')
        await rounds.extend(ctx, member, round, deed === 'until' ? dayAfter(1 + (n % 4)) : null);
      if (deed === 'close') await rounds.close(ctx, member, round);
      if (deed === 'remove') await rounds.remove(ctx, member, round);
      if (deed === 'restore') await rounds.restore(ctx, member, round);
      if (deed === 'archive') await companies.archive(ctx, member, client);
      if (deed === 'unarchive') await companies.restore(ctx, member, client);
      if (deed === 'days') ctx.clock.now = later(1 + (n % 3));
      if (deed === 'quarter') ctx.clock.now = later(60 + n * 10);
      if (deed === 'job') await portfolios.refreshDue(ctx);
      if (deed === 'zone') await this.move(n % 2 ? 'Asia/Kamchatka' : 'America/Los_Angeles');
      if (deed === 'aim') {
        const { version = 1 } = (await weighing(ctx.db, member.workspace.id, client)) ?? {};
        const quarters = [
          { quarter: quarterOf(today), levels: { need: 4, brand: 2 } as const, note: '' }
        ];
        await aims.set(ctx, member, client, { weights: { deal: 1 + n / 2 }, quarters }, version);
      }
    }

    /** The agency moves: its days begin at another hour. */
    private async move(timeZone: string): Promise<void> {
      const { ctx, member } = this;
      const { version, ...settings } = await workspaces.settings(ctx, member);
      const agreed = { version, mayErase: true, keepsNames: true };
      await workspaces.change(ctx, member, { ...settings, timeZone }, agreed);
      this.member = { ...member, workspace: { ...member.workspace, timeZone } };
    }
  }

  test('are the same as when each of them is looked at, after any history', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(deeds, async (happened) => {
        const ctx = testContext(database());
        // what earlier histories left was looked at later than this one begins
        await ctx.db.deleteFrom('workspace').execute();
        const history = new History(ctx, await workspace(ctx));
        await history.begin();
        for (const [n, deed] of happened.entries()) {
          await history.let(deed);
          // every page after the last deed, one of them after each
          const one = history.ids[n % CLIENTS] ?? '';
          shown += await expectEqual(ctx, history.member, [one]);
        }
        await expectEqual(ctx, history.member, history.ids);
        const same = { companies: [], workspaces: [] };
        expect(await portfolios.recompute(ctx, { mend: false })).toMatchObject(same);
        await portfolios.refreshDue(ctx);
        expect(await portfolios.recompute(ctx, { mend: false })).toMatchObject(same);
        await expectEqual(ctx, history.member, history.ids);
      }),
      { numRuns: isServer ? 4 : 10 }
    );
    expect(shown).toBeGreaterThan(20);
  }, 120_000);

  /** Six clients with a round that was closed on a day. */
  async function six(ctx: TestContext, member: Member, closedAt: string) {
    const ids: string[] = [];
    for (const score of [1, 2, 3, 4, 5, 5]) {
      const id = await company(ctx, member, `Client ${ids.length}`);
      await closedRound(ctx, member, id, { score, closedAt });
      ids.push(id);
    }
    return ids;
  }
  async function medianBeside(ctx: TestContext, member: Member, companyId: string) {
    const found = await benchmarks.beside(ctx, member, companyId, { group: 'clients' });
    return found === 'unknown' ? null : (found.shown?.figures[0]?.others?.median ?? null);
  }

  test('count a round from the moment on at which its last day is over, before any job has run', async () => {
    const ctx = testContext(database());
    const member = await workspace(ctx);
    const [first = '', second = ''] = await six(ctx, member, '2026-11-20T10:00:00.000Z');
    const round = await openRound(ctx, member, second, { closesOn: '2026-11-25' });
    await answer(ctx, round, quickAnswers(5, 5, 5, 5, 5, 5, 5));
    ctx.clock.now = new Date('2026-11-25T20:59:59.999Z');
    expect(await medianBeside(ctx, member, first)).toBe(4);
    ctx.clock.now = new Date('2026-11-25T21:00:00.000Z');
    expect(await medianBeside(ctx, member, first)).toBe(5);
    expect(await portfolios.refreshDue(ctx)).toBe(1);
    expect(await portfolios.refreshDue(ctx)).toBe(0);
    expect(await medianBeside(ctx, member, first)).toBe(5);
  });

  test('forget a round that has become too old', async () => {
    const ctx = testContext(database());
    const member = await workspace(ctx);
    const ids = await six(ctx, member, '2026-11-20T10:00:00.000Z');
    const [first = ''] = ids;
    ctx.clock.now = new Date('2027-12-31T20:59:59.999Z');
    expect(await medianBeside(ctx, member, first)).toBe(4);
    ctx.clock.now = new Date('2027-12-31T21:00:00.000Z');
    await closedRound(ctx, member, first, { score: 1, closedAt: ctx.now().toISOString() });
    expect(await medianBeside(ctx, member, first)).toBeNull();
    expect(await portfolios.refreshDue(ctx)).toBe(5);
    expect(await medianBeside(ctx, member, first)).toBeNull();
  });

  test('are computed anew: what was kept otherwise is named and put right', async () => {
    const ctx = testContext(database());
    const member = await workspace(ctx);
    const ids: string[] = [];
    for (const level of [1, 2, 3, 4, 5, 5]) {
      const id = await company(ctx, member, `Client ${ids.length}`);
      const round = await openRound(ctx, member, id);
      await answer(ctx, round, quickAnswers(level, level, level, level, level, level, level));
      await rounds.close(ctx, member, round);
      ids.push(id);
    }
    const [first = ''] = ids;
    expect((await recompute(ctx, { mend: false })).differing).toBe(0);
    await ctx.db
      .updateTable('peer')
      .set({ scores: '{"index":"9/1"}' })
      .where('company_id', '=', ids[1] ?? '')
      .execute();
    const { said, differing } = await recompute(ctx, { mend: true });
    expect(differing).toBe(2);
    expect(said).toContain('Companies in the portfolio: Client 1.');
    expect(said).toContain('Counts of workspaces: North Star.');
    expect((await recompute(ctx, { mend: false })).differing).toBe(0);
    expect(await medianBeside(ctx, member, first)).toBe(4);
  });

  test('are found by the first job after an upgrade, and shown before it', async () => {
    const ctx = testContext(database());
    const member = await workspace(ctx);
    const [first = ''] = await six(ctx, member, '2026-11-20T10:00:00.000Z');
    await ctx.db.deleteFrom('peer_count').execute();
    await ctx.db.updateTable('peer').set({ scores: '{}', due_at: '' }).execute();
    expect(await medianBeside(ctx, member, first)).toBe(4);
    expect(await portfolios.refreshDue(ctx)).toBe(6);
    expect(await medianBeside(ctx, member, first)).toBe(4);
    expect(await expectEqual(ctx, member, [first])).toBe(1);
  });
});
