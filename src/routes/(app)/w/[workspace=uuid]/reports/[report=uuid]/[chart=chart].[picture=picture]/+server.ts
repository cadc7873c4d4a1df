import { error } from '@sveltejs/kit';
import { admit } from '#lib/server/http/downloads.ts';
import { reportPicture } from '#lib/server/http/picture-response.ts';
import * as reports from '#lib/server/reports/service.ts';

/** A chart of a released report, as it was at the release. */
export async function GET(event) {
  const { ctx, member } = event.locals;
  const { report, chart: what, picture: format } = event.params;
  const released = await reports.get(ctx, member, report);
  if (!released) error(404, 'unknown');
  const { content } = released;
  await admit(event, { what, format, subject: content.cover.company });
  return reportPicture(content, { what, format, url: event.url });
}
