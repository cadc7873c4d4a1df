import { describe, expect, test } from 'vitest';
import type { Answers, Role } from '#lib/domain/answers.ts';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import type { Member } from '#lib/server/access/principal.ts';
import type { Context } from '#lib/server/context.ts';
import * as teams from '#lib/server/teams/service.ts';
import type { TeamView } from '#lib/server/teams/service.ts';
import { quickAnswers } from '../support/answers.ts';
import { postScorecard } from '../support/api.ts';
import { testContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { answer, closeRound, extendRound, openRound, person } from '../support/rounds.ts';
import type { RoundOptions } from '../support/rounds.ts';
import { company, workspace } from '../support/workspaces.ts';

const ROWS = [
  [2, 2.5, 1.5, 2, 1, 2.5, 3],
  [3, 2, 2.5, 3.5, 1, 4, 4],
  [1, 2, 3, 3.5, 1.5, 1, 4],
  [4, 2, 3, 3, 1.5, 2, 4],
  [1.5, 2, 3, 3, 2, 1, 4]
];
const TEAM = ROWS.map((row) => quickAnswers(...row));
const NAMES = ['Анна Петрова', 'Борис Лунин', 'Vera Stone', 'Gleb Orlov', 'Dina Frost'];
const ROLES: Role[] = ['marketing', 'marketing', 'sales', 'sales', 'it'];

/** Somebody's answers with words in every direction. */
const wordy = (answers: Answers, words: string): Answers =>
  Object.fromEntries(
    DIRECTION_IDS.map((id) => [id, { ...answers[id], comment: `${words} on ${id}` }])
  );

/** Every text and number in a value, however deep. */
function leaves(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(leaves);
}

describe.each(dialects)('the team’s scorecard on $name', (dialect) => {
  const database = useDatabase(dialect);

  async function aRound(options: RoundOptions = {}) {
    const ctx = testContext(database());
    const member = await workspace(ctx);
    const client = await company(ctx, member, 'Lighthouse');
    return { ctx, member, client, round: await openRound(ctx, member, client, options) };
  }

  async function shown(ctx: Context, member: Member, round: string): Promise<TeamView> {
    const view = await teams.scorecard(ctx, member, round);
    if (view === 'unknown') throw new Error('There is no such round.');
    return view;
  }

  async function answeredBy(ctx: Context, round: string, n: number, words = '') {
    for (const [i, answers] of TEAM.slice(0, n).entries()) {
      const said = words ? wordy(answers, `${words} ${i}`) : answers;
      await answer(ctx, round, said, { name: NAMES[i], role: ROLES[i] });
    }
  }

  test.each([false, true])(
    'is what the API says of the same answers (anonymous: %s)',
    async (anonymous) => {
      const weights = { strategy: 2.5, brand: 0.5 };
      const targets = { need: 5 } as const;
      const { ctx, member, round } = await aRound({ anonymous, weights, targets });
      await answeredBy(ctx, round, 5);
      await closeRound(ctx, round);
      const responses = TEAM.map((answers, i) => ({ role: ROLES[i], answers }));
      const request = { mode: 'quick', anonymous, responses, weights, targets };
      const { scorecard } = await shown(ctx, member, round);
      expect(scorecard).toEqual((await postScorecard(request)).body);
    }
  );

  test('named: everybody’s answer by name, the roles, and what they wrote', async () => {
    const { ctx, member, client, round } = await aRound();
    const anna = await person(ctx, member, client, { name: 'Anna Known', role: 'owner' });
    const id = await answer(ctx, round, wordy(TEAM[0] ?? {}, 'budget'));
    await ctx.db.updateTable('response').set({ person_id: anna }).where('id', '=', id).execute();
    await answer(ctx, round, TEAM[3] ?? {}, { name: 'Boris', role: 'sales' });
    const view = await shown(ctx, member, round);
    const known = { responseId: id, name: 'Anna Known', role: 'owner' };
    expect(view.people).toContainEqual(known);
    const { strategy } = view.directions;
    expect(strategy.spread.each?.map(({ score }) => score)).toEqual([2, 4]);
    expect(view.people?.[strategy.spread.each?.[0]?.response ?? -1]).toEqual(known);
    expect(strategy.roles).toEqual([
      { role: 'owner', n: 1, score: 2 },
      { role: 'sales', n: 1, score: 4 }
    ]);
    expect(strategy.apart).toEqual({ higher: 'sales', lower: 'owner', by: 2 });
    expect(strategy.remarks).toEqual([
      { kind: 'comment', text: 'budget on strategy', criterion: null, by: known }
    ]);
    expect(view).toMatchObject({ submitted: 2, held: 0, only: null });
  });

  test.each([1, 2, 3, 4])(
    'anonymous with %i: no words, no counts, no names, no order',
    async (n) => {
      const { ctx, member, round } = await aRound({ anonymous: true });
      await answeredBy(ctx, round, n, 'secret words');
      await closeRound(ctx, round);
      const view = await shown(ctx, member, round);
      const told = leaves(view).filter((leaf) => typeof leaf === 'string');
      for (const hidden of ['secret', ...NAMES])
        expect(told.filter((text) => text.includes(hidden))).toEqual([]);
      expect(view.people).toBeNull();
      for (const id of DIRECTION_IDS) {
        const { spread, roles, remarks } = view.directions[id];
        expect({ spread, roles, remarks }).toEqual({
          ...{ spread: { each: null, counts: null, middle: null }, roles: [], remarks: [] }
        });
        expect(view.evidence[id].claimed).toBe(0);
      }
      for (const { score, min, consensus } of view.scorecard.directions) {
        expect(score === null).toBe(n < 3);
        expect([min, consensus]).toEqual([null, null]);
      }
      // a score that only one of them gave stands nowhere
      if (n === 4) expect(leaves(view.scorecard)).not.toContain(4.5);
      if (n < 3) expect(view).toMatchObject({ held: n, steps: [], talk: [] });
    }
  );

  test('anonymous with five: counts and words without names, in an order that tells nothing', async () => {
    const { ctx, member, round } = await aRound({ anonymous: true });
    await answeredBy(ctx, round, 5, 'words');
    await closeRound(ctx, round);
    const view = await shown(ctx, member, round);
    const { strategy, need } = view.directions;
    expect(strategy.spread.counts).toEqual([1, 1, 1, 0, 1, 0, 1, 0, 0]);
    expect(strategy.spread.each).toBeNull();
    const order = ({ remarks }: typeof strategy) =>
      remarks.map(({ text }) => Number(/words (\d)/.exec(text)?.[1]));
    expect(order(strategy).toSorted()).toEqual([0, 1, 2, 3, 4]);
    expect(strategy.remarks.every(({ by }) => by === null)).toBe(true);
    // neither by the order they came in, nor the same hand at the same place everywhere
    const orders = DIRECTION_IDS.map((id) => order(view.directions[id]).join());
    expect(new Set(orders).size).toBeGreaterThan(1);
    expect((await shown(ctx, member, round)).directions.need.remarks).toEqual(need.remarks);
    expect(leaves(view).filter((leaf) => NAMES.includes(String(leaf)))).toEqual([]);
  });

  test('anonymous and open: nothing, whatever has been submitted', async () => {
    const { ctx, member, round } = await aRound({ anonymous: true, closesOn: '2026-11-25' });
    await answeredBy(ctx, round, 5, 'words');
    const view = await shown(ctx, member, round);
    expect(view).toMatchObject({ submitted: 5, held: 5, talk: [], steps: [] });
    expect(view.scorecard.respondents).toBe(0);
    // closed by its date, before any timer has come by
    ctx.clock.now = new Date('2026-11-26T00:00:00.000Z');
    expect((await shown(ctx, member, round)).scorecard.respondents).toBe(5);
  });

  test('after an extension two more are held back and said to be, and roles are shown no more', async () => {
    const { ctx, member, round } = await aRound({ anonymous: true });
    const sales = { role: 'sales' as const };
    for (const answers of TEAM.slice(0, 3)) await answer(ctx, round, answers, sales);
    await closeRound(ctx, round);
    const before = await shown(ctx, member, round);
    expect(before.directions.strategy.roles).toEqual([{ role: 'sales', n: 3, score: 2 }]);
    await extendRound(ctx, round);
    for (const answers of TEAM.slice(3)) await answer(ctx, round, answers, sales);
    await closeRound(ctx, round);
    const held = await shown(ctx, member, round);
    expect(held.scorecard).toEqual(before.scorecard);
    expect(held).toMatchObject({ submitted: 5, held: 2 });
    await extendRound(ctx, round);
    await answer(ctx, round, TEAM[0] ?? {}, sales);
    await closeRound(ctx, round);
    const after = await shown(ctx, member, round);
    expect(after).toMatchObject({ held: 0, rolesHidden: true, scorecard: { respondents: 6 } });
    expect(after.directions.strategy.roles).toEqual([]);
  });

  test('the agency’s own rating stands beside the median and is never pooled', async () => {
    const { ctx, member, round } = await aRound();
    await answeredBy(ctx, round, 3);
    const before = await shown(ctx, member, round);
    await answer(ctx, round, quickAnswers(5, '?', 2, 2, 2, 2, 2), { kind: 'external' });
    const view = await shown(ctx, member, round);
    expect(view.scorecard).toEqual(before.scorecard);
    expect(before.directions.strategy.outside).toBeNull();
    expect(view.directions.strategy.outside).toEqual({ score: 5, difference: 3, apart: true });
    expect(view.directions.need.outside).toMatchObject({ score: null, difference: null });
    expect(view.people).toHaveLength(3);
  });

  test('is nobody’s of another workspace, nor of a deleted round', async () => {
    const { ctx, member, round } = await aRound();
    const stranger = await workspace(ctx, { name: 'Elsewhere' });
    expect(await teams.scorecard(ctx, stranger, round)).toBe('unknown');
    expect(await teams.scorecard(ctx, member, ctx.random.id())).toBe('unknown');
    const deleted_at = ctx.now().toISOString();
    await ctx.db.updateTable('round').set({ deleted_at }).where('id', '=', round).execute();
    expect(await teams.scorecard(ctx, member, round)).toBe('unknown');
  });

  test('one person’s answers are there in a named round only, and only in their own', async () => {
    const { ctx, member, client, round } = await aRound();
    const id = await answer(ctx, round, TEAM[0] ?? {}, { name: 'Boris', role: 'it' });
    await answer(ctx, round, TEAM[1] ?? {});
    const found = await teams.response(ctx, member, round, id);
    expect(found).toMatchObject({
      ...{ answers: TEAM[0], submittedOn: '2026-11-23' },
      ...{ by: { name: 'Boris', role: 'it' }, scorecard: { respondents: 1 } }
    });
    const stranger = await workspace(ctx, { name: 'Elsewhere' });
    expect(await teams.response(ctx, stranger, round, id)).toBe('unknown');
    const other = await openRound(ctx, member, client, { anonymous: true });
    expect(await teams.response(ctx, member, other, id)).toBe('unknown');
    const hidden = await answer(ctx, other, TEAM[0] ?? {});
    expect(await teams.response(ctx, member, other, hidden)).toBe('unknown');
  });

  test('colleagues see the team’s figures after the closing, without anybody’s', async () => {
    const { ctx, round } = await aRound({ shows: 'team' });
    await answeredBy(ctx, round, 4, 'secret words');
    expect(await teams.forRespondent(ctx, round)).toBe('notYet');
    await closeRound(ctx, round);
    const result = await teams.forRespondent(ctx, round);
    if (typeof result === 'string') throw new Error(result);
    expect(result.found.scorecard).toMatchObject({ respondents: 4 });
    const told = leaves(result.found).map(String);
    for (const hidden of ['secret words', ...NAMES])
      expect(told.filter((text) => text.includes(hidden))).toEqual([]);
    for (const { min, consensus, score } of result.found.scorecard.directions) {
      expect([min, consensus]).toEqual([null, null]);
      expect(score).not.toBeNull();
    }
    const { round: other } = await aRound({ shows: 'own' });
    await closeRound(ctx, other);
    expect(await teams.forRespondent(ctx, other)).toBe('unknown');
  });
});

describe.each(dialects)('a consensus on $name', (dialect) => {
  const database = useDatabase(dialect);

  async function aRound() {
    const ctx = testContext(database());
    const member = await workspace(ctx);
    return { ctx, member, round: await openRound(ctx, member, await company(ctx, member)) };
  }
  const agreed = async (ctx: Context, member: Member, round: string) => {
    const view = await teams.scorecard(ctx, member, round);
    return view === 'unknown' ? null : view.directions.loyalty.agreed;
  };
  const words = { direction: 'loyalty', note: 'we count repeat purchases' } as const;

  test('is kept with its note beside the median, which stays, and is written in the trail', async () => {
    const { ctx, member, round } = await aRound();
    for (const answers of TEAM) await answer(ctx, round, answers);
    const before = await teams.scorecard(ctx, member, round);
    expect(await teams.agree(ctx, member, round, { ...words, score: 2.5, version: 0 })).toBe(
      'agreed'
    );
    const after = await teams.scorecard(ctx, member, round);
    if (before === 'unknown' || after === 'unknown') throw new Error('There is no such round.');
    expect(after.scorecard).toEqual(before.scorecard);
    expect(after.directions.loyalty.agreed).toEqual({
      ...{ score: 2.5, note: words.note, by: 'Vera Orlova', version: 1 },
      at: '2026-11-23T10:00:00.000Z'
    });
    const trail = await ctx.db.selectFrom('audit').select(['action', 'detail']).execute();
    expect(trail).toEqual([
      { action: 'consensusAgreed', detail: '{"quarter":"2026-Q4","direction":"loyalty"}' }
    ]);
  });

  test('of two people writing at once the second is told', async () => {
    const { ctx, member, round } = await aRound();
    const stale = { refused: 'stale' };
    await teams.agree(ctx, member, round, { ...words, score: 2, version: 0 });
    expect(await teams.agree(ctx, member, round, { ...words, score: 3, version: 0 })).toEqual(
      stale
    );
    await teams.agree(ctx, member, round, { ...words, score: 3, version: 1 });
    expect(await teams.agree(ctx, member, round, { ...words, score: 4, version: 1 })).toEqual(
      stale
    );
    expect(await teams.agree(ctx, member, round, { ...words, score: null, version: 1 })).toEqual(
      stale
    );
    expect(await agreed(ctx, member, round)).toMatchObject({ score: 3, version: 2 });
  });

  test('can be taken back', async () => {
    const { ctx, member, round } = await aRound();
    await teams.agree(ctx, member, round, { ...words, score: 2, version: 0 });
    const back = { ...words, score: null, version: 1 };
    expect(await teams.agree(ctx, member, round, back)).toBe('takenBack');
    expect(await agreed(ctx, member, round)).toBeNull();
  });

  test('is not for another workspace', async () => {
    const { ctx, member, round } = await aRound();
    const stranger = await workspace(ctx, { name: 'Elsewhere' });
    const theirs = { ...words, score: 2, version: 0 };
    expect(await teams.agree(ctx, stranger, round, theirs)).toBe('unknown');
    expect(await agreed(ctx, member, round)).toBeNull();
  });
});
