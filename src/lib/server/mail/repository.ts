import type { Locale } from '#lib/domain/model/types.ts';
import type { ExpressionBuilder, Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { MailKind } from './kinds.ts';

interface NewMail {
  id: string;
  workspaceId: string | null;
  kind: string;
  subjectId: string;
  recipient: string;
  locale: string;
  data: string;
  dedupe: string;
  now: string;
}

/** Adds a mail that is due at once, unless there is one with its key: then it touches no row. */
export const insert = prepared((db, p: NewMail) =>
  db
    .insertInto('mail')
    .values({
      id: p.id,
      workspace_id: p.workspaceId,
      kind: p.kind,
      subject_id: p.subjectId,
      recipient: p.recipient,
      locale: p.locale,
      data: p.data,
      dedupe: p.dedupe,
      status: 'queued',
      attempts: 0,
      interrupted: 0,
      next_at: p.now,
      created_at: p.now
    })
    .onConflict((conflict) => conflict.column('dedupe').doNothing())
).run;

const isDue = (now: string) => (eb: ExpressionBuilder<DB, 'mail'>) =>
  eb.and([
    eb('status', 'in', ['queued', 'sending']),
    eb('next_at', '<=', now),
    eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)])
  ]);

const selectDue = prepared((db, p: { now: string }) =>
  db.selectFrom('mail').select('id').where(isDue(p.now)).orderBy('next_at').orderBy('id').limit(1)
);

/** The id of the mail whose turn it is; asks without taking a lock. */
export const nextDue = async (db: Kysely<DB>, now: string): Promise<string | null> =>
  (await selectDue.first(db, { now }))?.id ?? null;

export interface Taken {
  id: string;
  workspaceId: string | null;
  kind: MailKind;
  subjectId: string;
  recipient: string;
  locale: Locale;
  data: Readonly<Record<string, string>>;
  attempts: number;
  createdAt: string;
  /** Found half-way: whoever was sending it ended before it was known what became of it. */
  foundSending: boolean;
  /** A sending of it has ended without an answer before. */
  interrupted: boolean;
  /** Until when it is ours; it also names this taking, so that a later one is not disturbed. */
  lease: string;
}

const updateTaken = prepared((db, p: { id: string; now: string; lease: string }) =>
  db
    .updateTable('mail')
    .set((eb) => ({ leased_until: p.lease, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', p.id)
    // said again: another instance may have taken it meanwhile
    .where(isDue(p.now))
    .returning([
      ...(['id', 'kind', 'recipient', 'locale', 'data', 'status', 'interrupted'] as const),
      ...(['workspace_id', 'subject_id', 'attempts', 'created_at'] as const)
    ])
);

/** Takes a due mail until the lease ends; null when another instance was quicker. */
export async function take(
  db: Kysely<DB>,
  id: string,
  now: string,
  lease: string
): Promise<Taken | null> {
  const row = await updateTaken.first(db, { id, now, lease });
  if (!row) return null;
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    kind: row.kind as MailKind,
    subjectId: row.subject_id,
    recipient: row.recipient,
    locale: row.locale as Locale,
    data: JSON.parse(row.data) as Taken['data'],
    attempts: row.attempts,
    createdAt: row.created_at,
    foundSending: row.status === 'sending',
    interrupted: row.interrupted === 1,
    lease
  };
}

interface Change {
  id: string;
  /** The lease it was taken with. */
  lease: string;
  status: 'queued' | 'sending' | 'sent' | 'failed' | 'cancelled';
  interrupted: number;
  /** Kept while it is being sent, given up with anything else. */
  leasedUntil: string | null;
  nextAt: string;
  lastError: string | null;
  sentAt: string | null;
}

/** Writes what became of a mail; touches no row when the mail is no longer ours. */
export const change = prepared((db, p: Change) =>
  db
    .updateTable('mail')
    .set({
      status: p.status,
      interrupted: p.interrupted,
      leased_until: p.leasedUntil,
      next_at: p.nextAt,
      last_error: p.lastError,
      sent_at: p.sentAt
    })
    .where('id', '=', p.id)
    .where('leased_until', '=', p.lease)
).run;

/** While the server is away every mail that is due says why it waits. */
export const sayWaiting = prepared((db, p: { now: string; lastError: string }) =>
  db
    .updateTable('mail')
    .set({ last_error: p.lastError })
    .where(isDue(p.now))
    .where('last_error', 'is', null)
).run;

/** Gives up what has waited since before that instant. */
export const giveUp = prepared((db, p: { now: string; before: string; lastError: string }) =>
  db
    .updateTable('mail')
    .set({ status: 'failed', last_error: p.lastError })
    .where(isDue(p.now))
    .where('created_at', '<', p.before)
).run;

/** Forgets mails that are over since before that instant; returns how many. */
export const forget = prepared((db, p: { before: string }) =>
  db
    .deleteFrom('mail')
    .where('status', 'in', ['sent', 'failed', 'cancelled'])
    .where('created_at', '<', p.before)
).run;
