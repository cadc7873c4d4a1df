import { describe, expect, test } from 'vitest';
import type { Answers } from '#lib/domain/answers.ts';
import { DIRECTION_IDS, direction } from '#lib/domain/model/index.ts';
import type { Context } from '#lib/server/context.ts';
import * as exports from '#lib/server/exports/service.ts';
import * as responses from '#lib/server/responses/service.ts';
import * as scorecards from '#lib/server/scorecards/service.ts';
import { quickAnswers } from '#tests/support/answers.ts';
import { started, testContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { document } from '#tests/support/documents.ts';
import { csvTable, workbook } from '#tests/support/workbooks.ts';

const HOSTILE = '=HYPERLINK("http://evil.example";"x")';
const MIXED: Answers = {
  ...quickAnswers(2, 2.5, 1.5, 2, 1, 2.5, 3),
  need: { level: 2, partlyNext: true, comment: '+1', evidence: '@link', target: 4 },
  deal: { notApplicable: 'no sale' }
};

async function submitted(ctx: Context, answers: Answers, mode: 'quick' | 'detailed' = 'quick') {
  const token = await started(ctx);
  await responses.chooseMode(ctx, token, mode);
  await responses.describeCompany(ctx, token, { name: HOSTILE });
  await responses.save(ctx, token, { client: crypto.randomUUID(), seq: 1, answers });
  await responses.submit(ctx, token);
  const result = await scorecards.ofResponse(ctx, token);
  if (typeof result === 'string' || !('found' in result)) throw new Error('There is no scorecard.');
  return { token, view: result.found };
}

describe.each(dialects)('files of one’s own scorecard, on $name', (dialect) => {
  const database = useDatabase(dialect);
  const fresh = () => testContext(database());

  test('tables have the figures of the page and the own answers, inert', async () => {
    const ctx = fresh();
    const { view } = await submitted(ctx, MIXED);
    const read = await workbook(exports.own(view, 'en'), 'en');
    expect(Object.keys(read)).toEqual(['Overview', 'Directions', 'Steps', 'Answers']);
    for (const [n, one] of view.scorecard.directions.entries())
      expect(read.Directions?.[n]).toMatchObject({
        ...{ Direction: direction(one.id).name.en, Level: one.level, Score: one.score },
        ...{ Target: one.target, Gap: one.gap }
      });
    expect(read.Steps).toHaveLength(view.scorecard.steps.length);
    expect(read.Answers?.[1]).toMatchObject({
      ...{ Answer: 'Level 2', Score: 2.5, Comment: "'+1", Evidence: "'@link", 'Wished target': 4 }
    });
    expect(read.Answers?.[DIRECTION_IDS.indexOf('deal')]).toMatchObject({
      ...{ Answer: 'Not applicable', 'Why it does not apply': 'no sale', Score: null }
    });
    const facts = Object.fromEntries(
      read.Overview!.map(({ Fact, Value }) => [String(Fact), Value])
    );
    expect(facts).toMatchObject({
      ...{ Company: `'${HOSTILE}`, Answered: '23 November 2026' },
      'Maturity index, 1 to 5': view.scorecard.index.value
    });
    const ru = await csvTable(exports.own(view, 'ru'), 'ru');
    expect(ru.map(({ Балл }) => (Балл === '' ? null : Number(Балл?.replace(',', '.'))))).toEqual(
      view.scorecard.directions.map(({ score }) => score)
    );
  });

  test('answers in detail have their practices', async () => {
    const ctx = fresh();
    const detailed: Answers = {
      need: { criteria: { 'need.2.a': 'no', 'need.2.b': 'yes' } }
    };
    const all = Object.fromEntries(DIRECTION_IDS.map((id) => [id, { dontKnow: true as const }]));
    const { view } = await submitted(ctx, { ...all, ...detailed }, 'detailed');
    const { Практики: practices } = await workbook(exports.own(view, 'ru'), 'ru');
    expect(practices).toMatchObject([
      { Ответ: 'Нет', 'Уровень практики': 2 },
      { Ответ: 'Да', 'Уровень практики': 2 }
    ]);
  });

  test('data is what was answered and what the page shows of it, by its schema', async () => {
    const ctx = fresh();
    const { view } = await submitted(ctx, MIXED);
    const found = { subject: '', ...exports.ownData(ctx, view, 'ru') };
    const { answers, scorecard, ...rest } = await document(found, 'response');
    expect(answers).toEqual(JSON.parse(JSON.stringify(MIXED)));
    expect(scorecard).toEqual(JSON.parse(JSON.stringify(view.scorecard)));
    expect(rest).toMatchObject({ company: HOSTILE, quarter: null, submittedOn: '2026-11-23' });
    expect(exports.ownFigures(view, 'radar', 'en').figures.scorecard).toEqual(view.scorecard);
  });

  test('an anonymous answer has no day in any of them', async () => {
    const ctx = fresh();
    const { view } = await submitted(ctx, MIXED);
    const round = { anonymous: true, quarter: '2026-Q4', companyName: 'Маяк' };
    const untied = { ...view, round: round as NonNullable<typeof view.round> };
    const book = exports.own(untied, 'en');
    const files = [
      book.title,
      JSON.stringify(await workbook(book, 'en')),
      JSON.stringify(exports.ownFigures(untied, 'bars', 'en')),
      JSON.stringify({
        ...(await document({ subject: '', ...exports.ownData(ctx, untied, 'en') }, 'response')),
        exportedAt: null
      })
    ];
    expect(files[1]).toContain('Q4 2026');
    expect(files.join()).not.toMatch(/23 November|2026-11-23/);
  });

  test('too many at once are refused to one link at one address, and to no other', async () => {
    const ctx = fresh();
    for (let n = 0; n < 30; n += 1)
      expect(await exports.takenByLink(ctx, 'a', '10.0.0.1')).toBeNull();
    expect(await exports.takenByLink(ctx, 'a', '10.0.0.1')).toBe(600);
    expect(await exports.takenByLink(ctx, 'a', '10.0.0.2')).toBeNull();
    expect(await exports.takenByLink(ctx, 'b', '10.0.0.1')).toBeNull();
  });
});
