import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MODEL } from '#lib/domain/model/index.ts';
import { indexMicro, roundFigures } from '#lib/domain/round-figures.ts';
import { scorecard } from '#lib/domain/scorecard.ts';
import type { Context } from '#lib/server/context.ts';
import { transaction } from '#lib/server/db/transaction.ts';
import * as teams from '#lib/server/teams/service.ts';
import { quickAnswers } from '../support/answers.ts';
import { testContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { answer, closeRound, extendRound, openRound } from '../support/rounds.ts';
import { company, workspace } from '../support/workspaces.ts';

const MIXED = quickAnswers(2, 2.5, 1.5, 2, 1, 2.5, 3);
const OTHERS = quickAnswers(3, 2, 2.5, 3.5, 1, '?', 4);

async function figures(ctx: Context, roundId: string) {
  const row = await ctx.db
    .selectFrom('round_figures')
    .selectAll()
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  return row && { ...row, figures: JSON.parse(row.figures) as unknown };
}

const refresh = (ctx: Context, roundId: string) =>
  transaction(ctx.db, (trx) => teams.refresh(trx, ctx, roundId));

describe.each(dialects)('the figures kept of a round on $name', (dialect) => {
  const database = useDatabase(dialect);

  async function aRound(options: Parameters<typeof openRound>[3] = {}) {
    const ctx = testContext(database());
    const member = await workspace(ctx);
    return { ctx, round: await openRound(ctx, member, await company(ctx, member), options) };
  }

  test('follow the answers of a named round, the weights and the owner’s targets', async () => {
    const weights = { strategy: 2 };
    const targets = { need: 5 } as const;
    const { ctx, round } = await aRound({ weights, targets });
    expect(await figures(ctx, round)).toMatchObject({ respondents: 0, index_micro: null });
    await answer(ctx, round, MIXED);
    await answer(ctx, round, OTHERS);
    await answer(ctx, round, OTHERS, { kind: 'external' });
    await answer(ctx, round, OTHERS, { status: 'draft' });
    const responses = [{ answers: MIXED }, { answers: OTHERS }];
    const card = scorecard({
      model: MODEL,
      mode: 'quick',
      anonymous: false,
      responses,
      weights,
      targets
    });
    expect(await figures(ctx, round)).toMatchObject({
      respondents: 2,
      mode: 'quick',
      quarter: '2026-Q4',
      index_micro: indexMicro(card.index),
      figures: roundFigures(card)
    });
  });

  test('show an anonymous round in batches of three or more, each when it closes', async () => {
    const { ctx, round } = await aRound({ anonymous: true });
    const counted = async () => (await figures(ctx, round))?.respondents;
    await answer(ctx, round, MIXED);
    await answer(ctx, round, MIXED);
    await closeRound(ctx, round);
    expect(await counted()).toBe(0);
    await extendRound(ctx, round);
    await answer(ctx, round, OTHERS);
    expect(await counted()).toBe(0);
    await closeRound(ctx, round);
    expect(await counted()).toBe(3);
    await extendRound(ctx, round);
    await answer(ctx, round, OTHERS);
    await answer(ctx, round, OTHERS);
    await closeRound(ctx, round);
    expect(await counted()).toBe(3);
    await extendRound(ctx, round);
    await answer(ctx, round, OTHERS);
    expect(await counted()).toBe(3);
    await closeRound(ctx, round);
    expect(await counted()).toBe(6);
  });

  test('count the directions in which agreement is low', async () => {
    const { ctx, round } = await aRound();
    for (const level of [1, 1, 5, 5] as const)
      await answer(ctx, round, { ...MIXED, need: { level }, loyalty: { level } });
    expect(await figures(ctx, round)).toMatchObject({ apart: 2 });
  });

  test('are brought up to a round that has closed by its date', async () => {
    const { ctx, round } = await aRound({ anonymous: true, closesOn: '2026-11-25' });
    for (let n = 0; n < 4; n++) await answer(ctx, round, MIXED);
    expect(await teams.refreshDue(ctx)).toBe(0);
    ctx.clock.now = new Date('2026-11-26T00:00:00.000Z');
    expect(await teams.refreshDue(ctx)).toBe(1);
    expect(await figures(ctx, round)).toMatchObject({ respondents: 4 });
    expect(await teams.refreshDue(ctx)).toBe(0);
  });

  test('go with a deleted round and come back with it', async () => {
    const { ctx, round } = await aRound();
    await answer(ctx, round, MIXED);
    const before = await figures(ctx, round);
    const mark = (deleted_at: string | null) =>
      ctx.db.updateTable('round').set({ deleted_at }).where('id', '=', round).execute();
    await mark(ctx.now().toISOString());
    await refresh(ctx, round);
    expect(await figures(ctx, round)).toBeUndefined();
    await mark(null);
    await refresh(ctx, round);
    expect(await figures(ctx, round)).toEqual(before);
  });

  test('equal a full computation after any history', async () => {
    const deed = fc.constantFrom('answer', 'answer', 'answer', 'close', 'extend', 'erase');
    const score = fc.constantFrom(1, 1.5, 2, 3, 4.5, 5, '?' as const);
    const histories = fc.record({
      anonymous: fc.boolean(),
      deeds: fc.array(fc.tuple(deed, fc.array(score, { minLength: 7, maxLength: 7 })), {
        maxLength: 14
      })
    });
    await fc.assert(
      fc.asyncProperty(histories, async ({ anonymous, deeds }) => {
        const { ctx, round } = await aRound({ anonymous });
        // the plain rule, beside the product's: who is in, who is shown, when
        let people: { id: string; answers: typeof MIXED; shown: boolean }[] = [];
        let closed = false;
        for (const [what, row] of deeds) {
          if (what === 'answer' && !closed) {
            const answers = quickAnswers(...row);
            people.push({ id: await answer(ctx, round, answers), answers, shown: !anonymous });
          } else if (what === 'close') {
            await closeRound(ctx, round);
            closed = true;
            if (people.filter(({ shown }) => !shown).length >= 3)
              people = people.map((one) => ({ ...one, shown: true }));
          } else if (what === 'extend') {
            await extendRound(ctx, round);
            closed = false;
          } else if (what === 'erase' && !anonymous) {
            const gone = people.shift();
            if (gone) await ctx.db.deleteFrom('response').where('id', '=', gone.id).execute();
            await refresh(ctx, round);
          }
        }
        const kept = await figures(ctx, round);
        expect(kept?.respondents).toBe(people.filter(({ shown }) => shown).length);
        await ctx.db.deleteFrom('round_figures').where('round_id', '=', round).execute();
        await refresh(ctx, round);
        expect(await figures(ctx, round)).toEqual(kept);
        if (anonymous) return;
        const responses = people.map(({ answers }) => ({ answers }));
        const card = scorecard({ model: MODEL, mode: 'quick', anonymous, responses });
        expect(kept?.figures).toEqual(roundFigures(card));
      }),
      { numRuns: 15 }
    );
  });
});
