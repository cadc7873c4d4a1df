import { beforeEach, describe, expect, test } from 'vitest';
import type { DetailedAnswer } from '#lib/domain/answers.ts';
import { MODEL } from '#lib/domain/model/index.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as audit from '#lib/server/audit/service.ts';
import * as models from '#lib/server/models/service.ts';
import * as responses from '#lib/server/responses/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import * as teams from '#lib/server/teams/service.ts';
import { detailedAnswer } from '../support/answers.ts';
import { opened, testContext, type TestContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { matrix, NEW_PRACTICE, withPractice } from '../support/matrices.ts';
import { answer, closeRound, invite, openRound, person } from '../support/rounds.ts';
import { company, workspace } from '../support/workspaces.ts';

const BASE = MODEL.version;

describe.each(dialects)('versions of the model, on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  let client: string;

  beforeEach(async () => {
    ctx = testContext(database());
    owner = await workspace(ctx);
    client = await company(ctx, owner);
  });

  async function taken(text: string, base = BASE, as = owner): Promise<models.Version> {
    const note = 'For retail';
    expect(await models.take(ctx, as, { text, note, base }, 'en')).toHaveProperty('taken');
    const [latest] = await models.versions(ctx, as);
    if (!latest) throw new Error('There is no version.');
    return latest;
  }

  test('a workspace begins with the built-in one', async () => {
    expect(await models.versions(ctx, owner)).toEqual([
      { version: BASE, name: '1', isCurrent: true, rounds: 0, taken: null }
    ]);
    expect(await models.current(ctx, owner)).toBe(MODEL);
  });

  test('a version that is taken is the one for new rounds and repeats; older rounds keep theirs', async () => {
    const old = await openRound(ctx, owner, client, { mode: 'detailed' });
    await person(ctx, owner, client);
    const { text, id } = withPractice('loyalty', 2);
    const version = await taken(text);
    expect(version).toMatchObject({ name: '1.1', isCurrent: true, rounds: 0 });
    expect(version.taken).toEqual({
      ...{ by: 'Vera Orlova', at: ctx.now().toISOString(), basedOn: '1', note: 'For retail' }
    });

    const repeated = await rounds.repeat(ctx, owner, old);
    if (!('repeated' in repeated)) throw new Error('The round was not repeated.');
    const fresh = repeated.repeated.roundId;
    const pinned = async (round: string) => (await rounds.get(ctx, owner, round))?.modelVersion;
    expect([await pinned(old), await pinned(fresh)]).toEqual([BASE, version.version]);
    const counts = (await models.versions(ctx, owner)).map(({ rounds }) => rounds);
    expect(counts).toEqual([1, 1]);

    // each is asked and scored by its own
    const loyalty = detailedAnswer('loyalty', 2, 'no');
    const withNew = { criteria: { ...loyalty.criteria, [id]: 'no' } } as const;
    for (const [round, score] of [
      [old, 2],
      [fresh, 1.5]
    ] as const) {
      await answer(ctx, round, { loyalty: round === old ? loyalty : withNew });
      await closeRound(ctx, round);
      const view = await teams.scorecard(ctx, owner, round);
      if (view === 'unknown') throw new Error('The round is there.');
      expect(view.scorecard.directions.find(({ id }) => id === 'loyalty')?.score).toBe(score);
      expect(view.model.name).toBe(round === old ? '1' : '1.1');
      expect(view.scorecard.modelVersion).toBe(await pinned(round));
    }
    const [first, second] = await teams.roundsOf(ctx, owner, client);
    expect([first?.modelVersion, second?.modelVersion].toSorted()).toEqual(
      [BASE, version.version].toSorted()
    );
  });

  test('a respondent is asked by the version of the round, and by no other', async () => {
    const { text, id } = withPractice('strategy', 2);
    const before = await openRound(ctx, owner, client, { mode: 'detailed' });
    await taken(text);
    const after = await openRound(ctx, owner, client, { mode: 'detailed' });
    const criteria: DetailedAnswer['criteria'] = { 'strategy.2.a': 'yes', 'strategy.2.b': 'yes' };
    criteria[id] = 'partly';
    const begun = async (round: string) => {
      const link = await invite(ctx, round);
      const result = await responses.begin(ctx, link, { locale: 'en', address: '::1' });
      if (typeof result === 'string' || !('begun' in result)) throw new Error('Refused.');
      return result.begun.token;
    };
    const saved = async (token: string) =>
      responses.save(ctx, token, { client: 'a', seq: 1, answers: { strategy: { criteria } } });

    expect(await saved(await begun(before))).toEqual({
      issues: [{ code: 'unknownCriterion', path: `answers.strategy.criteria.${id}` }]
    });
    const token = await begun(after);
    expect(await saved(token)).toMatchObject({ receipt: { saved: ['strategy'] } });
    const { model } = await opened(ctx, token);
    expect(model.directions.strategy.cells[1].criteria.at(-1)?.text).toEqual(NEW_PRACTICE);
    const glances = await Promise.all(
      [token, await begun(before)].map((t) => responses.glance(ctx, t))
    );
    const keys = glances.map(
      (found) => typeof found === 'object' && 'modelVersion' in found && found.modelVersion
    );
    expect(new Set(keys).size).toBe(2);
  });

  test('the built-in version, and any earlier one, can be gone on with', async () => {
    const first = await taken(withPractice('need', 2).text);
    const second = await taken(withPractice('deal', 2).text, first.version);
    expect(second).toMatchObject({ name: '1.2', taken: { basedOn: '1.1' } });
    const go = (version: string, base: string) => models.choose(ctx, owner, { version, base });
    expect(await go(BASE, first.version)).toBe('overtaken');
    expect(await go(BASE, second.version)).toBe('chosen');
    expect(await models.current(ctx, owner)).toBe(MODEL);
    expect(await go(first.version, BASE)).toBe('chosen');
    expect((await models.current(ctx, owner)).name).toBe('1.1');
    expect(await go(ctx.random.id(), first.version)).toBe('unknown');
    // nothing is forgotten, and a further version has a name of its own
    expect(await taken(matrix(), first.version)).toMatchObject({ name: '1.3' });
    const { entries } = await audit.read(ctx, owner, 'en', {});
    expect(entries.map(({ text }) => text)).toEqual([
      'Took version 1.3 of the matrix',
      'Went on with version 1.1 of the matrix',
      'Went on with version 1 of the matrix',
      'Took version 1.2 of the matrix',
      'Took version 1.1 of the matrix'
    ]);
  });

  test('what is exported is what was taken, and giving it back changes nothing', async () => {
    const { text } = withPractice('brand', 3);
    const { version } = await taken(text);
    const exported = await models.document(ctx, owner, version);
    if (exported === 'unknown') throw new Error('It is there.');
    expect(exported).toEqual({ name: '1.1', document: JSON.parse(text) as unknown });
    expect(await models.preview(ctx, owner, JSON.stringify(exported.document), 'en')).toBe('same');
    ctx.models.clear();
    expect(await models.preview(ctx, owner, text, 'en')).toBe('same');
  });

  test('what is wrong is told, and nothing is kept', async () => {
    const text = matrix(({ directions }) => (directions.need.about.ru = ''));
    const asked = { text, note: '', base: BASE };
    expect(await models.take(ctx, owner, asked, 'en')).toEqual({
      issues: [{ path: 'directions.need.about.ru', message: 'This must not be empty.' }]
    });
    expect(await models.take(ctx, owner, { ...asked, text: matrix() }, 'en')).toBe('same');
    expect(await models.versions(ctx, owner)).toHaveLength(1);
  });

  test('of two owners at once one is told that the other was first', async () => {
    const given = (['need', 'deal'] as const).map((id) => withPractice(id, 3).text);
    const results = await Promise.all(
      given.map((text) => models.take(ctx, owner, { text, note: '', base: BASE }, 'en'))
    );
    expect(results).toContain('overtaken');
    expect(results).toContainEqual({ taken: '1.1' });
    expect(await models.versions(ctx, owner)).toHaveLength(2);
  });

  test('another workspace has none of it', async () => {
    const { version } = await taken(withPractice('need', 2).text);
    const stranger = await workspace(ctx, { name: 'Elsewhere' });
    expect(await models.document(ctx, stranger, version)).toBe('unknown');
    expect(await models.choose(ctx, stranger, { version, base: BASE })).toBe('unknown');
    expect(await models.current(ctx, stranger)).toBe(MODEL);
    expect(await models.versions(ctx, stranger)).toHaveLength(1);
    const theirs = await taken(withPractice('need', 2).text, BASE, stranger);
    // equal names, and yet not the same version
    expect(theirs.name).toBe('1.1');
    expect(theirs.version).not.toBe(version);
  });
});
