/** What somebody who is signed in changes about the own account. */
import type { Locale } from '#lib/domain/model/types.ts';
import type { SignedIn } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import * as mail from '../mail/service.ts';
import { countPasswordAsked, mayMail, takeBackAsked, type TooMany } from './attempts.ts';
import { hashNew } from './create.ts';
import { isPasswordOf } from './passwords.ts';
import * as repository from './repository.ts';
import { sayPasswordChanged } from './reset.ts';
import * as secrets from './secrets-repository.ts';
import { issue, proofOf, redeem } from './secrets.ts';
import * as sessions from './session-repository.ts';

/** What is asked before anything that could take the account away from its owner. */
export interface Asked {
  /** The password of now. */
  readonly current: string;
  /** The network address of the caller. */
  readonly address: string;
}

/** The account's row once its password was given again; else why not. */
export async function askPassword(
  ctx: Context,
  { accountId }: SignedIn,
  { current, address }: Asked
) {
  const refused = await countPasswordAsked(ctx, accountId, address);
  if (refused) return refused;
  const account = await repository.byId.first(ctx.db, { id: accountId });
  const right = await isPasswordOf(account?.password_hash ?? null, current);
  if (!account || !right) return { refused: 'wrong' as const };
  await transaction(ctx.db, (trx) => takeBackAsked(trx, ctx, accountId, address));
  return account;
}

export const changeProfile = async (
  ctx: Context,
  { accountId }: SignedIn,
  { name, locale }: { name: string; locale: Locale }
): Promise<void> => {
  await transaction(ctx.db, (trx) =>
    repository.changeProfile.run(trx, { id: accountId, name, locale })
  );
};

/** Every other session ends; this one goes on. */
export async function changePassword(
  ctx: Context,
  signedIn: SignedIn,
  { password, ...asked }: Asked & { password: string }
): Promise<'done' | { refused: 'wrong' | 'guessable' } | TooMany> {
  const account = await askPassword(ctx, signedIn, asked);
  if ('refused' in account) return account;
  const { id, email, name, password_hash: former } = account;
  const made = await hashNew({ password, email, name });
  if ('refused' in made) return made;
  return transaction(ctx.db, async (trx) => {
    const changed = await repository.changePassword.run(trx, { id, former, next: made.hash });
    if (changed === 0) return { refused: 'wrong' };
    await sessions.endOthers.run(trx, { accountId: id, idHash: signedIn.sessionHash });
    await sayPasswordChanged(trx, ctx, account);
    return 'done';
  });
}

/**
 * Mails a link to the new address; until somebody follows it nothing changes. An address that has
 * another account is told that it has; the answer is the same.
 */
export async function askEmailChange(
  ctx: Context,
  signedIn: SignedIn,
  { email, ...asked }: Asked & { email: string }
): Promise<'asked' | { refused: 'wrong' } | TooMany> {
  const account = await askPassword(ctx, signedIn, asked);
  if ('refused' in account) return account;
  await transaction(ctx.db, async (trx) => {
    if (email === account.email || !(await mayMail(trx, ctx, 'changeEmail', email))) return;
    const to = { recipient: email, locale: account.locale as Locale, workspaceId: null };
    const taken = await repository.byEmail.first(trx, { email });
    if (taken?.email_verified_at) {
      const dedupe = `alreadyRegistered:${taken.id}:${ctx.now().toISOString()}`;
      const kind = 'alreadyRegistered';
      await mail.queue(trx, ctx, { ...to, kind, subjectId: taken.id, dedupe });
      return;
    }
    const subjectId = await issue(trx, ctx, 'changeEmail', { accountId: account.id, email });
    const dedupe = `changeEmail:${subjectId}`;
    await mail.queue(trx, ctx, { ...to, kind: 'changeEmail', subjectId, dedupe });
  });
  return 'asked';
}

/**
 * A link that confirms an account's new address, for the operator to hand over where no mail is sent:
 * whoever gets it is whom the operator knows by that address.
 */
export function emailLink(
  ctx: Context,
  former: string,
  email: string
): Promise<string | 'unknown' | 'taken'> {
  return transaction(ctx.db, async (trx) => {
    const account = await repository.byEmail.first(trx, { email: former });
    if (!account?.email_verified_at) return 'unknown';
    const other = await repository.byEmail.first(trx, { email });
    if (other?.email_verified_at) return 'taken';
    const id = await issue(trx, ctx, 'changeEmail', { accountId: account.id, email });
    return `${ctx.origin}/change-email/${ctx.derive('changeEmail', id)}`;
  });
}

/** The new address that a link confirms; null when the link is over. */
export const emailChangeOf = async (ctx: Context, token: string): Promise<string | null> =>
  (await proofOf(ctx.db, ctx, 'changeEmail', token))?.email ?? null;

/** Gives the account its new address. The old one is told, and its links to a password are over. */
export async function confirmEmail(
  ctx: Context,
  token: string
): Promise<'done' | { refused: 'usedLink' }> {
  return transaction(ctx.db, async (trx) => {
    const proof = await redeem(trx, ctx, 'changeEmail', token);
    const account = proof && (await repository.byId.first(trx, { id: proof.accountId }));
    if (!account) return { refused: 'usedLink' };
    const { email } = proof;
    await repository.dropUnproved.run(trx, { email });
    if (await repository.byEmail.first(trx, { email })) return { refused: 'usedLink' };
    const { id, name, locale, email: former } = account;
    await repository.changeEmail.run(trx, { id, email });
    for (const purpose of ['reset', 'changeEmail'])
      await secrets.forget.run(trx, { accountId: id, purpose });
    const deed = { action: 'emailChanged', subject: former } as const;
    await audit.record(trx, ctx, null, { accountId: id, name }, deed);
    await mail.queue(trx, ctx, {
      ...{ kind: 'emailChanged', subjectId: id, recipient: former, workspaceId: null },
      ...{ locale: locale as Locale, dedupe: `emailChanged:${proof.id}` }
    });
    return 'done';
  });
}
