/** What a key reads: the API's own functions, on both databases. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { KeyHolder, Member } from '#lib/server/access/principal.ts';
import * as api from '#lib/server/api/service.ts';
import { companyInFull, companyPage } from '#lib/server/api/schemas/companies.ts';
import { responsesSchema, roundPage, roundSchema } from '#lib/server/api/schemas/rounds.ts';
import { teamScorecard } from '#lib/server/api/schemas/team-scorecard.ts';
import * as companies from '#lib/server/companies/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import { quickAnswers } from '#tests/support/answers.ts';
import { keyHolder } from '#tests/support/api-keys.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { answer, closeRound, invite, openRound, person } from '#tests/support/rounds.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const NOBODYS = '01900000-0000-7000-8000-000000000000';
const all = (score: number) => quickAnswers(...Array<number>(7).fill(score));

describe.each(dialects)('what a key reads, on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  let key: KeyHolder;
  let foreign: KeyHolder;
  beforeEach(async () => {
    ctx = testContext(database());
    owner = await workspace(ctx);
    key = await keyHolder(ctx, owner);
    foreign = await keyHolder(ctx, await workspace(ctx, { name: 'Other' }), 'write');
  });

  test('companies come page by page, in the order of adding, without those put away', async () => {
    const ids = [];
    for (const name of ['Gamma', 'Alpha', 'Beta', 'Delta'])
      ids.push(await company(ctx, owner, name));
    await companies.archive(ctx, owner, ids[1]!);
    const first = await api.companies(ctx, key, { limit: 2, archived: false });
    expect(companyPage.parse(first)).toEqual(first);
    expect(first.companies.map(({ name }) => name)).toEqual(['Gamma', 'Beta']);
    const query = { limit: 2, archived: false, after: first.next ?? '' };
    const second = await api.companies(ctx, key, query);
    expect(second.companies.map(({ name }) => name)).toEqual(['Delta']);
    expect(second.next).toBeNull();
    const aside = await api.companies(ctx, key, { limit: 2, archived: true });
    expect(aside.companies).toMatchObject([{ name: 'Alpha', archived: true }]);
    expect((await api.companies(ctx, foreign, { limit: 9, archived: false })).companies).toEqual(
      []
    );
  });

  test('a company comes with those of its people who can be asked', async () => {
    const id = await company(ctx, owner);
    const stays = await person(ctx, owner, id, { name: 'Anna', role: 'sales' });
    const leaves = await person(ctx, owner, id, { name: 'Boris' });
    await companies.removePerson(ctx, owner, id, leaves);
    const found = await api.company(ctx, key, id);
    expect(companyInFull.parse(found)).toEqual(found);
    expect(found?.people).toEqual([
      { id: stays, name: 'Anna', email: null, role: 'sales', locale: 'en' }
    ]);
  });

  test('rounds come by company, quarter and state, and deleted ones not at all', async () => {
    const [a, b] = [await company(ctx, owner, 'A'), await company(ctx, owner, 'B')];
    const early = await openRound(ctx, owner, a, { quarter: '2026-Q3' });
    const now = await openRound(ctx, owner, a);
    const others = await openRound(ctx, owner, b);
    const gone = await openRound(ctx, owner, b);
    await closeRound(ctx, early);
    await rounds.remove(ctx, owner, gone);
    const ids = async (query: Partial<Parameters<typeof api.rounds>[2]>) => {
      const page = await api.rounds(ctx, key, { limit: 50, ...query });
      expect(roundPage.parse(page)).toEqual(page);
      return page.rounds.map(({ id }) => id);
    };
    expect(await ids({})).toEqual([early, now, others]);
    expect(await ids({ company: a })).toEqual([early, now]);
    expect(await ids({ quarter: '2026-Q4' })).toEqual([now, others]);
    expect(await ids({ status: 'closed' })).toEqual([early]);
    expect(await ids({ limit: 1, after: early })).toEqual([now]);
    expect((await api.rounds(ctx, foreign, { limit: 50 })).rounds).toEqual([]);
    const one = await api.round(ctx, key, early);
    expect(roundSchema.parse(one)).toEqual(one);
    expect(one).toMatchObject({
      status: 'closed',
      matrix: '1',
      url: expect.stringContaining(early)
    });
    expect(await api.round(ctx, key, gone)).toBeNull();
    expect(await api.responses(ctx, key, gone)).toBeNull();
    expect(await api.roundScorecard(ctx, key, gone)).toBeNull();
  });

  test('a foreign id is as good as none', async () => {
    const id = await company(ctx, owner);
    const round = await openRound(ctx, owner, id);
    await answer(ctx, round, all(2), { name: 'Anna' });
    for (const it of [id, round, NOBODYS]) {
      expect(await api.company(ctx, foreign, it)).toBeNull();
      expect(await api.round(ctx, foreign, it)).toBeNull();
      expect(await api.responses(ctx, foreign, it)).toBeNull();
      expect(await api.roundScorecard(ctx, foreign, it)).toBeNull();
    }
    const own = await openRound(
      ctx,
      { ...owner, workspace: foreign.workspace },
      await company(ctx, { ...owner, workspace: foreign.workspace })
    );
    expect(await api.roundScorecard(ctx, foreign, own, round)).toBe('notComparable');
  });

  test('named responses say who, how far and what', async () => {
    const id = await company(ctx, owner);
    const round = await openRound(ctx, owner, id);
    const [anna, boris] = [
      await person(ctx, owner, id, { name: 'Anna', role: 'sales' }),
      await person(ctx, owner, id, { name: 'Boris' })
    ];
    await answer(ctx, round, all(4), { token: await invite(ctx, round, anna) });
    await invite(ctx, round, boris);
    const answers = { need: { level: 2 as const, comment: 'Since spring' } };
    await answer(ctx, round, answers, { name: 'Carla', role: 'marketing' });
    await answer(ctx, round, { need: { level: 3 } }, { name: 'Dmitri', status: 'draft' });
    const found = await api.responses(ctx, key, round);
    expect(responsesSchema.parse(found)).toEqual(found);
    expect(found).toMatchObject({ anonymous: false, invited: 2, started: 3, submitted: 2 });
    const nobodysAnswers = { id: null, answers: null };
    expect(found?.responses).toMatchObject([
      { personId: anna, name: 'Anna', role: 'sales', status: 'submitted', answers: all(4) },
      { personId: boris, name: 'Boris', status: 'waiting', ...nobodysAnswers },
      { personId: null, name: 'Carla', role: 'marketing', status: 'submitted', answers },
      { name: 'Dmitri', status: 'started', answered: 1, ...nobodysAnswers }
    ]);
  });

  test('of an anonymous round nothing shows but what its pages show', async () => {
    const id = await company(ctx, owner);
    const round = await openRound(ctx, owner, id, { anonymous: true });
    const anna = await person(ctx, owner, id, { name: 'Anna' });
    await invite(ctx, round, anna);
    for (const score of [1, 2, 3]) {
      await answer(ctx, round, all(score), { role: 'sales' });
      const found = await api.responses(ctx, key, round);
      expect(found).toEqual({
        ...{ anonymous: true, invited: 1, started: score, submitted: score, responses: null }
      });
      const card = await api.roundScorecard(ctx, key, round);
      expect(card).toMatchObject({ respondents: 0, held: score, submitted: score });
    }
    await closeRound(ctx, round);
    const [card, responses] = [
      await api.roundScorecard(ctx, key, round),
      await api.responses(ctx, key, round)
    ];
    expect(card).toMatchObject({ respondents: 3, held: 0, index: { status: 'ok' } });
    const ids = await ctx.db.selectFrom('response').select(['id', 'submitted_on']).execute();
    for (const { id } of ids) expect(JSON.stringify([card, responses])).not.toContain(id);
    expect(JSON.stringify([card, responses])).not.toContain('Anna');
  });

  test('a scorecard is that of the page, compared with another round where one is named', async () => {
    const id = await company(ctx, owner);
    const before = await openRound(ctx, owner, id, { quarter: '2026-Q3' });
    await answer(ctx, before, all(2), { name: 'Anna' });
    const now = await openRound(ctx, owner, id);
    await answer(ctx, now, all(3), { name: 'Anna', role: 'sales' });
    await answer(ctx, now, { ...all(3), need: { level: 3, comment: 'Better' } }, { name: 'Boris' });
    const plain = await api.roundScorecard(ctx, key, now);
    expect(teamScorecard.parse(plain)).toEqual(plain);
    expect(plain).toMatchObject({
      respondents: 2,
      round: { quarter: '2026-Q4', closed: false, modelVersion: '1', matrix: '1' }
    });
    expect(plain).not.toHaveProperty('comparison');
    const need = (plain as { team: { id: string; remarks: unknown[] }[] }).team.find(
      (direction) => direction.id === 'need'
    );
    expect(need?.remarks).toMatchObject([{ text: 'Better', by: { name: 'Boris' } }]);

    const compared = await api.roundScorecard(ctx, key, now, before);
    expect(teamScorecard.parse(compared)).toEqual(compared);
    expect(compared).toMatchObject({
      comparison: { index: { delta: 1, verdict: 'change' }, marks: ['fewRespondents'] }
    });
    const others = await openRound(ctx, owner, await company(ctx, owner, 'Another'));
    expect(await api.roundScorecard(ctx, key, now, others)).toBe('notComparable');
    expect(await api.roundScorecard(ctx, key, now, NOBODYS)).toBe('notComparable');
  });
});
