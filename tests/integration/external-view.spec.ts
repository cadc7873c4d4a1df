import { describe, expect, test } from 'vitest';
import { deriver } from '#lib/server/keys.ts';
import * as external from '#lib/server/external/service.ts';
import * as responses from '#lib/server/responses/service.ts';
import * as teams from '#lib/server/teams/service.ts';
import { quickAnswers } from '../support/answers.ts';
import { testContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { answer, closeRound, openRound } from '../support/rounds.ts';
import { company, workspace } from '../support/workspaces.ts';

const CLIENT = '7f1f1f0e-58d4-4d43-8f0b-3f1f9e0c0b11';
const RATING = quickAnswers(1, 2, 1, 2, 1, 2, 2);

describe.each(dialects)('the external view on $name', (dialect) => {
  const database = useDatabase(dialect);

  async function aRound(kind: 'agency' | 'company' = 'agency') {
    const ctx = testContext(database());
    const member = await workspace(ctx, { kind });
    return { ctx, member, round: await openRound(ctx, member, await company(ctx, member)) };
  }
  type Round = Awaited<ReturnType<typeof aRound>>;

  async function begun({ ctx, member, round }: Round) {
    const result = await external.begin(ctx, member, round, 'en');
    if (result === 'unknown') throw new Error('The rating was refused.');
    return result.path.replace('/a/', '');
  }
  async function rate(at: Round) {
    const token = await begun(at);
    await responses.save(at.ctx, token, { client: CLIENT, seq: 1, answers: RATING });
    expect(await responses.submit(at.ctx, token)).toHaveProperty('submitted');
  }
  const status = async ({ ctx, member, round }: Round) => {
    const found = await external.find(ctx, member, round);
    return found === 'unknown' ? found : found.status;
  };

  test('is given in the normal survey and stands beside the median, in the trail and in no pool', async () => {
    const at = await aRound();
    await answer(at.ctx, at.round, quickAnswers(3, 3, 3, 3, 3, 3, 3));
    expect(await status(at)).toBe('none');
    await begun(at);
    expect(await status(at)).toBe('draft');
    await rate(at);
    expect(await status(at)).toBe('submitted');
    const view = await teams.scorecard(at.ctx, at.member, at.round);
    if (view === 'unknown') throw new Error('There is no such round.');
    expect(view.scorecard.respondents).toBe(1);
    expect(view.directions.strategy.outside).toEqual({ score: 1, difference: -2, apart: true });
    const trail = await at.ctx.db.selectFrom('audit').select('action').execute();
    expect(trail).toEqual([{ action: 'externalViewGiven' }]);
  });

  test('is one, whoever goes on with it, and can be changed after the round has closed', async () => {
    const at = await aRound();
    await rate(at);
    await closeRound(at.ctx, at.round);
    const token = await begun(at);
    expect(await status(at)).toBe('draft');
    const saved = { client: CLIENT, seq: 2, answers: { strategy: { level: 4 as const } } };
    expect(await responses.save(at.ctx, token, saved)).toHaveProperty('receipt');
    expect(await responses.submit(at.ctx, token)).toHaveProperty('submitted');
    const kinds = await at.ctx.db.selectFrom('response').select('kind').execute();
    expect(kinds).toEqual([{ kind: 'external' }]);
  });

  test('is found again when the key of links has changed', async () => {
    const at = await aRound();
    await rate(at);
    const derive = deriver('another key of the tests, also long enough');
    await begun({ ...at, ctx: { ...at.ctx, derive } });
    expect(await at.ctx.db.selectFrom('response').select('kind').execute()).toHaveLength(1);
  });

  test('is for agencies and their own rounds only', async () => {
    const own = await aRound('company');
    expect(await status(own)).toBe('unknown');
    expect(await external.begin(own.ctx, own.member, own.round, 'en')).toBe('unknown');
    const { ctx, round } = await aRound();
    const stranger = await workspace(ctx, { name: 'Elsewhere' });
    expect(await external.find(ctx, stranger, round)).toBe('unknown');
    expect(await external.begin(ctx, stranger, round, 'en')).toBe('unknown');
  });
});
