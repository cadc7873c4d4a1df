/** Companies with closed rounds, written straight into the rows: many, and without a respondent. */
import { DIRECTION_IDS, type DirectionId, type Level } from '#lib/domain/model/types.ts';
import { maturityIndex } from '#lib/domain/maturity-index.ts';
import { standingsOf, type DirectionFigures } from '#lib/domain/round-figures.ts';
import type { Member } from '#lib/server/access/principal.ts';
import type { Context } from '#lib/server/context.ts';
import { transaction } from '#lib/server/db/transaction.ts';
import * as peers from '#lib/server/peers/service.ts';
import { roundRow } from './rows.ts';

export interface Closed {
  /** The instant it was closed at. */
  closedAt: string;
  /** The score of every direction, or of those that have one. */
  score: number | Partial<Record<DirectionId, number>>;
  mode?: 'quick' | 'detailed';
  modelVersion?: string;
  closesOn?: string;
  closesAt?: string;
}

/** A closed round of a company with these figures; returns its id. */
export async function closedRound(
  ctx: Context,
  member: Member,
  companyId: string,
  { score, closedAt, mode = 'quick', modelVersion = '1', ...dates }: Closed
): Promise<string> {
  const directions = DIRECTION_IDS.map((id): DirectionFigures => {
    const own = typeof score === 'number' ? score : (score[id] ?? null);
    const rest = { id, n: 1, iqr: null, agreement: null, target: null, gap: null };
    return own === null
      ? { ...rest, status: 'unknown', score: null, level: null }
      : { ...rest, status: 'scored', score: own, level: Math.floor(own) as Level };
  });
  const index = maturityIndex(standingsOf({ directions }));
  const quarter = '2026-Q4';
  const id = await roundRow(ctx, member, companyId, {
    ...{ quarter, mode, model_version: modelVersion, closed_at: closedAt },
    ...{ closes_on: dates.closesOn ?? null, closes_at: dates.closesAt ?? null }
  });
  await ctx.db
    .insertInto('round_figures')
    .values({
      ...{ round_id: id, workspace_id: member.workspace.id, company_id: companyId, quarter, mode },
      ...{ respondents: 1, index_micro: null, apart: 0 },
      figures: JSON.stringify({ index, directions })
    })
    .execute();
  await transaction(ctx.db, (trx) => peers.refresh(trx, ctx, companyId));
  return id;
}
