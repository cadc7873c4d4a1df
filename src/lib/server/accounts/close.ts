import type { SignedIn } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { flushErased } from '../db/flush-erased.ts';
import { transaction } from '../db/transaction.ts';
import * as workspaces from '../workspaces/service.ts';
import type { TooMany } from './attempts.ts';
import { askPassword, type Asked } from './change.ts';
import * as repository from './repository.ts';

/**
 * Erases the own account with its sessions, links, mail and memberships, for good. Refused while it
 * is the only owner of a workspace: returns the names of those.
 */
export async function close(
  ctx: Context,
  signedIn: SignedIn,
  asked: Asked
): Promise<'closed' | { refused: 'wrong' } | { onlyOwnerOf: string[] } | TooMany> {
  const account = await askPassword(ctx, signedIn, asked);
  if ('refused' in account) return account;
  const result = await transaction(ctx.db, async (trx) => {
    const onlyOwnerOf = await workspaces.leaveAll(trx, ctx, signedIn);
    if (onlyOwnerOf.length > 0) return { onlyOwnerOf };
    await repository.eraseMail.run(trx, { email: account.email });
    await repository.erase.run(trx, { id: account.id });
    return 'closed' as const;
  });
  if (result === 'closed') await flushErased(ctx.db, ctx.log);
  return result;
}
