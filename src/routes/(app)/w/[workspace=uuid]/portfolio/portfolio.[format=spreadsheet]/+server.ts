import { portfolioQuery } from '#lib/forms/portfolio-query.ts';
import * as exports from '#lib/server/exports/service.ts';
import { tablesResponse } from '#lib/server/http/downloads.ts';

/** The portfolio as a table, filtered and sorted as its page is by the same address. */
export async function GET(event) {
  const { ctx, member, locale } = event.locals;
  const query = portfolioQuery.parse(Object.fromEntries(event.url.searchParams));
  return tablesResponse(event, 'portfolio', await exports.portfolio(ctx, member, query, locale));
}
