import { roundQuery } from '#lib/forms/round-query.ts';
import * as rounds from '#lib/server/rounds/service.ts';

export async function load({ locals, url }) {
  const { ctx, member } = locals;
  const query = roundQuery.parse(Object.fromEntries(url.searchParams));
  const { search, status, quarter } = query;
  return {
    query: { search: search ?? '', status: status ?? '', quarter: quarter ?? '' },
    filtered: !!(search || status || quarter),
    list: await rounds.list(ctx, member, query),
    ...(await rounds.overview(ctx, member))
  };
}
