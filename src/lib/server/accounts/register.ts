import type { Locale } from '#lib/domain/model/types.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import * as mail from '../mail/service.ts';
import { countMailForm, mayMail, type TooMany } from './attempts.ts';
import { createVerified, hashNew } from './create.ts';
import * as repository from './repository.ts';
import { issue, proofOf, redeem } from './secrets.ts';
import { begin, type Browser } from './sessions.ts';

/** No password hashes to this: nobody signs in before the address is proved. */
const NO_PASSWORD = '-';

interface Registration {
  readonly email: string;
  readonly locale: Locale;
  /** The network address of the caller. */
  readonly address: string;
}

/**
 * Begins an account by its address alone: name and password are asked of whoever follows the link
 * that is mailed, so that nobody prepares an account for somebody else. An address that has an
 * account gets a mail that says so; the answer is the same.
 */
export async function register(
  ctx: Context,
  { email, locale, address }: Registration
): Promise<{ asked: true } | TooMany> {
  const refused = await countMailForm(ctx, address);
  if (refused) return refused;
  await transaction(ctx.db, async (trx) => {
    if (!(await mayMail(trx, ctx, 'register', email))) return;
    const known = await repository.byEmail.first(trx, { email });
    const to = { recipient: email, locale, workspaceId: null };
    if (known?.email_verified_at) {
      const dedupe = `alreadyRegistered:${known.id}:${ctx.now().toISOString()}`;
      const kind = 'alreadyRegistered';
      await mail.queue(trx, ctx, { ...to, kind, subjectId: known.id, dedupe });
      return;
    }
    const accountId = known?.id ?? ctx.random.id();
    if (!known) {
      const at = ctx.now().toISOString();
      const nobodyYet = { verifiedAt: null, name: '', passwordHash: NO_PASSWORD };
      await repository.insert.run(trx, { ...nobodyYet, id: accountId, email, locale, at });
    }
    const subjectId = await issue(trx, ctx, 'verify', { accountId, email });
    await mail.queue(trx, ctx, { ...to, kind: 'verify', subjectId, dedupe: `verify:${subjectId}` });
  });
  return { asked: true };
}

/** The address that a link of a registration proves; null when the link is over. */
export const registrationOf = async (ctx: Context, token: string): Promise<string | null> =>
  (await proofOf(ctx.db, ctx, 'verify', token))?.email ?? null;

/** Makes the account of whoever follows the link, and signs in. */
export async function verify(
  ctx: Context,
  token: string,
  { name, password, locale }: { name: string; password: string; locale: Locale },
  browser: Browser
): Promise<{ session: string } | { refused: 'usedLink' | 'guessable' }> {
  const email = await registrationOf(ctx, token);
  if (!email) return { refused: 'usedLink' };
  const made = await hashNew({ password, email, name });
  if ('refused' in made) return made;
  return transaction(ctx.db, async (trx) => {
    if (!(await redeem(trx, ctx, 'verify', token))) return { refused: 'usedLink' };
    const account = { email, name, passwordHash: made.hash, locale };
    const created = await createVerified(trx, ctx, account);
    if ('refused' in created) return { refused: 'usedLink' };
    const actor = { ...created, name };
    await audit.record(trx, ctx, null, actor, { action: 'signedIn', subject: email });
    return { session: await begin(trx, ctx, created.accountId, browser) };
  });
}
