import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { ReportContent } from '#lib/report/content.ts';
import * as reports from '#lib/server/reports/service.ts';
import { openedReport } from './shared-report.ts';
import { tooMany } from './too-many.ts';

type Event = Parameters<typeof openedReport>[0] &
  Parameters<typeof tooMany>[0] &
  Pick<RequestEvent, 'getClientAddress'>;

/**
 * A file made of the report behind a link. Without the passphrase, or when the link is over, the
 * reader is sent to its page, which asks for it or says so; who takes too many is told to wait.
 */
export async function sharedFile(
  event: Event,
  make: (content: ReportContent) => Promise<Response>
): Promise<Response> {
  const { locals, params, getClientAddress } = event;
  const opened = await openedReport(event);
  if (opened.state !== 'open') redirect(303, `/s/${params.token}`);
  const retryAfterSeconds = await reports.taking(locals.ctx, opened.linkId, getClientAddress());
  if (retryAfterSeconds !== null) error(429, tooMany(event, { retryAfterSeconds }).message);
  return make(opened.content);
}
