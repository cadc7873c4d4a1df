import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { secretHash } from '../keys.ts';
import * as repository from './secrets-repository.ts';

/** What a one-time link is for, and for how many hours it can be followed. */
const HOURS = { verify: 48, reset: 2, changeEmail: 24 } as const;
export type SecretPurpose = keyof typeof HOURS;

const HOUR_MS = 3_600_000;

/** What a one-time link proves: that whoever follows it reads this address. */
export interface Proof {
  readonly id: string;
  readonly accountId: string;
  readonly email: string;
}

/** Makes a one-time link; returns its id, from which its token is derived whenever it is written. */
export async function issue(
  trx: Kysely<DB>,
  ctx: Context,
  purpose: SecretPurpose,
  { accountId, email }: Omit<Proof, 'id'>
): Promise<string> {
  const id = ctx.random.id();
  const now = ctx.now();
  await repository.insert.run(trx, {
    ...{ id, accountId, email, purpose, at: now.toISOString() },
    tokenHash: secretHash(ctx.derive(purpose, id)),
    expiresAt: new Date(now.getTime() + HOURS[purpose] * HOUR_MS).toISOString()
  });
  return id;
}

/** What a token proves, without using it up; null for one that is used, too old or invented. */
export async function proofOf(
  db: Kysely<DB>,
  ctx: Pick<Context, 'now'>,
  purpose: SecretPurpose,
  token: string
): Promise<Proof | null> {
  const now = ctx.now().toISOString();
  return (await repository.find.first(db, { tokenHash: secretHash(token), purpose, now })) ?? null;
}

/** Uses a one-time link up, in the transaction of what it is for; null when it is none any more. */
export async function redeem(
  trx: Kysely<DB>,
  ctx: Pick<Context, 'now'>,
  purpose: SecretPurpose,
  token: string
): Promise<Proof | null> {
  const proof = await proofOf(trx, ctx, purpose, token);
  return proof && (await repository.use.run(trx, { id: proof.id })) > 0 ? proof : null;
}
