import { error, json } from '@sveltejs/kit';
import * as invitations from '#lib/server/invitations/service.ts';

/** Whether the board has changed: the page's script asks often, and fetches the page when it has. */
export async function GET({ locals, params }) {
  const board = await invitations.board(locals.ctx, locals.member, params.round);
  if (!board || board.round.status === 'deleted') error(404, 'unknown');
  return json({ stamp: board.stamp });
}
