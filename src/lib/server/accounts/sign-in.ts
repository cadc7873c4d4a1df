import type { Kysely } from 'kysely';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import type { DB } from '../db/schema.ts';
import * as limits from '../limits/service.ts';
import { isPasswordOf } from './passwords.ts';
import * as repository from './repository.ts';
import { begin, type Browser } from './sessions.ts';

const TEN_MINUTES = 600;
const HOUR = 3600;

/** From one network address, whatever the accounts. */
const ADDRESS = { purpose: 'signInAddress', most: 50, windowSeconds: TEN_MINUTES };
/** For one account from one network address. */
const PAIR = { purpose: 'signInPair', most: 10, windowSeconds: TEN_MINUTES };
/**
 * For one account from everywhere. Above it the account is being guessed at from many addresses, so
 * each has fewer tries; it is never locked, because a lock would keep its owner out.
 */
const ACCOUNT = { purpose: 'signInAccount', most: 50, windowSeconds: HOUR };
const PAIR_UNDER_ATTACK = { purpose: 'signInPairCareful', most: 3, windowSeconds: TEN_MINUTES };

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** The network address of the caller. */
  readonly address: string;
}

export type SignedInNow =
  | { readonly session: string; readonly accountId: string }
  | { readonly refused: 'wrong' }
  | { readonly refused: 'tooMany'; readonly retryAfterSeconds: number };

/**
 * Opens a session for whoever knows the password. An unknown account takes the same way and the
 * same time as a known one. Only refused tries count in the end: whoever gets in was not guessing.
 */
export async function signIn(
  ctx: Context,
  credentials: Credentials,
  browser: Browser
): Promise<SignedInNow> {
  const now = ctx.now();
  const wait = await transaction(ctx.db, (trx) => countTry(trx, credentials, now));
  if (wait !== null) return { refused: 'tooMany', retryAfterSeconds: wait };
  const account = await repository.byEmail.first(ctx.db, { email: credentials.email });
  const usable = account?.email_verified_at ? account : null;
  const fits = await isPasswordOf(usable?.password_hash ?? null, credentials.password);
  return transaction(ctx.db, async (trx) => {
    // a password that was changed while it was looked at opens nothing any more
    const still = await repository.byEmail.first(trx, { email: credentials.email });
    const right = fits && still?.password_hash === usable?.password_hash;
    const actor = { accountId: usable?.id ?? null, name: usable?.name ?? '' };
    const action = right ? 'signedIn' : 'signInRefused';
    await audit.record(trx, ctx, null, actor, { action, subject: usable?.email ?? '' });
    if (!usable || !right) return { refused: 'wrong' };
    await takeBack(trx, credentials, now);
    return { session: await begin(trx, ctx, usable.id, browser), accountId: usable.id };
  });
}

const keysOf = ({ email, address }: Credentials) => {
  const place = limits.addressKey(address);
  return { place, pair: `${email} ${place}` };
};

/** The seconds to wait, or null. Counted before the password is looked at, so that no two slip by. */
async function countTry(trx: Kysely<DB>, credentials: Credentials, now: Date) {
  const { place, pair } = keysOf(credentials);
  const everywhere = await limits.use(trx, ACCOUNT, credentials.email, now);
  const careful = everywhere === null ? PAIR : PAIR_UNDER_ATTACK;
  return (
    (await limits.use(trx, ADDRESS, place, now)) ?? (await limits.use(trx, careful, pair, now))
  );
}

async function takeBack(trx: Kysely<DB>, credentials: Credentials, now: Date): Promise<void> {
  const { place, pair } = keysOf(credentials);
  await limits.takeBack(trx, ACCOUNT, credentials.email, now);
  await limits.takeBack(trx, ADDRESS, place, now);
  for (const limit of [PAIR, PAIR_UNDER_ATTACK]) await limits.takeBack(trx, limit, pair, now);
}
