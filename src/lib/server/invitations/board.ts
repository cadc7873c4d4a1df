import { hash } from 'node:crypto';
import type { Role } from '#lib/domain/answers.ts';
import { reaches, type Principal } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { readProblem } from '../mail/service.ts';
import * as rounds from '../rounds/service.ts';
import * as repository from './board-repository.ts';
import type { Board, Guest, Invited, LastMail, Progress, Stage } from './types.ts';

const DAY_MS = 86_400_000;

type LinkRow = Awaited<ReturnType<typeof repository.links>>[number];
type GuestRow = Awaited<ReturnType<typeof repository.guests>>[number];

/**
 * How far a round has come: counts, and by person where it is named. In an anonymous round nothing
 * here depends on who has begun or answered but the counts of all together, and people stand in the
 * order of their names. Addresses are for those who may hand them out: whoever has one answers in
 * somebody's name. Null for a round that is not here.
 */
export async function board(
  ctx: Context,
  principal: Principal,
  roundId: string
): Promise<Board | null> {
  const round = await rounds.get(ctx, principal, roundId);
  if (!round) return null;
  const handsOut = reaches(principal.role, 'editor');
  const of = { workspaceId: principal.workspace.id, roundId };
  const links = await repository.links(ctx.db, of);
  const open = links.find(({ kind }) => kind === 'open');
  const people = links.flatMap((row) => {
    const url = handsOut ? addressOf(ctx, row) : null;
    return toInvited(row, url, round.anonymous) ?? [];
  });
  const working = people.filter(({ revoked }) => !revoked);
  const seen = {
    round,
    daysLeft: daysLeft(round.closesOn, principal.workspace.timeZone, ctx.now()),
    counts: {
      invited: working.length,
      sent: working.filter(({ sentAt }) => sentAt !== null).length,
      started: round.begun,
      submitted: round.submitted
    },
    people,
    guests: round.anonymous ? [] : (await repository.guests(ctx.db, of)).map(toGuest),
    openLink: open
      ? {
          linkId: open.id,
          url: handsOut ? addressOf(ctx, open) : null,
          revoked: open.revoked_at !== null
        }
      : null
  };
  return { ...seen, stamp: hash('sha256', JSON.stringify(seen), 'base64url') };
}

function daysLeft(closesOn: string | null, timeZone: string, now: Date): number | null {
  if (closesOn === null) return null;
  // Swedish dates are ISO dates
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
  return Math.round((Date.parse(closesOn) - Date.parse(today)) / DAY_MS);
}

const addressOf = (ctx: Context, { id, kind, generation, token_hash }: LinkRow) =>
  rounds.addressOf(ctx, {
    ...{ id, kind: kind as 'open' | 'personal', generation, tokenHash: token_hash }
  });

function toInvited(row: LinkRow, url: string | null, anonymous: boolean): Invited | null {
  if (row.person_id === null) return null;
  return {
    linkId: row.id,
    personId: row.person_id,
    name: row.name ?? '',
    email: row.email,
    role: row.role as Role | null,
    url,
    revoked: row.revoked_at !== null,
    optedOut: row.opted_out_at !== null,
    sentAt: row.sent_at,
    mail: toMail(row, anonymous),
    progress: anonymous ? null : toProgress(row)
  };
}

/** That somebody was reminded tells that they had not answered: in an anonymous round, not here. */
function toMail(row: LinkRow, anonymous: boolean): LastMail | null {
  if (row.mail_kind === null || (anonymous && row.mail_kind === 'reminder')) return null;
  return {
    kind: row.mail_kind as LastMail['kind'],
    status: row.mail_status as LastMail['status'],
    problem: readProblem(row.mail_error)
  };
}

const stageOf = (status: string | null): Stage => {
  if (status === null) return 'waiting';
  return status === 'submitted' ? 'submitted' : 'started';
};

const toProgress = (row: LinkRow): Progress => ({
  stage: stageOf(row.status),
  answered: Number(row.answered ?? 0),
  submittedOn: row.submitted_on,
  responseId: row.response_id,
  reminders: row.reminders,
  remindedAt: row.reminded_at
});

const toGuest = (row: GuestRow): Guest => ({
  responseId: row.id,
  name: row.respondent_name ?? '',
  stage: stageOf(row.status),
  answered: Number(row.answered ?? 0),
  submittedOn: row.submitted_on
});
