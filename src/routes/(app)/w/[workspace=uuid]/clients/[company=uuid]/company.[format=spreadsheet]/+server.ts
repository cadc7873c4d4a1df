import * as exports from '#lib/server/exports/service.ts';
import { tablesResponse } from '#lib/server/http/downloads.ts';

/** All rounds of a company as tables. */
export async function GET(event) {
  const { ctx, member, locale } = event.locals;
  const found = await exports.company(ctx, member, event.params.company, locale);
  return tablesResponse(event, 'company', found);
}
