import * as exports from '#lib/server/exports/service.ts';
import { tablesResponse } from '#lib/server/http/downloads.ts';

/** The team's scorecard as tables. */
export async function GET(event) {
  const { ctx, member, locale } = event.locals;
  const found = await exports.scorecard(ctx, member, event.params.round, locale);
  return tablesResponse(event, 'scorecard', found);
}
