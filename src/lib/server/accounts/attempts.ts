/** How often what somebody might abuse may be tried; every limit is shared between instances. */
import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import type { DB } from '../db/schema.ts';
import * as limits from '../limits/service.ts';

const TEN_MINUTES = 600;
const HOUR = 3600;

export interface TooMany {
  readonly refused: 'tooMany';
  readonly retryAfterSeconds: number;
}

/** Mail that a network address may cause, whomever it goes to. */
const MAIL_BY_ADDRESS = { purpose: 'accountMailAddress', most: 20, windowSeconds: HOUR };
/** Mail of one kind to one reader: what they asked for is in their box already. */
const MAIL_TO = { purpose: 'accountMailTo', most: 3, windowSeconds: HOUR };
/** Passwords asked of somebody who is signed in, by account and network address. */
const PASSWORD_ASKED = { purpose: 'passwordAsked', most: 10, windowSeconds: TEN_MINUTES };

/** Counts a form that makes a mail; refuses a network address that posts too many of them. */
export async function countMailForm(ctx: Context, address: string): Promise<TooMany | null> {
  const wait = await transaction(ctx.db, (trx) =>
    limits.use(trx, MAIL_BY_ADDRESS, limits.addressKey(address), ctx.now())
  );
  return wait === null ? null : { refused: 'tooMany', retryAfterSeconds: wait };
}

/** Whether one more mail of this kind may go to a reader; the form says the same either way. */
export const mayMail = async (
  trx: Kysely<DB>,
  ctx: Context,
  kind: string,
  email: string
): Promise<boolean> => (await limits.use(trx, MAIL_TO, `${kind} ${email}`, ctx.now())) === null;

const askedKey = (accountId: string, address: string) =>
  `${accountId} ${limits.addressKey(address)}`;

/** Counts a password that is asked again; one that was right is taken back. */
export async function countPasswordAsked(
  ctx: Context,
  accountId: string,
  address: string
): Promise<TooMany | null> {
  const wait = await transaction(ctx.db, (trx) =>
    limits.use(trx, PASSWORD_ASKED, askedKey(accountId, address), ctx.now())
  );
  return wait === null ? null : { refused: 'tooMany', retryAfterSeconds: wait };
}

export const takeBackAsked = (
  trx: Kysely<DB>,
  ctx: Context,
  accountId: string,
  address: string
): Promise<void> => limits.takeBack(trx, PASSWORD_ASKED, askedKey(accountId, address), ctx.now());
