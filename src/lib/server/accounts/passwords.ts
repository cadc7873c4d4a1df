import { availableParallelism } from 'node:os';
import { Unavailable } from '../errors.ts';

/** argon2id, the library's default kind, with the least that OWASP advises: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Fetched with the first password: a server that only takes answers goes without its memory. */
const argon2 = () => import('@node-rs/argon2');

/** A hash that no password has: an unknown account costs the same work as a known one. */
const NOBODYS =
  '$argon2id$v=19$m=19456,t=2,p=1$TU/sXYWo+3vD1Kh9+muNiQ$Lc+Njbj5blYKncikq4jSJYTwoWigr5nYIcLOHvOveRQ';

/** Hashing happens off the event loop, in a pool that files share: some of it is left to them. */
const MOST_AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1));
const MOST_WAITING = 64;

let running = 0;
const waiting: (() => void)[] = [];

/** One password more at a time than there is room for waits; beyond that the caller comes back. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < MOST_AT_ONCE) running++;
  else {
    if (waiting.length >= MOST_WAITING) throw new Unavailable('Too many passwords are waiting.');
    // whoever leaves hands the place on, so `running` stays as it is
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** The same password typed on another keyboard is the same password. */
export const normalized = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> =>
  inTurn(async () => (await argon2()).hash(normalized(password), COST));

/** Checks a password; without an account (null) it does the same work and says no. */
export async function isPasswordOf(stored: string | null, password: string): Promise<boolean> {
  // an account whose owner has not chosen a password yet has a hash that is none
  const known = stored?.startsWith('$') ? stored : null;
  const right = await inTurn(async () =>
    (await argon2()).verify(known ?? NOBODYS, normalized(password))
  );
  return right && known !== null;
}
