import { describe, expect, test } from 'vitest';
import type { Answers } from '#lib/domain/answers.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import type { MatrixDocument } from '#lib/domain/model/document.ts';
import { MODEL } from '#lib/domain/model/index.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as comparisons from '#lib/server/comparisons/service.ts';
import type { Context } from '#lib/server/context.ts';
import * as models from '#lib/server/models/service.ts';
import * as teams from '#lib/server/teams/service.ts';
import { detailedAnswer, quickAnswers } from '../support/answers.ts';
import { postScorecard } from '../support/api.ts';
import { testContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { withPractice } from '../support/matrices.ts';
import { answer, closeRound, openRound, type RoundOptions } from '../support/rounds.ts';
import { company, workspace } from '../support/workspaces.ts';

const NAMES = ['Anna', 'Boris', 'Vera', 'Gleb', 'Dina'];
const LOW = [
  quickAnswers(2, 2.5, 1.5, 2, 1, 2.5, 3),
  quickAnswers(2, 2, 1.5, 2, 1, 2.5, '?'),
  quickAnswers(2, 3, 1.5, 4.5, 1, 2, 3)
];
const HIGH = [
  quickAnswers(3, 2.5, 1.5, 4, 3, 2.5, 3),
  quickAnswers(3, 2, 2.5, 2, 2.5, 2.5, '?'),
  quickAnswers(2, 3, 1.5, 4.5, 3, 2, '?')
];
const detailed = (full: number): Answers => byDirection((id) => detailedAnswer(id, full));

describe.each(dialects)('comparisons on $name', (dialect) => {
  const database = useDatabase(dialect);

  async function aClient() {
    const ctx = testContext(database());
    const member = await workspace(ctx);
    const client = await company(ctx, member);
    const round = (quarter: string, answers: readonly Answers[], options: RoundOptions = {}) =>
      aRound(ctx, member, client, answers, { quarter, ...options });
    const asked = (before: string | null = null, now: string | null = null) =>
      comparisons.compare(ctx, member, client, { before, now });
    return { ctx, member, client, round, asked };
  }

  async function aRound(
    ctx: Context,
    member: Member,
    client: string,
    answers: readonly Answers[],
    options: RoundOptions
  ) {
    const id = await openRound(ctx, member, client, options);
    for (const [n, said] of answers.entries()) await answer(ctx, id, said, { name: NAMES[n]! });
    await closeRound(ctx, id);
    return id;
  }

  test.each([false, true])(
    'have the figures of the API with "previous" (anonymous: %s)',
    async (anonymous) => {
      const { ctx, client, round, asked } = await aClient();
      await round('2026-Q3', LOW, { anonymous });
      const now = await round('2026-Q4', HIGH, { anonymous });
      const weights = { loyalty: 2, need: 0.5 };
      await ctx.db
        .updateTable('company')
        .set({ weights: JSON.stringify(weights) })
        .where('id', '=', client)
        .execute();
      const of = (answers: readonly Answers[]) => ({
        ...{ mode: 'quick', anonymous },
        responses: answers.map((said) => ({ answers: said }))
      });
      const { body } = await postScorecard({ ...of(HIGH), weights, previous: of(LOW) });
      const { compared } = await asked();
      expect(compared?.now.id).toBe(now);
      expect(compared?.comparison).toEqual(body.comparison);
      const pair = compared?.index;
      expect((pair?.now ?? 0) - (pair?.before ?? 0)).toBeCloseTo(body.comparison?.index.delta ?? 9);
      expect(compared?.finding).toMatchObject({
        kind: 'moved',
        move: 'improved',
        driver: { direction: 'loyalty', most: true }
      });
    }
  );

  test('are of the latest two closed rounds unless the address says otherwise', async () => {
    const { ctx, member, client, round, asked } = await aClient();
    expect(await asked()).toEqual({ rounds: [], misasked: null, chosen: null, compared: null });
    const first = await round('2026-Q1', LOW);
    expect(await asked(first)).toMatchObject({ rounds: [{ id: first }], compared: null });
    const second = await round('2026-Q2', HIGH);
    const third = await round('2026-Q3', LOW);
    const open = await openRound(ctx, member, client, { quarter: '2026-Q4' });
    await answer(ctx, open, LOW[0]!);
    const chosen = async (before?: string, now?: string) => {
      const { chosen: found, misasked } = await asked(before, now);
      return [found?.before, found?.now, misasked];
    };
    expect(await chosen()).toEqual([second, third, null]);
    expect(await chosen(first)).toEqual([first, third, null]);
    expect(await chosen(third)).toEqual([second, third, null]);
    expect(await chosen(undefined, second)).toEqual([first, second, null]);
    expect(await chosen(third, first)).toEqual([first, third, null]);
    expect(await chosen(second, open)).toEqual([second, open, null]);
    expect(await chosen(first, first)).toEqual([first, first, 'same']);
    expect((await asked(first, first)).compared).toBeNull();
  });

  test('know no round of another company, and none that is deleted', async () => {
    const { ctx, member, round, asked } = await aClient();
    const [first, second, third] = [
      await round('2026-Q1', LOW),
      await round('2026-Q2', HIGH),
      await round('2026-Q3', HIGH)
    ];
    const other = await company(ctx, member, 'Harbour');
    const foreign = await aRound(ctx, member, other, LOW, { quarter: '2026-Q3' });
    expect(await asked(foreign, second)).toMatchObject({
      misasked: 'unknown',
      chosen: { before: first, now: second }
    });
    const deleted_at = ctx.now().toISOString();
    await ctx.db.updateTable('round').set({ deleted_at }).where('id', '=', third).execute();
    const view = await asked('not an id', third);
    expect(view).toMatchObject({ misasked: 'unknown', chosen: { before: first, now: second } });
    expect(view.rounds.map(({ id }) => id)).toEqual([second, first]);
  });

  test('tell practices, words and who answered both times of named rounds', async () => {
    const { round, asked } = await aClient();
    const said = (full: number, comment: string) => ({
      ...detailed(full),
      deal: { ...detailedAnswer('deal', full), comment }
    });
    const before = [said(1, 'no funnel'), said(1, ''), said(2, '')];
    const now = [said(2, 'a funnel'), said(2, ''), said(2, ''), said(1, ''), said(2, '')];
    await round('2026-Q3', before, { mode: 'detailed' });
    await round('2026-Q4', now, { mode: 'detailed' });
    const { compared } = await asked();
    expect(compared?.behind.deal).toMatchObject({
      criteria: { gained: ['deal.2.a', 'deal.2.b', 'deal.2.c'], lost: [] },
      before: [{ text: 'no funnel', by: { name: 'Anna' } }],
      now: [{ text: 'a funnel', by: { name: 'Anna' } }]
    });
    const names = (people: readonly { name: string | null }[] = []) =>
      people.map(({ name }) => name).toSorted();
    expect(names(compared?.people?.both)).toEqual(['Anna', 'Boris', 'Vera']);
    expect(names(compared?.people?.onlyBefore)).toEqual([]);
    expect(names(compared?.people?.onlyNow)).toEqual(['Dina', 'Gleb']);
  });

  test('give nothing away of an anonymous round', async () => {
    const { round, asked } = await aClient();
    const said = (full: number) => ({
      ...detailed(full),
      deal: { ...detailedAnswer('deal', full), comment: 'a secret' }
    });
    const four = Array.from({ length: 4 }, () => said(2));
    const options = { mode: 'detailed', anonymous: true } as const;
    await round('2026-Q1', [said(1), said(1)], options);
    await round('2026-Q2', four, options);
    await round('2026-Q3', [...four, said(3)], options);
    const view = await asked();
    expect(view.rounds).toHaveLength(2);
    expect(view.compared?.people).toBeNull();
    expect(view.compared?.behind.deal).toMatchObject({ criteria: null, before: [] });
    expect(view.compared?.behind.deal.now).toHaveLength(5);
    const shown = JSON.stringify(view, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value
    );
    for (const name of NAMES) expect(shown).not.toContain(name);
  });

  test('as lines: every round, broken where the mode changes, with today’s weights', async () => {
    const { ctx, member, client, round } = await aClient();
    const quick = await round('2025-Q4', LOW);
    await round('2026-Q1', HIGH);
    await round('2026-Q3', [detailed(2), detailed(3)], { mode: 'detailed' });
    const last = await round('2026-Q4', [detailed(3), detailed(3)], { mode: 'detailed' });
    await round('2026-Q2', []);
    const view = await comparisons.quarters(ctx, member, client);
    const { index } = view.series;
    expect(index.points.map(({ quarter }) => quarter)).not.toContain('2026-Q2');
    expect(index.segments.map(({ kind }) => kind)).toEqual(['joined', 'broken', 'joined']);
    expect(view.marks).toEqual(expect.arrayContaining(['otherMode', 'fewRespondents']));
    expect(view.overall).toMatchObject({ before: { id: quick }, now: { id: last } });
    const since = (roundId?: string) =>
      comparisons.sinceBefore(ctx, member, { companyId: client, ...(roundId && { roundId }) });
    expect(await since()).toMatchObject({
      before: { quarter: '2026-Q3' },
      index: { verdict: 'change' }
    });
    expect(await since(last)).toEqual(await since());
    expect(await since(quick)).toBeNull();
  });

  test('of two versions of the matrix name what only one asks for, and the version of every round', async () => {
    const { ctx, member, client, round, asked } = await aClient();
    const options = { mode: 'detailed' } as const;
    const first = await round('2026-Q1', [detailed(3)], options);
    // one practice comes, another goes
    const { text, id } = withPractice('loyalty', 2);
    const document = JSON.parse(text) as MatrixDocument;
    const { criteria } = document.directions.brand.levels[2]!;
    const gone = criteria.at(-1)!.id;
    const without = { ...document.directions.brand.levels[2]!, criteria: criteria.slice(0, -1) };
    const levels = document.directions.brand.levels.with(2, without);
    const brand = { ...document.directions.brand, levels };
    const edited = { ...document, directions: { ...document.directions, brand } };
    const matrix = { text: JSON.stringify(edited), note: '', base: MODEL.version };
    expect(await models.take(ctx, member, matrix, 'en')).toHaveProperty('taken');
    const second = await round('2026-Q2', [detailed(3)], options);
    const third = await round('2026-Q3', [detailed(3)], options);

    const { compared } = await asked(first, second);
    expect(compared?.comparison.marks).toContain('otherModelVersion');
    const once = (direction: 'loyalty' | 'brand' | 'deal') => compared?.behind[direction].asked;
    expect(once('loyalty')).toEqual({ before: [], now: [id] });
    expect(once('brand')).toEqual({ before: [gone], now: [] });
    expect(once('deal')).toEqual({ before: [], now: [] });
    const same = await asked(second, third);
    expect(same.compared?.behind.loyalty.asked).toEqual({ before: [], now: [] });

    const { marks, versions } = await comparisons.quarters(ctx, member, client);
    expect(marks).toContain('otherModelVersion');
    expect(versions).toEqual([
      { name: '1', rounds: [first] },
      { name: '1.1', rounds: [second, third] }
    ]);
  });

  test('a foreign company has no rounds', async () => {
    const { ctx, client, round } = await aClient();
    const id = await round('2026-Q3', LOW);
    await round('2026-Q4', HIGH);
    const other = await workspace(ctx, { name: 'South Star' });
    const asked = { before: id, now: id };
    expect((await comparisons.compare(ctx, other, client, asked)).rounds).toEqual([]);
    expect((await comparisons.quarters(ctx, other, client)).rounds).toEqual([]);
    const since = await comparisons.sinceBefore(ctx, other, { companyId: client, roundId: id });
    expect(since).toBeNull();
    expect(await teams.roundsOf(ctx, other, client)).toEqual([]);
  });
});
