import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MODEL } from '#lib/domain/model/index.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { open } from '#lib/server/db/open.ts';
import { Overtaken } from '#lib/server/errors.ts';
import { tokenHash } from '#lib/server/responses/access.ts';
import * as repository from '#lib/server/responses/repository.ts';
import * as responses from '#lib/server/responses/service.ts';
import { answered, completeAnswers, opened, started, testContext } from '../support/context.ts';
import { dialects, migrations, temporaryFolder, useDatabase } from '../support/database.ts';

describe.each(dialects)('the life of a response on $name', (dialect) => {
  const database = useDatabase(dialect);
  const fresh = () => testContext(database());

  test('it begins as an empty draft of the current model, kept for twelve months', async () => {
    const ctx = fresh();
    expect(await opened(ctx, await started(ctx))).toEqual({
      mode: null,
      status: 'draft',
      answers: {},
      versions: {},
      revision: 0,
      company: {},
      model: MODEL,
      locale: 'en',
      submittedOn: null,
      eraseAfter: '2027-11-23',
      formerVersions: [],
      kind: 'client',
      round: null,
      respondentName: null,
      isPersonal: false,
      mayErase: true
    });
  });

  test('the link is 128 random bits, and the database knows only its hash', async () => {
    const ctx = fresh();
    const token = await started(ctx);
    expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/);
    const rows = await ctx.db.selectFrom('response').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0]?.token_hash).toMatch(/^[0-9a-f]{64}$/);
    // version 4: random, so that ids do not tell in which order people answered
    expect(rows[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });

  test('thirty starts in ten minutes from one address, then a refusal that says how long', async () => {
    const ctx = fresh();
    const start = (address: string) => responses.start(ctx, { locale: 'ru', address });
    for (let n = 0; n < 30; n++) expect(await start('203.0.113.7')).toHaveProperty('token');
    expect(await start('203.0.113.7')).toEqual({ refused: 'tooMany', retryAfterSeconds: 600 });
    expect(await start('::ffff:203.0.113.7')).toHaveProperty('refused');
    expect(await start('203.0.113.8')).toHaveProperty('token');
    ctx.clock.now = new Date(ctx.clock.now.getTime() + 600_000);
    expect(await start('203.0.113.7')).toHaveProperty('token');
    const counters = await ctx.db.selectFrom('limit_counter').selectAll().execute();
    expect(counters).toHaveLength(1);
    expect(JSON.stringify(counters)).not.toContain('203.0.113');
  });

  test('a mode may be changed until something is answered in it', async () => {
    const ctx = fresh();
    const token = await started(ctx);
    expect(await responses.chooseMode(ctx, token, 'quick')).toBe('chosen');
    expect(await responses.chooseMode(ctx, token, 'detailed')).toBe('chosen');
    await responses.save(ctx, token, {
      client: 'a',
      seq: 1,
      answers: { need: { criteria: { 'need.2.a': 'yes' } } }
    });
    expect(await responses.chooseMode(ctx, token, 'detailed')).toBe('chosen');
    expect(await responses.chooseMode(ctx, token, 'quick')).toEqual({ refused: 'answered' });
    expect(await opened(ctx, token)).toMatchObject({ mode: 'detailed' });
  });

  test('what is said about the company is replaced whole', async () => {
    const ctx = fresh();
    const token = await started(ctx);
    const company = { name: 'Ромашка', industry: 'media', size: '11-50', role: 'owner' } as const;
    await responses.describeCompany(ctx, token, company);
    expect(await opened(ctx, token)).toMatchObject({ company, revision: 1 });
    await responses.describeCompany(ctx, token, company);
    expect((await opened(ctx, token)).revision).toBe(1);
    await responses.describeCompany(ctx, token, { name: undefined, role: 'it' });
    expect((await opened(ctx, token)).company).toEqual({ role: 'it' });
  });

  test('every change counts the revision up, which the glance shows', async () => {
    const ctx = fresh();
    const token = await started(ctx);
    await responses.chooseMode(ctx, token, 'quick');
    await responses.save(ctx, token, { client: 'a', seq: 1, answers: completeAnswers });
    await responses.submit(ctx, token);
    expect(await responses.glance(ctx, token)).toEqual({
      mode: 'quick',
      status: 'submitted',
      revision: 3,
      modelVersion: '1',
      answered: true,
      kind: 'client',
      within: null
    });
  });

  test('a change decided on a revision that has passed is not written', async () => {
    const ctx = fresh();
    const token = await started(ctx);
    const [row, same] = await Promise.all(
      [1, 2].map(() => repository.byToken(ctx.db, tokenHash(token)))
    );
    await repository.change(ctx.db, row!, { mode: 'quick' });
    await expect(repository.change(ctx.db, same!, { mode: 'detailed' })).rejects.toThrow(Overtaken);
    expect(await opened(ctx, token)).toMatchObject({ mode: 'quick', revision: 1 });
  });

  test('submission names the first hundred saves that have not arrived', async () => {
    const ctx = fresh();
    const token = await answered(ctx, 'a');
    const save = (seq: number) =>
      responses.save(ctx, token, { client: 'a', seq, answers: { need: { level: 3 } } });
    await save(4);
    expect(await responses.submit(ctx, token, { client: 'a', seq: 5 })).toEqual({
      missingSeq: [2, 3, 5]
    });
    expect(await responses.submit(ctx, token, { client: 'b', seq: 2_000_000_000 })).toEqual({
      missingSeq: Array.from({ length: 100 }, (_, n) => n + 1)
    });
    await save(3);
    await save(2);
    expect(await responses.submit(ctx, token, { client: 'a', seq: 4 })).toEqual({
      submitted: { scorecardPath: `/a/${token}/scorecard` }
    });
  });

  test('an incomplete response is not submitted: the open directions are named', async () => {
    const ctx = fresh();
    const token = await answered(ctx, 'a');
    await responses.saveForm(ctx, token, 'deal', null);
    expect(await responses.submit(ctx, token)).toEqual({
      issues: [{ code: 'unanswered', path: 'answers.deal' }]
    });
    expect(await opened(ctx, token)).toMatchObject({ status: 'draft', submittedOn: null });
  });

  test('fifty submissions at once make one', async () => {
    const ctx = fresh();
    const token = await answered(ctx, 'a');
    const sent = { client: 'a', seq: 1 };
    const results = await Promise.all(
      Array.from({ length: 50 }, () => responses.submit(ctx, token, sent))
    );
    const scorecardPath = `/a/${token}/scorecard`;
    expect(results.filter((result) => typeof result === 'object' && 'submitted' in result)).toEqual(
      [{ submitted: { scorecardPath } }]
    );
    expect(
      results.filter((result) => typeof result === 'object' && 'alreadySubmitted' in result)
    ).toHaveLength(49);
    expect((await opened(ctx, token)).revision).toBe(2);
  });

  test('saves and a submission at once: what is acknowledged is in what was submitted', async () => {
    const ctx = fresh();
    const token = await answered(ctx, 'a');
    const saves = Array.from({ length: 20 }, (_, n) =>
      responses.save(ctx, token, { client: `c${n}`, seq: 1, answers: { need: { level: 4 } } })
    );
    await responses.submit(ctx, token);
    const kept = (await Promise.all(saves)).filter(
      (result) => typeof result === 'object' && 'receipt' in result
    );
    expect((await opened(ctx, token)).versions.need).toBe(1 + kept.length);
  });

  test('reopening keeps what was submitted and lets the answers change', async () => {
    const ctx = fresh();
    const token = await answered(ctx, 'a');
    expect(await responses.reopen(ctx, token)).toEqual({ refused: 'draft' });
    await responses.describeCompany(ctx, token, { name: 'Acme' });
    await responses.submit(ctx, token);
    expect(await responses.reopen(ctx, token)).toEqual({ reopened: { formerVersion: 1 } });
    await responses.save(ctx, token, { client: 'a', seq: 2, answers: { need: { level: 5 } } });
    ctx.clock.now = new Date('2027-02-01T00:00:00.000Z');
    await responses.submit(ctx, token);
    expect(await responses.reopen(ctx, token)).toEqual({ reopened: { formerVersion: 2 } });

    expect(await responses.formerVersion(ctx, token, 1)).toEqual({
      found: {
        number: 1,
        submittedOn: '2026-11-23',
        mode: 'quick',
        modelVersion: '1',
        company: { name: 'Acme' },
        answers: completeAnswers
      }
    });
    expect(await responses.formerVersion(ctx, token, 3)).toBe('unknown');
    const view = await opened(ctx, token);
    expect(view.formerVersions).toEqual([
      { number: 1, submittedOn: '2026-11-23' },
      { number: 2, submittedOn: '2027-02-01' }
    ]);
    expect(view).toMatchObject({ status: 'draft', eraseAfter: '2028-02-01' });
  });

  test.each(['revoked', 'expired', 'closed'])('a %s link says so to every verb', async (closed) => {
    const ctx = fresh();
    const token = await answered(ctx, 'a');
    await ctx.db.updateTable('response').set({ closed }).execute();
    const gone = { gone: closed };
    expect(await responses.open(ctx, token)).toEqual(gone);
    expect(await responses.glance(ctx, token)).toEqual(gone);
    expect(
      await responses.save(ctx, token, { client: 'a', seq: 2, answers: { need: null } })
    ).toEqual(gone);
    expect(await responses.submit(ctx, token)).toEqual(gone);
    expect(await responses.reopen(ctx, token)).toEqual(gone);
  });

  test('erasing takes everything that hangs on a response, and nothing else', async () => {
    const ctx = fresh();
    const other = await answered(ctx, 'b');
    const token = await answered(ctx, 'a');
    await responses.submit(ctx, token);
    await responses.reopen(ctx, token);
    expect(await responses.erase(ctx, token)).toBe('erased');
    expect(await responses.erase(ctx, token)).toBe('unknown');
    expect(await responses.open(ctx, token)).toBe('unknown');
    const count = async (table: 'response' | 'answer' | 'save_client' | 'former_version') =>
      (await ctx.db.selectFrom(table).selectAll().execute()).length;
    expect(await count('response')).toBe(1);
    expect(await count('answer')).toBe(7);
    expect(await count('save_client')).toBe(1);
    expect(await count('former_version')).toBe(0);
    expect((await opened(ctx, other)).answers).toEqual(completeAnswers);
  });

  test('unclaimed responses are erased after their last day, claimed ones never', async () => {
    const ctx = fresh();
    const [unclaimed, claimed] = [await answered(ctx, 'a'), await answered(ctx, 'b')];
    const { id } = await ctx.db
      .selectFrom('response')
      .select('response.id')
      .innerJoin('save_client', 'save_client.response_id', 'response.id')
      .where('client', '=', 'b')
      .executeTakeFirstOrThrow();
    await ctx.db.updateTable('response').set({ erase_after: null }).where('id', '=', id).execute();

    ctx.clock.now = new Date('2027-11-23T23:59:59.000Z');
    expect(await responses.eraseExpired(ctx)).toBe(0);
    expect(await responses.open(ctx, unclaimed)).toHaveProperty('found');

    ctx.clock.now = new Date('2027-11-24T00:00:00.000Z');
    expect(await responses.open(ctx, unclaimed)).toEqual({ gone: 'expired' });
    expect(await responses.eraseExpired(ctx)).toBe(1);
    expect(await responses.open(ctx, unclaimed)).toBe('unknown');
    expect(await responses.open(ctx, claimed)).toHaveProperty('found');
  });
});

test("erased words are in none of SQLite's files", async () => {
  const file = join(temporaryFolder(), 'erase.db');
  const ctx = testContext(open(`sqlite:${file}`));
  await migrate(ctx.db, migrations, ctx.now());
  const bytes = () => readFileSync(file).toString('latin1') + readFileSync(`${file}-wal`, 'latin1');
  const token = await started(ctx);
  for (let seq = 1; seq <= 200; seq++) {
    const need = { level: 2, comment: `confidential ${seq} `.repeat(20) } as const;
    await responses.save(ctx, token, { client: 'a', seq, answers: { need } });
  }
  expect(bytes()).toContain('confidential');
  await responses.erase(ctx, token);
  expect(bytes()).not.toContain('confidential');
  await ctx.db.destroy();
});
