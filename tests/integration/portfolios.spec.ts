import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, Mode } from '#lib/domain/answers.ts';
import type { Weights } from '#lib/domain/maturity-index.ts';
import type { IndustryId } from '#lib/domain/model/industries.ts';
import { DIRECTION_IDS, MODEL } from '#lib/domain/model/index.ts';
import { neededSteps, portfolioSummary } from '#lib/domain/portfolio-summary.ts';
import { filterRows, sortRows, type Filter } from '#lib/domain/portfolio-view.ts';
import { portfolioRow, type Client, type PortfolioRound, type Row } from '#lib/domain/portfolio.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import { standings } from '#lib/domain/team.ts';
import { targetsIn } from '#lib/domain/targets-by-quarter.ts';
import { targets } from '#lib/domain/targets.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as aims from '#lib/server/aims/service.ts';
import * as companies from '#lib/server/companies/service.ts';
import { transaction } from '#lib/server/db/transaction.ts';
import * as portfolios from '#lib/server/portfolios/service.ts';
import type { PortfolioQuery } from '#lib/server/portfolios/service.ts';
import * as responses from '#lib/server/responses/service.ts';
import * as retention from '#lib/server/retention/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import { levelsOf, weighing, type SetLevels } from '#lib/server/targets/service.ts';
import { recompute } from '../../src/cli/recompute.ts';
import { quickAnswers } from '../support/answers.ts';
import { testContext, type TestContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { answer, openRound } from '../support/rounds.ts';
import { company, workspace } from '../support/workspaces.ts';

const NOW: Quarter = '2026-Q4';
const QUARTERS = ['2026-Q1', '2026-Q3', '2026-Q4'] as const;
const EVERY: PortfolioQuery = {
  ...{ industry: null, gap: null, move: null, staleness: null, step: null },
  ...{ sort: 'name', page: 1 }
};

/** Every client that is not archived, computed anew from the answers of its named rounds, by name. */
async function computed(ctx: TestContext, { workspace }: Member): Promise<(Client & Row)[]> {
  const all = await ctx.db
    .selectFrom('company')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .where('archived_at', 'is', null)
    .orderBy('sort_name')
    .execute();
  const asked = await ctx.db
    .selectFrom('round')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
  const given = await ctx.db
    .selectFrom('answer')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .selectAll()
    .where('response.status', '=', 'submitted')
    .where('answer.value', 'is not', null)
    .execute();
  const aimed = await ctx.db.selectFrom('target').selectAll().execute();
  const toRound = ({ id, company_id, quarter, mode }: (typeof asked)[number]): PortfolioRound => {
    const set = aimed
      .filter((target) => target.company_id === company_id)
      .map(({ quarter, levels }) => ({
        quarter: quarter as Quarter,
        levels: levelsOf(JSON.parse(levels) as SetLevels)
      }));
    const voices = Map.groupBy(
      given.filter(({ round_id }) => round_id === id),
      ({ response_id }) => response_id
    );
    const answers = [...voices.values()].map(
      (rows): Answers =>
        Object.fromEntries(
          rows.map(({ direction, value }) => [direction, JSON.parse(value ?? '') as unknown])
        ) as Answers
    );
    const now = standings({
      ...{ model: MODEL, mode: mode as Mode, anonymous: false },
      responses: answers.map((answers) => ({ answers }))
    });
    return {
      ...{ id, quarter: quarter as Quarter, mode: mode as Mode, respondents: answers.length },
      ...{
        standings: now,
        targets: targets(now, targetsIn(quarter as Quarter, set)),
        modelVersion: '1'
      }
    };
  };
  return all.map(({ id, industry, weights }) => {
    const client: Client = {
      ...{ company: id, industry, weights: JSON.parse(weights) as Weights },
      rounds: asked.filter(({ company_id }) => company_id === id).map(toRound)
    };
    return { ...client, ...portfolioRow(client, NOW) };
  });
}

const shown = ({ company, industry, latest, since, trend }: Row): Row =>
  JSON.parse(JSON.stringify({ company, industry, latest, since, trend })) as Row;

const kept = async (ctx: TestContext, member: Member, query: Partial<PortfolioQuery> = {}) =>
  (await portfolios.page(ctx, member, NOW, { ...EVERY, ...query })).rows;

/** Holds every order, filter and count to the full computation. */
async function expectEqual(ctx: TestContext, member: Member) {
  const all = await computed(ctx, member);
  for (const key of ['index', 'change', 'gap', 'staleness', ...DIRECTION_IDS] as const) {
    const ids = async (sort: PortfolioQuery['sort']) =>
      (await kept(ctx, member, { sort })).map(({ company }) => company);
    const sorted = (order: 'ascending' | 'descending') =>
      sortRows(all, key, order).map(({ company }) => company);
    expect(await ids(key)).toEqual(sorted('ascending'));
    expect(await ids(`-${key}`)).toEqual(sorted('descending'));
  }
  const filters: (Filter & { industry?: IndustryId })[] = [
    ...[{ industry: 'hospitalityRetail' }, { gap: 1 }, { gap: 2, staleness: 1 }, { staleness: 2 }],
    ...[{ move: 'improved' }, { move: 'slipped' }, { move: 'still' }]
  ] as const;
  for (const filter of filters)
    expect(await kept(ctx, member, filter)).toEqual(filterRows(all, filter).map(shown));
  for (const industry of [null, 'hospitalityRetail'] as const) {
    const among = all.filter((row) => industry === null || row.industry === industry);
    const found = await portfolios.findings(ctx, member, NOW, industry);
    expect(found.summary).toEqual(portfolioSummary(among, found.asked ?? NOW));
    expect(found.medians).toEqual([]);
    const latest = among.flatMap(({ company, rounds, latest }) => {
      const round = rounds.find(({ id }) => id === latest?.round);
      return round ? [{ company, ...round }] : [];
    });
    expect(found.steps.map(({ names, ...step }) => ({ ...step, names: names.length }))).toEqual(
      neededSteps(latest, MODEL.stepsUp)
        .slice(0, 5)
        .map(({ companies, ...step }) => ({
          ...{ ...step, clients: companies.length, names: Math.min(6, companies.length) }
        }))
    );
  }
}

describe.each(dialects)('the portfolio on $name', (dialect) => {
  const database = useDatabase(dialect);
  const agency = async () => {
    const ctx = testContext(database());
    return { ctx, member: await workspace(ctx) };
  };

  const level = fc.constantFrom(1, 1.5, 2, 3, 4.5, 5);
  const none = fc.constantFrom('?' as const, '-' as const);
  const score = fc.oneof({ arbitrary: level, weight: 7 }, { arbitrary: none, weight: 1 });
  const row = fc
    .array(score, { minLength: 7, maxLength: 7 })
    .map((drawn) => quickAnswers(...drawn.map((said, n) => (said === '-' && n > 1 ? 2 : said))));
  const deeds = fc.array(
    fc.tuple(
      fc.constantFrom(
        ...(['answer', 'answer', 'answer', 'reopen', 'amend', 'withdraw'] as const),
        ...(['open', 'close', 'extend', 'remove', 'restore', 'archive', 'unarchive'] as const),
        ...(['industry', 'edit', 'aim'] as const)
      ),
      fc.nat(5),
      row
    ),
    { minLength: 5, maxLength: 20 }
  );

  test('equals the full computation after any history', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (history) => {
        const { ctx, member } = await agency();
        const ids: string[] = [];
        for (const name of ['Alder', 'Birch', 'Cedar']) ids.push(await company(ctx, member, name));
        const asked: string[] = [];
        for (const [n, id] of [...ids, ...ids].entries())
          asked.push(await openRound(ctx, member, id, { quarter: QUARTERS[n % 3] ?? NOW }));
        const given: { id: string; token: string }[] = [];
        for (const [deed, n, answers] of history) {
          const round = asked[n] ?? '';
          const client = ids[n % 3] ?? '';
          const voice = given[n % Math.max(1, given.length)];
          if (deed === 'answer') {
            const token = ctx.random.token();
            given.push({ id: await answer(ctx, round, answers, { token }), token });
          }
          if (deed === 'reopen' && voice)
            await transaction(ctx.db, (trx) =>
              responses.reopenInRound(trx, ctx, member.workspace.id, voice.id)
            );
          if (deed === 'amend' && voice) {
            const save = { client: ctx.random.uuid(), seq: 1, answers };
            await responses.save(ctx, voice.token, save);
            await responses.submit(ctx, voice.token);
          }
          if (deed === 'withdraw' && voice) await responses.erase(ctx, voice.token);
          if (deed === 'open') asked[n] = await openRound(ctx, member, client);
          if (deed === 'close') await rounds.close(ctx, member, round);
          if (deed === 'extend') await rounds.extend(ctx, member, round, null);
          if (deed === 'remove') await rounds.remove(ctx, member, round);
          if (deed === 'restore') await rounds.restore(ctx, member, round);
          if (deed === 'archive') await companies.archive(ctx, member, client);
          if (deed === 'unarchive') await companies.restore(ctx, member, client);
          if (deed === 'industry' || deed === 'edit') {
            const found = await companies.get(ctx, member, client);
            const change =
              deed === 'edit'
                ? { name: `${'MAZ'[n % 3]}${n}` }
                : { industry: 'hospitalityRetail' as const };
            if (found) await companies.change(ctx, member, client, { ...found, ...change }, found);
          }
          if (deed === 'aim') {
            const { version = 1 } = (await weighing(ctx.db, member.workspace.id, client)) ?? {};
            const levels = { need: 4, brand: 2 } as const;
            const quarters = [{ quarter: QUARTERS[n % 3] ?? NOW, levels, note: '' }];
            await aims.set(
              ctx,
              member,
              client,
              { weights: { deal: 1 + n / 2 }, quarters },
              version
            );
          }
          expect(await kept(ctx, member)).toEqual((await computed(ctx, member)).map(shown));
        }
        await expectEqual(ctx, member);
        expect(await recompute(ctx, { mend: false })).toMatchObject({ differing: 0 });
      }),
      { numRuns: 8 }
    );
  }, 90_000);

  const LOW = quickAnswers(1, 2, 2, 2, 2, 2, 2);
  const HIGH = quickAnswers(5, 5, 5, 5, 5, 5, 4);

  /** A client with a round of one answer in each of some quarters. */
  async function client(
    ctx: TestContext,
    member: Member,
    name: string,
    asked: [string, Answers][]
  ) {
    const id = await company(ctx, member, name);
    const ids: string[] = [];
    for (const [quarter, answers] of asked) {
      const round = await openRound(ctx, member, id, { quarter });
      await answer(ctx, round, answers);
      ids.push(round);
    }
    return { id, rounds: ids };
  }

  test('leaves out rounds that are erased because their time is over', async () => {
    const { ctx, member } = await agency();
    const {
      rounds: [, latest = '']
    } = await client(ctx, member, 'Alder', [
      ['2026-Q1', LOW],
      ['2026-Q4', HIGH]
    ]);
    await rounds.close(ctx, member, latest);
    await ctx.db.updateTable('workspace').set({ retention_months: 12 }).execute();
    ctx.clock.now = new Date('2028-01-01T00:00:00.000Z');
    expect(await retention.eraseOld(ctx)).toBe(1);
    await expectEqual(ctx, member);
    expect((await kept(ctx, member))[0]?.latest?.quarter).toBe('2026-Q1');
  });

  test('names who needs a step, those first that can begin it, and lists them all', async () => {
    const { ctx, member } = await agency();
    const blocked = quickAnswers(5, 5, 1, 1, 5, 5, 5);
    const ready = quickAnswers(5, 5, 5, 1, 5, 5, 5);
    await client(ctx, member, 'Alder', [[NOW, blocked]]);
    const birch = await client(ctx, member, 'Birch', [[NOW, ready]]);
    await client(ctx, member, 'Cedar', [[NOW, HIGH]]);
    const { steps } = await portfolios.findings(ctx, member, NOW, null);
    expect(steps[0]).toMatchObject({ id: 'deal.1-2', clients: 2, ready: 1 });
    expect(steps[0]?.names.map(({ name }) => name)).toEqual(['Birch', 'Alder']);
    const wanted = { ...EVERY, step: 'deal.1-2' } as const;
    expect((await kept(ctx, member, wanted)).length).toBe(2);
    expect(await portfolios.matching(ctx, member, NOW, { wanted, most: 1 })).toHaveLength(1);
    await companies.archive(ctx, member, birch.id);
    expect((await kept(ctx, member, wanted)).length).toBe(1);
  });

  test('has a median of five clients asked alike, lately', async () => {
    const { ctx, member } = await agency();
    const medians = async () => (await portfolios.findings(ctx, member, NOW, null)).medians;
    const ids: string[] = [];
    for (const level of [1, 2, 3, 4, 5]) {
      expect(await medians()).toEqual([]);
      const answers = quickAnswers(level, 2, level === 1 ? '-' : 3, 2, 2, 2, 2);
      ids.push((await client(ctx, member, `C${level}`, [['2026-Q1', answers]])).id);
    }
    await client(ctx, member, 'Old', [['2025-Q3', HIGH]]);
    expect(await medians()).toMatchObject([
      { mode: 'quick', clients: 5, figures: { strategy: 3, need: 2, evaluation: null } }
    ]);
    await companies.archive(ctx, member, ids[0] ?? '');
    expect(await medians()).toEqual([]);
  });

  test('shows nothing of another workspace', async () => {
    const { ctx, member } = await agency();
    const { id } = await client(ctx, member, 'Alder', [[NOW, LOW]]);
    const other = await workspace(ctx, { name: 'Other' });
    expect(await kept(ctx, other)).toEqual([]);
    const step = 'strategy.1-2';
    expect(await kept(ctx, other, { step })).toEqual([]);
    expect(await portfolios.rows(ctx, other, NOW, [id])).toEqual(new Map());
    const found = await portfolios.findings(ctx, other, NOW, null);
    expect(found).toMatchObject({ asked: null, steps: [], summary: { clients: 0 } });
  });

  test('is computed anew: what was kept otherwise is named, and put right only when asked', async () => {
    const { ctx, member } = await agency();
    const { rounds: of } = await client(ctx, member, 'Alder', [[NOW, LOW]]);
    await client(ctx, member, 'Birch', [[NOW, HIGH]]);
    const nothing = await recompute(ctx, { mend: false });
    expect(nothing).toEqual({
      said: 'Computed 2 rounds and 2 companies anew: nothing was kept otherwise.',
      differing: 0
    });
    const [round = ''] = of;
    const wrong = ctx.db.updateTable('round_figures').set({ respondents: 7 });
    await wrong.where('round_id', '=', round).execute();
    const row = ctx.db.updateTable('portfolio_row').set({ gap_micro: 1 });
    await row.where('sort_name', '=', 'birch').execute();
    await ctx.db
      .updateTable('portfolio_count')
      .set({ n: 9 })
      .where('kind', '=', 'clients')
      .execute();
    const checked = await recompute(ctx, { mend: false });
    expect(checked.differing).toBe(3);
    expect(checked.said).toContain('Rounds: Alder, 2026-Q4.');
    expect(checked.said).toContain('Companies in the portfolio: Birch.');
    expect(checked.said).toContain('Counts of workspaces: North Star.');
    expect((await recompute(ctx, { mend: true })).differing).toBe(3);
    expect((await recompute(ctx, { mend: false })).differing).toBe(0);
    await expectEqual(ctx, member);
  });

  test('is computed once after an upgrade, for rows that a migration has left', async () => {
    const { ctx, member } = await agency();
    await client(ctx, member, 'Alder', [[NOW, LOW]]);
    await ctx.db.deleteFrom('portfolio_count').execute();
    await ctx.db
      .updateTable('portfolio_row')
      .set({ stale: 1, figures: '', counted: '[]' })
      .execute();
    expect((await kept(ctx, member))[0]?.latest).toBeNull();
    expect(await portfolios.refreshStale(ctx)).toBe(1);
    expect(await portfolios.refreshStale(ctx)).toBe(0);
    await expectEqual(ctx, member);
  });
});
