import { noQuery } from '#lib/forms/api-query.ts';
import * as api from '#lib/server/api/service.ts';
import { asksFor, oneOrNone } from '#lib/server/http/json.ts';

/** Who has answered what; of an anonymous round the counts. */
export async function GET(event) {
  const query = asksFor(event, noQuery);
  if (!query.ok) return query.response;
  const { ctx, key } = event.locals;
  return oneOrNone(await api.responses(ctx, key, event.params.round), event.request);
}
