import { error, redirect } from '@sveltejs/kit';
import { subjectForm } from '#lib/forms/member-forms.ts';
import { asked } from '#lib/server/http/asked.ts';
import { notify } from '#lib/server/http/notice.ts';
import { signedIn } from '#lib/server/http/session.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';

export const load = async ({ locals }) => ({
  workspaces: await workspaces.ofAccount(locals.ctx, signedIn(locals)),
  deleted: await workspaces.restorable(locals.ctx, signedIn(locals))
});

export const actions = {
  restore: async (event) => {
    const { locals, cookies, url } = event;
    const { id } = await asked(event, subjectForm);
    const result = await workspaces.restore(locals.ctx, signedIn(locals), id);
    if (result === 'unknown') error(404, 'unknown');
    notify(cookies, url, 'workspaceRestored');
    redirect(303, `/w/${id}`);
  }
};
