import { error, redirect } from '@sveltejs/kit';
import { reaches } from '#lib/server/access/principal.ts';
import * as companies from '#lib/server/companies/service.ts';
import * as invitations from '#lib/server/invitations/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import { back, chosen, mail, saidIn, toOne } from './deeds.ts';

export async function load({ locals, params, url }) {
  const { ctx, member } = locals;
  const board = await invitations.board(ctx, member, params.round);
  if (!board) error(404, 'unknown');
  const mayAct = reaches(member.role, 'editor');
  if (board.round.status === 'deleted') {
    // whoever may bring it back is told how; for everybody else it is gone
    if (mayAct) redirect(303, `${url.pathname}/delete`);
    error(404, 'unknown');
  }
  const linked = new Set(board.people.map(({ personId }) => personId));
  const people = mayAct ? await companies.people(ctx, member, board.round.companyId) : [];
  return {
    board,
    mayAct,
    others: people.filter(({ id }) => !linked.has(id)),
    mails: ctx.smtp !== null,
    said: saidIn(url.searchParams)
  };
}

export const actions = {
  send: (event) => mail(event, 'invitation'),
  remind: (event) => mail(event, 'reminder'),
  reopen: toOne('responseReopened', ({ locals, params }, id) =>
    invitations.reopen(locals.ctx, locals.member, params.round, id)
  ),
  reissue: toOne('linkReissued', ({ locals }, id) => rounds.reissue(locals.ctx, locals.member, id)),
  revoke: toOne('linkRevoked', ({ locals }, id) => rounds.revoke(locals.ctx, locals.member, id)),
  addPeople: async (event) => {
    const { ctx, member } = event.locals;
    const { person } = await chosen(event);
    const result = await rounds.addPeople(ctx, member, event.params.round, person);
    if ('refused' in result) error(404, 'unknown');
    back(event, 'linksMade');
  },
  addOpenLink: async (event) => {
    const { ctx, member } = event.locals;
    const result = await rounds.addOpenLink(ctx, member, event.params.round);
    if ('refused' in result) error(404, 'unknown');
    back(event, 'linksMade');
  }
};
