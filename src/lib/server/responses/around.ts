/** A response's round as every verb needs it: read in the same statement as the response. */
import type { ExpressionBuilder, Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';

/** What a round decides about its responses at any moment. Instants are ISO 8601 in UTC. */
export interface RoundAround {
  id: string;
  anonymous: boolean;
  closesAt: string | null;
  closedAt: string | null;
  /** The round's own or its workspace's deletion; no instant where the round is erased already. */
  deletedAt: string | null;
  /** The personal link by which the response was begun; null where an open one led to it. */
  linkId: string | null;
  linkRevokedAt: string | null;
}

const roundOf = (eb: ExpressionBuilder<DB, 'response'>) =>
  eb.selectFrom('round').whereRef('round.id', '=', 'response.round_id');

/** The personal link by which it was begun: the two have the same token. */
const linkOf = (eb: ExpressionBuilder<DB, 'response'>) =>
  eb
    .selectFrom('round_link')
    .whereRef('round_link.token_hash', '=', 'response.token_hash')
    .whereRef('round_link.round_id', '=', 'response.round_id');

/**
 * Responses with what their round decides, so that a closed round or a revoked link acts at the next
 * request. Subqueries, because a join that finds nothing costs SQLite several times the whole look,
 * and outside rounds these are not even run.
 */
export const withRound = (db: Kysely<DB>) =>
  db.selectFrom('response').select((eb) => [
    'response.round_id as roundId',
    roundOf(eb).select('round.anonymous').as('anonymous'),
    roundOf(eb).select('round.closes_at').as('closesAt'),
    roundOf(eb).select('round.closed_at').as('closedAt'),
    roundOf(eb)
      .innerJoin('workspace', 'workspace.id', 'round.workspace_id')
      .select(({ fn }) => fn.coalesce('round.deleted_at', 'workspace.deleted_at').as('at'))
      .as('deletedAt'),
    linkOf(eb).select('round_link.id').as('linkId'),
    linkOf(eb).select('round_link.revoked_at').as('linkRevokedAt')
  ]);

export interface AroundRow extends Omit<RoundAround, 'id' | 'anonymous'> {
  roundId: string | null;
  anonymous: number | null;
}

const ERASED = 'erased';

export function toRound(row: AroundRow): RoundAround | null {
  const { roundId, anonymous, closesAt, closedAt, deletedAt, linkId, linkRevokedAt } = row;
  if (roundId === null) return null;
  return {
    ...{ id: roundId, anonymous: anonymous === 1, closesAt, closedAt, linkId, linkRevokedAt },
    // a round that is not there is erased already
    deletedAt: anonymous === null ? ERASED : deletedAt
  };
}

/** Whether answers are no longer taken: the closing day is over, or somebody closed the round. */
export const isOver = (round: Pick<RoundAround, 'closesAt' | 'closedAt'>, now: Date): boolean =>
  round.closedAt !== null || (round.closesAt !== null && round.closesAt <= now.toISOString());
