import { prepared } from '../db/prepared.ts';

/** The latest round of a company that asks its people what they aim at and has counted answers. */
export const lastAsking = prepared((db, p: { workspaceId: string; companyId: string }) =>
  db
    .selectFrom('round')
    .innerJoin('round_figures', 'round_figures.round_id', 'round.id')
    .select('round.id')
    .where('round.workspace_id', '=', p.workspaceId)
    .where('round.company_id', '=', p.companyId)
    .where('round.asks_target', '=', 1)
    .where('round.deleted_at', 'is', null)
    .where('round_figures.respondents', '>', 0)
    .orderBy('round.quarter', 'desc')
    .orderBy('round.id', 'desc')
    .limit(1)
).first;
