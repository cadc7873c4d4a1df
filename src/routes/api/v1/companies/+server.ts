import { json } from '@sveltejs/kit';
import { companyQuery } from '#lib/forms/api-query.ts';
import * as api from '#lib/server/api/service.ts';
import { asksFor } from '#lib/server/http/json.ts';

/** The workspace's companies, page by page. */
export async function GET(event) {
  const query = asksFor(event, companyQuery);
  if (!query.ok) return query.response;
  const { ctx, key } = event.locals;
  return json(await api.companies(ctx, key, query.data));
}
