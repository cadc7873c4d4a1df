import type { Kysely } from 'kysely';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { isGuessable } from './guessable.ts';
import { hashPassword } from './passwords.ts';
import * as repository from './repository.ts';

interface NewPassword {
  readonly password: string;
  /** Whose it is to be: one's own name and address are no password. */
  readonly email: string;
  readonly name: string;
}

/** Before the transaction that keeps it: hashing takes a while, and a transaction holds up others. */
export async function hashNew({
  password,
  email,
  name
}: NewPassword): Promise<{ hash: string } | { refused: 'guessable' }> {
  return isGuessable(password, [email, name])
    ? { refused: 'guessable' }
    : { hash: await hashPassword(password) };
}

/**
 * Makes an account whose address was proved by whatever brought its owner here: the set-up code, the
 * link of an invitation, a link in mail. Returns its id; refuses an address that has one.
 */
export async function createVerified(
  trx: Kysely<DB>,
  ctx: Pick<Context, 'now' | 'random'>,
  account: { email: string; name: string; passwordHash: string; locale: Locale }
): Promise<{ accountId: string } | { refused: 'emailTaken' }> {
  const at = ctx.now().toISOString();
  const known = await repository.byEmail.first(trx, { email: account.email });
  if (known?.email_verified_at) return { refused: 'emailTaken' };
  if (known) {
    await repository.prove.run(trx, { ...account, id: known.id, at });
    return { accountId: known.id };
  }
  const id = ctx.random.id();
  await repository.insert.run(trx, { ...account, id, verifiedAt: at, at });
  return { accountId: id };
}

/** Whether there is anybody who can sign in. */
export const exist = async (db: Kysely<DB>): Promise<boolean> =>
  (await repository.anyVerified.first(db, {})) !== undefined;
