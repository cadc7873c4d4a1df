import * as exports from '#lib/server/exports/service.ts';
import { dataResponse } from '#lib/server/http/downloads.ts';

/** The team's scorecard as the API has it, with names in the reader's language. */
export async function GET(event) {
  const { ctx, member, locale } = event.locals;
  const found = await exports.scorecardData(ctx, member, event.params.round, locale);
  return dataResponse(event, 'scorecard', found);
}
