/**
 * The first owner. A server without any account prints a one-time code; whoever can read its
 * terminal makes the first account with it, and then this is closed for ever.
 */
import type { Kysely } from 'kysely';
import type { Locale } from '#lib/domain/model/types.ts';
import * as accounts from '../accounts/service.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import type { DB } from '../db/schema.ts';
import * as limits from '../limits/service.ts';
import * as workspaces from '../workspaces/service.ts';
import { codeHash, newCode } from './code.ts';
import * as repository from './repository.ts';

const LIMIT = { purpose: 'setUp', most: 20, windowSeconds: 600 };

/** Whether there is, or was, somebody who can sign in. */
export const isDone = async (db: Kysely<DB>): Promise<boolean> =>
  (await repository.doneAt.first(db, {})) !== undefined || (await accounts.exist(db));

/** A code for this start to print; those that other instances have printed stay good. Null: done. */
export async function offerCode(ctx: Context): Promise<string | null> {
  if (await isDone(ctx.db)) return null;
  const code = newCode();
  const at = ctx.now().toISOString();
  await transaction(ctx.db, (trx) => repository.addCode.run(trx, { codeHash: codeHash(code), at }));
  return code;
}

export interface FirstOwner {
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: Locale;
  readonly workspace: workspaces.NewWorkspace;
  /** The network address of the caller. */
  readonly address: string;
}

export type SetUp =
  | { readonly session: string; readonly workspaceId: string }
  | { readonly refused: 'done' | 'wrongCode' | 'guessable' }
  | { readonly refused: 'tooMany'; readonly retryAfterSeconds: number };

/** Makes the first account and its workspace and signs it in; of two at the same time, one. */
export async function setUp(
  ctx: Context,
  { code, name, email, password, locale, workspace, address }: FirstOwner,
  browser: accounts.Browser
): Promise<SetUp> {
  if (await isDone(ctx.db)) return { refused: 'done' };
  const wait = await transaction(ctx.db, (trx) =>
    limits.use(trx, LIMIT, limits.addressKey(address), ctx.now())
  );
  if (wait !== null) return { refused: 'tooMany', retryAfterSeconds: wait };
  const isRight = (db: Kysely<DB>) => repository.findCode.first(db, { codeHash: codeHash(code) });
  if (!(await isRight(ctx.db))) return { refused: 'wrongCode' };
  const made = await accounts.hashNew({ password, email, name });
  if ('refused' in made) return made;
  return transaction(ctx.db, async (trx) => {
    if ((await isDone(trx)) || (await close(trx, ctx)) === 0) return { refused: 'done' };
    const account = { email, name, passwordHash: made.hash, locale };
    const created = await accounts.createVerified(trx, ctx, account);
    // nobody has an account, so nobody has this address
    if ('refused' in created) return { refused: 'done' };
    const founder = { ...created, name };
    const workspaceId = await workspaces.create(trx, ctx, founder, workspace);
    await audit.record(trx, ctx, null, founder, { action: 'signedIn', subject: email });
    return { session: await accounts.begin(trx, ctx, created.accountId, browser), workspaceId };
  });
}

/**
 * The operator's way to an account: makes one for an address, with a password that is returned and
 * kept nowhere, and closes the page of the first start.
 */
export async function createOwner(
  ctx: Context,
  email: string,
  locale: Locale
): Promise<{ password: string } | { refused: 'emailTaken' }> {
  const password = newCode();
  const name = email.replace(/@.*$/, '');
  const made = await accounts.hashNew({ password, email, name });
  if ('refused' in made) throw new Error('A random password counts as guessable.');
  return transaction(ctx.db, async (trx) => {
    const account = { email, name, passwordHash: made.hash, locale };
    const created = await accounts.createVerified(trx, ctx, account);
    if ('refused' in created) return created;
    await close(trx, ctx);
    return { password };
  });
}

/** Closes it for ever, codes included; 0 when another did so first. */
export async function close(trx: Kysely<DB>, ctx: Pick<Context, 'now'>): Promise<number> {
  await repository.forgetCodes.run(trx, {});
  return repository.close.run(trx, { at: ctx.now().toISOString() });
}
