import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { takeCompanyForm } from '#lib/forms/company-import-form.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { companyImport as words } from '#lib/i18n/company-import.ts';
import * as companyImport from '#lib/server/company-import/service.ts';
import { notify } from '#lib/server/http/notice.ts';

export const load = async ({ locals: { ctx, member } }) => ({
  isOwn: member.workspace.kind === 'company',
  begun: await companyImport.hasBegun(ctx.db, member)
});

/** What the page shows when a form comes back. */
const NOTHING = {
  ...{ text: '', refused: null, inFile: false },
  ...{ issues: null, preview: null, here: null }
};

/** What was pasted stands in its field again, a file does not. */
const pasted = (source: companyImport.Source) => (typeof source === 'string' ? source : '');

async function look({ locals, setHeaders }: RequestEvent, source: companyImport.Source) {
  const { ctx, member, locale } = locals;
  const found = await companyImport.preview(ctx, member, source, locale);
  const page = { ...NOTHING, text: pasted(source), inFile: typeof source !== 'string' };
  if ('preview' in found) return { ...page, text: '', preview: found.preview };
  if ('issues' in found) return fail(400, { ...page, issues: found.issues });
  if ('problem' in found)
    return fail(400, { ...page, refused: words[locale].problems[found.problem] });
  setHeaders({ 'retry-after': String(found.retryAfterSeconds) });
  return fail(429, { ...page, refused: words[locale].tooOften });
}

export const actions = {
  /** Shows what would come; nothing is there to be seen yet. */
  check: async (event) => {
    const { source, both } = await companyImport.readPosted(event.request);
    if (!both) return look(event, source);
    const { problems } = words[event.locals.locale];
    return fail(400, { ...NOTHING, text: pasted(source), refused: problems.both });
  },

  take: async ({ locals: { ctx, member, locale }, request, cookies, url }) => {
    const form = await readForm(takeCompanyForm, request, locale);
    const found = form.ok ? await companyImport.take(ctx, member, form.data.look) : 'gone';
    if (found === 'gone' || found === 'begun')
      return fail(409, { ...NOTHING, refused: words[locale][found] });
    if ('here' in found)
      return fail(409, { ...NOTHING, refused: words[locale].here, here: found.here });
    notify(cookies, url, 'companyImported');
    redirect(303, `/w/${member.workspace.id}/clients/${found.taken}`);
  }
};
