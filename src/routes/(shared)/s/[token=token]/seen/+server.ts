import { openedReport } from '#lib/server/http/shared-report.ts';
import * as reports from '#lib/server/reports/service.ts';

/** The page's script says that somebody reads; opening a link counts nobody, for programs do too. */
export async function POST(event) {
  const opened = await openedReport(event);
  if (opened.state === 'open')
    await reports.seen(event.locals.ctx, opened.linkId, event.getClientAddress());
  return new Response(null, { status: 204 });
}
