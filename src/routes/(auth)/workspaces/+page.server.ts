import { redirect } from '@sveltejs/kit';
import * as workspaces from '#lib/server/workspaces/service.ts';

export async function load({ locals }) {
  const { ctx, account } = locals;
  // the policy table lets nobody in who is not signed in
  if (!account) redirect(303, '/sign-in');
  return { workspaces: await workspaces.ofAccount(ctx, account) };
}
