import type { Mode } from '#lib/domain/answers.ts';
import type { RoundFigures } from '#lib/domain/round-figures.ts';
import type { Kysely } from 'kysely';
import { inChunks } from '../db/in-chunks.ts';
import { patiently } from '../db/patience.ts';
import type { DB } from '../db/schema.ts';

export interface Closing {
  closesOn: string | null;
  closesAt: string | null;
  closedAt: string | null;
}

interface AnsweredRow {
  id: string;
  companyId: string;
  workspaceId: string;
  quarter: string;
  mode: Mode;
  modelVersion: string;
  closing: Closing;
}

/** The rounds of some companies that somebody's answers count in, those that closed last first. */
export const answered = (db: Kysely<DB>, companyIds: readonly string[]): Promise<AnsweredRow[]> =>
  inChunks(companyIds, async (part) => {
    const rows = await patiently(() =>
      db
        .selectFrom('round')
        .innerJoin('round_figures', 'round_figures.round_id', 'round.id')
        .select([
          'round.id',
          'round.company_id as companyId',
          'round.workspace_id as workspaceId',
          'round.quarter',
          'round.mode',
          'round.model_version as modelVersion',
          'round.closes_on as closesOn',
          'round.closes_at as closesAt',
          'round.closed_at as closedAt'
        ])
        .where('round.company_id', 'in', part)
        .where('round.deleted_at', 'is', null)
        .where('round_figures.respondents', '>', 0)
        .orderBy((eb) => eb.fn.coalesce('round.closed_at', 'round.closes_at'), 'desc')
        .orderBy('round.id', 'desc')
        .execute()
    );
    return rows.map(({ closesOn, closesAt, closedAt, mode, ...row }) => ({
      ...row,
      ...{ mode: mode as Mode, closing: { closesOn, closesAt, closedAt } }
    }));
  });

/** The figures kept beside some rounds. */
export const figures = (
  db: Kysely<DB>,
  roundIds: readonly string[]
): Promise<{ roundId: string; figures: RoundFigures }[]> =>
  inChunks(roundIds, async (part) => {
    const rows = await patiently(() =>
      db
        .selectFrom('round_figures')
        .select(['round_id', 'figures'])
        .where('round_id', 'in', part)
        .execute()
    );
    return rows.map(({ round_id, figures }) => ({
      roundId: round_id,
      figures: JSON.parse(figures) as RoundFigures
    }));
  });
