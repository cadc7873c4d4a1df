/** What a token that leads to no response is: an invitation, a spent one, or nothing. */
import { roundStatus } from '#lib/domain/round.ts';
import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import { dayIn } from './days.ts';
import * as repository from './links-repository.ts';
import type { StoredLink } from './links-repository.ts';
import type { Absent } from './types.ts';

/** scheduled: the round has not opened yet. spent: an anonymous response was submitted with it. */
export type LinkState = 'scheduled' | 'ready' | 'spent';

export function linkState(link: StoredLink, now: Date): LinkState | { gone: 'closed' | 'revoked' } {
  const { round, revokedAt, used, timeZone } = link;
  const moment = { instant: now.toISOString(), today: dayIn(timeZone, now) };
  const status = roundStatus({ ...link, opensOn: round.opensOn }, moment);
  if (status === 'deleted') return { gone: 'closed' };
  if (revokedAt !== null) return { gone: 'revoked' };
  if (used) return 'spent';
  if (status === 'closed') return { gone: 'closed' };
  return status === 'scheduled' ? 'scheduled' : 'ready';
}

export async function stateOf(
  db: Kysely<DB>,
  tokenHash: string,
  now: Date
): Promise<LinkState | Absent> {
  const link = await repository.link(db, tokenHash, now);
  return link ? linkState(link, now) : 'unknown';
}
