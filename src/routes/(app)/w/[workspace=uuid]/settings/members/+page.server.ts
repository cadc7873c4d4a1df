import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { invitationForm, roleForm, subjectForm } from '#lib/forms/member-forms.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { members as words } from '#lib/i18n/members.ts';
import type { Notice } from '#lib/i18n/notices.ts';
import type { Member } from '#lib/server/access/principal.ts';
import type { Context } from '#lib/server/context.ts';
import { asked } from '#lib/server/http/asked.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';

export async function load({ locals: { ctx, member } }) {
  return {
    members: await workspaces.members(ctx, member),
    invitations: await workspaces.invitations(ctx, member),
    own: member.accountId,
    mails: ctx.smtp !== null
  };
}

/** Says what was done, or, beside whom it was about, why not. */
function answer(event: RequestEvent, of: string, said: Notice, result: string) {
  const t = words[event.locals.locale].refused;
  if (Object.hasOwn(t, result)) return fail(409, { of, refused: t[result as keyof typeof t] });
  notify(event.cookies, event.url, said);
  redirect(303, said === 'left' ? '/workspaces' : event.url.pathname);
}

/** An action on one member or invitation. */
const on =
  (said: Notice, work: (ctx: Context, member: Member, id: string) => Promise<string>) =>
  async (event: RequestEvent) => {
    const { id } = await asked(event, subjectForm);
    return answer(event, id, said, await work(event.locals.ctx, event.locals.member, id));
  };

export const actions = {
  role: async (event) => {
    const { ctx, member } = event.locals;
    const { id, role } = await asked(event, roleForm);
    return answer(event, id, 'saved', await workspaces.changeRole(ctx, member, id, role));
  },
  handOver: on('handedOver', workspaces.handOver),
  remove: on('memberRemoved', workspaces.remove),
  leave: async (event) => {
    const { ctx, member } = event.locals;
    return answer(event, member.accountId, 'left', await workspaces.leave(ctx, member));
  },
  invite: async ({ locals: { ctx, member, locale }, request, cookies, url }) => {
    const form = await readForm(invitationForm, request, locale);
    if (!form.ok) return fail(400, { values: form.values, errors: form.errors });
    const result = await workspaces.invite(ctx, member, form.data);
    if ('invited' in result) {
      notify(cookies, url, result.mailed ? 'invited' : 'invitedByLink');
      redirect(303, url.pathname);
    }
    const email = words[locale].refused[result.refused];
    return fail(409, { values: form.values, errors: { email } });
  },
  reissue: on('reissued', async (ctx, member, id) => {
    const result = await workspaces.reissueInvitation(ctx, member, id);
    return 'refused' in result ? result.refused : 'reissued';
  }),
  revoke: on('invitationRevoked', workspaces.revokeInvitation)
};
