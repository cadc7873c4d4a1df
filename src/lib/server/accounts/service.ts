/** Accounts: who somebody is. This is the folder's only face. */
import type { SignedIn } from '../access/principal.ts';
import type { Context } from '../context.ts';

/** Whom the session in a cookie belongs to; null when it is none, over or ended. */
export async function identify(ctx: Context, cookie: string): Promise<SignedIn | null> {
  void [ctx, cookie];
  return null;
}
