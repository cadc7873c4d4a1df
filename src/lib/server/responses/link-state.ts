/** What a token that leads to no response is: an invitation, a spent one, or nothing. */
import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import { isOver } from './around.ts';
import { dayIn } from './days.ts';
import * as repository from './links-repository.ts';
import type { StoredLink } from './links-repository.ts';
import type { Absent } from './types.ts';

/** scheduled: the round has not opened yet. spent: an anonymous response was submitted with it. */
export type LinkState = 'scheduled' | 'ready' | 'spent';

export function linkState(link: StoredLink, now: Date): LinkState | { gone: 'closed' | 'revoked' } {
  if (link.deletedAt !== null) return { gone: 'closed' };
  if (link.revokedAt !== null) return { gone: 'revoked' };
  if (link.used) return 'spent';
  if (isOver(link, now)) return { gone: 'closed' };
  return dayIn(link.timeZone, now) < link.round.opensOn ? 'scheduled' : 'ready';
}

export async function stateOf(
  db: Kysely<DB>,
  tokenHash: string,
  now: Date
): Promise<LinkState | Absent> {
  const link = await repository.link(db, tokenHash, now);
  return link ? linkState(link, now) : 'unknown';
}
