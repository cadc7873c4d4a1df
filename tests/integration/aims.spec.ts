import { beforeEach, describe, expect, test } from 'vitest';
import type { DirectionId, Level } from '#lib/domain/model/types.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { RoundFigures } from '#lib/domain/round-figures.ts';
import { scorecard } from '#lib/domain/scorecard.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as aims from '#lib/server/aims/service.ts';
import * as companies from '#lib/server/companies/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import * as targets from '#lib/server/targets/service.ts';
import * as teams from '#lib/server/teams/service.ts';
import { asked, quickAnswers } from '../support/answers.ts';
import { testContext, type TestContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { aim, answer, closeRound, extendRound, openRound } from '../support/rounds.ts';
import { colleague, company, workspace } from '../support/workspaces.ts';

const MIXED = quickAnswers(2, 2.5, 1.5, 2, 1, 2.5, 3);

describe.each(dialects)('what a company aims at, on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  let client: string;
  beforeEach(async () => {
    ctx = testContext(database());
    owner = await workspace(ctx);
    client = await company(ctx, owner);
  });

  const figures = async (roundId: string) => {
    const row = await ctx.db
      .selectFrom('round_figures')
      .select('figures')
      .where('round_id', '=', roundId)
      .executeTakeFirstOrThrow();
    return JSON.parse(row.figures) as RoundFigures;
  };
  const targetsOf = async (roundId: string) =>
    Object.fromEntries((await figures(roundId)).directions.map(({ id, target }) => [id, target]));
  const weightsThen = async (roundId: string) => {
    const row = ctx.db.selectFrom('round').select('weights').where('id', '=', roundId);
    return JSON.parse((await row.executeTakeFirstOrThrow()).weights) as unknown;
  };
  const trail = async () =>
    (await ctx.db.selectFrom('audit').select(['action', 'subject', 'detail']).execute())
      .map(({ action, subject, detail }) => ({ action, subject, ...JSON.parse(detail) }))
      .filter(({ action }) => /targets|weights/.test(action));

  test('is what all its rounds are measured by, at once', async () => {
    const options = { quarter: '2026-Q1', opensOn: '2026-02-01' };
    const before = await openRound(ctx, owner, client, options);
    await answer(ctx, before, MIXED);
    await closeRound(ctx, before);
    const now = await openRound(ctx, owner, client, { quarter: '2026-Q4' });
    await answer(ctx, now, MIXED);
    const other = await openRound(ctx, owner, await company(ctx, owner, 'Other'));
    await answer(ctx, other, MIXED);
    const untouched = await figures(other);

    const weights = { strategy: 2, brand: 0.5 };
    const quarters = [
      { quarter: '2026-Q3', levels: { need: 4, deal: 3 }, note: 'The budget of 2026' },
      { quarter: '2027-Q1', levels: { need: 5 }, note: '' }
    ] as const;
    expect(await aims.set(ctx, owner, client, { weights, quarters }, 1)).toBe('set');

    const card = scorecard({
      ...{ ...asked('quick'), anonymous: false, responses: [{ answers: MIXED }], weights }
    });
    for (const round of [before, now])
      expect((await figures(round)).index.value).toBe(card.index.value);
    expect(await targetsOf(before)).toMatchObject({ need: 4, deal: 3, loyalty: 3 });
    expect(await targetsOf(now)).toMatchObject({ need: 5, deal: 3, loyalty: 3 });
    const view = await teams.scorecard(ctx, owner, now);
    if (view === 'unknown') throw new Error('The round is there.');
    expect(view.weights).toEqual(weights);
    expect(view.scorecard.directions.find(({ id }) => id === 'need')?.target).toBe(5);
    expect(await figures(other)).toEqual(untouched);
    // a closed round remembers what stood when it was open
    expect(await weightsThen(before)).toEqual({});
    expect(await weightsThen(now)).toEqual(weights);
    expect(await trail()).toEqual([
      { action: 'targetsSet', subject: 'Lighthouse', quarter: '2026-Q3' },
      { action: 'targetsSet', subject: 'Lighthouse', quarter: '2027-Q1' },
      { action: 'weightsSet', subject: 'Lighthouse' }
    ]);
  });

  test('goes with the rounds that are opened, repeated and reopened after', async () => {
    const closed = await openRound(ctx, owner, client);
    await closeRound(ctx, closed);
    await aim(ctx, owner, client, { weights: { need: 3 } });
    expect(await weightsThen(closed)).toEqual({});
    const settings = { ...rounds.draft(ctx, owner), people: [], openLink: true } as const;
    const opened = await rounds.open(ctx, owner, { ...settings, companyIds: [client] });
    if ('refused' in opened) throw new Error(opened.refused);
    expect(await weightsThen(opened.opened.roundIds[0]!)).toEqual({ need: 3 });
    const repeated = await rounds.repeat(ctx, owner, closed);
    if ('refused' in repeated) throw new Error(repeated.refused);
    expect(await weightsThen(repeated.repeated.roundId)).toEqual({ need: 3 });
    await rounds.extend(ctx, owner, closed, null);
    expect(await weightsThen(closed)).toEqual({ need: 3 });
  });

  test('keeps the day of a level that stays, and goes when nothing is set', async () => {
    const set = (levels: object, note = '') =>
      aim(ctx, owner, client, { quarters: [{ quarter: '2026-Q4', levels, note }] });
    const stored = () => targets.ofCompany(ctx.db, owner.workspace.id, client);
    await set({ need: 4, deal: 3 });
    ctx.clock.now = new Date('2026-12-05T22:30:00.000Z');
    await set({ deal: 4, need: 4 }, 'Because');
    // Moscow's clocks: the next day
    expect((await stored())[0]).toMatchObject({
      levels: {
        need: { level: 4, since: '2026-11-23' },
        deal: { level: 4, since: '2026-12-06' }
      },
      note: 'Because',
      setBy: 'Vera Orlova'
    });
    const told = (await trail()).length;
    await set({ need: 4, deal: 4 }, 'Because');
    expect(await trail()).toHaveLength(told);
    await set({});
    expect(await stored()).toEqual([]);
  });

  test('is not set from a form that somebody else has overtaken', async () => {
    const editor = await colleague(ctx, owner, 'editor');
    const weigh = (member: Member, strategy: number, version: number) =>
      aims.set(ctx, member, client, { weights: { strategy }, quarters: [] }, version);
    expect(await weigh(editor, 2, 1)).toBe('set');
    expect(await weigh(owner, 3, 1)).toBe('stale');
    expect((await targets.weighing(ctx.db, owner.workspace.id, client))?.weights).toEqual({
      strategy: 2
    });
    expect(await weigh(owner, 3, 2)).toBe('set');
  });

  test('is set for a quarter far ahead once that is asked for', async () => {
    const far: Quarter = '2029-Q3';
    const offered = async (asked?: Quarter) => {
      const { quarters, later } = (await aims.view(ctx, owner, client, asked))!;
      return { quarters: quarters.map(({ quarter }) => quarter), later };
    };
    const near = ['2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3'];
    const always = await offered();
    expect(always.quarters).toEqual(near);
    expect(always.later).toHaveLength(8);
    expect(always.later.at(-1)).toBe(far);
    expect((await offered(far)).quarters).toEqual([...near, far]);
    expect((await offered(far)).later).not.toContain(far);
    // nobody plans for it, and it is not in the way
    for (const other of ['2026-Q3', '2029-Q4'] as const)
      expect(await offered(other)).toEqual(always);
    const quarters = [{ quarter: far, levels: { deal: 5 as const }, note: '' }];
    await aims.set(ctx, owner, client, { weights: {}, quarters }, 1);
    expect((await offered()).quarters).toEqual([...near, far]);
  });

  test('is only read of an archived client', async () => {
    const weigh = () => aims.set(ctx, owner, client, { weights: { deal: 2 }, quarters: [] }, 1);
    await companies.archive(ctx, owner, client);
    expect(await weigh()).toBe('archived');
    await companies.restore(ctx, owner, client);
    expect(await weigh()).toBe('set');
  });

  describe('tells', () => {
    const looked = async () => {
      const found = await aims.view(ctx, owner, client);
      if (!found) throw new Error('The client is there.');
      return found;
    };
    const one = async (id: DirectionId) =>
      (await looked()).directions.find((direction) => direction.id === id)!;
    const wishing = (...levels: Level[]) =>
      levels.map((target) => ({ ...MIXED, loyalty: { level: 1 as const, target } }));

    test('where to, without any round', async () => {
      await aim(ctx, owner, client, { quarters: [{ quarter: '2027-Q4', levels: { need: 4 } }] });
      const view = await looked();
      expect(view.measured).toBeNull();
      expect(view.quarters.map(({ quarter }) => quarter)).toEqual([
        ...['2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4']
      ]);
      expect(await one('need')).toMatchObject({
        ...{ status: null, score: null, gap: null, progress: null },
        held: { level: 4, source: { kind: 'set', quarter: '2027-Q4' } }
      });
      expect((await one('deal')).held).toBeNull();
    });

    test('how far it has come since a target was set', async () => {
      const round = (quarter: string, opensOn: string) =>
        openRound(ctx, owner, client, { quarter, opensOn });
      await answer(ctx, await round('2026-Q3', '2026-07-05'), MIXED);
      await aim(ctx, owner, client, {
        quarters: [{ quarter: '2027-Q1', levels: { need: 4, deal: 5 } }]
      });
      expect((await one('need')).progress).toEqual({ since: '2026-11-23', from: null });
      ctx.clock.now = new Date('2026-12-20T10:00:00.000Z');
      const later = await round('2026-Q4', '2026-12-01');
      await answer(ctx, later, quickAnswers(2, 3, 1.5, 2.5, 1, 2.5, 3));
      await answer(ctx, later, quickAnswers(2, 4, 1.5, 2, 1, 2.5, 3));
      expect(await one('need')).toMatchObject({
        ...{ score: 3.5, gap: 0.5 },
        progress: {
          ...{ since: '2026-11-23', from: 2.5 },
          ...{ moved: 1, verdict: 'change', whole: 1.5 }
        }
      });
      expect((await one('deal')).progress).toMatchObject({ moved: 0.25, verdict: 'noise' });
      expect((await one('loyalty')).progress).toBeNull();
    });

    test('what respondents wish, and takes it over', async () => {
      const round = await openRound(ctx, owner, client, { asksTarget: true });
      for (const answers of wishing(3, 4, 4)) await answer(ctx, round, answers);
      expect(await one('loyalty')).toMatchObject({
        wished: { n: 3, level: 4, counts: [0, 0, 1, 2, 0] },
        held: { level: 4, source: { kind: 'wished' } }
      });
      const quarters = [{ quarter: '2027-Q1', levels: { need: 5 }, note: 'As typed' }] as const;
      const also = { kind: 'wishes' } as const;
      await aims.set(ctx, owner, client, { weights: {}, quarters, also }, 1);
      expect((await one('loyalty')).held).toEqual({
        ...{ level: 4, source: { kind: 'set', quarter: '2026-Q4' } }
      });
      expect((await one('need')).held?.level).toBe(5);
    });

    test('nothing of few wishes in an anonymous round, nor how they lie of three', async () => {
      const round = await openRound(ctx, owner, client, { asksTarget: true, anonymous: true });
      for (const answers of [...wishing(5, 5), MIXED, MIXED]) await answer(ctx, round, answers);
      await closeRound(ctx, round);
      expect(await one('loyalty')).toMatchObject({ wished: null, held: { level: 3 } });
      await extendRound(ctx, round);
      for (const answers of wishing(5, 4, 4)) await answer(ctx, round, answers);
      expect((await one('loyalty')).wished).toBeNull();
      await closeRound(ctx, round);
      expect((await one('loyalty')).wished).toEqual({ n: 5, level: 5, counts: [0, 0, 0, 2, 3] });
      const other = await openRound(ctx, owner, client, { asksTarget: true, anonymous: true });
      for (const answers of wishing(2, 3, 3)) await answer(ctx, other, answers);
      await closeRound(ctx, other);
      expect((await one('loyalty')).wished).toEqual({ n: 3, level: 3, counts: null });
    });

    test('which target to raise for whom, and raises it', async () => {
      const round = await openRound(ctx, owner, client);
      // management 4 needs strategy 4
      await answer(ctx, round, quickAnswers(2, 3, 3, 3, 3, 3, 3));
      await aim(ctx, owner, client, {
        quarters: [{ quarter: '2027-Q1', levels: { strategy: 3, management: 4 } }]
      });
      expect((await looked()).raise).toEqual([
        { direction: 'strategy', from: 3, to: 4, waiting: ['management'] }
      ]);
      const { version } = await looked();
      const also = { kind: 'raise', direction: 'strategy', to: 4 } as const;
      await aims.set(ctx, owner, client, { weights: {}, quarters: [], also }, version);
      expect((await looked()).raise).toEqual([]);
      expect((await one('strategy')).held).toEqual({
        ...{ level: 4, source: { kind: 'set', quarter: '2027-Q1' } }
      });
    });

    test('the default again, once every target of a direction is taken back', async () => {
      const round = await openRound(ctx, owner, client);
      await answer(ctx, round, MIXED);
      const levels = { need: 5, deal: 5 } as const;
      await aim(ctx, owner, client, {
        quarters: ['2026-Q2', '2026-Q4', '2027-Q2'].map((quarter) => ({ quarter, levels }))
      });
      const also = { kind: 'default', direction: 'need' } as const;
      const { version } = await looked();
      await aims.set(ctx, owner, client, { weights: {}, quarters: [], also }, version);
      expect((await one('need')).held).toEqual({ level: 3, source: { kind: 'default' } });
      expect((await one('deal')).held?.level).toBe(5);
    });
  });

  test('is a company’s of the same workspace only', async () => {
    const stranger = await workspace(ctx, { name: 'Other' });
    const levels = { need: 4 } as const;
    const quarters = [{ quarter: '2026-Q4', levels, note: '' }] as const;
    const set = aims.set(ctx, stranger, client, { weights: { deal: 3 }, quarters }, 1);
    expect(await set).toBe('unknown');
    expect(await aims.view(ctx, stranger, client)).toBeNull();
    expect(await targets.weighing(ctx.db, stranger.workspace.id, client)).toBeNull();
    expect(await targets.ofCompany(ctx.db, owner.workspace.id, client)).toEqual([]);
    expect(await trail()).toEqual([]);
  });
});
