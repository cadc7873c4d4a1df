/** Accounts that can sign in: the factories of workspaces.ts make such that cannot, and are quicker. */
import type { Context } from '#lib/server/context.ts';
import * as accounts from '#lib/server/accounts/service.ts';

export const PASSWORD = 'four quiet kettles at noon';

export async function member(
  ctx: Context,
  { password = PASSWORD, name = 'Vera Orlova' } = {}
): Promise<{ accountId: string; email: string }> {
  const email = `${ctx.random.uuid()}@example.org`;
  const made = await accounts.hashNew({ password, email, name });
  if ('refused' in made) throw new Error('The password of a test is guessable.');
  const account = { email, name, passwordHash: made.hash, locale: 'en' as const };
  const created = await accounts.createVerified(ctx.db, ctx, account);
  if ('refused' in created) throw new Error('Two accounts of a test have the same address.');
  return { accountId: created.accountId, email };
}
