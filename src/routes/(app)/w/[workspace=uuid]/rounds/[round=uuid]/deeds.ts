/** What is done on a round's board; every deed leads back to it. */
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { BOARD_LISTS, chosenForm } from '#lib/forms/board-form.ts';
import { readForm } from '#lib/forms/read-form.ts';
import type { Notice } from '#lib/i18n/notices.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as invitations from '#lib/server/invitations/service.ts';

type Event = RequestEvent<{ workspace: string; round: string }>;

/** The page offers what may be chosen: something else was not sent by it. */
export async function chosen({ request, locals }: Event) {
  const form = await readForm(chosenForm, request, locals.locale, BOARD_LISTS);
  return form.ok ? form.data : error(400, 'invalid');
}

/** Back to the board, which says a sentence, or in its address what became of the deed. */
export function back({ cookies, url }: Event, said: Notice | Record<string, string>): never {
  if (typeof said !== 'string')
    redirect(303, `${url.pathname}?${new URLSearchParams(said).toString()}`);
  notify(cookies, url, said);
  redirect(303, url.pathname);
}

/** Sends invitations or reminders to the one, to the ticked, or to all whom it concerns. */
export async function mail(event: Event, kind: 'invitation' | 'reminder'): Promise<never> {
  const { ctx, member } = event.locals;
  const { only, link } = await chosen(event);
  const ticked = link.length > 0 ? link : 'all';
  const deed = kind === 'invitation' ? invitations.send : invitations.remind;
  const result = await deed(ctx, member, event.params.round, only ? [only] : ticked);
  if ('mailed' in result) {
    const counts = Object.entries(result.mailed).map(([fate, n]) => [fate, String(n)]);
    back(event, { mailed: kind, ...Object.fromEntries(counts) });
  }
  if (result.refused === 'unknown') error(404, 'unknown');
  back(event, { refused: result.refused });
}

/** Does something to the one that was chosen. */
export const toOne =
  (
    said: Notice,
    deed: (event: Event, id: string) => Promise<{ refused: string } | Record<string, unknown>>
  ) =>
  async (event: Event): Promise<never> => {
    const { only } = await chosen(event);
    const result = only ? await deed(event, only) : { refused: 'unknown' };
    if (!('refused' in result)) back(event, said);
    if (result.refused === 'unknown') error(404, 'unknown');
    back(event, { refused: String(result.refused) });
  };

const KINDS = ['invitation', 'reminder'] as const;

/** What an address says of the deed before: a number a fate, or why nothing was sent. */
export function saidIn(search: URLSearchParams) {
  const counts = invitations.FATES.map((fate) => [fate, search.get(fate) ?? ''] as const);
  const kind = KINDS.find((known) => known === search.get('mailed'));
  const fates = counts.filter(([, n]) => /^[1-9]\d{0,5}$/.test(n));
  return { mailed: kind ? { kind, fates } : null, refused: search.get('refused') };
}
