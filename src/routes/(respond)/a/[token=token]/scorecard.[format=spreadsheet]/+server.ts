import * as exports from '#lib/server/exports/service.ts';
import { bookResponse } from '#lib/server/http/files.ts';
import { ownFile } from '#lib/server/http/own-scorecard.ts';

/** One's own scorecard as tables. */
export async function GET(event) {
  const { locale } = event.locals;
  const book = exports.own(await ownFile(event), locale);
  return bookResponse(book, event.params.format, 'scorecard', locale);
}
