import { error, fail, redirect } from '@sveltejs/kit';
import { companyImport as words } from '#lib/i18n/company-import.ts';
import * as companyImport from '#lib/server/company-import/service.ts';
import { notify } from '#lib/server/http/notice.ts';

export function load({ locals }) {
  if (locals.member.workspace.kind === 'company') error(404, 'unknown');
}

/** What the page shows when a form comes back. */
const NOTHING = { text: '', refused: null, issues: null, preview: null, here: null };

export const actions = {
  /** Shows what would come; nothing is kept. */
  check: async ({ locals: { ctx, member, locale }, request }) => {
    const posted = await companyImport.readPosted(request, locale);
    if (posted.refused !== null) return fail(400, { ...NOTHING, ...posted });
    const found = await companyImport.preview(ctx, member, posted.text, locale);
    const page = { ...NOTHING, text: posted.text };
    if ('preview' in found) return { ...page, preview: found.preview };
    if ('issues' in found) return fail(400, { ...page, issues: found.issues });
    return fail(400, { ...page, refused: companyImport.sayProblem(found.problem, locale) });
  },

  take: async ({ locals: { ctx, member, locale }, request, cookies, url }) => {
    const posted = await companyImport.readPosted(request, locale);
    if (posted.refused !== null) return fail(400, { ...NOTHING, ...posted });
    const found = await companyImport.take(ctx, member, posted.text, locale);
    if (found === 'own') error(404, 'unknown');
    if ('taken' in found) {
      notify(cookies, url, 'companyImported');
      redirect(303, `/w/${member.workspace.id}/clients/${found.taken}`);
    }
    if ('here' in found)
      return fail(409, { ...NOTHING, refused: words[locale].here, here: found.here });
    const page = { ...NOTHING, text: posted.text };
    if ('issues' in found) return fail(400, { ...page, issues: found.issues });
    return fail(400, { ...page, refused: companyImport.sayProblem(found.problem, locale) });
  }
};
