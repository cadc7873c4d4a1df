import { describe, expect, onTestFinished, test } from 'vitest';
import { join } from 'node:path';
import { migrate } from '#lib/server/db/migrate.ts';
import { open } from '#lib/server/db/open.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import * as responses from '#lib/server/responses/service.ts';
import { GET, PUT } from '../../src/routes/(respond)/a/[token=token]/answers/+server.ts';
import { POST } from '../../src/routes/(respond)/a/[token=token]/submit/+server.ts';
import {
  answered,
  completeAnswers,
  opened,
  started,
  testContext,
  type TestContext
} from '../support/context.ts';
import { migrations, temporaryFolder } from '../support/database.ts';

const CLIENT = '0b6a4f0e-8f1c-4e0a-9a52-2f1b6f4f0c11';

async function fresh() {
  const db = open(`sqlite:${join(temporaryFolder(), 'test.db')}`);
  onTestFinished(() => db.destroy());
  await migrate(db, migrations, new Date());
  return testContext(db);
}

/** Calls the route handlers without a server: what they read of an event is little. */
function link(ctx: TestContext, token: string, locale: Locale = 'en') {
  const call = async (handler: typeof GET | typeof PUT | typeof POST, request: Request) => {
    const event = { locals: { ctx, locale }, params: { token }, request };
    const response = await handler(event as never);
    return { status: response.status, body: (await response.json()) as never };
  };
  const withBody = (body: unknown) =>
    new Request('http://localhost/', {
      method: 'PUT',
      body: typeof body === 'string' ? body : JSON.stringify(body)
    });
  return {
    get: () => call(GET, new Request('http://localhost/')),
    put: (body: unknown) => call(PUT, withBody(body)),
    submit: (body: unknown) => call(POST, withBody(body))
  };
}

const save = (answers: unknown, more: object = {}) => ({
  client: CLIENT,
  seq: 1,
  answers,
  ...more
});

describe('saving over HTTP', () => {
  test('a save is answered with its receipt and read back', async () => {
    const ctx = await fresh();
    const { get, put } = link(ctx, await started(ctx));
    const need = { level: 3, partlyNext: true, comment: 'x', target: 5, evidence: 'y' };
    expect(await put(save({ need }))).toEqual({
      status: 200,
      body: { saved: ['need'], stale: [], current: {}, versions: { need: 1 }, seq: 1 }
    });
    expect(await get()).toEqual({
      status: 200,
      body: {
        mode: 'quick',
        status: 'draft',
        answers: { need },
        versions: { need: 1 },
        scorecard: null
      }
    });
  });

  test('a submission is answered with the path of the scorecard, later ones with 409', async () => {
    const ctx = await fresh();
    const token = await started(ctx);
    const { get, put, submit } = link(ctx, token);
    await put(save(completeAnswers));
    const scorecard = `/a/${token}/scorecard`;
    expect(await submit({ client: CLIENT, seq: 3 })).toEqual({
      status: 409,
      body: { missingSeq: [2, 3] }
    });
    expect(await submit({ client: CLIENT, seq: 1 })).toEqual({ status: 200, body: { scorecard } });
    expect(await submit({ client: CLIENT, seq: 1 })).toEqual({ status: 409, body: { scorecard } });
    expect(await get()).toMatchObject({ body: { status: 'submitted', scorecard } });
    expect(await put(save({}, { seq: 2 }))).toMatchObject({
      status: 409,
      body: { error: { code: 'submitted' } }
    });
  });

  test('what is unanswered is named in the language of the request', async () => {
    const ctx = await fresh();
    const token = await answered(ctx, CLIENT);
    await responses.saveForm(ctx, token, 'brand', null);
    expect(await link(ctx, token, 'ru').submit({ client: CLIENT, seq: 1 })).toMatchObject({
      status: 422,
      body: { error: { issues: [{ path: 'answers.brand', message: 'Ответа ещё нет.' }] } }
    });
  });

  test('a link that never was is 404, one that is gone 410 with the reason', async () => {
    const ctx = await fresh();
    const none = link(ctx, ctx.random.token());
    expect(await none.get()).toMatchObject({ status: 404, body: { error: { code: 'unknown' } } });
    expect(await none.put(save({}))).toMatchObject({ status: 404 });
    const gone = link(ctx, await started(ctx));
    await ctx.db.updateTable('response').set({ closed: 'revoked' }).execute();
    expect(await gone.put(save({}))).toMatchObject({
      status: 410,
      body: { error: { code: 'revoked' } }
    });
    expect(await gone.submit({ client: CLIENT, seq: 0 })).toMatchObject({ status: 410 });
  });

  test('a number too far ahead is 422', async () => {
    const ctx = await fresh();
    const { put } = link(ctx, await started(ctx));
    expect(await put(save({}, { seq: 1001 }))).toMatchObject({
      status: 422,
      body: { error: { code: 'seqTooFar', issues: [{ path: 'seq' }] } }
    });
  });

  test.each([
    ['no JSON', '{"client":', 400],
    ['nothing', '', 400],
    ['a list', [], 422],
    ['an unknown field', save({}, { extra: 1 }), 422],
    ['an unknown direction', save({ price: { level: 2 } }), 422],
    ['an unknown field of an answer', save({ need: { level: 2, sure: true } }), 422],
    ['two kinds of answer in one', save({ need: { level: 2, dontKnow: true } }), 422],
    ['a level that is none', save({ need: { level: 6 } }), 422],
    ['half a level', save({ need: { level: 2.5 } }), 422],
    ['a client that is no UUID', { client: 'me', seq: 1, answers: {} }, 422],
    ['a number that is not whole', save({}, { seq: 1.5 }), 422],
    ['the number nought', save({}, { seq: 0 }), 422],
    ['a number beyond any column', save({}, { seq: 2 ** 40 }), 422],
    ['infinity', '{"client":"x","seq":1e309,"answers":{}}', 422],
    ['a base below nought', save({}, { base: { need: -1 } }), 422],
    ['half a surrogate pair', save({ need: { level: 2, comment: '\ud800' } }), 422],
    ['NUL', save({ need: { level: 2, comment: '\0' } }), 422],
    ['__proto__', `{"client":"${CLIENT}","seq":1,"answers":{"__proto__":{"level":2}}}`, 422],
    ['deep nesting', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 422],
    ['too long a comment', save({ need: { level: 2, comment: 'x'.repeat(4001) } }), 422],
    ['too long evidence', save({ need: { level: 2, evidence: 'x'.repeat(1001) } }), 422],
    ['too long a reason', save({ need: { notApplicable: 'x'.repeat(501) } }), 422],
    ['no reason', save({ need: { notApplicable: '' } }), 422],
    ['a body above 256 kB', save({ need: { level: 2, comment: 'x'.repeat(262_144) } }), 413]
  ])('%s is refused, and nothing of it is kept', async (_, body, status) => {
    const ctx = await fresh();
    const token = await started(ctx);
    const before = await opened(ctx, token);
    const refused = await link(ctx, token).put(body);
    expect(refused).toMatchObject({
      status,
      body: { error: { code: expect.any(String), message: expect.stringMatching(/\.$/) } }
    });
    expect(await opened(ctx, token)).toEqual(before);
  });

  test('the longest texts allowed are kept as they came', async () => {
    const ctx = await fresh();
    const { get, put } = link(ctx, await started(ctx));
    const need = { level: 2, comment: '😀'.repeat(2000), evidence: 'я'.repeat(1000) };
    expect(await put(save({ need }))).toMatchObject({ status: 200 });
    expect(await get()).toMatchObject({ body: { answers: { need } } });
  });
});
