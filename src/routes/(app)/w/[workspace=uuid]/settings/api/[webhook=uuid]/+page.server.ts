import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { deliveryForm } from '#lib/forms/webhook-form.ts';
import type { Notice } from '#lib/i18n/notices.ts';
import type { Member } from '#lib/server/access/principal.ts';
import type { Context } from '#lib/server/context.ts';
import { asked } from '#lib/server/http/asked.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as webhooks from '#lib/server/webhooks/service.ts';

type Event = RequestEvent<{ workspace: string; webhook: string }>;
type Result = Extract<Notice, `webhook${string}`> | 'paused' | 'unknown';

export async function load({ locals: { ctx, member }, params }) {
  return (await webhooks.get(ctx, member, params.webhook)) ?? error(404, 'unknown');
}

/** Back to the page, which says what was done. */
function answer({ cookies, url, params }: Event, result: Result) {
  if (result === 'unknown') error(404, 'unknown');
  if (result === 'paused') return fail(409, { paused: true });
  notify(cookies, url, result);
  const here = url.pathname;
  redirect(303, result === 'webhookRemoved' ? here.replace(`/${params.webhook}`, '') : here);
}

const on =
  (deed: (ctx: Context, member: Member, id: string) => Promise<Result>) => async (event: Event) => {
    const { ctx, member } = event.locals;
    return answer(event, await deed(ctx, member, event.params.webhook));
  };

export const actions = {
  pause: on(webhooks.pause),
  resume: on(webhooks.resume),
  remove: on(webhooks.remove),
  test: on(webhooks.test),
  sendAgain: async (event) => {
    const { ctx, member } = event.locals;
    const { id } = await asked(event, deliveryForm);
    return answer(event, await webhooks.sendAgain(ctx, member, event.params.webhook, id));
  },
  /** Answers with the secret instead of leading back: nothing may keep it for a redirect. */
  renewSecret: async ({ locals: { ctx, member }, params }) => {
    const result = await webhooks.renewSecret(ctx, member, params.webhook);
    return result === 'unknown' ? error(404, 'unknown') : { renewed: result };
  }
};
