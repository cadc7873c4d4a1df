import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as clientImport from '#lib/server/client-import/service.ts';
import { notify } from '#lib/server/http/notice.ts';

export function load({ locals }) {
  if (locals.member.workspace.kind === 'company') error(404, 'unknown');
  return { most: clientImport.MOST_ROWS };
}

/** The page again: the table's text as it is, and either what would come of it or why nothing can. */
function shown(
  { locals: { locale } }: RequestEvent,
  { text, whenPresent }: clientImport.PostedTable,
  result: Awaited<ReturnType<typeof clientImport.preview>>
) {
  if ('problem' in result)
    return fail(400, {
      ...{ text, whenPresent, preview: null },
      refused: clientImport.sayProblem(result.problem, locale)
    });
  const preview = clientImport.shownPreview(result, locale);
  const page = { text, whenPresent, preview, refused: null };
  return preview.issueCount > 0 ? fail(400, page) : page;
}

export const actions = {
  /** Shows what would be added; nothing is kept. */
  check: async (event) => {
    const { ctx, member, locale } = event.locals;
    const posted = await clientImport.readPosted(event.request, locale);
    if (posted.refused !== null) return fail(400, { ...posted, preview: null });
    return shown(event, posted, await clientImport.preview(ctx, member, posted.text));
  },

  add: async (event) => {
    const { ctx, member, locale } = event.locals;
    const posted = await clientImport.readPosted(event.request, locale);
    if (posted.refused !== null) return fail(400, { ...posted, preview: null });
    const result = await clientImport.run(ctx, member, posted.text, posted.whenPresent);
    if (result === 'own') error(404, 'unknown');
    if (!('added' in result)) return shown(event, posted, result);
    notify(event.cookies, event.url, result.added ? 'clientsImported' : 'clientsAllPresent');
    redirect(303, `/w/${member.workspace.id}/clients`);
  }
};
