/** The rounds of a company with the figures kept beside them. */
import type { RoundFigures } from '#lib/domain/round-figures.ts';
import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import * as targets from '../targets/service.ts';
import { ROUND_COLUMNS, toRound, type StoredRound } from './repository.ts';

interface Company {
  workspaceId: string;
  companyId: string;
}

const selectFigured = prepared((db, p: Company) =>
  db
    .selectFrom('round')
    .innerJoin('company', 'company.id', 'round.company_id')
    .innerJoin('round_figures', 'round_figures.round_id', 'round.id')
    .select(ROUND_COLUMNS)
    .select(['round_figures.respondents', 'round_figures.figures'])
    .where('round.workspace_id', '=', p.workspaceId)
    .where('round.company_id', '=', p.companyId)
    .where('round.deleted_at', 'is', null)
    .where('round_figures.respondents', '>', 0)
    .orderBy('round.quarter')
    .orderBy('round.id')
);

export interface StoredFigures {
  round: StoredRound;
  respondents: number;
  figures: RoundFigures;
}

/** Those that somebody's answers count in, the oldest first. */
export async function figured(db: Kysely<DB>, company: Company): Promise<StoredFigures[]> {
  const rows = await selectFigured.all(db, company);
  const set = await targets.byQuarter(db, company.workspaceId, company.companyId);
  return rows.map((row) => ({
    round: toRound(row, set),
    respondents: row.respondents,
    figures: JSON.parse(row.figures) as RoundFigures
  }));
}

/** Who answered the named rounds of a company. */
export const answerers = prepared((db, p: Company) =>
  db
    .selectFrom('response')
    .innerJoin('round', 'round.id', 'response.round_id')
    .select([
      'round.id as roundId',
      'response.id',
      'response.person_id as personId',
      'response.respondent_name as name'
    ])
    .where('round.workspace_id', '=', p.workspaceId)
    .where('round.company_id', '=', p.companyId)
    .where('round.anonymous', '=', 0)
    .where('round.deleted_at', 'is', null)
    .where('response.kind', '=', 'client')
    .where('response.status', '=', 'submitted')
    .orderBy('response.id')
).all;
