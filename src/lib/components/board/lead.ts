/** What to do next with a round. */
import type { Locale } from '#lib/domain/model/types.ts';
import type { RoundStatus } from '#lib/domain/round.ts';
import { boardWords } from '#lib/i18n/board.ts';
import type { Invited } from './person-state.ts';

interface Board {
  round: { status: RoundStatus };
  counts: { invited: number; submitted: number };
  people: readonly Invited[];
  openLink: { revoked: boolean } | null;
}

export function boardLead({ round, counts, people, openLink }: Board, locale: Locale): string {
  const t = boardWords[locale].leads;
  if (round.status === 'scheduled') return t.scheduled;
  if (round.status !== 'open') return t.closed;
  const open = openLink !== null && !openLink.revoked;
  if (counts.invited === 0 && !open) return t.ask;
  const waiting = people.filter(
    ({ revoked, progress }) => !revoked && progress?.stage !== 'submitted'
  );
  const undelivered = waiting.filter(({ mail }) => mail?.status === 'failed').length;
  if (undelivered > 0) return t.undelivered(undelivered);
  if (!open && counts.submitted >= counts.invited) return t.complete;
  const unsent = waiting.filter(({ sentAt, progress }) => !sentAt && progress?.stage !== 'started');
  return unsent.length > 0 ? t.invite(unsent.length) : t.wait;
}
