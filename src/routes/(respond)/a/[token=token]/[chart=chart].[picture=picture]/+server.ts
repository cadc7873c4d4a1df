import { ownFile } from '#lib/server/http/own-scorecard.ts';
import { ownPicture } from '#lib/server/http/picture-response.ts';

/** A chart of one's own scorecard. */
export async function GET(event) {
  const { params, url, locals } = event;
  const { chart: what, picture: format } = params;
  return ownPicture(await ownFile(event), { what, format, url }, locals.locale);
}
