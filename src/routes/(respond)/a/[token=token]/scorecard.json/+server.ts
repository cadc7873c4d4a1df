import * as exports from '#lib/server/exports/service.ts';
import { jsonResponse } from '#lib/server/http/files.ts';
import { ownFile } from '#lib/server/http/own-scorecard.ts';

/** One's own answers and scorecard as data. */
export async function GET(event) {
  const { ctx, locale } = event.locals;
  const { title, pieces } = exports.ownData(ctx, await ownFile(event), locale);
  return jsonResponse(pieces, { title, plain: 'scorecard' });
}
