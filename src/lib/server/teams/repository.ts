import type { Mode } from '#lib/domain/answers.ts';
import { known, type Known, type KnownFigures } from '#lib/domain/known.ts';
import type { Weights } from '#lib/domain/maturity-index.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import { targetsIn, type TargetsOfQuarter } from '#lib/domain/targets-by-quarter.ts';
import type { Wishes } from '#lib/domain/targets.ts';
import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import * as companyTargets from '../targets/service.ts';

/** What scoring a round takes, and what its page says about it. */
export interface StoredRound {
  id: string;
  workspaceId: string;
  companyId: string;
  company: string;
  quarter: Quarter;
  mode: Mode;
  anonymous: boolean;
  /** thanks, own, team. */
  shows: string;
  modelVersion: string;
  /** The company's, as they are now: all its rounds are measured alike. */
  weights: Weights;
  /** As they stood while the round was open. */
  weightsThen: Weights;
  /** Those set that hold in the round's quarter. */
  targets: Wishes;
  opensOn: string;
  closesOn: string | null;
  closesAt: string | null;
  closedAt: string | null;
  deletedAt: string | null;
  /** Of an anonymous round that came from elsewhere, without its answers. */
  known: Known | null;
}

/** Of a round joined with its company. */
export const ROUND_COLUMNS = [
  'round.id',
  'round.workspace_id',
  'round.company_id',
  'company.name',
  'round.quarter',
  'round.mode',
  'round.anonymous',
  'round.shows',
  'round.model_version',
  'company.weights',
  'round.weights as weights_then',
  'round.opens_on',
  'round.closes_on',
  'round.closes_at',
  'round.closed_at',
  'round.deleted_at',
  'round.known'
] as const;

const selectRound = prepared((db, p: { id: string }) =>
  db
    .selectFrom('round')
    .innerJoin('company', 'company.id', 'round.company_id')
    .select(ROUND_COLUMNS)
    .where('round.id', '=', p.id)
);

/** Any round, a deleted one too: whoever asks for a reader compares the workspace. */
export async function round(db: Kysely<DB>, id: string): Promise<StoredRound | null> {
  const row = await selectRound.first(db, { id });
  if (!row) return null;
  return toRound(row, await companyTargets.byQuarter(db, row.workspace_id, row.company_id));
}

type RoundRow = NonNullable<Awaited<ReturnType<typeof selectRound.first>>>;

export const toRound = (row: RoundRow, set: readonly TargetsOfQuarter[]): StoredRound => ({
  id: row.id,
  workspaceId: row.workspace_id,
  companyId: row.company_id,
  company: row.name,
  quarter: row.quarter as Quarter,
  mode: row.mode as Mode,
  anonymous: row.anonymous === 1,
  shows: row.shows,
  modelVersion: row.model_version,
  weights: JSON.parse(row.weights) as Weights,
  weightsThen: JSON.parse(row.weights_then) as Weights,
  targets: targetsIn(row.quarter as Quarter, set),
  opensOn: row.opens_on,
  closesOn: row.closes_on,
  closesAt: row.closes_at,
  closedAt: row.closed_at,
  deletedAt: row.deleted_at,
  known: row.known === null ? null : known(JSON.parse(row.known) as KnownFigures)
});

interface FiguresRow {
  roundId: string;
  workspaceId: string;
  companyId: string;
  quarter: string;
  mode: string;
  respondents: number;
  indexMicro: number | null;
  apart: number;
  figures: string;
}

/** Writes the row that others read; on PostgreSQL it also locks it for the rest of the transaction. */
export const putFigures = prepared((db, p: FiguresRow) =>
  db
    .insertInto('round_figures')
    .values({
      round_id: p.roundId,
      workspace_id: p.workspaceId,
      company_id: p.companyId,
      quarter: p.quarter,
      mode: p.mode,
      respondents: p.respondents,
      index_micro: p.indexMicro,
      apart: p.apart,
      figures: p.figures
    })
    .onConflict((conflict) =>
      conflict.column('round_id').doUpdateSet((eb) => ({
        quarter: eb.ref('excluded.quarter'),
        mode: eb.ref('excluded.mode'),
        respondents: eb.ref('excluded.respondents'),
        index_micro: eb.ref('excluded.index_micro'),
        apart: eb.ref('excluded.apart'),
        figures: eb.ref('excluded.figures')
      }))
    )
).run;

export const roundsOfCompany = prepared((db, p: { companyId: string }) =>
  db
    .selectFrom('round')
    .select('id')
    .where('company_id', '=', p.companyId)
    .where('deleted_at', 'is', null)
    .orderBy('id')
).all;

export const figures = prepared((db, p: { roundId: string }) =>
  db
    .selectFrom('round_figures')
    .select(['quarter', 'respondents', 'index_micro', 'figures'])
    .where('round_id', '=', p.roundId)
).first;

export const roundsAfter = prepared((db, p: { after: string; most: number }) =>
  db.selectFrom('round').select('id').where('id', '>', p.after).orderBy('id').limit(p.most)
).all;

/** The round remembers the weights that its company has now. */
export const keepWeights = prepared((db, p: { roundId: string; weights: string }) =>
  db
    .updateTable('round')
    .set({ weights: p.weights })
    .where('id', '=', p.roundId)
    .where('weights', '<>', p.weights)
).run;

export const dropFigures = prepared((db, p: { roundId: string }) =>
  db.deleteFrom('round_figures').where('round_id', '=', p.roundId)
).run;

/** Anonymous rounds whose last day is over while enough answers are held back. */
export const due = prepared((db, p: { now: string; fewest: number }) =>
  db
    .selectFrom('round')
    .innerJoin('response', 'response.round_id', 'round.id')
    .select('round.id')
    .where('round.anonymous', '=', 1)
    .where('round.deleted_at', 'is', null)
    .where((eb) =>
      eb.or([eb('round.closed_at', 'is not', null), eb('round.closes_at', '<=', p.now)])
    )
    .where('response.kind', '=', 'client')
    .where('response.status', '=', 'submitted')
    .where('response.published', 'is', null)
    .groupBy('round.id')
    .having(({ fn }) => fn.countAll(), '>=', p.fewest)
).all;
