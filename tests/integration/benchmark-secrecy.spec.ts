/**
 * Nobody can be made out in the benchmark, by what the pages are given: whatever two of their views
 * are held against each other, of whatever filters and moments, in whatever history.
 */
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { lies, type Cut } from '#lib/domain/benchmark-cuts.ts';
import type { Figure } from '#lib/domain/benchmark-publication.ts';
import { quartile } from '#lib/domain/statistics.ts';
import { decimal, toNumber } from '#lib/domain/fraction.ts';
import { daysOf, quarterAfter, type Quarter } from '#lib/domain/quarter.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as benchmarks from '#lib/server/benchmarks/service.ts';
import type { Others, PeerGroup } from '#lib/server/benchmarks/service.ts';
import { testContext, type TestContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { closedRound } from '../support/market.ts';
import { company, workspace } from '../support/workspaces.ts';

const FIRST: Quarter = '2026-Q4';
const QUARTERS = 5;
const LOOKED_AT: readonly Figure[] = ['index', 'brand'];

const aProfile = {
  industry: fc.constantFrom(null, 'finance', 'technology', 'technology'),
  size: fc.constantFrom(null, '11-50', '11-50', '51-250')
};
/** What happens to a company in a quarter. */
const anEvent = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: 'nothing' as const }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('round' as const),
      halves: fc.integer({ min: 2, max: 10 }),
      brand: fc.boolean()
    })
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'roundDeleted' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'leaves' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'joins' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('moves' as const), ...aProfile }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'erased' as const }) }
);
const aMarket = fc.array(
  fc.record({
    /** Of an agency, or a workspace of its own. */
    agency: fc.constantFrom(null, null, null, 0, 1),
    ...aProfile,
    halves: fc.integer({ min: 2, max: 10 }),
    events: fc.array(anEvent, { minLength: QUARTERS, maxLength: QUARTERS })
  }),
  { minLength: 18, maxLength: 45 }
);
type Of<T> = T extends fc.Arbitrary<infer Value> ? Value : never;
type Event = Of<typeof anEvent>;

/** A company as this test knows it, which publishes nothing. */
interface Known extends Cut {
  id: string;
  member: Member;
  shares: boolean;
  rounds: { id: string; quarter: Quarter; halves: number; brand: boolean }[];
}

/** A company as a view counts it. */
interface Counted {
  company: string;
  workspace: string;
  score: number;
}
interface View {
  cut: Cut;
  since: string;
  counted: readonly Counted[];
}

class History {
  readonly companies = new Map<string, Known>();
  /** Whom a publication could count, by its quarter. */
  private readonly published = new Map<string, (Counted & Cut & { figure: Figure })[]>();
  /** What was seen of each figure. */
  readonly seen = new Map<Figure, Map<string, View>>();
  private readonly ctx: TestContext;

  constructor(ctx: TestContext) {
    this.ctx = ctx;
  }

  async join(known: Known): Promise<void> {
    const { member, id } = known;
    known.shares = true;
    if ((await benchmarks.sharing(this.ctx, member)).since === null)
      await benchmarks.join(this.ctx, member);
    if (member.workspace.kind === 'agency') await benchmarks.takeIn(this.ctx, member, id);
  }

  async hold(known: Known, quarter: Quarter, halves: number, brand: boolean): Promise<void> {
    const closedAt = `${daysOf(quarter).from}T12:00:00.000Z`;
    const score = halves / 2;
    const id = await closedRound(this.ctx, known.member, known.id, {
      ...{
        closedAt,
        score: brand
          ? score
          : { strategy: score, need: score, evaluation: score, deal: score, loyalty: score }
      }
    });
    known.rounds.push({ id, quarter, halves, brand });
  }

