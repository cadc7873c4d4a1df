import { error, fail, redirect } from '@sveltejs/kit';
import { apiKeyForm } from '#lib/forms/api-key-form.ts';
import { subjectForm } from '#lib/forms/member-forms.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { WEBHOOK_LISTS, webhookForm } from '#lib/forms/webhook-form.ts';
import { apiKeys as keyWords } from '#lib/i18n/api-keys.ts';
import { webhooks as webhookWords } from '#lib/i18n/webhooks.ts';
import * as apiKeys from '#lib/server/api-keys/service.ts';
import { asked } from '#lib/server/http/asked.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as webhooks from '#lib/server/webhooks/service.ts';

export async function load({ locals: { ctx, member } }) {
  const keys = await apiKeys.list(ctx, member);
  return {
    alive: keys.filter(({ state }) => state === 'works'),
    over: keys.filter(({ state }) => state !== 'works'),
    webhooks: await webhooks.list(ctx, member),
    /** Of the key and the webhook that the forms make. */
    newIds: { key: ctx.random.id(), webhook: ctx.random.id() }
  };
}

// What makes a secret answers with it instead of leading back: nothing may keep it for a redirect.
export const actions = {
  makeKey: async ({ locals: { ctx, member, locale }, request }) => {
    const form = await readForm(apiKeyForm, request, locale);
    if (!form.ok) return fail(400, { key: { values: form.values, errors: form.errors } });
    const result = await apiKeys.make(ctx, member, form.data);
    if ('made' in result) return { made: { key: result.made, name: form.data.name } };
    return fail(409, { key: { refused: keyWords[locale].refused[result.refused] } });
  },

  revokeKey: async (event) => {
    const { ctx, member } = event.locals;
    const { id } = await asked(event, subjectForm);
    const result = await apiKeys.revoke(ctx, member, id);
    if (result === 'unknown') error(404, 'unknown');
    notify(event.cookies, event.url, result);
    redirect(303, event.url.pathname);
  },

  addWebhook: async ({ locals: { ctx, member, locale }, request }) => {
    const form = await readForm(webhookForm, request, locale, WEBHOOK_LISTS);
    const { values } = form;
    if (!form.ok) return fail(400, { webhook: { values, errors: form.errors } });
    const result = await webhooks.add(ctx, member, form.data);
    if ('added' in result) return { added: result.added };
    const said = webhookWords[locale].refused[result.refused];
    const ofForm = result.refused === 'addedAlready' || result.refused === 'tooMany';
    if (ofForm) return fail(409, { webhook: { refused: said } });
    return fail(400, { webhook: { values, errors: { url: said } } });
  }
};
