import { portfolioQuery } from '#lib/forms/portfolio-query.ts';
import * as exports from '#lib/server/exports/service.ts';
import { dataResponse } from '#lib/server/http/downloads.ts';

/** The portfolio as data, filtered and sorted as its page is by the same address. */
export async function GET(event) {
  const { ctx, member, locale } = event.locals;
  const query = portfolioQuery.parse(Object.fromEntries(event.url.searchParams));
  const found = await exports.portfolioData(ctx, member, query, locale);
  return dataResponse(event, 'portfolio', found);
}