  async let(known: Known, event: Event, quarter: Quarter): Promise<void> {
    const { ctx } = this;
    const { member, id } = known;
    const change = (changes: Partial<Cut>) =>
      ctx.db.updateTable('company').set(changes).where('id', '=', id).execute();
    if (event.kind === 'round') await this.hold(known, quarter, event.halves, event.brand);
    if (event.kind === 'joins') await this.join(known);
    if (event.kind === 'leaves') {
      known.shares = false;
      if (member.workspace.kind === 'agency') await benchmarks.leaveOut(ctx, member, id);
      else await benchmarks.leave(ctx, member);
    }
    if (event.kind === 'moves') {
      const { industry, size } = event;
      await change(Object.assign(known, { industry, size }) && { industry, size });
    }
    if (event.kind === 'roundDeleted') {
      const gone = known.rounds.pop();
      if (gone) await ctx.db.deleteFrom('round').where('id', '=', gone.id).execute();
    }
    if (event.kind === 'erased') {
      await ctx.db.deleteFrom('company').where('id', '=', id).execute();
      this.companies.delete(id);
    }
  }

  async publish(quarter: Quarter): Promise<void> {
    this.ctx.clock.now = new Date(`${daysOf(quarter).before}T12:00:00.000Z`);
    const countable = [...this.companies.values()].flatMap((known) => {
      const last = known.rounds.at(-1);
      if (!known.shares || !last || last.quarter < quarterAfter(quarter, -4)) return [];
      const { id, industry, size, member } = known;
      const score = last.halves / 2;
      return LOOKED_AT.filter((figure) => figure === 'index' || last.brand).map((figure) => ({
        ...{ figure, company: id, workspace: member.workspace.id, industry, size, score }
      }));
    });
    this.published.set(quarter, countable);
    expect(await benchmarks.publishDue(this.ctx)).toBe(1);
  }

  /** Looks as some companies, through every filter, and finds that the figures are what they say. */
  async look(viewers: readonly Known[]): Promise<void> {
    for (const viewer of viewers) {
      const { groups, part } = await this.view(viewer);
      expect(part === 'shares').toBe(viewer.shares);
      for (const group of groups.filter((group) => group !== 'clients')) {
        expect(viewer.shares).toBe(true);
        const { shown } = await this.view(viewer, group);
        for (const { figure, others } of shown?.figures ?? [])
          if (others && LOOKED_AT.includes(figure))
            this.see(viewer, cutOf(viewer, group), figure, others);
      }
    }
  }

  private async view({ member, id }: Known, group?: PeerGroup) {
    const found = await benchmarks.beside(this.ctx, member, id, group && { group });
    if (found === 'unknown') throw new Error('The company is unknown.');
    return found;
  }

  private see(viewer: Known, cut: Cut, figure: Figure, others: Others): void {
    const since = others.quarter ?? '';
    const counted = (this.published.get(since) ?? []).filter(
      (one) => one.figure === figure && lies(one, cut)
    );
    const rest = counted.filter((one) => one.company !== viewer.id);
    const [first, ...more] = rest.map(({ score }) => decimal(score));
    if (!first) throw new Error('Nobody is counted.');
    const at = (k: 1 | 2 | 3) => toNumber(quartile([first, ...more], k));
    expect(others).toMatchObject({ n: rest.length, median: at(2) });
    expect(others.quartiles).toEqual(rest.length < 10 ? null : { q1: at(1), q3: at(3) });
    const views = this.seen.get(figure) ?? new Map<string, View>();
    this.seen.set(figure, views.set(JSON.stringify([cut, since]), { cut, since, counted }));
  }
}

const cutOf = ({ industry, size }: Cut, group: PeerGroup): Cut => ({
  industry: group === 'industry' || group === 'both' ? industry : null,
  size: group === 'size' || group === 'both' ? size : null
});

const key = ({ company, score }: Counted) => `${company} ${score}`;
function without(a: readonly Counted[], b: readonly Counted[]): Counted[] {
  const others = new Set(b.map(key));
  return a.filter((one) => !others.has(key(one)));
}

