import * as exports from '#lib/server/exports/service.ts';
import { dataResponse } from '#lib/server/http/downloads.ts';

/** The answers of a round as data; of an anonymous one only what its page shows. */
export async function GET(event) {
  const { ctx, member, locale } = event.locals;
  const found = await exports.answersData(ctx, member, event.params.round, locale);
  return dataResponse(event, 'answers', found);
}
