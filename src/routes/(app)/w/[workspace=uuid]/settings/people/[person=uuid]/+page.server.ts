import { error, fail, redirect } from '@sveltejs/kit';
import { posted } from '#lib/forms/read-form.ts';
import { people } from '#lib/i18n/people.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as rights from '#lib/server/rights/service.ts';

export async function load({ locals: { ctx, member }, params }) {
  const known = await rights.known(ctx, member, params.person);
  return known ? { known } : error(404, 'unknown');
}

export const actions = {
  default: async ({ locals: { ctx, member, locale }, params, request, cookies, url }) => {
    const known = await rights.known(ctx, member, params.person);
    if (!known) error(404, 'unknown');
    const typed = String((await posted(request)).get('name') ?? '');
    if (typed.normalize('NFC').trim() !== known.name)
      return fail(400, { typed, wrong: people[locale].wrong });
    await rights.erase(ctx, member, params.person);
    notify(cookies, url, 'personErased');
    redirect(303, `/w/${member.workspace.id}/settings/people`);
  }
};
