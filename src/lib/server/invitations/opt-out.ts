import type { Context } from '../context.ts';
import { secretHash } from '../keys.ts';
import * as repository from './repository.ts';

/** Who reminds the holder of this personal link, and whether they still do; null for any other. */
export async function reminders(
  ctx: Context,
  token: string
): Promise<{ workspace: string; optedOut: boolean } | null> {
  const holder = await repository.holder(ctx.db, { tokenHash: secretHash(token) });
  return holder ? { workspace: holder.workspace, optedOut: holder.optedOutAt !== null } : null;
}

/**
 * No more reminders for the holder of this personal link, of this round and of later ones. The link
 * goes on working, and a new round may still invite.
 */
export async function optOut(ctx: Context, token: string): Promise<'done' | 'unknown'> {
  const holder = await repository.holder(ctx.db, { tokenHash: secretHash(token) });
  if (!holder) return 'unknown';
  await repository.optOut(ctx.db, { personId: holder.personId, at: ctx.now().toISOString() });
  return 'done';
}
