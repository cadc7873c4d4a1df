import { ROLES } from '#lib/domain/answers.ts';
import { prepared } from '../db/prepared.ts';

interface ClosedRound {
  id: string;
  workspaceId: string;
  companyId: string;
  quarter: string;
  mode: string;
  modelVersion: string;
  opensOn: string;
  closesOn: string;
  createdBy: string;
  /** JSON of Weights. */
  weights: string;
  /** An instant. */
  at: string;
}

/** A named round that was over before it was known here, with nothing of its own. */
export const insertClosedRound = prepared((db, p: ClosedRound) =>
  db.insertInto('round').values({
    id: p.id,
    workspace_id: p.workspaceId,
    company_id: p.companyId,
    quarter: p.quarter,
    mode: p.mode,
    anonymous: 0,
    asks_target: 0,
    roles: JSON.stringify(ROLES),
    welcome: JSON.stringify({ en: '', ru: '' }),
    shows: 'own',
    model_version: p.modelVersion,
    opens_on: p.opensOn,
    closes_on: p.closesOn,
    closed_at: p.at,
    repeats: 0,
    weights: p.weights,
    targets: '{}',
    created_by: p.createdBy,
    created_at: p.at,
    version: 1
  })
).run;
