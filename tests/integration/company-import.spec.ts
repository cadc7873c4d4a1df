import { beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '#lib/domain/answers.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import { MODEL } from '#lib/domain/model/index.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as aims from '#lib/server/aims/service.ts';
import * as api from '#lib/server/api/service.ts';
import * as companies from '#lib/server/companies/service.ts';
import * as companyImport from '#lib/server/company-import/service.ts';
import * as comparisons from '#lib/server/comparisons/service.ts';
import * as exports from '#lib/server/exports/service.ts';
import * as models from '#lib/server/models/service.ts';
import * as plans from '#lib/server/plans/service.ts';
import * as portfolios from '#lib/server/portfolios/service.ts';
import * as rights from '#lib/server/rights/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import * as targets from '#lib/server/targets/service.ts';
import * as teams from '#lib/server/teams/service.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { document } from '#tests/support/documents.ts';
import { matrix } from '#tests/support/matrices.ts';
import { aim, answer, closeRound, openRound, person } from '#tests/support/rounds.ts';
import { personRow } from '#tests/support/rows.ts';
import { colleague, company, workspace } from '#tests/support/workspaces.ts';

const SECRET = 'nobody may read this elsewhere';

const at = (level: number, more: object = {}): Answers =>
  byDirection(() => ({ level: level as 2, ...more }));

describe.each(dialects)('a company brought over, on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let here: Member;
  let there: Member;
  let companyId: string;
  beforeEach(async () => {
    ctx = testContext(database());
    here = await workspace(ctx, { name: 'Here' });
    there = await workspace(ctx, { name: 'There' });
    companyId = await company(ctx, here, 'Маяк & "Сыновья"');
  });

  async function exported(member: Member, id: string): Promise<string> {
    return JSON.stringify(await document(await exports.companyData(ctx, member, id), 'company'));
  }
  const look = (member: Member, text: string) =>
    companyImport.preview(ctx, member, new Blob([text]), 'en');
  async function take(member: Member, text: string) {
    const looked = await look(member, text);
    return 'preview' in looked ? companyImport.take(ctx, member, looked.preview.id) : looked;
  }
  async function taken(text: string, member = there): Promise<string> {
    const result = await take(member, text);
    if (typeof result === 'string' || !('taken' in result)) throw new Error(JSON.stringify(result));
    return result.taken;
  }

  /** A round of every kind, with everything beside it. */
  async function history(): Promise<void> {
    await aim(ctx, here, companyId, {
      weights: { need: 3, brand: 0.5 },
      quarters: [{ quarter: '2026-Q4', levels: { deal: 5 }, note: 'the board' }]
    });
    const anna = await person(ctx, here, companyId, { name: 'Anna', role: 'sales' });
    const named = await openRound(ctx, here, companyId, { quarter: '2026-Q1', asksTarget: true });
    const first = await answer(ctx, named, at(2, { comment: '=1', partlyNext: true, target: 4 }));
    await ctx.db.updateTable('response').set({ person_id: anna }).where('id', '=', first).execute();
    await answer(ctx, named, { ...at(3), deal: { notApplicable: 'no sale' } }, { name: 'Boris' });
    await answer(ctx, named, { ...at(1), brand: { dontKnow: true } }, { role: 'director' });
    await answer(ctx, named, at(5), { kind: 'external' });
    await ctx.db
      .insertInto('consensus')
      .values({
        ...{ round_id: named, workspace_id: here.workspace.id, direction: 'need', halves: 5 },
        ...{ note: 'agreed', agreed_by: 'Vera', version: 1, agreed_at: ctx.now().toISOString() }
      })
      .execute();
    await closeRound(ctx, named);
    const text = matrix(({ directions }) => (directions.need.about.en = 'Another about'));
    await models.take(ctx, here, { text, note: '', base: MODEL.version }, 'en');
    const detailed = await openRound(ctx, here, companyId, {
      quarter: '2026-Q2',
      mode: 'detailed'
    });
    await answer(ctx, detailed, {
      need: { criteria: { 'need.2.a': 'yes', 'need.2.b': 'partly' }, evidence: { 'need.2.a': 'x' } }
    });
    await closeRound(ctx, detailed);
    const anonymous = await openRound(ctx, here, companyId, {
      ...{ quarter: '2026-Q3', anonymous: true, asksTarget: true }
    });
    for (const level of [1, 2, 2, 4, 5])
      await answer(ctx, anonymous, { ...at(level, { comment: SECRET, target: 4 }) });
    await closeRound(ctx, anonymous);
    const few = await openRound(ctx, here, companyId, { quarter: '2026-Q3', anonymous: true });
    for (const level of [2, 4, 3])
      await answer(ctx, few, { ...at(level), deal: { dontKnow: true } });
    await closeRound(ctx, few);
    await answer(ctx, await openRound(ctx, here, companyId), at(3, { comment: SECRET }));
    await plans.add(ctx, here, companyId, { step: 'need.2-3', quarter: '2026-Q4' });
    await plans.add(ctx, here, companyId, { step: 'brand.1-2', quarter: '2026-Q4' });
  }

  /** Everything that pages are made of, without ids. */
  async function told(member: Member, id: string) {
    const all = (await teams.roundsOf(ctx, member, id)).filter(({ isClosed }) => isClosed);
    const cards = await Promise.all(
      all.map(async (round) => {
        const card = await api.roundScorecard(ctx, member, round.id);
        if (!card || card === 'notComparable') throw new Error('There is no scorecard.');
        const { team, ...rest } = card;
        const beside = team.map(({ agreed, outside }) => ({ agreed, outside }));
        return { ...rest, beside, round: null, modelVersion: null };
      })
    );
    const compared =
      all[1] &&
      all[2] &&
      (await comparisons.compare(ctx, member, id, { before: all[0]!.id, now: all[2].id })).compared;
    const plan = await plans.get(ctx, member, id);
    const row = (await portfolios.rows(ctx, member, '2026-Q3', [id])).get(id);
    return JSON.parse(
      JSON.stringify({
        cards,
        comparison: compared && { ...compared.comparison, index: compared.index },
        rounds: all.map(({ quarter, mode, respondents, figures, weights }) => ({
          ...{ quarter, mode, respondents, figures, weights }
        })),
        plan: plan?.entries,
        needed: plan?.next,
        targets: await targets.ofCompany(ctx.db, member.workspace.id, id),
        aims: (await aims.view(ctx, member, id))?.directions.map(({ id: of, weight }) => [
          of,
          weight
        ]),
        portfolio: row?.trend.map(({ quarter, index }) => [quarter, index])
      })
    ) as unknown;
  }

  test('has the figures there that it had here, and keeps them in every computation', async () => {
    await history();
    const text = await exported(here, companyId);
    const preview = await look(there, text);
    expect(preview).toMatchObject({
      preview: { name: 'Маяк & "Сыновья"', people: 1, steps: 2, versions: 1 }
    });
    const copy = await taken(text);
    // the open round stays, and says nothing there: here it is taken away to compare
    const open = (await teams.roundsOf(ctx, here, companyId)).find(({ isClosed }) => !isClosed);
    await rounds.remove(ctx, here, open!.id);
    const before = await told(here, companyId);
    expect(await told(there, copy)).toEqual(before);
    if (!('preview' in preview)) throw new Error('There is no preview.');
    const all = await teams.roundsOf(ctx, there, copy);
    expect(preview.preview.rounds.map(({ index }) => index)).toEqual(
      all.map(({ figures }) => figures.index.value)
    );
    const ids = all.map(({ id }) => id);
    expect(await teams.recompute(ctx, ids, { mend: false })).toEqual([]);
    // a change of the weights computes all rounds anew, the anonymous ones from what is known of them
    const weights = { strategy: 2, loyalty: 3 } as const;
    await aim(ctx, here, companyId, { weights });
    await aim(ctx, there, copy, { weights });
    const again = await told(here, companyId);
    expect(again).not.toEqual(before);
    expect(await told(there, copy)).toEqual(again);
  });

  test('leaves behind whatever an anonymous round does not show, and rounds that are open', async () => {
    await history();
    const text = await exported(here, companyId);
    expect(text).not.toContain(SECRET);
    const document = JSON.parse(text);
    expect(document.rounds.map((round: { quarter: string }) => round.quarter)).toEqual([
      ...['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q3']
    ]);
    const [, , five, three] = document.rounds;
    expect([five.responses, three.responses]).toEqual([undefined, undefined]);
    expect(five.figures.directions.need).toMatchObject({ n: 5, score: 2, min: 1, max: 5 });
    expect(three.figures.directions.need).toMatchObject({
      ...{ n: 3, score: 3, min: null, max: null, iqr: null, consensus: null }
    });
    expect(three.figures.directions.deal).toEqual({
      ...{ status: 'hidden', n: 0, score: null, level: null, min: null, max: null, iqr: null },
      ...{ consensus: null, agreement: null, wished: null }
    });
  });

  test('goes on from there as the same document', async () => {
    await history();
    const text = await exported(here, companyId);
    const copy = await taken(text);
    const plain = (json: string) => {
      const { models: versions, people, ...rest } = JSON.parse(json);
      for (const round of rest.rounds) {
        round.model = versions.some((one: { version: string }) => one.version === round.model);
        for (const response of round.responses ?? []) response.person = response.person !== null;
        round.responses?.sort((a: object, b: object) =>
          JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
        );
      }
      return {
        ...rest,
        id: null,
        exportedAt: null,
        people: people.map((one: object) => ({ ...one, id: null })),
        versions: versions.map(({ document }: { document: unknown }) => document)
      };
    };
    expect(plain(await exported(there, copy))).toEqual(plain(text));
  });

  test('comes once to a workspace, and not to the one that it left', async () => {
    await history();
    const text = await exported(here, companyId);
    const copy = await taken(text);
    expect(await take(there, text)).toEqual({ here: copy });
    expect(await take(here, text)).toEqual({ here: companyId });
    // the same version of the matrix is not kept twice
    const third = await company(ctx, here, 'Third');
    const other = { ...JSON.parse(text), id: third };
    await taken(JSON.stringify({ ...other, id: crypto.randomUUID() }));
    expect(await models.versions(ctx, there)).toHaveLength(2);
    expect((await models.current(ctx, there)).version).toBe(MODEL.version);
  });

  const rowsIn = async (table: 'response' | 'answer' | 'company_import') =>
    (await ctx.db.selectFrom(table).selectAll().execute()).length;

  async function looked(member: Member, text: string): Promise<string> {
    const found = await look(member, text);
    if (!('preview' in found)) throw new Error(JSON.stringify(found));
    return found.preview.id;
  }

  test('what was looked at waits an hour for whoever looked, seen by nobody', async () => {
    await history();
    const text = await exported(here, companyId);
    const before = await rowsIn('response');
    const first = await looked(there, text);
    const put = (await rowsIn('response')) - before;
    expect(put).toBe(4); // named ones of closed rounds; the external view comes with its round
    const pages = async () => [
      (await portfolios.rows(ctx, there, '2026-Q4', [])).size,
      await rights.find(ctx, there, 'Boris'),
      (await ctx.db.selectFrom('round').selectAll().execute()).length
    ];
    const seen = await pages();
    const other = await colleague(ctx, there, 'editor');
    for (const stranger of [other, here, { ...there, workspace: here.workspace }])
      expect(await companyImport.take(ctx, stranger, first)).toBe('gone');
    const second = await looked(there, text);
    expect([await rowsIn('response'), await rowsIn('company_import')]).toEqual([before + put, 1]);
    expect(await companyImport.take(ctx, there, first)).toBe('gone');
    expect(await pages()).toEqual(seen);
    const begun = ctx.clock.now.getTime();
    ctx.clock.now = new Date(begun + 3_600_001);
    expect(await companyImport.take(ctx, there, second)).toBe('gone');
    expect(await companyImport.forgetOld(ctx)).toBe(1);
    expect([await rowsIn('response'), await rowsIn('company_import')]).toEqual([before, 0]);
    const copy = await taken(text);
    ctx.clock.now = new Date(begun + 9_000_000);
    expect(await companyImport.forgetOld(ctx)).toBe(0);
    expect(await rowsIn('response')).toBe(before + put + 1);
    expect(await teams.roundsOf(ctx, there, copy)).toHaveLength(4);
  });

  test('has its texts tidied as forms do', async () => {
    const document = JSON.parse(await exported(here, companyId));
    Object.assign(document.company, { name: 'Two\u202e \r\n words', notes: 'one\r\n\u0007two' });
    const copy = await taken(JSON.stringify(document));
    expect(await companies.get(ctx, there, copy)).toMatchObject({
      ...{ name: 'Two words', notes: 'one\ntwo' }
    });
  });

  test('may say its fields in any order', async () => {
    await history();
    const text = await exported(here, companyId);
    type Json = Record<string, unknown>;
    const turned = JSON.stringify(JSON.parse(text), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value as Json).reverse())
        : value
    );
    expect(turned.indexOf('"rounds"')).toBeLessThan(turned.indexOf('"people"'));
    const plain = async (said: string) => {
      const found = await look(there, said);
      return 'preview' in found ? { ...found.preview, id: null } : found;
    };
    const before = await plain(text);
    expect(before).toHaveProperty('name');
    expect(await plain(turned)).toEqual(before);
  });

  test('brings more answers than are read or written at once', async () => {
    const round = await openRound(ctx, here, companyId, { quarter: '2026-Q1' });
    await answer(ctx, round, at(2));
    await closeRound(ctx, round);
    const document = JSON.parse(await exported(here, companyId));
    const [only] = document.rounds[0].responses;
    const MANY = 1203;
    document.rounds[0].responses = Array.from({ length: MANY }, (_, n) => ({
      ...only,
      name: `${n}`,
      answers: at(1 + (n % 5))
    }));
    const spoiled = structuredClone(document);
    spoiled.rounds[0].responses[1100].answers.need = { level: 6 };
    expect(await look(there, JSON.stringify(spoiled))).toMatchObject({
      issues: [{ path: 'rounds[0].responses[1100].answers.need.level' }]
    });
    expect(await rowsIn('response')).toBe(1);
    const copy = await taken(JSON.stringify(document));
    const [came] = await teams.roundsOf(ctx, there, copy);
    expect(came).toMatchObject({ respondents: MANY, figures: { index: { value: 3 } } });
    expect(await rowsIn('answer')).toBe((MANY + 1) * 7);
  });

  test('comes into a company workspace as the workspace itself, before anything of its own', async () => {
    await history();
    const text = await exported(here, companyId);
    const own = await workspace(ctx, { kind: 'company', name: 'Own' });
    const ownId = (await companies.list(ctx, own))[0]!.id;
    const email = 'anna@example.org';
    await personRow(ctx, own, ownId, { name: 'Anna, written here', email });
    const document = JSON.parse(text);
    document.people[0].email = email;
    expect(await taken(JSON.stringify(document), own)).toBe(ownId);
    expect(await companies.get(ctx, own, ownId)).toMatchObject({ name: 'Own', isOwn: true });
    expect((await companies.people(ctx, own, ownId)).map(({ name }) => name)).toEqual(['Anna']);
    const open = (await teams.roundsOf(ctx, here, companyId)).find(({ isClosed }) => !isClosed);
    await rounds.remove(ctx, here, open!.id);
    expect(await told(own, ownId)).toEqual(await told(here, companyId));
    expect(await take(own, text)).toBe('begun');
    const other = await workspace(ctx, { kind: 'company', name: 'Begun' });
    const weights = { need: 2 } as const;
    const quarters = [{ quarter: '2026-Q4', levels: { deal: 5 as const }, note: '' }];
    const otherId = (await companies.list(ctx, other))[0]!.id;
    await aim(ctx, other, otherId, { weights, quarters });
    expect(await take(other, text)).toBe('begun');
  });

  test('an anonymous round that came over takes no more answers', async () => {
    await history();
    const copy = await taken(await exported(here, companyId));
    const all = await teams.roundsOf(ctx, there, copy);
    const { id } = all.find(({ anonymous }) => anonymous)!;
    expect(await rounds.extend(ctx, there, id, null)).toEqual({ refused: 'elsewhere' });
    const round = (await rounds.get(ctx, there, id))!;
    expect(round).toMatchObject({ status: 'closed', submitted: 5, begun: 5 });
    const changes = { ...round, closesOn: '2027-01-01' };
    expect(await rounds.change(ctx, there, id, round.version, changes)).toEqual({
      refused: 'elsewhere'
    });
    const view = await teams.scorecard(ctx, there, id);
    expect(view).toMatchObject({ submitted: 5, held: 0, people: null });
  });

  /** Looks are limited: as if ten minutes had passed. */
  const nextTries = () => void (ctx.clock.now = new Date(ctx.clock.now.getTime() + 600_000));

  test('what is wrong is said by its place, and nothing is kept', async () => {
    await history();
    const good = JSON.parse(await exported(here, companyId));
    const count = async () =>
      (await ctx.db.selectFrom('company').selectAll().execute()).length +
      (await ctx.db.selectFrom('response').selectAll().execute()).length;
    const before = await count();
    type Loose = typeof good;
    const wrong: [string, (document: Loose) => void][] = [
      ['company.name', (d) => (d.company.name = '  ')],
      ['company.weights.need', (d) => (d.company.weights.need = 9)],
      ['rounds[0].model', (d) => (d.rounds[0].model = 'none')],
      [
        'rounds[0].responses[0].answers.need',
        (d) => (d.rounds[0].responses[0].answers.need = { level: 5, partlyNext: true })
      ],
      [
        'rounds[0].responses[0].person',
        (d) => (d.rounds[0].responses[0].person = crypto.randomUUID())
      ],
      [
        'rounds[1].responses[0].answers.need.criteria.need.2.z',
        (d) => (d.rounds[1].responses[0].answers.need.criteria['need.2.z'] = 'yes')
      ],
      ['rounds[0].external.deal', (d) => (d.rounds[0].external.deal = { criteria: {} })],
      ['rounds[2].responses', (d) => (d.rounds[2].responses = [])],
      ['rounds[2].figures.directions.need', (d) => (d.rounds[2].figures.directions.need.level = 5)],
      ['rounds[2].figures.directions.need', (d) => (d.rounds[2].figures.directions.need.n = 2)],
      ['rounds[3].figures.directions.need', (d) => (d.rounds[3].figures.directions.need.min = 1)],
      ['rounds[3].figures.directions.deal', (d) => (d.rounds[3].figures.directions.deal.score = 3)],
      ['rounds[0].closedAt', (d) => (d.rounds[0].closedAt = 'yesterday')],
      ['rounds[0].closedAt', (d) => (d.rounds[0].closedAt = '2099-01-01T00:00:00Z')],
      ['rounds[0].closesOn', (d) => (d.rounds[0].closesOn = '2001-01-01')],
      ['rounds[0].opensOn', (d) => (d.rounds[0].opensOn = '0001-01-01')],
      ['rounds[0].roles[1]', (d) => (d.rounds[0].roles = ['sales', 'sales'])],
      ['people[0].email', (d) => (d.people[0].email = 'a@b.example\r\nBcc: c@d.example')],
      ['company.name', (d) => (d.company.name = '\u0007\u202e')],
      ['plan.steps[1]', (d) => (d.plan.steps[1].step = d.plan.steps[0].step)],
      ['plan.steps[0].link', (d) => (d.plan.steps[0].link = 'javascript:alert(1)')],
      ['people[1]', (d) => d.people.push({ ...d.people[0] })],
      [
        'models[0].document.directions.need.about.en',
        (d) => (d.models[0].document.directions.need.about.en = '')
      ],
      ['more', (d) => (d.more = 1)],
      ['company.notes', (d) => (d.company.notes = 'half \ud800')]
    ];
    for (const [path, spoil] of wrong) {
      nextTries();
      const document = structuredClone(good);
      spoil(document);
      const found = await look(there, JSON.stringify(document));
      expect(found, path).toMatchObject({
        issues: expect.arrayContaining([expect.objectContaining({ path })])
      });
    }
    const texts: [string, string][] = [
      ['', 'empty'],
      ['{"format":', 'notJson'],
      ['[]', 'otherFormat'],
      ['{"format":"maturity-matrix-1"}', 'otherFormat'],
      ['{"a":"\u0000', 'notJson'],
      [`{"a":"${'x'.repeat(2_100_000)}"}`, 'tooLarge'],
      [' '.repeat(32_000_001) + '{}', 'tooLarge']
    ];
    for (const [text, problem] of texts) expect(await look(there, text)).toEqual({ problem });
    const bytes = new Blob([new Uint8Array([0x7b, 0xff])]);
    expect(await companyImport.preview(ctx, there, bytes, 'ru')).toEqual({ problem: 'notText' });
    nextTries();
    const deep = `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`;
    for (const text of [
      deep,
      '{"__proto__":1}',
      '{"format":1e309}',
      JSON.stringify(Array(2000).fill(1))
    ])
      expect(await take(there, text)).toHaveProperty('issues');
    expect(await count()).toBe(before);
  });
});
