import type { Role } from '#lib/domain/answers.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { readProblem } from '../mail/service.ts';
import * as rounds from '../rounds/service.ts';
import * as repository from './board-repository.ts';
import type { Board, Guest, Invited, LastMail, Progress, Stage } from './types.ts';

type LinkRow = Awaited<ReturnType<typeof repository.links>>[number];
type GuestRow = Awaited<ReturnType<typeof repository.guests>>[number];

/**
 * How far a round has come: counts, and by person where it is named. In an anonymous round nothing
 * here depends on who has begun or answered but the counts of all together, and people stand in the
 * order of their names. Null for a round that is not here.
 */
export async function board(ctx: Context, member: Member, roundId: string): Promise<Board | null> {
  const round = await rounds.get(ctx, member, roundId);
  if (!round) return null;
  const of = { workspaceId: member.workspace.id, roundId };
  const links = await repository.links(ctx.db, of);
  const open = links.find(({ kind }) => kind === 'open');
  const people = links.flatMap((row) => toInvited(ctx, row, round.anonymous) ?? []);
  const working = people.filter(({ revoked }) => !revoked);
  return {
    round,
    counts: {
      invited: working.length,
      sent: working.filter(({ sentAt }) => sentAt !== null).length,
      started: round.begun,
      submitted: round.submitted
    },
    people,
    guests: round.anonymous ? [] : (await repository.guests(ctx.db, of)).map(toGuest),
    openLink: open
      ? { linkId: open.id, url: addressOf(ctx, open), revoked: open.revoked_at !== null }
      : null
  };
}

const addressOf = (ctx: Context, { id, kind, generation, token_hash }: LinkRow) =>
  rounds.addressOf(ctx, {
    ...{ id, kind: kind as 'open' | 'personal', generation, tokenHash: token_hash }
  });

function toInvited(ctx: Context, row: LinkRow, anonymous: boolean): Invited | null {
  if (row.person_id === null) return null;
  return {
    linkId: row.id,
    personId: row.person_id,
    name: row.name ?? '',
    email: row.email,
    role: row.role as Role | null,
    url: addressOf(ctx, row),
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
