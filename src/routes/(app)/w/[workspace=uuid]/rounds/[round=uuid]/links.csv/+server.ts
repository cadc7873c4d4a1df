import { error } from '@sveltejs/kit';
import { boardWords } from '#lib/i18n/board.ts';
import { respond } from '#lib/i18n/respond.ts';
import { csvResponse } from '#lib/server/http/files.ts';
import * as invitations from '#lib/server/invitations/service.ts';

/** Every personal link that works, for a mail merge or messages of one's own. */
export async function GET({ locals, params }) {
  const { ctx, member, locale } = locals;
  const board = await invitations.board(ctx, member, params.round);
  if (!board || board.round.status === 'deleted') error(404, 'unknown');
  const t = boardWords[locale].csvColumns;
  const { roles } = respond[locale];
  const rows = board.people.flatMap(({ name, email, role, url, revoked }) =>
    url && !revoked ? [[name, email, role ? roles[role] : null, url]] : []
  );
  const columns = [t.name, t.email, t.role, t.link].map((head) => ({ head, width: 30 }));
  const { companyName, quarter } = board.round;
  return csvResponse(
    { columns, rows },
    { title: `${companyName} ${quarter}`, plain: 'links' },
    locale
  );
}
