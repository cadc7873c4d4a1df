/** Invitations and reminders: who gets one, who does not and why. The text is mail/write.ts's. */
import type { Transaction } from 'kysely';
import * as audit from '../audit/service.ts';
import type { Member, WorkspaceFacts } from '../access/principal.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import * as limits from '../limits/service.ts';
import * as mail from '../mail/service.ts';
import * as rounds from '../rounds/service.ts';
import type { Round } from '../rounds/service.ts';
import * as repository from './repository.ts';
import type { Candidate } from './repository.ts';
import type { Fate, Mailed, Refused, Which } from './types.ts';

const MOST_REMINDERS = 3;
const DAY_MS = 86_400_000;
/** A workspace is no place to send mail to the world from. */
const MAILS = { purpose: 'invitations', most: 5_000, windowSeconds: 86_400 };

/** One of the two deeds: who is to get a mail, under which key, and what is written down. */
interface Deed {
  kind: 'invitation' | 'reminder';
  fate(link: Candidate, round: Round, now: Date): Fate;
  dedupe(link: Candidate): string;
  mark: typeof repository.markSent;
}

const INVITATION: Deed = {
  kind: 'invitation',
  fate(link, { anonymous }) {
    if (link.sentAt !== null && link.lost === 0) return 'already';
    // where it is nobody's business who has answered, the mail is dropped when it is written
    if (link.answered && !anonymous) return 'answered';
    return link.email ? 'sent' : 'noAddress';
  },
  dedupe: ({ id, generation, lost }) => `invitation ${id} ${generation} ${lost}`,
  mark: repository.markSent
};

const REMINDER: Deed = {
  kind: 'reminder',
  fate(link, _, now) {
    if (link.answered) return 'answered';
    if (!link.email) return 'noAddress';
    if (link.optedOut) return 'optedOut';
    if (link.reminders >= MOST_REMINDERS) return 'enough';
    const yesterday = new Date(now.getTime() - DAY_MS).toISOString();
    return link.remindedAt !== null && link.remindedAt > yesterday ? 'tooSoon' : 'sent';
  },
  dedupe: ({ id, reminders }) => `reminder ${id} ${reminders + 1}`,
  mark: repository.markReminded
};

/**
 * Sends invitations to the links of an open round that have had none, or to the chosen of them. One
 * that failed may be sent again; nobody gets two by the same address.
 */
export const send = (ctx: Context, member: Member, roundId: string, which: Which) =>
  mailing(ctx, member, roundId, which, INVITATION);

/**
 * Reminds those of an open round who have not answered, or the chosen of them: at most three times
 * and once a day, and nobody who does not wish it. In an anonymous round every unused link is
 * reminded, whatever is chosen: what becomes of one choice would tell who has answered.
 */
export const remind = (ctx: Context, member: Member, roundId: string, which: Which) =>
  mailing(ctx, member, roundId, which, REMINDER);

async function mailing(
  ctx: Context,
  member: Member,
  roundId: string,
  which: Which,
  deed: Deed
): Promise<{ mailed: Mailed } | Refused> {
  if (!ctx.smtp) return { refused: 'noMailServer' };
  const round = await rounds.get(ctx, member, roundId);
  if (!round || round.status === 'deleted') return { refused: 'unknown' };
  if (round.status !== 'open') return { refused: 'notOpen' };
  return transaction(ctx.db, async (trx) => ({
    mailed: await mailIn(trx, ctx, member, round, which, deed)
  }));
}

/**
 * Opens the rounds that repeat and are due, and invites to them by mail where invitations to the
 * round before went out so: both or neither. Returns how many have opened. Meant for a timer.
 */
export const openDue = (ctx: Context): Promise<number> =>
  rounds.openDue(ctx, async (trx, { round, author, invites }) => {
    if (invites && ctx.smtp) await mailIn(trx, ctx, author, round, 'all', INVITATION);
  });

/** A member, or the product itself. */
type Sender = audit.Actor & { workspace: Pick<WorkspaceFacts, 'id'> };

async function mailIn(
  trx: Transaction<DB>,
  ctx: Context,
  sender: Sender,
  round: Round,
  which: Which,
  deed: Deed
): Promise<Mailed> {
  const everyone = which === 'all' || (deed.kind === 'reminder' && round.anonymous);
  const links = await repository.candidates(trx, sender.workspace.id, round.id);
  const mailed: Partial<Record<Fate, number>> = {};
  for (const link of links) {
    if (!everyone && !which.includes(link.id)) continue;
    const fate = await mailOne(trx, ctx, sender, round, link, deed);
    mailed[fate] = (mailed[fate] ?? 0) + 1;
  }
  if (mailed.sent)
    await audit.record(trx, ctx, sender.workspace.id, sender, {
      ...{ action: 'linksSent', subject: round.companyName },
      detail: { quarter: round.quarter, kind: deed.kind, count: mailed.sent }
    });
  // two counts of the same people at different times would tell who has answered in between
  if (round.anonymous) delete mailed.answered;
  return mailed;
}

async function mailOne(
  trx: Transaction<DB>,
  ctx: Context,
  { workspace, name, accountId }: Sender,
  round: Round,
  link: Candidate,
  { kind, fate, dedupe, mark }: Deed
): Promise<Fate> {
  const now = ctx.now();
  const decided = fate(link, round, now);
  if (decided !== 'sent' || !link.email) return decided;
  if ((await limits.use(trx, MAILS, workspace.id, now)) !== null) return 'limit';
  const queued = await mail.queue(trx, ctx, {
    ...{ kind, subjectId: link.id, recipient: link.email, locale: link.locale },
    ...{ workspaceId: workspace.id, dedupe: dedupe(link) },
    // what goes out by itself is the workspace's, nobody's in particular
    data: accountId ? { sender: name } : {}
  });
  // somebody else pressed the same button a moment ago
  if (!queued) return kind === 'invitation' ? 'already' : 'tooSoon';
  await mark(trx, { id: link.id, at: now.toISOString() });
  return 'sent';
}
