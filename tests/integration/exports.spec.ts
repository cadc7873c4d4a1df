import { beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '#lib/domain/answers.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import { toNumber } from '#lib/domain/fraction.ts';
import { DIRECTION_IDS, direction } from '#lib/domain/model/index.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as api from '#lib/server/api/service.ts';
import * as audit from '#lib/server/audit/service.ts';
import * as exports from '#lib/server/exports/service.ts';
import * as teams from '#lib/server/teams/service.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { answer, closeRound, openRound } from '#tests/support/rounds.ts';
import { document } from '#tests/support/documents.ts';
import { csvTable, workbook } from '#tests/support/workbooks.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const HOSTILE = '=HYPERLINK("http://evil.example";"x")';

const saying = (levels: readonly number[], comment?: string): Answers =>
  Object.fromEntries(
    DIRECTION_IDS.map((id, n) => [
      id,
      { level: (levels[n] ?? 2) as 2, ...(comment && { comment: `${comment} ${id}` }) }
    ])
  );

describe.each(dialects)('exports of a round, on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  let companyId: string;
  beforeEach(async () => {
    ctx = testContext(database());
    owner = await workspace(ctx);
    companyId = await company(ctx, owner, HOSTILE);
  });

  const figures = async (roundId: string) => {
    const card = await api.roundScorecard(ctx, owner, roundId);
    if (!card || card === 'notComparable') throw new Error('There is no scorecard.');
    return card;
  };
  const scorecard = async (roundId: string, locale: 'en' | 'ru') =>
    (await exports.scorecard(ctx, owner, roundId, locale))!.book;
  const answers = async (roundId: string, locale: 'en' | 'ru') =>
    (await exports.answers(ctx, owner, roundId, locale))!.book;

  test('a scorecard has every figure of the page, in both languages and both formats', async () => {
    const roundId = await openRound(ctx, owner, companyId, { closesOn: '2026-12-01' });
    await answer(ctx, roundId, saying([1, 2, 3, 4, 5, 1, 2]), { role: 'sales' });
    await answer(ctx, roundId, saying([2, 2, 4, 4, 1, 3, 2]), { role: 'director' });
    await answer(ctx, roundId, saying([4, 3, 4, 2, 2, 3, 5]), { role: 'director' });
    const card = await figures(roundId);
    const en = await workbook(await scorecard(roundId, 'en'), 'en');
    const ru = await workbook(await scorecard(roundId, 'ru'), 'ru');
    for (const [n, one] of card.directions.entries()) {
      expect(en.Directions?.[n]).toMatchObject({
        ...{ Direction: direction(one.id).name.en, Level: one.level, Score: one.score },
        ...{ Target: one.target, Gap: one.gap, Answers: one.n, Lowest: one.min },
        ...{ Highest: one.max, 'Middle half, width': one.iqr, Agreement: one.consensus }
      });
      expect(ru.Направления?.[n]).toMatchObject({
        ...{ Направление: direction(one.id).name.ru, Балл: one.score, Разрыв: one.gap }
      });
      const counts = card.team[n]!.counts!;
      const lie = Object.values(en['How answers lie']![n]!).slice(3, 12);
      expect(lie).toEqual(counts);
    }
    expect(en.Steps).toHaveLength(card.steps.length);
    expect(en.Steps?.map((row) => row['Priority, points'])).toEqual(
      card.steps.map(({ priority }) => priority)
    );
    const facts = Object.fromEntries(en.Overview!.map(({ Fact, Value }) => [String(Fact), Value]));
    expect(facts).toMatchObject({
      ...{ Company: `'${HOSTILE}`, Quarter: 'Q4 2026', 'Last day': new Date('2026-12-01') },
      ...{ 'Maturity index, 1 to 5': card.index.value, 'Answers counted': 3 },
      'Way from 1 to 5': (card.index.percent ?? 0) / 100
    });
    expect(en.Roles?.filter(({ Role }) => String(Role).startsWith('Chief'))).toHaveLength(7);
    const table = await csvTable(await scorecard(roundId, 'ru'), 'ru');
    expect(table.map((row) => Number(row.Балл?.replace(',', '.')))).toEqual(
      card.directions.map(({ score }) => score)
    );
  });

  test('a scorecard as data is the API’s, with words for its ids', async () => {
    const roundId = await openRound(ctx, owner, companyId);
    await answer(ctx, roundId, saying([3]));
    const found = await exports.scorecardData(ctx, owner, roundId, 'ru');
    const data = await document(found, 'scorecard');
    const { $schema, format, exportedAt, names, language, ...card } = data;
    expect([$schema, format, exportedAt]).toEqual([
      ...[`${ctx.origin}/schemas/scorecard.json`, 'maturity-scorecard-1'],
      ctx.now().toISOString()
    ]);
    expect(card).toEqual(JSON.parse(JSON.stringify(await figures(roundId))));
    expect([language, names.directions.deal, names.levels[1]]).toEqual([
      ...['ru', 'Сделка', 'Инициирование']
    ]);
  });

  test('answers of a named round are rows of people and directions, with all that they wrote', async () => {
    const roundId = await openRound(ctx, owner, companyId);
    const wrote: Answers = {
      ...byDirection(() => ({
        level: 3 as const,
        partlyNext: true,
        comment: '+1',
        target: 5 as const
      })),
      deal: { notApplicable: '@all we do is give' },
      brand: { dontKnow: true },
      need: { level: 2, evidence: '＝1+1' }
    };
    await answer(ctx, roundId, wrote, { name: '-Анна', role: 'sales', submittedOn: '2026-11-20' });
    await answer(ctx, roundId, saying([1]));
    const read = await workbook(await answers(roundId, 'en'), 'en');
    expect(Object.keys(read)).toEqual(['Answers']);
    const anna = read.Answers!.filter(({ Respondent }) => Respondent === "'-Анна");
    expect(read.Answers).toHaveLength(14);
    expect(anna[0]).toMatchObject({
      ...{ Role: 'Sales', Direction: 'Strategy', Answer: 'Level 3', Level: 3, Score: 3.5 },
      ...{ 'Next level partly true': 'yes', 'Wished target': 5, Comment: "'+1" },
      'Submitted on': new Date('2026-11-20')
    });
    expect(anna[1]).toMatchObject({ Evidence: "'＝1+1", Score: 2 });
    expect(anna[3]).toMatchObject({
      ...{ Answer: 'Not applicable', Score: null },
      'Why it does not apply': "'@all we do is give"
    });
    expect(anna[5]).toMatchObject({ Answer: 'Don’t know', Score: null, Level: null });
    const ru = await csvTable(await answers(roundId, 'ru'), 'ru');
    expect(ru.find(({ Респондент }) => Респондент === "'-Анна")).toMatchObject({
      ...{ Балл: '3,5', Роль: 'Продажи', 'Дата ответа': '2026-11-20' }
    });
  });

  test('answers in detail have a sheet of practices', async () => {
    const roundId = await openRound(ctx, owner, companyId, { mode: 'detailed' });
    await answer(ctx, roundId, {
      need: {
        criteria: { 'need.2.a': 'yes', 'need.2.b': 'notApplicable' },
        reasons: { 'need.2.b': '=1' },
        evidence: { 'need.2.a': 'https://example.org' }
      }
    });
    const read = await workbook(await answers(roundId, 'ru'), 'ru');
    expect(read.Практики).toHaveLength(2);
    expect(read.Практики?.[0]).toMatchObject({
      ...{ Ответ: 'Да', 'Уровень практики': 2, Подтверждение: 'https://example.org' }
    });
    expect(read.Практики?.[1]).toMatchObject({
      ...{ Ответ: 'Не применимо', 'Почему не применимо': "'=1" }
    });
  });

  test('more people than are read at once are all there, each once', async () => {
    const roundId = await openRound(ctx, owner, companyId);
    await answer(ctx, roundId, saying([1]), { name: 'first' });
    const { response, answer: rows } = {
      response: await ctx.db.selectFrom('response').selectAll().executeTakeFirstOrThrow(),
      answer: await ctx.db.selectFrom('answer').selectAll().execute()
    };
    const ids = Array.from({ length: 450 }, () => ctx.random.uuid());
    for (const id of ids) {
      await ctx.db
        .insertInto('response')
        .values({ ...response, id, token_hash: id, respondent_name: id })
        .execute();
      await ctx.db
        .insertInto('answer')
        .values(rows.map((row) => ({ ...row, response_id: id })))
        .execute();
    }
    const table = await csvTable(await answers(roundId, 'en'), 'en');
    const names = table.map(({ Respondent }) => Respondent);
    expect(names).toHaveLength(451 * 7);
    expect(new Set(names)).toEqual(new Set([...ids, 'first']));
  });

  test('an anonymous round has no row of a person, and nothing that its page hides', async () => {
    const roundId = await openRound(ctx, owner, companyId, { anonymous: true });
    const told = async () => {
      const read = await workbook(await answers(roundId, 'en'), 'en');
      return { read, text: JSON.stringify(read) };
    };
    for (const level of [1, 2, 5, 4])
      await answer(ctx, roundId, saying(Array(7).fill(level)), {
        ...{ name: `Secret ${level}`, role: 'sales' }
      });
    await closeRound(ctx, roundId);
    const four = await told();
    expect(Object.keys(four.read)).toEqual(['How answers lie', 'Comments']);
    // from three answers a median, nothing of how they lie below five
    expect(Object.values(four.read['How answers lie']![0]!).slice(1, 12)).toEqual([
      ...[4, 3, null, null, null, null, null, null, null, null, null]
    ]);
    expect(four.read.Comments).toEqual([]);

    const second = await openRound(ctx, owner, companyId, { anonymous: true });
    for (const level of [1, 2, 5, 4, 3])
      await answer(ctx, second, saying(Array(7).fill(level), `said at ${level}`), {
        ...{ name: `Secret ${level}`, role: 'sales' }
      });
    expect((await workbook(await answers(second, 'en'), 'en')).Comments).toEqual([]); // still open
    await closeRound(ctx, second);
    const book = await answers(second, 'en');
    const read = await workbook(book, 'en');
    expect(read['How answers lie']?.map((row) => Object.values(row).slice(3, 12))).toEqual(
      Array(7).fill([1, 0, 1, 0, 1, 0, 1, 0, 1])
    );
    expect(read.Comments).toHaveLength(35);
    expect(Object.keys(read.Comments![0]!)).toEqual([
      ...['Direction', 'Kind', 'Practice', 'In their own words']
    ]);
    // remarks by one hand do not stand in one place
    const order = DIRECTION_IDS.map((id) =>
      read
        .Comments!.filter(({ Direction }) => Direction === direction(id).name.en)
        .map((row) => String(row['In their own words']).split(' ')[2])
        .join('')
    );
    expect(new Set(order).size).toBeGreaterThan(1);
    expect(JSON.stringify([read, four.read])).not.toMatch(/Secret|Sales|\d{4}-\d{2}-\d{2}/);
    const rows = await csvTable(book, 'en');
    expect(rows).toHaveLength(7);
  });

  test('answers as data are what was given and what it scores, by their schema', async () => {
    const roundId = await openRound(ctx, owner, companyId, { mode: 'detailed' });
    await answer(ctx, roundId, {
      need: { criteria: { 'need.2.a': 'yes', 'need.2.b': 'dontKnow' }, comment: '=1' }
    });
    await answer(ctx, roundId, { deal: { notApplicable: 'no sale' } }, { name: 'Анна' });
    const data = await document(await exports.answersData(ctx, owner, roundId, 'ru'), 'answers');
    expect(data).toMatchObject({
      ...{ company: HOSTILE, quarter: '2026-Q4', anonymous: false, closed: false }
    });
    const everybody = await teams.everybody(ctx, owner, roundId);
    if (everybody === 'unknown') throw new Error('There is no round.');
    const voices = [];
    for await (const voice of everybody.voices()) voices.push(voice);
    const plain = voices.map(({ name, answers: given, scores }) => {
      const { need } = scores;
      if (need.status !== 'scored') return { name, answers: given, need: [need.status, null] };
      const figures = [need.score, need.upTo].map(toNumber);
      return { name, answers: given, need: [need.status, ...figures] };
    });
    expect(plain).toHaveLength(2);
    for (const [n, { need, ...one }] of plain.entries()) {
      expect(data.responses[n]).toMatchObject(one);
      const [status, score, upTo = null] = need;
      expect(data.responses[n].scores.need).toMatchObject({ status, score, upTo });
    }
  });

  test('answers of an anonymous round as data are what its tables tell', async () => {
    for (const levels of [[1, 2, 5, 4], [1, 2, 5, 4, 3], []]) {
      const roundId = await openRound(ctx, owner, companyId, { anonymous: true });
      for (const level of levels)
        await answer(ctx, roundId, saying(Array(7).fill(level), `said at ${level}`), {
          ...{ name: `Secret ${level}`, role: 'sales' }
        });
      await closeRound(ctx, roundId);
      const data = await document(await exports.answersData(ctx, owner, roundId, 'en'), 'answers');
      const read = await workbook(await answers(roundId, 'en'), 'en');
      for (const [n, id] of DIRECTION_IDS.entries()) {
        const { n: count, score, counts, remarks } = data.directions[id];
        const cells = Object.values(read['How answers lie']![n]!);
        expect([count, score, ...(counts ?? Array(9).fill(null))]).toEqual(cells.slice(1, 12));
        const said = read.Comments!.filter(({ Direction }) => Direction === direction(id).name.en);
        expect(remarks.map(({ text }: { text: string }) => text)).toEqual(
          said.map((row) => row['In their own words'])
        );
      }
      expect(data.responses).toBeUndefined();
      expect(JSON.stringify(data)).not.toMatch(/Secret|sales/);
    }
  });

  test('another workspace finds nothing', async () => {
    const roundId = await openRound(ctx, owner, companyId);
    const stranger = await workspace(ctx, { name: 'Other' });
    expect(await exports.scorecard(ctx, stranger, roundId, 'en')).toBeNull();
    expect(await exports.scorecardData(ctx, stranger, roundId, 'en')).toBeNull();
    expect(await exports.answers(ctx, stranger, roundId, 'en')).toBeNull();
    expect(await exports.answersData(ctx, stranger, roundId, 'en')).toBeNull();
  });

  test('whoever takes files is written down, and slowed down when there are too many', async () => {
    const file = { what: 'answers', format: 'xlsx', subject: 'Маяк', quarter: '2026-Q4' } as const;
    for (let n = 0; n < 60; n += 1) expect(await exports.taken(ctx, owner, file)).toBeNull();
    expect(await exports.taken(ctx, owner, file)).toEqual({ retryAfterSeconds: 600 });
    const { entries } = await audit.read(ctx, owner, 'ru', {});
    expect(entries[0]?.text).toBe('Скачан файл: ответы, «Маяк», IV\u00A0квартал\u00A02026, XLSX');
    ctx.clock.now = new Date(ctx.clock.now.getTime() + 600_000);
    expect(await exports.taken(ctx, owner, file)).toBeNull();
  });
});
