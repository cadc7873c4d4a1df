import { describe, expect, test } from 'vitest';
import { standings } from '#lib/domain/team.ts';
import type { Member } from '#lib/server/access/principal.ts';
import type { Context } from '#lib/server/context.ts';
import * as teams from '#lib/server/teams/service.ts';
import { quickAnswers } from '../support/answers.ts';
import { testContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { answer, closeRound, extendRound, openRound, person } from '../support/rounds.ts';
import { company, workspace } from '../support/workspaces.ts';

const LOW = quickAnswers(2, 2.5, 1.5, 2, 1, 2.5, 3);
const HIGH = quickAnswers(3, 2, 2.5, 3.5, 1, 4, 4);

describe.each(dialects)('rounds as others work with them on $name', (dialect) => {
  const database = useDatabase(dialect);

  async function aClient() {
    const ctx = testContext(database());
    const member = await workspace(ctx);
    return { ctx, member, client: await company(ctx, member) };
  }

  async function assessed(ctx: Context, member: Member, round: string) {
    const found = await teams.assessment(ctx, member, round);
    if (found === 'unknown') throw new Error('There is no such round.');
    return found;
  }

  async function answeredBy(ctx: Context, round: string, personId: string) {
    const id = await answer(ctx, round, LOW);
    await ctx.db
      .updateTable('response')
      .set({ person_id: personId })
      .where('id', '=', id)
      .execute();
  }

  test('an assessment has the answers that count, and the weights of its day', async () => {
    const { ctx, member, client } = await aClient();
    const weights = { brand: 2 };
    const round = await openRound(ctx, member, client, { weights, quarter: '2026-Q3' });
    await answer(ctx, round, LOW, { name: 'Anna', role: 'sales' });
    await answer(ctx, round, HIGH, { status: 'draft' });
    await answer(ctx, round, HIGH, { kind: 'external' });
    const found = await assessed(ctx, member, round);
    expect(found.input).toMatchObject({ mode: 'quick', anonymous: false, weights });
    expect(found.input.responses).toEqual([{ role: 'sales', answers: LOW }]);
    expect(found.standings).toEqual(standings(found.input));
    expect(found).toMatchObject({
      weights,
      round: { id: round, companyId: client, quarter: '2026-Q3', isClosed: false },
      people: [{ name: 'Anna', role: 'sales' }]
    });
  });

  test('the same person has the same key in every named round', async () => {
    const { ctx, member, client } = await aClient();
    const anna = await person(ctx, member, client);
    const keys = async (quarter: string) => {
      const round = await openRound(ctx, member, client, { quarter });
      await answeredBy(ctx, round, anna);
      await answer(ctx, round, LOW, {
        name: quarter === '2026-Q3' ? 'Boris  Lunin' : 'boris lunin '
      });
      await answer(ctx, round, LOW);
      return (await assessed(ctx, member, round)).people?.map(({ key }) => key) ?? [];
    };
    const [before, now] = [await keys('2026-Q3'), await keys('2026-Q4')];
    expect(new Set([...before, ...now]).size).toBe(4);
    expect(before).toContain(anna);
    const rounds = await teams.roundsOf(ctx, member, client);
    expect(rounds.map(({ people }) => people?.toSorted())).toEqual([
      before.toSorted(),
      now.toSorted()
    ]);
  });

  test('an anonymous round gives only what is shown of it: no names, no late answer', async () => {
    const { ctx, member, client } = await aClient();
    const round = await openRound(ctx, member, client, { anonymous: true });
    const wordy = { ...LOW, strategy: { level: 2, comment: 'Nobody reads it.' } } as const;
    for (let n = 0; n < 2; n++) await answer(ctx, round, wordy);
    await closeRound(ctx, round);
    expect((await assessed(ctx, member, round)).input.responses).toEqual([]);
    expect(await teams.roundsOf(ctx, member, client)).toEqual([]);
    await extendRound(ctx, round);
    for (let n = 0; n < 2; n++) await answer(ctx, round, wordy);
    await closeRound(ctx, round);
    await extendRound(ctx, round);
    await answer(ctx, round, HIGH);
    await closeRound(ctx, round);
    const found = await assessed(ctx, member, round);
    expect(found.people).toBeNull();
    expect(found.input.responses).toHaveLength(4);
    expect(found.remarks.strategy).toEqual([]);
    const [figured] = await teams.roundsOf(ctx, member, client);
    expect(figured).toMatchObject({ respondents: 4, anonymous: true, isClosed: true });
    expect(figured).not.toHaveProperty('people');
  });

  test('a company’s rounds come oldest first with exact standings', async () => {
    const { ctx, member, client } = await aClient();
    const [late, early, empty] = [
      await openRound(ctx, member, client, { quarter: '2026-Q4' }),
      await openRound(ctx, member, client, { quarter: '2025-Q4' }),
      await openRound(ctx, member, client, { quarter: '2026-Q1' })
    ];
    for (const answers of [LOW, HIGH, LOW]) {
      await answer(ctx, late, answers);
      await answer(ctx, early, answers);
    }
    await closeRound(ctx, early);
    const rounds = await teams.roundsOf(ctx, member, client);
    expect(rounds.map(({ id, isClosed }) => [id, isClosed])).toEqual([
      [early, true],
      [late, false]
    ]);
    expect(rounds.map(({ id }) => id)).not.toContain(empty);
    const { standings: exact } = await assessed(ctx, member, late);
    const scored = { score: { n: 2n, d: 1n }, iqr: { n: 1n, d: 2n } };
    expect([exact.strategy, rounds[1]?.standings.strategy]).toMatchObject([scored, scored]);
  });

  test('a foreign round and a deleted one do not exist', async () => {
    const { ctx, member, client } = await aClient();
    const round = await openRound(ctx, member, client);
    await answer(ctx, round, LOW);
    const other = await workspace(ctx, { name: 'South Star' });
    expect(await teams.assessment(ctx, other, round)).toBe('unknown');
    expect(await teams.roundsOf(ctx, other, client)).toEqual([]);
    const deleted = { deleted_at: ctx.now().toISOString() };
    await ctx.db.updateTable('round').set(deleted).where('id', '=', round).execute();
    expect(await teams.assessment(ctx, member, round)).toBe('unknown');
    expect(await teams.roundsOf(ctx, member, client)).toEqual([]);
  });
});
