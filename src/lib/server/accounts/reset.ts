import type { Kysely } from 'kysely';
import type { Locale } from '#lib/domain/model/types.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import type { DB } from '../db/schema.ts';
import * as mail from '../mail/service.ts';
import { countMailForm, mayMail, type TooMany } from './attempts.ts';
import { hashNew } from './create.ts';
import { lucia } from './lucia.ts';
import * as repository from './repository.ts';
import * as secrets from './secrets-repository.ts';
import { issue, proofOf, redeem } from './secrets.ts';

/** Mails a link to a new password, if the address has an account; the answer is the same. */
export async function askReset(
  ctx: Context,
  { email, address }: { email: string; address: string }
): Promise<{ asked: true } | TooMany> {
  const refused = await countMailForm(ctx, address);
  if (refused) return refused;
  await transaction(ctx.db, async (trx) => {
    if (!(await mayMail(trx, ctx, 'reset', email))) return;
    const account = await repository.byEmail.first(trx, { email });
    if (!account?.email_verified_at) return;
    const subjectId = await issue(trx, ctx, 'reset', { accountId: account.id, email });
    const to = { recipient: email, locale: account.locale as Locale, workspaceId: null };
    await mail.queue(trx, ctx, { ...to, kind: 'reset', subjectId, dedupe: `reset:${subjectId}` });
  });
  return { asked: true };
}

/** A link to a new password for the operator to hand over; null for an address without an account. */
export async function resetLink(ctx: Context, email: string): Promise<string | null> {
  const account = await repository.byEmail.first(ctx.db, { email });
  if (!account?.email_verified_at) return null;
  const of = { accountId: account.id, email };
  const id = await transaction(ctx.db, (trx) => issue(trx, ctx, 'reset', of));
  return `${ctx.origin}/reset/${ctx.derive('reset', id)}`;
}

/** The address whose password a link sets; null when the link is over. */
export const resetOf = async (ctx: Context, token: string): Promise<string | null> =>
  (await proofOf(ctx.db, ctx, 'reset', token))?.email ?? null;

/** Sets a new password by a mailed link. Every session ends: somebody else may have had the old one. */
export async function reset(
  ctx: Context,
  token: string,
  password: string
): Promise<'done' | { refused: 'usedLink' | 'guessable' }> {
  const proof = await proofOf(ctx.db, ctx, 'reset', token);
  const account = proof && (await repository.byId.first(ctx.db, { id: proof.accountId }));
  if (!account) return { refused: 'usedLink' };
  const made = await hashNew({ password, email: account.email, name: account.name });
  if ('refused' in made) return made;
  return transaction(ctx.db, async (trx) => {
    const current = await repository.byId.first(trx, { id: account.id });
    if (!current || !(await redeem(trx, ctx, 'reset', token))) return { refused: 'usedLink' };
    const { id, password_hash: former } = current;
    await repository.changePassword.run(trx, { id, former, next: made.hash });
    await lucia(trx, ctx).invalidateUserSessions(id);
    await sayPasswordChanged(trx, ctx, current);
    return 'done';
  });
}

interface Changed {
  id: string;
  name: string;
  email: string;
  locale: string;
}

/** What every change of a password is followed by: other links to one are over, and its owner knows. */
export async function sayPasswordChanged(
  trx: Kysely<DB>,
  ctx: Context,
  { id, name, email, locale }: Changed
): Promise<void> {
  await secrets.forget.run(trx, { accountId: id, purpose: 'reset' });
  const actor = { accountId: id, name };
  await audit.record(trx, ctx, null, actor, { action: 'passwordChanged', subject: email });
  await mail.queue(trx, ctx, {
    ...{ kind: 'passwordChanged', subjectId: id, recipient: email, workspaceId: null },
    locale: locale as Locale,
    dedupe: `passwordChanged:${id}:${ctx.now().toISOString()}`
  });
}
