import { compare } from '#lib/domain/comparison.ts';
import { improvements } from '#lib/domain/improvements.ts';
import type { Weights } from '#lib/domain/maturity-index.ts';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { series } from '#lib/domain/series.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as models from '../models/service.ts';
import * as teams from '../teams/service.ts';
import type { FiguredRound } from '../teams/service.ts';
import { latest, roundBefore } from './choose.ts';
import { choiceOf } from './compare.ts';
import type { QuartersView, SinceBefore, VersionUse } from './types.ts';

/** All rounds of a company of the workspace as lines, or those up to one; a foreign company has none. */
export async function quarters(
  ctx: Context,
  member: Member,
  companyId: string,
  upTo?: string
): Promise<QuartersView> {
  const every = await teams.roundsOf(ctx, member, companyId);
  const end = every.findIndex(({ id }) => id === upTo) + 1;
  const rounds = end > 0 ? every.slice(0, end) : every;
  const weights = rounds[0]?.weightsNow ?? {};
  const lines = series(rounds, weights);
  const all = [lines.index, ...DIRECTION_IDS.map((id) => lines.directions[id])];
  const marks = all.flatMap(({ segments }) => segments.flatMap((segment) => segment.marks));
  const [first, last] = [rounds[0], latest(rounds)];
  return {
    rounds: rounds.map(choiceOf),
    ...{ series: lines, weights, marks: [...new Set(marks)] },
    versions: await versionsOf(ctx, rounds),
    overall: first && last && first !== last ? between(first, last, weights) : null
  };
}

function versionsOf(ctx: Context, rounds: readonly FiguredRound[]): Promise<VersionUse[]> {
  const uses = Map.groupBy(rounds, ({ modelVersion }) => modelVersion);
  return Promise.all(
    [...uses].map(async ([version, used]) => ({
      name: (await models.of(ctx.db, ctx, version)).name,
      rounds: used.map(({ id }) => id)
    }))
  );
}

/** A round, else the latest, against the one before it; null for the first and one without figures. */
export async function sinceBefore(
  ctx: Context,
  member: Member,
  { companyId, roundId }: { companyId: string; roundId?: string }
): Promise<SinceBefore | null> {
  const rounds = await teams.roundsOf(ctx, member, companyId);
  const now = roundId ? rounds.find(({ id }) => id === roundId) : latest(rounds);
  const before = now && rounds[0] !== now ? roundBefore(rounds, now) : undefined;
  return now && before ? between(before, now, now.weightsNow) : null;
}

function between(before: FiguredRound, now: FiguredRound, weights: Weights): SinceBefore {
  const comparison = compare(before, now, weights);
  return {
    ...{ before: choiceOf(before), now: choiceOf(now) },
    ...{ index: comparison.index, moves: improvements(comparison) }
  };
}
