import type { TrendPoint } from '#lib/domain/portfolio.ts';
import { quarterOf, type Quarter } from '#lib/domain/quarter.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as portfolios from '../portfolios/service.ts';
import * as rounds from '../rounds/service.ts';
import * as teams from '../teams/service.ts';
import * as roundsRepository from './rounds-repository.ts';
import type { RoundLine } from './types.ts';

/** All rounds of a company of the workspace with what they came to, the latest first. */
export const roundsOf = (
  ctx: Context,
  { workspace }: Member,
  companyId: string
): Promise<RoundLine[]> =>
  roundsRepository.ofCompany(
    ctx.db,
    workspace.id,
    companyId,
    rounds.momentIn(workspace.timeZone, ctx.now())
  );

export interface CompanyOverview {
  /** The team's scorecard of the latest closed round, else of one that is open; null: no index yet. */
  latest: teams.TeamView | null;
  /** Rounds that take answers or will. */
  open: RoundLine[];
  trend: readonly TrendPoint[];
  /** The quarter it is. */
  quarter: Quarter;
  hasRounds: boolean;
}

/** What a company sees first of itself. */
export async function company(
  ctx: Context,
  member: Member,
  companyId: string
): Promise<CompanyOverview> {
  const { today } = rounds.momentIn(member.workspace.timeZone, ctx.now());
  const quarter = quarterOf(today, member.workspace.fiscalStart);
  const all = await roundsOf(ctx, member, companyId);
  const figured = all.filter(({ index }) => index !== null);
  // the first answers of an open round would unsay what a whole team has said
  const shown = figured.find(({ status }) => status === 'closed') ?? figured[0];
  const latest = shown ? await teams.scorecard(ctx, member, shown.id) : null;
  const rows = await portfolios.rows(ctx, member, quarter, [companyId]);
  return {
    latest: latest === 'unknown' ? null : latest,
    open: all.filter(({ status }) => status !== 'closed'),
    trend: rows.get(companyId)?.trend ?? [],
    quarter,
    hasRounds: all.length > 0
  };
}
