import { modelQuery } from '#lib/forms/model-query.ts';
import * as api from '#lib/server/api/service.ts';
import { asksFor, callerLocale } from '#lib/server/http/json.ts';

/** The current matrix in the language asked for. */
export function GET({ request, url }) {
  const query = asksFor({ request, url }, modelQuery);
  if (!query.ok) return query.response;
  return api.model(query.data.lang ?? callerLocale(request), request);
}