/** Nobody, or five companies at least that are not of the workspace that looks, whichever it is. */
function expectCrowd(apart: readonly Counted[]): void {
  if (apart.length === 0) return;
  for (const viewer of [null, ...new Set(apart.map((one) => one.workspace))]) {
    const unknown = apart.filter((one) => one.workspace !== viewer).map((one) => one.company);
    expect(new Set(unknown).size).toBeGreaterThanOrEqual(5);
  }
}

function expectSecrecy(views: readonly View[]): void {
  for (const [n, a] of views.entries()) {
    for (const { workspace } of a.counted) {
      const of = a.counted.filter((one) => one.workspace === workspace).length;
      expect(of / a.counted.length).toBeLessThanOrEqual(0.6);
    }
    for (const b of views.slice(n + 1)) {
      const [gone, come] = [without(a.counted, b.counted), without(b.counted, a.counted)];
      const isSameCut = a.cut.industry === b.cut.industry && a.cut.size === b.cut.size;
      if (isSameCut || a.since === b.since) for (const apart of [gone, come]) expectCrowd(apart);
      else expectCrowd([...gone, ...come]);
    }
  }
}

describe.each(dialects)('the secrecy of the benchmark on $name', (dialect) => {
  const database = useDatabase(dialect);
  const isServer = dialect.name !== 'SQLite';

  async function emptied(ctx: TestContext): Promise<void> {
    for (const table of [
      ...(['workspace', 'account', 'benchmark_batch', 'benchmark_entry'] as const),
      ...(['benchmark_cut', 'benchmark_step'] as const)
    ])
      await ctx.db.deleteFrom(table).execute();
  }

  async function begun(ctx: TestContext, market: Of<typeof aMarket>) {
    const history = new History(ctx);
    const agencies = [await workspace(ctx), await workspace(ctx)];
    for (const { agency, industry, size, halves } of market) {
      const member =
        agency === null
          ? await workspace(ctx, { name: 'Alone' })
          : (agencies[agency] ?? agencies[0]!);
      const id = await company(ctx, member);
      await ctx.db.updateTable('company').set({ industry, size }).where('id', '=', id).execute();
      const known: Known = { id, member, industry, size, shares: false, rounds: [] };
      history.companies.set(id, known);
      await history.join(known);
      await history.hold(known, FIRST, halves, true);
    }
    return history;
  }

  /** A company of every cut there is, and one that does not share. */
  function viewersOf(companies: readonly Known[]): Known[] {
    const ofEach = new Map(
      companies.map((known) => [JSON.stringify([known.industry, known.size, known.shares]), known])
    );
    return [...ofEach.values()];
  }

  test('any two views, of any filters and moments, differ by nobody or by five', async () => {
    const ctx = testContext(database());
    // thousands of small commits, of which none has to outlast the test
    if (!isServer) await sql`pragma synchronous = off`.execute(ctx.db);
    let figures = 0;
    await fc.assert(
      fc.asyncProperty(aMarket, async (market) => {
        await emptied(ctx);
        ctx.clock.now = new Date('2026-11-23T10:00:00.000Z');
        const history = await begun(ctx, market);
        const ids = [...history.companies.keys()];
        for (let n = 0; n < QUARTERS; n++) {
          const quarter = quarterAfter(FIRST, n);
          for (const [i, id] of ids.entries()) {
            const known = history.companies.get(id);
            const event = market[i]?.events[n];
            if (known && event) await history.let(known, event, quarter);
          }
          await history.publish(quarter);
          await history.look(viewersOf([...history.companies.values()]));
        }
        for (const views of history.seen.values()) {
          expectSecrecy([...views.values()]);
          figures += views.size;
        }
      }),
      { numRuns: isServer ? 3 : 12 }
    );
    // and there was something to hold against each other
    expect(figures).toBeGreaterThan(isServer ? 3 : 30);
  });
});
