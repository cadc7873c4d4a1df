import { error, fail, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/forms/read-form.ts';
import { unlockForm } from '#lib/forms/report-forms.ts';
import { sharedReportWords } from '#lib/i18n/shared-report.ts';
import { keepProof, openedReport } from '#lib/server/http/shared-report.ts';
import { tooMany } from '#lib/server/http/too-many.ts';
import * as reports from '#lib/server/reports/service.ts';

export async function load(event) {
  const { locals, params } = event;
  const opened = await openedReport(event);
  if (opened.state === 'over') error(410, 'reportOver');
  const { content } = opened;
  // the page is in the report's language, and says so
  locals.locale = content.locale;
  if (opened.state === 'open') return { state: opened.state, content: opened.content, ...params };
  return { state: opened.state, content };
}

export const actions = {
  default: async (event) => {
    const { locals, params, request, getClientAddress, url } = event;
    const form = await readForm(unlockForm, request, locals.locale);
    if (!form.ok) return fail(400, { wrong: form.errors.passphrase ?? '' });
    const guess = { ...form.data, address: getClientAddress() };
    const result = await reports.unlock(locals.ctx, params.token, guess);
    if (result === 'unknown') error(404, 'unknown');
    const { wrong } = sharedReportWords[locals.locale].locked;
    if (result === 'wrong') return fail(403, { wrong });
    if ('retryAfter' in result) {
      const { message } = tooMany(event, { retryAfterSeconds: result.retryAfter });
      return fail(429, { wrong: message });
    }
    keepProof(event, result.proof);
    redirect(303, url.pathname);
  }
};
