import type { Kysely } from 'kysely';
import type { SignedIn } from '../access/principal.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { Unavailable } from '../errors.ts';
import { secretHash } from '../keys.ts';
import { device } from './device.ts';
import { lucia } from './lucia.ts';
import * as repository from './session-repository.ts';

const SEEN_EVERY_MS = 3_600_000;

/** Whom the session in a cookie belongs to; null when it is none, over or ended. */
export async function identify(ctx: Context, cookie: string): Promise<SignedIn | null> {
  const { session, user } = await lucia(ctx.db, ctx).validateSession(cookie);
  if (!session) return null;
  const sessionHash = secretHash(cookie);
  if (ctx.now().getTime() - session.seenAt.getTime() > SEEN_EVERY_MS) await see(ctx, sessionHash);
  const { id: accountId, name, email, emailVerified, locale } = user;
  return { accountId, name, email, emailVerified, locale, sessionHash };
}

/** A busy database does not keep anybody out: the next request notes it as well. */
async function see(ctx: Context, idHash: string): Promise<void> {
  try {
    await repository.see.run(ctx.db, { idHash, at: ctx.now().toISOString() });
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
  }
}

export interface Browser {
  /** The User-Agent header. */
  readonly agent: string;
  /** The session that the browser had until now: signing in ends it, so that ids rotate. */
  readonly former?: string;
}

/** Begins a session, in the transaction that made sure who it is; returns the id for the cookie. */
export async function begin(
  trx: Kysely<DB>,
  ctx: Pick<Context, 'now'>,
  accountId: string,
  { agent, former }: Browser
): Promise<string> {
  const sessions = lucia(trx, ctx);
  if (former) await sessions.invalidateSession(former);
  const at = ctx.now();
  const attributes = { agent: device(agent), createdAt: at, seenAt: at };
  return (await sessions.createSession(accountId, attributes)).id;
}

/** Ends the session in a cookie. */
export const signOut = (ctx: Context, cookie: string): Promise<void> =>
  lucia(ctx.db, ctx).invalidateSession(cookie);

/** Name, value and attributes of the cookie that holds a session's id; without an id it is removed. */
export function sessionCookie(ctx: Context, secure: boolean, id?: string) {
  const sessions = lucia(ctx.db, ctx, secure);
  return id === undefined ? sessions.createBlankSessionCookie() : sessions.createSessionCookie(id);
}

export interface SessionFacts {
  /** Names it; it is a hash and opens nothing. */
  readonly hash: string;
  /** "Firefox, Windows"; empty when unknown. */
  readonly device: string;
  readonly since: Date;
  readonly seen: Date;
  /** The one that asks. */
  readonly isThis: boolean;
}

/** One's own sessions, this one first, then the latest seen. */
export async function sessionsOf(
  ctx: Context,
  { accountId, sessionHash }: SignedIn
): Promise<SessionFacts[]> {
  const sessions = await lucia(ctx.db, ctx).getUserSessions(accountId);
  return sessions
    .map(({ id, agent, createdAt, seenAt }) => ({
      ...{ hash: id, device: agent, since: createdAt, seen: seenAt },
      isThis: id === sessionHash
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Ends one of one's own sessions; the hash of anybody else's does nothing. */
export async function endSession(
  ctx: Context,
  { accountId }: SignedIn,
  hash: string
): Promise<void> {
  await repository.endOne.run(ctx.db, { accountId, idHash: hash });
}

export async function endOtherSessions(
  ctx: Context,
  { accountId, sessionHash }: SignedIn
): Promise<void> {
  await repository.endOthers.run(ctx.db, { accountId, idHash: sessionHash });
}
