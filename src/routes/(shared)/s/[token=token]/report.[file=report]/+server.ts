import { error, redirect } from '@sveltejs/kit';
import { reportResponse } from '#lib/server/http/report-response.ts';
import { openedReport } from '#lib/server/http/shared-report.ts';
import { tooMany } from '#lib/server/http/too-many.ts';
import * as reports from '#lib/server/reports/service.ts';

/** The report behind the link as a file; the page asks for a passphrase or says that it is over. */
export async function GET(event) {
  const { locals, params, getClientAddress } = event;
  const opened = await openedReport(event);
  if (opened.state !== 'open') redirect(303, `/s/${params.token}`);
  const retryAfterSeconds = await reports.taking(locals.ctx, opened.linkId, getClientAddress());
  if (retryAfterSeconds !== null) error(429, tooMany(event, { retryAfterSeconds }).message);
  return reportResponse(opened.content, params.file);
}
