import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import * as repository from './repository.ts';

export interface Limit {
  /** What is limited: counters of different purposes do not mix. */
  readonly purpose: string;
  readonly most: number;
  readonly windowSeconds: number;
}

/**
 * Counts one more use by this key (an address, an account) in the current window, shared by all
 * instances. Returns null while within the limit, else the seconds until the window ends. The key
 * is kept only as a hash and only for the window.
 */
export async function use(
  db: Kysely<DB>,
  limit: Limit,
  key: string,
  now: Date
): Promise<number | null> {
  const { keyHash, endsAt } = counterOf(limit, key, now);
  await repository.forgetEnded.run(db, { now: now.toISOString() });
  const row = await repository.count.first(db, { keyHash, endsAt: endsAt.toISOString() });
  if (!row || row.count <= limit.most) return null;
  return Math.ceil((endsAt.getTime() - now.getTime()) / 1000);
}

/** Takes one use back that turned out not to be meant: a password that was right. */
export async function takeBack(
  db: Kysely<DB>,
  limit: Limit,
  key: string,
  now: Date
): Promise<void> {
  await repository.takeBack.run(db, { keyHash: counterOf(limit, key, now).keyHash });
}

function counterOf({ purpose, windowSeconds }: Limit, key: string, now: Date) {
  const windowMs = windowSeconds * 1000;
  const endsAt = new Date((Math.floor(now.getTime() / windowMs) + 1) * windowMs);
  return { endsAt, keyHash: hash('sha256', `${purpose} ${endsAt.toISOString()} ${key}`) };
}

/** An address as a key: IPv6 by its /64, because one household or server has all of that. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...after];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
