import { byDirection } from '#lib/domain/by-direction.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Latest, Since } from '#lib/domain/portfolio.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import type { PortfolioLine } from '../overview/service.ts';
import { PORTFOLIO_FORMAT, type ClientDocument } from './documents/portfolio.ts';
import { schemaAddress } from './documents/schemas.ts';
import { found, type PortfolioAsked } from './portfolio.ts';
import type { DataExport } from './types.ts';
import { wordsOf } from './words.ts';
import { list, withField } from './written.ts';

/** The portfolio as data: the clients of its table, with their figures by direction and quarter. */
export async function portfolioData(
  ctx: Context,
  member: Member,
  query: PortfolioAsked,
  locale: Locale
): Promise<DataExport> {
  const { quarter, lines } = await found(ctx, member, query);
  const words = wordsOf(locale);
  const head = {
    $schema: schemaAddress(ctx.origin, 'portfolio'),
    ...{ format: PORTFOLIO_FORMAT, exportedAt: ctx.now().toISOString(), quarter }
  };
  const title = words.t.titles.portfolio(words.quarter(quarter));
  return { subject: '', quarter, title, pieces: withField(head, list('clients', clients(lines))) };
}

async function* clients(lines: AsyncIterable<PortfolioLine>): AsyncGenerator<ClientDocument> {
  for await (const { id, name, industry, latest, since, trend } of lines)
    yield {
      ...{ id, name, industry },
      latest: latest && latestOf(latest),
      since: since && sinceOf(since),
      trend: trend.map(({ quarter, mode, index }) => ({ quarter, mode, index }))
    };
}

function latestOf({ round, quarter, staleness, index, cells, biggestGap }: Latest) {
  return {
    ...{ round, quarter, quartersAgo: staleness },
    ...{ index: index.value, stagedLevel: index.stagedLevel },
    directions: byDirection((id) => ({ ...cells[id] })),
    biggestGap: biggestGap && { ...biggestGap }
  };
}

const sinceOf = ({ quarter, index }: Since): ClientDocument['since'] => ({
  ...{ quarter, change: index.delta, margin: index.threshold, verdict: index.verdict }
});
