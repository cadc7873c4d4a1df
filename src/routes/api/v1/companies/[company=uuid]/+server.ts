import { noQuery } from '#lib/forms/api-query.ts';
import * as api from '#lib/server/api/service.ts';
import { asksFor, oneOrNone } from '#lib/server/http/json.ts';

/** One company with its people. */
export async function GET(event) {
  const query = asksFor(event, noQuery);
  if (!query.ok) return query.response;
  const { ctx, key } = event.locals;
  return oneOrNone(await api.company(ctx, key, event.params.company), event.request);
}
