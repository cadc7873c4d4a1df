import { beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '#lib/domain/answers.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import { DIRECTION_IDS, direction } from '#lib/domain/model/index.ts';
import { portfolioQuery } from '#lib/forms/portfolio-query.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as comparisons from '#lib/server/comparisons/service.ts';
import * as exports from '#lib/server/exports/service.ts';
import * as overview from '#lib/server/overview/service.ts';
import * as plans from '#lib/server/plans/service.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { aim, answer, closeRound, openRound } from '#tests/support/rounds.ts';
import { document } from '#tests/support/documents.ts';
import { csvTable, workbook } from '#tests/support/workbooks.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const HOSTILE = '+HYPERLINK("http://evil.example";"x")';

const at = (level: number): Answers => byDirection(() => ({ level: level as 2 }));

describe.each(dialects)('exports of companies, on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  beforeEach(async () => {
    ctx = testContext(database());
    owner = await workspace(ctx);
  });

  async function measured(name: string, levels: readonly number[]): Promise<string> {
    const companyId = await company(ctx, owner, name);
    for (const [n, level] of levels.entries()) {
      const quarter = `2026-Q${n + 2}`;
      const roundId = await openRound(ctx, owner, companyId, { quarter, opensOn: '2026-04-01' });
      await answer(ctx, roundId, at(level));
      await answer(ctx, roundId, { ...at(level), need: { level: 1 } });
      await closeRound(ctx, roundId);
    }
    return companyId;
  }

  test('a company has its rounds, changes, plan and targets, with the figures of its pages', async () => {
    const companyId = await measured(HOSTILE, [2, 4, 3]);
    await aim(ctx, owner, companyId, {
      weights: { need: 3 },
      quarters: [{ quarter: '2026-Q4', levels: { need: 4 }, note: '=1' }]
    });
    await plans.add(ctx, owner, companyId, { step: 'need.1-2', quarter: '2026-Q4' });
    const found = (await exports.company(ctx, owner, companyId, 'ru'))!;
    const read = await workbook(found.book, 'ru');
    expect(Object.keys(read)).toEqual(['Раунды', 'Изменения', 'План', 'Цели']);
    const { series } = await comparisons.quarters(ctx, owner, companyId);
    expect(read.Раунды?.map((row) => row.Индекс)).toEqual(series.index.points.map((p) => p.value));
    for (const id of DIRECTION_IDS)
      expect(read.Раунды?.map((row) => row[direction(id).name.ru])).toEqual(
        series.directions[id].points.map(({ value }) => value)
      );
    expect(read.Раунды?.[0]).toMatchObject({
      ...{ Квартал: 'II квартал 2026', Открыт: new Date('2026-04-01'), Ответов: 2 }
    });
    const changes = read.Изменения!.filter((row) => row.Показатель === 'Индекс');
    expect(changes.map((row) => [row.Было, row.Стало, row.Изменение, row.Погрешность])).toEqual(
      series.index.segments.map(({ delta, threshold }, n) => [
        series.index.points[n]?.value,
        series.index.points[n + 1]?.value,
        ...[delta, threshold]
      ])
    );
    expect(read.Изменения).toHaveLength(16);
    expect(read.План?.[0]).toMatchObject({ 'С уровня': 1, 'На уровень': 2 });
    expect(read.Цели?.[0]).toMatchObject({ Квартал: 'Вес', 'Формирование потребности': 3 });
    expect(read.Цели?.[1]).toMatchObject({
      ...{ Квартал: 'IV квартал 2026', 'Формирование потребности': 4, Почему: "'=1" }
    });
    const table = await csvTable((await exports.company(ctx, owner, companyId, 'en'))!.book, 'en');
    expect(table.map((row) => Number(row.Index))).toEqual(series.index.points.map((p) => p.value));
  });

  test('a portfolio has every client that the filters find, in the order of the page', async () => {
    for (let n = 0; n < 52; n += 1) await company(ctx, owner, `Client ${n}`);
    await measured(HOSTILE, [2, 4]);
    await measured('Fallen', [4, 2]);
    const query = portfolioQuery.parse({ sort: '-index' });
    const { book } = await exports.portfolio(ctx, owner, query, 'en');
    const { Portfolio: rows } = await workbook(book, 'en');
    expect(rows).toHaveLength(54);
    const page = await overview.portfolio(ctx, owner, query);
    expect(rows?.slice(0, 50).map((row) => [row.Index, row.Deal])).toEqual(
      page.clients.map(({ latest }) => [
        latest?.index.value ?? null,
        latest?.cells.deal.score ?? null
      ])
    );
    expect(rows?.[0]).toMatchObject({
      ...{ Client: `'${HOSTILE}`, 'Latest round': 'Q3 2026', Verdict: 'change' },
      'Change of the index': page.clients[0]?.since?.index.delta
    });
    const improved = portfolioQuery.parse({ move: 'improved' });
    const some = await exports.portfolio(ctx, owner, improved, 'ru');
    expect((await csvTable(some.book, 'ru')).map(({ Клиент }) => Клиент)).toEqual([`'${HOSTILE}`]);
  });

  test('a portfolio as data has the figures of its page, by its schema', async () => {
    for (let n = 0; n < 52; n += 1) await company(ctx, owner, `Client ${n}`);
    await measured(HOSTILE, [2, 4]);
    const query = portfolioQuery.parse({ sort: '-index' });
    const found = await exports.portfolioData(ctx, owner, query, 'ru');
    expect(found).toMatchObject({ title: 'Портфель, IV квартал 2026', quarter: '2026-Q4' });
    const { clients } = await document(found, 'portfolio');
    expect(clients).toHaveLength(53);
    const [line] = (await overview.portfolio(ctx, owner, query)).clients;
    expect(clients[0]).toEqual(
      JSON.parse(
        JSON.stringify({
          ...{ id: line?.id, name: HOSTILE, industry: line?.industry },
          latest: {
            ...{ round: line?.latest?.round, quarter: line?.latest?.quarter, quartersAgo: 1 },
            index: line?.latest?.index.value,
            stagedLevel: line?.latest?.index.stagedLevel,
            ...{ directions: line?.latest?.cells, biggestGap: line?.latest?.biggestGap }
          },
          since: {
            ...{ quarter: line?.since?.quarter, change: line?.since?.index.delta },
            margin: line?.since?.index.threshold,
            verdict: line?.since?.index.verdict
          },
          trend: line?.trend
        })
      )
    );
    const improved = portfolioQuery.parse({ move: 'improved' });
    const some = await exports.portfolioData(ctx, owner, improved, 'en');
    expect((await document(some, 'portfolio')).clients).toHaveLength(1);
  });

  test('another workspace finds nothing', async () => {
    const companyId = await measured('Lighthouse', [2]);
    const stranger = await workspace(ctx, { name: 'Other' });
    expect(await exports.company(ctx, stranger, companyId, 'en')).toBeNull();
    const found = await exports.portfolio(ctx, stranger, portfolioQuery.parse({}), 'en');
    expect((await workbook(found.book, 'en')).Portfolio).toEqual([]);
  });
});
