import { error, fail, redirect } from '@sveltejs/kit';
import { apiKeyForm } from '#lib/forms/api-key-form.ts';
import { subjectForm } from '#lib/forms/member-forms.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { apiKeys as words } from '#lib/i18n/api-keys.ts';
import * as apiKeys from '#lib/server/api-keys/service.ts';
import { asked } from '#lib/server/http/asked.ts';
import { notify } from '#lib/server/http/notice.ts';

export async function load({ locals: { ctx, member } }) {
  const keys = await apiKeys.list(ctx, member);
  return {
    alive: keys.filter(({ state }) => state === 'works'),
    over: keys.filter(({ state }) => state !== 'works'),
    newKeyId: ctx.random.id()
  };
}

export const actions = {
  /** Answers with the key instead of leading back: nothing may keep it, not even for a redirect. */
  makeKey: async ({ locals: { ctx, member, locale }, request }) => {
    const form = await readForm(apiKeyForm, request, locale);
    if (!form.ok) return fail(400, { key: { values: form.values, errors: form.errors } });
    const result = await apiKeys.make(ctx, member, form.data);
    if ('made' in result) return { made: { key: result.made, name: form.data.name } };
    return fail(409, { key: { refused: words[locale].refused[result.refused] } });
  },

  revokeKey: async (event) => {
    const { ctx, member } = event.locals;
    const { id } = await asked(event, subjectForm);
    const result = await apiKeys.revoke(ctx, member, id);
    if (result === 'unknown') error(404, 'unknown');
    notify(event.cookies, event.url, result);
    redirect(303, event.url.pathname);
  }
};
