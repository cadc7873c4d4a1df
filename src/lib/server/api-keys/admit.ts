import type { KeyHolder } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { secretHash } from '../keys.ts';
import * as limits from '../limits/service.ts';
import * as repository from './repository.ts';

/** Ten a second for a minute: a script that needs more has gone astray. */
const BY_KEY: limits.Limit = { purpose: 'api key', most: 600, windowSeconds: 60 };
/** Several keys may work behind one address, and somebody trying keys is slowed down. */
const BY_ADDRESS: limits.Limit = { purpose: 'api address', most: 3000, windowSeconds: 60 };

const BEARER = /^Bearer +(hpt_[\w-]{44})$/i;

/**
 * Whoever a request speaks for, by its Authorization header. A key that never was, one that has
 * expired and one that was revoked are all unknown. Counts the request, and notes the hour in which
 * the key was last used.
 */
export async function admit(
  ctx: Context,
  authorization: string | null,
  address: string
): Promise<{ holder: KeyHolder } | 'unknown' | { retryAfterSeconds: number }> {
  const now = ctx.now();
  const wait = await limits.use(ctx.db, BY_ADDRESS, limits.addressKey(address), now);
  if (wait !== null) return { retryAfterSeconds: wait };
  const key = BEARER.exec(authorization ?? '')?.[1];
  const found = key && (await repository.holder(ctx.db, secretHash(key), now.toISOString()));
  if (!found) return 'unknown';
  const { holder, lastUsedAt } = found;
  const waitOfKey = await limits.use(ctx.db, BY_KEY, holder.keyId, now);
  if (waitOfKey !== null) return { retryAfterSeconds: waitOfKey };
  const hour = `${now.toISOString().slice(0, 13)}:00:00.000Z`;
  if (lastUsedAt !== hour) await repository.touch(ctx.db, { id: holder.keyId, at: hour });
  return { holder };
}
