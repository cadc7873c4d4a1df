import * as exports from '#lib/server/exports/service.ts';
import { tablesResponse } from '#lib/server/http/downloads.ts';

/** The answers of a round; of an anonymous one only what its page shows. */
export async function GET(event) {
  const { ctx, member, locale } = event.locals;
  const found = await exports.answers(ctx, member, event.params.round, locale);
  return tablesResponse(event, 'answers', found);
}
