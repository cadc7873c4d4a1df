import { describe, expect, test } from 'vitest';
import type { Answers } from '#lib/domain/answers.ts';
import { MODEL } from '#lib/domain/model/index.ts';
import { scorecard } from '#lib/domain/scorecard.ts';
import type { Context } from '#lib/server/context.ts';
import * as responses from '#lib/server/responses/service.ts';
import * as scorecards from '#lib/server/scorecards/service.ts';
import { quickAnswers } from '../support/answers.ts';
import { started, testContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';

const CLIENT = '7f1f1f0e-58d4-4d43-8f0b-3f1f9e0c0b11';
const MIXED = quickAnswers(2, 2.5, 1.5, 2, 1, 2.5, 3);
const BETTER = quickAnswers(2, 2.5, 1.5, 2, 2, 2.5, 3);

async function submitted(ctx: Context, answers: Answers): Promise<string> {
  const token = await started(ctx);
  await responses.chooseMode(ctx, token, 'quick');
  await responses.save(ctx, token, { client: CLIENT, seq: 1, answers });
  await responses.submit(ctx, token);
  return token;
}

async function shown(ctx: Context, token: string, version?: number) {
  const result = await scorecards.ofResponse(ctx, token, { version });
  if (typeof result === 'string' || !('found' in result)) throw new Error('There is no scorecard.');
  return result.found;
}

describe.each(dialects)('the scorecard of a response on $name', (dialect) => {
  const database = useDatabase(dialect);
  const fresh = () => testContext(database());

  test('is what the domain says of the stored answers', async () => {
    const ctx = fresh();
    const view = await shown(ctx, await submitted(ctx, MIXED));
    const responses = [{ answers: MIXED }];
    expect(view.scorecard).toEqual(
      scorecard({ model: MODEL, mode: 'quick', anonymous: false, responses })
    );
    expect(view).toMatchObject({
      answers: MIXED,
      mode: 'quick',
      submittedOn: '2026-11-23',
      eraseAfter: '2027-11-23',
      model: MODEL,
      formerVersions: [],
      version: null
    });
  });

  test('has a card for every step of the plan, and the targets that would block one for ever', async () => {
    const ctx = fresh();
    const view = await shown(ctx, await submitted(ctx, MIXED));
    expect(view.steps.map(({ id }) => id)).toEqual(view.scorecard.steps.map(({ id }) => id));
    expect(view.raise).toEqual([{ direction: 'strategy', from: 3, to: 4 }]);
  });

  test('counts the evidence of each direction', async () => {
    const ctx = fresh();
    const strategy = { level: 2, evidence: 'the plan' } as const;
    const { evidence } = await shown(ctx, await submitted(ctx, { ...MIXED, strategy }));
    expect(evidence.strategy).toEqual({ claimed: 1, confirmed: 1 });
    expect(evidence.need).toEqual({ claimed: 1, confirmed: 0 });
    expect(evidence.loyalty).toEqual({ claimed: 0, confirmed: 0 });
  });

  test('does not exist before the answers are submitted', async () => {
    const ctx = fresh();
    const token = await started(ctx);
    expect(await scorecards.ofResponse(ctx, token)).toBe('notSubmitted');
    expect(await scorecards.ofResponse(ctx, 'A'.repeat(22))).toBe('unknown');
  });

  test('stays as a former version when the response is amended', async () => {
    const ctx = fresh();
    const token = await submitted(ctx, MIXED);
    await responses.reopen(ctx, token);
    expect(await scorecards.ofResponse(ctx, token)).toBe('notSubmitted');
    expect((await shown(ctx, token, 1)).answers).toEqual(MIXED);

    const answers = { loyalty: BETTER.loyalty };
    await responses.save(ctx, token, { client: CLIENT, seq: 2, answers });
    await responses.submit(ctx, token);
    const [now, before] = [await shown(ctx, token), await shown(ctx, token, 1)];
    expect(now.answers).toEqual(BETTER);
    expect(now.formerVersions).toEqual([{ number: 1, submittedOn: '2026-11-23' }]);
    expect(before).toMatchObject({ answers: MIXED, version: 1, submittedOn: '2026-11-23' });
    expect(before.scorecard.index.value).toBeLessThan(now.scorecard.index.value ?? 0);
    expect(await scorecards.ofResponse(ctx, token, { version: 2 })).toBe('unknown');
  });

  test('is gone with a response whose time is over', async () => {
    const ctx = fresh();
    const token = await submitted(ctx, MIXED);
    ctx.clock.now = new Date('2027-11-24T00:00:00.000Z');
    expect(await scorecards.ofResponse(ctx, token)).toEqual({ gone: 'expired' });
  });
});
