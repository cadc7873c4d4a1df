import { prepared } from '../db/prepared.ts';

export const earlier = prepared((db, p: { tokenHash: string }) =>
  db
    .selectFrom('response as now')
    .innerJoin('round as current', 'current.id', 'now.round_id')
    .innerJoin('response', 'response.person_id', 'now.person_id')
    .innerJoin('round', (join) =>
      join
        .onRef('round.id', '=', 'response.round_id')
        .onRef('round.company_id', '=', 'current.company_id')
        .onRef('round.quarter', '<', 'current.quarter')
    )
    .select(['response.id', 'round.quarter'])
    .where('now.token_hash', '=', p.tokenHash)
    .where('response.status', '=', 'submitted')
    .where('response.kind', '=', 'client')
    .where('round.deleted_at', 'is', null)
    .orderBy('round.quarter', 'desc')
    .orderBy('response.id')
    .limit(1)
).first;
