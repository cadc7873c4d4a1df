import { describe, expect, test } from 'vitest';
import { transaction } from '#lib/server/db/transaction.ts';
import { secretHash } from '#lib/server/keys.ts';
import * as responses from '#lib/server/responses/service.ts';
import { completeAnswers, opened, testContext, type TestContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import {
  closeRound,
  invite,
  openRound,
  person,
  type Person,
  type RoundOptions
} from '../support/rounds.ts';
import { company, workspace } from '../support/workspaces.ts';

const CLIENT = '3f8e6b1e-7f0d-4c8f-9f69-1b7a2c3d4e5f';

async function roundOf(ctx: TestContext, options: RoundOptions = {}) {
  const member = await workspace(ctx);
  const companyId = await company(ctx, member);
  const roundId = await openRound(ctx, member, companyId, options);
  const personal = async (who: Person = {}) =>
    invite(ctx, roundId, await person(ctx, member, companyId, who));
  return { member, companyId, roundId, personal, open: () => invite(ctx, roundId) };
}

const who = { locale: 'ru', address: '203.0.113.7' } as const;

const igor = { name: 'Igor', email: 'igor@client.example', ...who };

async function begun(ctx: TestContext, token: string, more: object = {}): Promise<string> {
  const result = await responses.begin(ctx, token, { ...who, ...more });
  if (typeof result === 'string' || !('begun' in result)) throw new Error('It did not begin.');
  return result.begun.token;
}

const save = (ctx: TestContext, token: string, answers = completeAnswers) =>
  responses.save(ctx, token, { client: CLIENT, seq: 1, answers });

async function submitted(ctx: TestContext, link: string, more: object = {}) {
  const token = await begun(ctx, link, more);
  await save(ctx, token);
  const result = await responses.submit(ctx, token);
  if (typeof result === 'string' || !('submitted' in result)) throw new Error('Not submitted.');
  return { token, path: result.submitted.scorecardPath };
}

const rows = (ctx: TestContext) => ctx.db.selectFrom('response').selectAll().execute();
const links = (ctx: TestContext) => ctx.db.selectFrom('round_link').selectAll().execute();

describe.each(dialects)('answering in a round on $name', (dialect) => {
  const database = useDatabase(dialect);
  const fresh = () => testContext(database());

  test('a link tells who asks and what for, and looking changes nothing', async () => {
    const ctx = fresh();
    const welcome = { en: 'Please answer by Friday.', ru: 'Ответьте, пожалуйста, до пятницы.' };
    const { personal } = await roundOf(ctx, { welcome, closesOn: '2026-12-10', mode: 'detailed' });
    const token = await personal({ name: 'Olga Kim', role: 'sales' });
    const before = await links(ctx);
    for (let look = 0; look < 3; look++)
      expect(await responses.invitation(ctx, token)).toMatchObject({
        found: {
          state: 'ready',
          kind: 'personal',
          person: { name: 'Olga Kim', role: 'sales' },
          round: {
            ...{ quarter: '2026-Q4', mode: 'detailed', anonymous: false, welcome },
            ...{ companyName: 'Lighthouse', senderName: 'North Star', closesOn: '2026-12-10' }
          }
        }
      });
    expect(await responses.open(ctx, token)).toBe('unknown');
    expect(await save(ctx, token)).toBe('unknown');
    expect(await rows(ctx)).toEqual([]);
    expect(await links(ctx)).toEqual(before);
  });

  test('Start by a personal link begins one response under the same address', async () => {
    const ctx = fresh();
    const { personal, roundId, member } = await roundOf(ctx);
    const token = await personal({ name: 'Olga Kim' });
    const starts = await Promise.all([1, 2, 3].map(() => begun(ctx, token, { role: 'it' })));
    expect(new Set(starts)).toEqual(new Set([token]));
    const [row, ...others] = await rows(ctx);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      ...{ token_hash: secretHash(token), round_id: roundId, mode: 'quick', locale: 'ru' },
      ...{ workspace_id: member.workspace.id, company: '{"role":"it"}', erase_after: null }
    });
    expect(row?.person_id).not.toBeNull();
    expect((await links(ctx))[0]?.opened_at).toBe('2026-11-23T10:00:00.000Z');
    expect(await opened(ctx, token)).toMatchObject({
      round: { companyName: 'Lighthouse' },
      isPersonal: true
    });
  });

  test('an open link begins a response of its own for each, by the name they give', async () => {
    const ctx = fresh();
    const { open } = await roundOf(ctx);
    const link = await open();
    const [one, other] = [
      await begun(ctx, link, { name: 'Ira' }),
      await begun(ctx, link, { name: 'Oleg' })
    ];
    expect(new Set([link, one, other]).size).toBe(3);
    expect((await opened(ctx, one)).respondentName).toBe('Ira');
    expect((await opened(ctx, other)).respondentName).toBe('Oleg');
    await responses.introduce(ctx, other, { name: 'Oleg Pak', role: 'sales' });
    expect(await opened(ctx, other)).toMatchObject({
      respondentName: 'Oleg Pak',
      company: { role: 'sales' }
    });
  });

  test('starts by an open link are counted by address, those by a personal one are not', async () => {
    const ctx = fresh();
    const { open, personal } = await roundOf(ctx);
    const link = await open();
    for (let n = 0; n < 30; n++) await begun(ctx, link);
    expect(await responses.begin(ctx, link, who)).toMatchObject({ refused: 'tooMany' });
    expect(await begun(ctx, await personal())).toBeTruthy();
  });

  test('nobody’s name is kept in an anonymous round', async () => {
    const ctx = fresh();
    const { open, personal } = await roundOf(ctx, { anonymous: true });
    await begun(ctx, await personal({ name: 'Olga Kim' }));
    await begun(ctx, await open(), { name: 'Ira' });
    for (const row of await rows(ctx))
      expect(row).toMatchObject({ person_id: null, respondent_name: null });
  });

  test('a round that opens later says so, by the clocks of its workspace', async () => {
    const ctx = fresh();
    const { personal } = await roundOf(ctx, { opensOn: '2026-11-24' });
    const token = await personal();
    expect(await responses.invitation(ctx, token)).toMatchObject({ found: { state: 'scheduled' } });
    expect(await responses.begin(ctx, token, who)).toEqual({ refused: 'scheduled' });
    // midnight in Moscow
    ctx.clock.now = new Date('2026-11-23T21:00:00.000Z');
    expect(await responses.invitation(ctx, token)).toMatchObject({ found: { state: 'ready' } });
  });

  test('after the closing instant nothing is taken, and what was submitted stays readable', async () => {
    const ctx = fresh();
    const { personal } = await roundOf(ctx, { closesOn: '2026-11-30', shows: 'own' });
    const [unopened, late, inTime] = [await personal(), await personal(), await personal()];
    await begun(ctx, late);
    await save(ctx, late);
    await submitted(ctx, inTime);
    ctx.clock.now = new Date('2026-11-30T21:00:00.000Z');
    const gone = { gone: 'closed' };
    expect(await responses.invitation(ctx, unopened)).toEqual(gone);
    expect(await responses.begin(ctx, unopened, who)).toEqual(gone);
    expect(await responses.open(ctx, late)).toEqual(gone);
    expect(await responses.glance(ctx, late)).toEqual(gone);
    expect(await save(ctx, late)).toEqual(gone);
    expect(await responses.submit(ctx, late)).toEqual(gone);
    expect(await opened(ctx, inTime)).toMatchObject({
      status: 'submitted',
      round: { isOver: true }
    });
    expect(await save(ctx, inTime)).toEqual({ refused: 'submitted' });
  });

  test('revoked links and deleted rounds lead nowhere at once', async () => {
    const ctx = fresh();
    const { personal, roundId } = await roundOf(ctx);
    const [one, other] = [await personal(), await personal()];
    await submitted(ctx, one);
    await ctx.db.updateTable('round_link').set({ revoked_at: ctx.now().toISOString() }).execute();
    for (const token of [one, other])
      expect(await responses.invitation(ctx, token)).toEqual({ gone: 'revoked' });
    expect(await responses.open(ctx, one)).toEqual({ gone: 'revoked' });
    await ctx.db.updateTable('round').set({ deleted_at: ctx.now().toISOString() }).execute();
    expect(await responses.open(ctx, one)).toEqual({ gone: 'closed' });
    expect(await responses.invitation(ctx, other)).toEqual({ gone: 'closed' });
    await ctx.db.deleteFrom('round').where('id', '=', roundId).execute();
    expect(await responses.open(ctx, one)).toEqual({ gone: 'closed' });
    expect(await responses.invitation(ctx, other)).toBe('unknown');
  });

  test.each([
    ['thanks', null],
    ['own', 'own'],
    ['team', null]
  ] as const)('where respondents see %s, the way leads there', async (shows, path) => {
    const ctx = fresh();
    const { personal } = await roundOf(ctx, { shows });
    const result = await submitted(ctx, await personal());
    expect(result.path).toBe(path && `/a/${result.token}/scorecard`);
    expect(await responses.submit(ctx, result.token)).toEqual({
      alreadySubmitted: { scorecardPath: result.path }
    });
  });

  test('its owner reopens a named response, keeping what it was', async () => {
    const ctx = fresh();
    const { personal, member, roundId } = await roundOf(ctx);
    const { token } = await submitted(ctx, await personal());
    const [row] = await rows(ctx);
    const reopen = (workspaceId: string) =>
      transaction(ctx.db, (trx) => responses.reopenInRound(trx, ctx, workspaceId, row?.id ?? ''));
    const figures = () => ctx.db.selectFrom('round_figures').select('respondents').execute();
    expect(await responses.reopen(ctx, token)).toEqual({ refused: 'inRound' });
    expect(await reopen(ctx.random.id())).toBe('unknown');
    expect(await figures()).toEqual([{ respondents: 1 }]);
    expect(await reopen(member.workspace.id)).toEqual({ reopened: { formerVersion: 1 } });
    expect(await figures()).toEqual([{ respondents: 0 }]);
    expect(await opened(ctx, token)).toMatchObject({ status: 'draft', answers: completeAnswers });
    expect(await responses.formerVersion(ctx, token, 1)).toMatchObject({
      found: { answers: completeAnswers }
    });
    expect(await reopen(member.workspace.id)).toEqual({ refused: 'draft' });
    await responses.submit(ctx, token);
    await closeRound(ctx, roundId);
    expect(await reopen(member.workspace.id)).toEqual({ refused: 'closed' });
  });

  test('a respondent takes answers back while the round is open, and may begin anew', async () => {
    const ctx = fresh();
    const { personal, roundId } = await roundOf(ctx);
    const [token, other] = [await personal(), await personal()];
    await submitted(ctx, token);
    await submitted(ctx, other);
    expect(await responses.erase(ctx, token)).toBe('erased');
    expect(await responses.invitation(ctx, token)).toMatchObject({ found: { state: 'ready' } });
    const link = (await links(ctx)).find((row) => row.token_hash === secretHash(token));
    expect(link?.opened_at).toBeNull();
    expect(await ctx.db.selectFrom('round_figures').select('respondents').execute()).toEqual([
      { respondents: 1 }
    ]);
    await closeRound(ctx, roundId);
    expect(await responses.erase(ctx, other)).toEqual({ refused: 'inRound' });
  });

  test('the agency’s own rating has no closing day, is never untied and is its own to reopen', async () => {
    const ctx = fresh();
    const { member, roundId } = await roundOf(ctx, { anonymous: true });
    const token = ctx.derive('external', roundId);
    const start = (workspaceId: string) =>
      transaction(ctx.db, (trx) =>
        responses.startInRound(trx, ctx, {
          ...{ workspaceId, roundId, token, locale: 'en', kind: 'external' }
        })
      );
    expect(await start(ctx.random.id())).toBe('unknown');
    expect(await start(member.workspace.id)).toBe('started');
    expect(await start(member.workspace.id)).toBe('started');
    expect(await rows(ctx)).toHaveLength(1);
    await closeRound(ctx, roundId);
    await save(ctx, token);
    expect(await responses.submit(ctx, token)).toEqual({
      submitted: { scorecardPath: `/a/${token}/scorecard` }
    });
    expect(await responses.reopen(ctx, token)).toEqual({ reopened: { formerVersion: 1 } });
    expect(await responses.erase(ctx, token)).toEqual({ refused: 'inRound' });
  });

  test('an invitation passes on to a colleague, and the former address is dead', async () => {
    const ctx = { ...fresh(), smtp: { url: 'smtp://localhost', from: 'a@b.example' } };
    const { personal } = await roundOf(ctx);
    const token = await personal({ name: 'Olga Kim' });
    await begun(ctx, token);
    await save(ctx, token);
    const [link] = await links(ctx);
    expect(await responses.passOn(ctx, token, igor)).toEqual({ passedOn: { mailed: true } });
    expect(await rows(ctx)).toEqual([]);
    expect(await responses.open(ctx, token)).toBe('unknown');
    expect(await responses.invitation(ctx, token)).toBe('unknown');
    const [handed] = await links(ctx);
    expect(handed).toMatchObject({ id: link?.id, generation: 2, opened_at: null, reminders: 0 });
    const next = ctx.derive('personal', link?.id ?? '', 2);
    expect(await responses.invitation(ctx, next)).toMatchObject({
      found: { state: 'ready', person: { name: 'Igor' } }
    });
    const [letter, ...others] = await ctx.db.selectFrom('mail').selectAll().execute();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      ...{ kind: 'invitation', subject_id: link?.id, recipient: igor.email, locale: 'ru' },
      ...{ status: 'queued', data: '{"sender":"Olga Kim"}' }
    });
    expect(JSON.stringify(letter)).not.toContain(next);
    const deeds = await ctx.db.selectFrom('audit').selectAll().execute();
    expect(deeds).toMatchObject([{ action: 'linkReissued', subject: 'Lighthouse' }]);
    expect(JSON.stringify(deeds)).not.toMatch(/Igor|Olga/);
  });

  test('it passes to the person who has that address already, once', async () => {
    const ctx = fresh();
    const { personal, member, companyId } = await roundOf(ctx);
    const id = await person(ctx, member, companyId, { name: 'Igor Pak' });
    await ctx.db.updateTable('person').set({ email: igor.email }).where('id', '=', id).execute();
    const [one, other] = [await personal(), await personal()];
    expect(await responses.passOn(ctx, one, igor)).toEqual({ passedOn: { mailed: false } });
    expect(await responses.passOn(ctx, other, igor)).toEqual({ refused: 'invited' });
    const people = await ctx.db.selectFrom('person').select('name').execute();
    expect(people.filter(({ name }) => name.startsWith('Igor'))).toEqual([{ name: 'Igor Pak' }]);
    const held = (await links(ctx)).find(({ person_id }) => person_id === id);
    const next = ctx.derive('personal', held?.id ?? '', 2);
    expect(await responses.passOn(ctx, next, igor)).toEqual({ refused: 'sameAddress' });
  });

  test('nothing passes on after the submission, by an open link, or without end', async () => {
    const ctx = fresh();
    const { personal, open } = await roundOf(ctx);
    const { token } = await submitted(ctx, await personal());
    expect(await responses.passOn(ctx, token, igor)).toEqual({ refused: 'submitted' });
    expect(await responses.passOn(ctx, await open(), igor)).toBe('unknown');
    for (let n = 0; n < 10; n++)
      await responses.passOn(ctx, await personal(), { ...igor, email: `i${n}@client.example` });
    expect(await responses.passOn(ctx, await personal(), igor)).toMatchObject({
      refused: 'tooMany'
    });
  });

  test('last time’s answers are those of the same person in a named round before', async () => {
    const ctx = fresh();
    const { member, companyId, roundId } = await roundOf(ctx, { quarter: '2026-Q3' });
    const id = await person(ctx, member, companyId);
    await submitted(ctx, await invite(ctx, roundId, id));
    const later = await openRound(ctx, member, companyId, { quarter: '2026-Q4' });
    const token = await begun(ctx, await invite(ctx, later, id));
    expect(await responses.lastTime(ctx, token)).toEqual({
      quarter: '2026-Q3',
      answers: completeAnswers
    });
    const stranger = await person(ctx, member, companyId);
    const other = await begun(ctx, await invite(ctx, later, stranger));
    expect(await responses.lastTime(ctx, other)).toBeNull();
    const anonymous = await openRound(ctx, member, companyId, { anonymous: true });
    const hidden = await begun(ctx, await invite(ctx, anonymous, id));
    expect(await responses.lastTime(ctx, hidden)).toBeNull();
  });
});
