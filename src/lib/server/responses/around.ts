/** A response's round as every verb needs it: read in the same statement as the response. */
import { sql, type Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';

/** What a round decides about its responses at any moment. Instants are ISO 8601 in UTC. */
export interface RoundAround {
  id: string;
  anonymous: boolean;
  closesAt: string | null;
  closedAt: string | null;
  /** The round's own or its workspace's deletion; no instant where the round is erased already. */
  deletedAt: string | null;
  /** Of the personal link by which the response was begun. */
  linkRevokedAt: string | null;
}

/** Of rounds, beside every response: null outside one. */
const AROUND = [
  'response.round_id as roundId',
  'round.anonymous',
  'round.closes_at as closesAt',
  'round.closed_at as closedAt',
  'round_link.revoked_at as linkRevokedAt'
] as const;

/** By one look, so that a closed round or a revoked link acts at the next request. */
export const withRound = (db: Kysely<DB>) =>
  db
    .selectFrom('response')
    .leftJoin('round', 'round.id', 'response.round_id')
    .leftJoin('workspace', 'workspace.id', 'response.workspace_id')
    .leftJoin('round_link', (join) =>
      join
        .onRef('round_link.token_hash', '=', 'response.token_hash')
        .onRef('round_link.round_id', '=', 'response.round_id')
    )
    .select(AROUND)
    .select(
      sql<string | null>`case when round.id is null then 'erased'
        else coalesce(round.deleted_at, workspace.deleted_at) end`.as('deletedAt')
    );

export interface AroundRow extends Omit<RoundAround, 'id' | 'anonymous'> {
  roundId: string | null;
  anonymous: number | null;
}

export function toRound(row: AroundRow): RoundAround | null {
  const { roundId, anonymous, closesAt, closedAt, deletedAt, linkRevokedAt } = row;
  if (roundId === null) return null;
  const dates = { closesAt, closedAt, deletedAt, linkRevokedAt };
  return { id: roundId, anonymous: anonymous === 1, ...dates };
}

/** Whether answers are no longer taken: the closing day is over, or somebody closed the round. */
export const isOver = (round: Pick<RoundAround, 'closesAt' | 'closedAt'>, now: Date): boolean =>
  round.closedAt !== null || (round.closesAt !== null && round.closesAt <= now.toISOString());
