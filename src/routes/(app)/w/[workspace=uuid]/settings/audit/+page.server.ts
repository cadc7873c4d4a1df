import { auditQuery } from '#lib/forms/audit-query.ts';
import * as audit from '#lib/server/audit/service.ts';

export async function load({ locals: { ctx, member, locale }, url }) {
  const { after, ...filter } = auditQuery.parse(Object.fromEntries(url.searchParams));
  const { entries, next } = await audit.read(ctx, member, locale, filter, after);
  const search = new URLSearchParams(
    Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined)
  );
  return {
    ...{ entries, filter, actors: await audit.actors(ctx, member) },
    /** Addresses of this list from its begin, and of what comes after. */
    newest: after ? `?${search}` : null,
    older: next && `?${new URLSearchParams([...search, ['after', next]])}`
  };
}
