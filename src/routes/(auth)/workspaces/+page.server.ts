import { error, redirect } from '@sveltejs/kit';
import { subjectForm } from '#lib/forms/member-forms.ts';
import { asked } from '#lib/server/http/asked.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';

export async function load({ locals }) {
  const { ctx, account } = locals;
  // the policy table lets nobody in who is not signed in
  if (!account) redirect(303, '/sign-in');
  return {
    workspaces: await workspaces.ofAccount(ctx, account),
    deleted: await workspaces.restorable(ctx, account)
  };
}

export const actions = {
  restore: async (event) => {
    const { locals, cookies, url } = event;
    const { ctx, account } = locals;
    if (!account) redirect(303, '/sign-in');
    const { id } = await asked(event, subjectForm);
    if ((await workspaces.restore(ctx, account, id)) === 'unknown') error(404, 'unknown');
    notify(cookies, url, 'workspaceRestored');
    redirect(303, `/w/${id}`);
  }
};
