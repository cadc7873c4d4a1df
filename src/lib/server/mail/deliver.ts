/** One mail on its way from the outbox to the mail server, so that a crash at any step loses nothing. */
import type { Context, Smtp } from '../context.ts';
import type { Ending } from '../outbox/service.ts';
import { mimeOf } from './mime.ts';
import { problemText } from './problems.ts';
import * as repository from './repository.ts';
import type { Taken } from './repository.ts';
import { converse, saidBy, type Conversation, type Outcome } from './smtp.ts';
import { writeLetter } from './write.ts';

/** Longer than everything that may happen to one mail (see smtp.ts). */
const LEASE_MS = 180_000;
const MINUTE_MS = 60_000;
/** After the first refusal for now, the second, and so on; then the last one again and again. */
const PAUSES_MIN = [1, 2, 5, 15, 30, 60, 120, 240];
const GIVE_UP_MS = 3 * 24 * 60 * MINUTE_MS;

const later = (ctx: Context, ms: number) => new Date(ctx.now().getTime() + ms).toISOString();

/**
 * Sends every mail that is due, one after another over one connection. Returns whether the server
 * could be reached; true also when there was nothing to do.
 */
export async function deliverDue(ctx: Context, smtp: Smtp, ending: Ending): Promise<boolean> {
  let conversation: Conversation | null = null;
  try {
    while (!ending.stop.aborted) {
      const id = await repository.nextDue(ctx.db, ctx.now().toISOString());
      if (!id) break;
      try {
        // before a mail is taken: a server that is away costs no mail an attempt
        conversation ??= await converse(smtp.url, ending);
      } catch (error) {
        if (!ending.stop.aborted) await noteUnreachable(ctx, saidBy(error));
        return false;
      }
      const taken = await repository.take(
        ctx.db,
        id,
        ctx.now().toISOString(),
        later(ctx, LEASE_MS)
      );
      if (taken && (await deliver(ctx, smtp, conversation, taken)) === 'ended') conversation = null;
    }
    return true;
  } finally {
    conversation?.quit();
  }
}

/** Says whether the conversation goes on or ended with this mail. */
async function deliver(
  ctx: Context,
  smtp: Smtp,
  conversation: Conversation,
  mail: Taken
): Promise<'goesOn' | 'ended'> {
  // sent once, and sent once more after an end without an answer: a third time would be too many
  if (mail.foundSending && mail.interrupted) {
    await settle(ctx, mail, { status: 'failed', lastError: problemText('unclear') });
    return 'goesOn';
  }
  const letter = await writeLetter(ctx, mail);
  if (letter === 'over' || letter === 'keyChanged') {
    const failed = letter === 'keyChanged';
    await settle(ctx, mail, {
      status: failed ? 'failed' : 'cancelled',
      lastError: failed ? problemText('keyChanged') : null
    });
    return 'goesOn';
  }
  const { envelope, message } = await mimeOf(ctx, smtp, mail, letter);
  const interrupted = mail.interrupted || mail.foundSending;
  // from here on a crash leaves it open whether the mail has gone out
  const ours = await settle(ctx, mail, { status: 'sending', interrupted });
  if (!ours) return 'goesOn';
  const outcome = await conversation.send(envelope, message);
  await settle(ctx, mail, after(ctx, { ...mail, interrupted }, outcome));
  if (outcome.is !== 'sent')
    ctx.log.warn({ mail: mail.id, kind: mail.kind, ...outcome }, 'a mail did not go out');
  return outcome.is === 'sent' ? 'goesOn' : 'ended';
}

interface Settled {
  status: 'queued' | 'sending' | 'sent' | 'failed' | 'cancelled';
  interrupted?: boolean;
  nextAt?: string;
  lastError?: string | null;
}

/** What follows from an outcome: sent, again after a pause, or failed. */
function after(ctx: Context, mail: Taken, outcome: Outcome): Settled {
  const { interrupted } = mail;
  const pause = PAUSES_MIN[Math.min(mail.attempts, PAUSES_MIN.length) - 1] ?? 1;
  const nextAt = later(ctx, pause * MINUTE_MS);
  switch (outcome.is) {
    case 'sent':
      return { status: 'sent', interrupted };
    case 'refused':
      return { status: 'failed', interrupted, lastError: problemText('refused', outcome.said) };
    case 'unclear':
      return interrupted
        ? { status: 'failed', interrupted, lastError: problemText('unclear', outcome.said) }
        : { status: 'queued', interrupted: true, nextAt, lastError: problemText('deferred') };
    case 'notNow': {
      const tooOld = Date.parse(mail.createdAt) < ctx.now().getTime() - GIVE_UP_MS;
      const lastError = problemText('deferred', outcome.said);
      return { status: tooOld ? 'failed' : 'queued', interrupted, nextAt, lastError };
    }
  }
}

/** Writes it down; false when the lease had ended and the mail is another instance's by now. */
async function settle(ctx: Context, mail: Taken, settled: Settled): Promise<boolean> {
  const now = ctx.now().toISOString();
  const { status, interrupted = mail.interrupted, nextAt = now, lastError = null } = settled;
  const changed = await repository.change(ctx.db, {
    ...{ id: mail.id, lease: mail.lease, status, nextAt, lastError },
    interrupted: interrupted ? 1 : 0,
    leasedUntil: status === 'sending' ? mail.lease : null,
    sentAt: status === 'sent' ? now : null
  });
  return changed > 0;
}

async function noteUnreachable(ctx: Context, said: string): Promise<void> {
  ctx.log.warn({ said }, 'the mail server cannot be reached; mail waits');
  const now = ctx.now().toISOString();
  const lastError = problemText('unreachable', said);
  await repository.sayWaiting(ctx.db, { now, lastError });
  await repository.giveUp(ctx.db, { now, before: later(ctx, -GIVE_UP_MS), lastError });
}
