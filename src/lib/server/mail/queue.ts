import type { Locale } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import type { MailKind } from './kinds.ts';
import * as repository from './repository.ts';
import * as outbox from '../outbox/service.ts';
import { BOX } from './worker.ts';

export interface NewMail {
  kind: MailKind;
  /** What it is about (see kinds.ts): its link is derived from that when it is written out. */
  subjectId: string;
  /** One address. */
  recipient: string;
  locale: Locale;
  /** Whose mail it is; null for what belongs to an account alone. */
  workspaceId: string | null;
  /** What the text needs beside the subject, such as who invites. No secret. */
  data?: Readonly<Record<string, string>>;
  /** A second mail with the same key is no second mail: name the deed, not the moment. */
  dedupe: string;
}

/**
 * Puts a mail into the outbox, in the transaction of the deed that it tells of. Returns whether it
 * will go out: false for a second one with the same key, and without a mail server, where nothing
 * is kept that would go out months later.
 */
export async function queue(trx: Kysely<DB>, ctx: Context, mail: NewMail): Promise<boolean> {
  if (!ctx.smtp) return false;
  const { data = {}, ...row } = mail;
  const added = await repository.insert(trx, {
    ...row,
    id: ctx.random.id(),
    data: JSON.stringify(data),
    now: ctx.now().toISOString()
  });
  if (added > 0) outbox.ring(ctx.db, BOX);
  return added > 0;
}
