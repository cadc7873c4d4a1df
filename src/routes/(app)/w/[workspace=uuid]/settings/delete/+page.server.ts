import { fail, redirect } from '@sveltejs/kit';
import { posted } from '#lib/forms/read-form.ts';
import { deleteWorkspace } from '#lib/i18n/delete-workspace.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';

export const load = async ({ locals: { ctx, member } }) => ({
  losses: await workspaces.losses(ctx, member)
});

export const actions = {
  default: async ({ locals: { ctx, member, locale }, request, cookies, url }) => {
    const typed = String((await posted(request)).get('name') ?? '');
    const { name } = member.workspace;
    if (typed.normalize('NFC').trim() !== name)
      return fail(400, { typed, wrong: deleteWorkspace[locale].wrong });
    await workspaces.deleteWorkspace(ctx, member);
    notify(cookies, url, 'workspaceDeleted');
    redirect(303, '/workspaces');
  }
};
