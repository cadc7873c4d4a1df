import { describe, expect, test } from 'vitest';
import * as responses from '#lib/server/responses/service.ts';
import { answered, completeAnswers, opened, started, testContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';

describe.each(dialects)('saving on $name', (dialect) => {
  const database = useDatabase(dialect);
  const begin = async () => {
    const ctx = testContext(database());
    return { ctx, token: await started(ctx) };
  };

  test('a save is found again, with its version and the number had', async () => {
    const { ctx, token } = await begin();
    const need = { level: 2, partlyNext: true, comment: 'Реклама — да' } as const;
    expect(await responses.save(ctx, token, { client: 'a', seq: 1, answers: { need } })).toEqual({
      receipt: { saved: ['need'], stale: [], current: {}, versions: { need: 1 }, seq: 1 }
    });
    const view = await opened(ctx, token);
    expect(view.answers).toEqual({ need });
    expect(view.versions).toEqual({ need: 1 });
  });

  test("a direction's object replaces the stored one whole, and null clears it", async () => {
    const { ctx, token } = await begin();
    const save = (seq: number, need: responses.Save['answers']['need']) =>
      responses.save(ctx, token, { client: 'a', seq, answers: { need } });
    await save(1, { level: 2, comment: 'first' });
    await save(2, { level: 3 });
    expect((await opened(ctx, token)).answers).toEqual({ need: { level: 3 } });
    expect(await save(3, null)).toMatchObject({ receipt: { versions: { need: 3 } } });
    expect((await opened(ctx, token)).answers).toEqual({});
    expect(await responses.glance(ctx, token)).toMatchObject({ answered: false });
  });

  test('a late save of the same client is stale and told the current value', async () => {
    const { ctx, token } = await begin();
    await responses.save(ctx, token, { client: 'a', seq: 2, answers: { need: { level: 4 } } });
    const late = {
      client: 'a',
      seq: 1,
      answers: { need: { level: 1 }, deal: { level: 1 } }
    } as const;
    expect(await responses.save(ctx, token, late)).toEqual({
      receipt: {
        saved: ['deal'],
        stale: ['need'],
        current: { need: { level: 4 } },
        versions: { need: 1, deal: 1 },
        seq: 2
      }
    });
  });

  test('a repeated save changes nothing, even after another client wrote', async () => {
    const { ctx, token } = await begin();
    const first = { client: 'a', seq: 1, answers: { need: { level: 1 } } } as const;
    await responses.save(ctx, token, first);
    await responses.save(ctx, token, { client: 'b', seq: 1, answers: { need: { level: 5 } } });
    const before = await opened(ctx, token);
    expect(await responses.save(ctx, token, first)).toMatchObject({
      receipt: { saved: [], stale: ['need'], current: { need: { level: 5 } } }
    });
    expect(await opened(ctx, token)).toEqual(before);
  });

  test("another client's newer answer is not overwritten by a save based on an older one", async () => {
    const { ctx, token } = await begin();
    await responses.save(ctx, token, { client: 'a', seq: 1, answers: { need: { level: 1 } } });
    await responses.save(ctx, token, { client: 'a', seq: 2, answers: { need: { level: 2 } } });
    const based = (seq: number, version: number) =>
      responses.save(ctx, token, {
        client: 'b',
        seq,
        base: { need: version },
        answers: { need: { level: 5 } }
      });
    expect(await based(1, 1)).toMatchObject({
      receipt: { stale: ['need'], current: { need: { level: 2 } } }
    });
    expect(await based(2, 2)).toMatchObject({
      receipt: { saved: ['need'], versions: { need: 3 } }
    });
  });

  test('a clearing is a version too: it is not undone by a save based on what was before', async () => {
    const { ctx, token } = await begin();
    await responses.save(ctx, token, { client: 'a', seq: 1, answers: { need: { level: 1 } } });
    await responses.save(ctx, token, { client: 'a', seq: 2, answers: { need: null } });
    const answers = { need: { level: 3 } } as const;
    expect(
      await responses.save(ctx, token, { client: 'b', seq: 1, base: { need: 1 }, answers })
    ).toMatchObject({ receipt: { stale: ['need'], current: { need: null } } });
  });

  test('a number more than 1,000 ahead is refused and freezes nothing', async () => {
    const { ctx, token } = await begin();
    const save = (seq: number) =>
      responses.save(ctx, token, { client: 'a', seq, answers: { need: { level: 3 } } });
    expect(await save(1001)).toEqual({ refused: 'seqTooFar' });
    expect((await opened(ctx, token)).answers).toEqual({});
    expect(await save(1000)).toMatchObject({ receipt: { seq: 1000 } });
    expect(await save(2001)).toEqual({ refused: 'seqTooFar' });
    expect(await save(2000)).toMatchObject({ receipt: { seq: 2000 } });
  });

  test('nothing of an invalid save is kept, its number included', async () => {
    const { ctx, token } = await begin();
    await responses.chooseMode(ctx, token, 'quick');
    const before = await opened(ctx, token);
    const invalid = {
      client: 'a',
      seq: 1,
      answers: { need: { level: 2 }, deal: { level: 5, partlyNext: true } }
    } as const;
    expect(await responses.save(ctx, token, invalid)).toEqual({
      issues: [{ code: 'partlyAboveFive', path: 'answers.deal' }]
    });
    expect(await opened(ctx, token)).toEqual(before);
    const corrected = { ...invalid, answers: { need: { level: 2 } } } as const;
    expect(await responses.save(ctx, token, corrected)).toMatchObject({
      receipt: { saved: ['need'], seq: 1 }
    });
  });

  test.each([
    ['of the other mode', { need: { criteria: {} } }, 'wrongMode', 'answers.need'],
    ['without a reason', { need: { notApplicable: ' ' } }, 'reasonMissing', 'answers.need'],
    [
      'not applicable for the third direction',
      {
        strategy: { notApplicable: 'x' },
        need: { notApplicable: 'x' },
        deal: { notApplicable: 'x' }
      },
      'tooManyNotApplicable',
      'answers.deal'
    ]
  ] as const)('an answer %s is refused with its path', async (_, answers, code, path) => {
    const { ctx, token } = await begin();
    await responses.chooseMode(ctx, token, 'quick');
    expect(await responses.save(ctx, token, { client: 'a', seq: 1, answers })).toEqual({
      issues: [{ code, path }]
    });
  });

  test('the rule of two not applicable directions counts what is stored', async () => {
    const { ctx, token } = await begin();
    const notApplicable = { notApplicable: 'no brand' };
    await responses.save(ctx, token, {
      client: 'a',
      seq: 1,
      answers: { need: notApplicable, deal: notApplicable }
    });
    const third = { client: 'a', seq: 2, answers: { brand: notApplicable } };
    expect(await responses.save(ctx, token, third)).toHaveProperty('issues');
  });

  test('in detailed mode limits and mixed scales are refused', async () => {
    const { ctx, token } = await begin();
    const save = (seq: number, answers: responses.Save['answers']) =>
      responses.save(ctx, token, { client: 'a', seq, answers });
    await save(1, { strategy: { criteria: { 'strategy.2.a': 'yes' } } });
    expect(await opened(ctx, token)).toMatchObject({ mode: 'detailed' });
    expect(await save(2, { need: { criteria: { 'need.2.a': 'F' } } })).toMatchObject({
      issues: [{ code: 'mixedScales', path: 'answers.need.criteria.need.2.a' }]
    });
    expect(await save(2, { need: { criteria: { 'need.1.a': 'yes' } } })).toMatchObject({
      issues: [{ code: 'limitNotAsked' }]
    });
  });

  test('after submission a save is a conflict and changes nothing', async () => {
    const ctx = testContext(database());
    const token = await answered(ctx, 'a');
    await responses.submit(ctx, token);
    const before = await opened(ctx, token);
    const late = { client: 'a', seq: 2, answers: { need: { level: 5 } } } as const;
    expect(await responses.save(ctx, token, late)).toEqual({ refused: 'submitted' });
    expect(await responses.saveForm(ctx, token, 'need', { level: 5 })).toEqual({
      refused: 'submitted'
    });
    expect(await opened(ctx, token)).toEqual(before);
  });

  test('a form saves without a client, and is stale when it showed an older answer', async () => {
    const { ctx, token } = await begin();
    const post = (level: 1 | 2 | 3, base?: number) =>
      responses.saveForm(ctx, token, 'need', { level }, base);
    expect(await post(1)).toMatchObject({ receipt: { saved: ['need'], versions: { need: 1 } } });
    expect(await post(2, 1)).toMatchObject({ receipt: { saved: ['need'] } });
    expect(await post(3, 1)).toMatchObject({
      receipt: { stale: ['need'], current: { need: { level: 2 } } }
    });
  });

  test('fifty saves of different clients at once all arrive', async () => {
    const { ctx, token } = await begin();
    const saves = Array.from({ length: 50 }, (_, n) =>
      responses.save(ctx, token, {
        client: `client ${n}`,
        seq: 1,
        answers: { need: { level: 3, comment: String(n) } }
      })
    );
    for (const result of await Promise.all(saves)) {
      expect(result).toMatchObject({ receipt: { saved: ['need'] } });
    }
    expect((await opened(ctx, token)).versions).toEqual({ need: 50 });
  });

  test('no text of an answer and no token is logged', async () => {
    const { ctx, token } = await begin();
    const secret = 'between us';
    const answers = { need: { level: 2, comment: secret } } as const;
    await responses.save(ctx, token, { client: 'a', seq: 1, answers });
    await responses.erase(ctx, token);
    const log = ctx.logged.join('');
    expect(log).not.toContain(secret);
    expect(log).not.toContain(token);
  });

  test('a link that never was is unknown to every verb', async () => {
    const ctx = testContext(database());
    const token = ctx.random.token();
    const save = { client: 'a', seq: 1, answers: completeAnswers };
    expect(await responses.open(ctx, token)).toBe('unknown');
    expect(await responses.glance(ctx, token)).toBe('unknown');
    expect(await responses.save(ctx, token, save)).toBe('unknown');
    expect(await responses.saveForm(ctx, token, 'need', null)).toBe('unknown');
    expect(await responses.chooseMode(ctx, token, 'quick')).toBe('unknown');
    expect(await responses.describeCompany(ctx, token, {})).toBe('unknown');
    expect(await responses.submit(ctx, token)).toBe('unknown');
    expect(await responses.reopen(ctx, token)).toBe('unknown');
    expect(await responses.formerVersion(ctx, token, 1)).toBe('unknown');
    expect(await responses.erase(ctx, token)).toBe('unknown');
  });
});
