import { fail, redirect } from '@sveltejs/kit';
import { chooseForm, takeForm } from '#lib/forms/matrix-form.ts';
import { readForm, typed, type FieldErrors } from '#lib/forms/read-form.ts';
import { matrix } from '#lib/i18n/matrix.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as models from '#lib/server/models/service.ts';

export const load = async ({ locals: { ctx, member } }) => ({
  versions: await models.versions(ctx, member)
});

/** What the page shows when a form comes back. */
const NOTHING = {
  ...{ text: '', note: '', refused: null, issues: null, preview: null, alert: null },
  errors: {} as FieldErrors
};

/** A text with what it changes, with what is wrong with it, or with why it cannot be read. */
async function shown({ ctx, member, locale }: App.Locals, text: string) {
  const page = { ...NOTHING, text };
  const found = await models.preview(ctx, member, text, locale);
  if (found === 'same')
    return { ...page, refused: models.saySame(await models.current(ctx, member), locale) };
  if ('problem' in found) return { ...page, refused: models.sayProblem(found.problem, locale) };
  return 'issues' in found ? { ...page, issues: found.issues } : { ...page, preview: found };
}

export const actions = {
  /** Shows what a text would change; nothing is kept. */
  check: async ({ locals, request }) => {
    const posted = await models.readPosted(request, locals.locale);
    if (posted.refused) return fail(400, { ...NOTHING, ...posted });
    const page = await shown(locals, posted.text);
    return page.preview ? page : fail(400, page);
  },

  take: async ({ locals, request, cookies, url }) => {
    const { ctx, member, locale } = locals;
    const form = await readForm(takeForm, request, locale);
    const [text, note] = [typed(form.values, 'text'), typed(form.values, 'note')];
    if (!form.ok) return fail(400, { ...(await shown(locals, text)), note, errors: form.errors });
    const result = await models.take(ctx, member, form.data, locale);
    if (typeof result === 'object' && 'taken' in result) {
      notify(cookies, url, 'matrixTaken');
      redirect(303, url.pathname);
    }
    const alert = result === 'overtaken' ? matrix[locale].problems.overtaken : null;
    return fail(alert ? 409 : 400, { ...(await shown(locals, text)), note, alert });
  },

  choose: async ({ locals: { ctx, member, locale }, request, cookies, url }) => {
    const form = await readForm(chooseForm, request, locale);
    const result = form.ok ? await models.choose(ctx, member, form.data) : 'unknown';
    if (result !== 'chosen')
      return fail(409, { ...NOTHING, alert: matrix[locale].problems.chosenMeanwhile });
    notify(cookies, url, 'matrixChosen');
    redirect(303, url.pathname);
  }
};
