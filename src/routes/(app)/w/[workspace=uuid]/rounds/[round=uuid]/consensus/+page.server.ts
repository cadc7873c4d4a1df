import { error, fail, redirect } from '@sveltejs/kit';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { consensusForm } from '#lib/forms/consensus-form.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as teams from '#lib/server/teams/service.ts';

async function session({ ctx, member }: App.Locals, roundId: string) {
  const view = await teams.session(ctx, member, roundId);
  if (view === 'unknown') error(404, 'unknown');
  return view;
}

export async function load({ locals, params, url }) {
  const view = await session(locals, params.round);
  const asked = url.searchParams.get('direction');
  const current = asked === null ? view.next : DIRECTION_IDS.find((id) => id === asked);
  if (current === undefined) error(404, 'unknown');
  return { ...view, current };
}

export const actions = {
  default: async ({ locals, params, request, cookies, url }) => {
    const form = await readForm(consensusForm, request, locals.locale);
    if (!form.ok) return fail(400, { values: form.values, errors: form.errors, isStale: false });
    const { direction } = form.data;
    const result = await teams.agree(locals.ctx, locals.member, params.round, form.data);
    if (result === 'unknown') error(404, 'unknown');
    if (typeof result === 'object')
      return fail(409, { values: form.values, errors: {}, isStale: true });
    const { order } = await session(locals, params.round);
    const after = result === 'agreed' ? order[order.indexOf(direction) + 1] : direction;
    notify(cookies, url, 'saved');
    redirect(303, `?direction=${after ?? direction}`);
  }
};
