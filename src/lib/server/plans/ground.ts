/** What a plan is judged by: where the company stands, where it should get to, and what day it is. */
import { byDirection } from '#lib/domain/by-direction.ts';
import type { Weights } from '#lib/domain/maturity-index.ts';
import type { Model } from '#lib/domain/model/model.ts';
import { quarterOf, type Quarter } from '#lib/domain/quarter.ts';
import { targetsIn } from '#lib/domain/targets-by-quarter.ts';
import type { Targets } from '#lib/domain/targets.ts';
import type { Standings } from '#lib/domain/team.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as models from '../models/service.ts';
import * as rounds from '../rounds/service.ts';
import * as targets from '../targets/service.ts';
import * as teams from '../teams/service.ts';

export interface Ground {
  /** Null while no round has a result. */
  round: teams.FiguredRound | null;
  standings: Standings;
  /** Those set for this quarter, else those in force in that round. */
  targets: Targets;
  weights: Weights;
  /** Of the round's version, else of the one that a first round would ask by: what is planned. */
  model: Model;
  /** The quarter it is by the workspace's clocks and fiscal year. */
  now: Quarter;
}

/** Nobody has answered yet. */
const NOWHERE: Standings = byDirection(() => ({ status: 'incomplete', n: 0 }));

export async function groundOf(ctx: Context, member: Member, companyId: string): Promise<Ground> {
  const { id: workspaceId } = member.workspace;
  const [rounds, weighing, set] = await Promise.all([
    teams.roundsOf(ctx, member, companyId),
    targets.weighing(ctx.db, workspaceId, companyId),
    targets.byQuarter(ctx.db, workspaceId, companyId)
  ]);
  const round = latest(rounds);
  const figures = round?.figures.directions;
  const now = quarterNow(ctx, member);
  const asked = targetsIn(now, set);
  const model = round
    ? await models.of(ctx.db, ctx, round.modelVersion)
    : await models.current(ctx, member);
  return {
    ...{ round, now, model },
    standings: round?.standings ?? NOWHERE,
    targets: byDirection((id) => asked[id] ?? figures?.find((of) => of.id === id)?.target ?? null),
    weights: weighing?.weights ?? {}
  };
}

export function quarterNow(ctx: Context, { workspace }: Member): Quarter {
  const { today } = rounds.momentIn(workspace.timeZone, ctx.now());
  return quarterOf(today, workspace.fiscalStart);
}

/** The first answers of an open round would unsay what a whole team has said. */
export function latest(all: readonly teams.FiguredRound[]): teams.FiguredRound | null {
  const scored = all.filter(({ figures }) =>
    figures.directions.some(({ status }) => status === 'scored')
  );
  return scored.findLast(({ isClosed }) => isClosed) ?? scored.at(-1) ?? null;
}
