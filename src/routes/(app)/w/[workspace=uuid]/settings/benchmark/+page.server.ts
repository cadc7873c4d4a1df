import { error, redirect } from '@sveltejs/kit';
import { posted } from '#lib/forms/read-form.ts';
import * as benchmarks from '#lib/server/benchmarks/service.ts';
import { notify } from '#lib/server/http/notice.ts';

export const load = async ({ locals: { ctx, member } }) => ({
  sharing: await benchmarks.sharing(ctx, member),
  nextOn: benchmarks.nextPublication(ctx.now())
});

export const actions = {
  join: async ({ locals: { ctx, member }, cookies, url }) => {
    await benchmarks.join(ctx, member);
    notify(cookies, url, 'benchmarkJoined');
    redirect(303, url.pathname);
  },
  leave: async ({ locals: { ctx, member }, cookies, url }) => {
    await benchmarks.leave(ctx, member);
    notify(cookies, url, 'benchmarkLeft');
    redirect(303, url.pathname);
  },
  takeIn: async ({ locals: { ctx, member }, request, cookies, url }) => {
    const company = String((await posted(request)).get('company') ?? '');
    if ((await benchmarks.takeIn(ctx, member, company)) !== 'done') error(404, 'unknown');
    notify(cookies, url, 'clientTakenIn');
    redirect(303, url.pathname);
  }
};
