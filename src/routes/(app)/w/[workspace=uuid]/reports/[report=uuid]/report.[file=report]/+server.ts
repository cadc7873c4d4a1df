import { error } from '@sveltejs/kit';
import { admit } from '#lib/server/http/downloads.ts';
import { reportResponse } from '#lib/server/http/report-response.ts';
import * as reports from '#lib/server/reports/service.ts';

/** A released report as a file. */
export async function GET(event) {
  const { ctx, member } = event.locals;
  const { report, file: format } = event.params;
  const released = await reports.get(ctx, member, report);
  if (!released) error(404, 'unknown');
  const { content } = released;
  await admit(event, { what: 'report', format, subject: content.cover.company });
  return reportResponse(content, format);
}
