import { error, fail, redirect } from '@sveltejs/kit';
import { notify } from '#lib/server/http/notice.ts';
import * as rounds from '#lib/server/rounds/service.ts';

export async function load({ locals, params }) {
  const { ctx, member } = locals;
  const round = await rounds.get(ctx, member, params.round);
  const losses = await rounds.losses(ctx, member, params.round);
  if (!round || !losses) error(404, 'unknown');
  const { deletedAt } = round;
  const until = deletedAt === null ? null : rounds.undoneUntil(deletedAt);
  return { round, losses, until, tooLate: until !== null && until < ctx.now() };
}

export const actions = {
  /** Leads back here, where it can be undone. */
  remove: async ({ locals, params }) => {
    const result = await rounds.remove(locals.ctx, locals.member, params.round);
    if ('refused' in result) error(404, 'unknown');
    redirect(303, `/w/${params.workspace}/rounds/${params.round}/delete`);
  },

  restore: async ({ locals, params, cookies, url }) => {
    const result = await rounds.restore(locals.ctx, locals.member, params.round);
    if ('refused' in result)
      return result.refused === 'tooLate' ? fail(409, { tooLate: true }) : error(404, 'unknown');
    notify(cookies, url, 'roundRestored');
    redirect(303, `/w/${params.workspace}/rounds/${params.round}`);
  }
};
