import { INDUSTRIES } from '#lib/domain/model/industries.ts';
import { DIRECTION_IDS, type Locale } from '#lib/domain/model/types.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as overview from '../overview/service.ts';
import type { PortfolioLine } from '../overview/service.ts';
import type { PortfolioQuery } from '../portfolios/service.ts';
import * as sheets from '../sheets/service.ts';
import type { Cell, Sheet } from '../sheets/service.ts';
import type { Export } from './types.ts';
import { wordsOf, type Words } from './words.ts';

export type PortfolioAsked = Omit<PortfolioQuery, 'page'>;

/** The clients that the portfolio's filters find, in its order, on all of its pages. */
export async function found(ctx: Context, member: Member, query: PortfolioAsked) {
  const first = await overview.portfolio(ctx, member, { ...query, page: 1 });
  const lines = {
    async *[Symbol.asyncIterator](): AsyncGenerator<PortfolioLine> {
      for (let view = first; ;) {
        yield* view.clients;
        if (view.page >= view.pages) return;
        view = await overview.portfolio(ctx, member, { ...query, page: view.page + 1 });
      }
    }
  };
  return { quarter: first.quarter, lines };
}

/** The portfolio as a table. */
export async function portfolio(
  ctx: Context,
  member: Member,
  query: PortfolioAsked,
  locale: Locale
): Promise<Export> {
  const words = wordsOf(locale);
  const { quarter, lines } = await found(ctx, member, query);
  const facts = words.columns({
    ...{ client: 32, industry: 28, lastRound: 20, index: 10, indexChange: 16, margin: 15 },
    ...{ verdict: 24, gapIn: 28, biggestGap: 14 }
  });
  const columns = DIRECTION_IDS.map((id) => ({
    head: words.direction(id),
    width: 14,
    figures: true
  }));
  const table: Sheet = {
    name: words.t.sheets.portfolio,
    columns: [...facts, ...columns],
    fixed: 1,
    rows: {
      async *[Symbol.asyncIterator]() {
        for await (const line of lines) yield rowOf(line, words);
      }
    }
  };
  const title = words.t.titles.portfolio(words.quarter(quarter));
  return { book: { title, sheets: [table], table }, subject: '', quarter };
}

function rowOf({ name, industry, latest, since }: PortfolioLine, words: Words): Cell[] {
  const gap = latest?.biggestGap;
  return [
    name,
    INDUSTRIES.find(({ id }) => id === industry)?.name[words.locale] ?? null,
    latest && words.quarter(latest.quarter),
    sheets.score(latest?.index.value),
    sheets.delta(since?.index.delta),
    sheets.agreement(since?.index.threshold),
    since && words.t.verdicts[since.index.verdict],
    gap ? words.direction(gap.direction) : null,
    sheets.score(gap?.gap),
    ...DIRECTION_IDS.map((id) => sheets.score(latest?.cells[id].score))
  ];
}
