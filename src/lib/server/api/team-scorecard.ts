import type { Comparison } from '#lib/domain/scorecard-types.ts';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import type { z } from 'zod';
import type { Principal } from '../access/principal.ts';
import * as comparisons from '../comparisons/service.ts';
import type { Context } from '../context.ts';
import * as teams from '../teams/service.ts';
import type { teamScorecard } from './schemas/team-scorecard.ts';

type TeamScorecard = z.output<typeof teamScorecard>;

/**
 * A round's scorecard as its page shows it, compared with another round of the same company where
 * one is named. Null when the workspace has no such round, `notComparable` when the other one is of
 * another company or of nobody.
 */
export async function roundScorecard(
  ctx: Context,
  key: Principal,
  roundId: string,
  otherId?: string
): Promise<TeamScorecard | 'notComparable' | null> {
  const view = await teams.scorecard(ctx, key, roundId);
  if (view === 'unknown') return null;
  const comparison = otherId && (await comparisonWith(ctx, key, roundId, otherId));
  if (comparison === null) return 'notComparable';
  const { scorecard, round, model, submitted, held, talk } = view;
  const { id, companyId, company, quarter, mode, anonymous, isClosed, modelVersion } = round;
  const told = { id, companyId, company, quarter, mode, anonymous, closed: isClosed };
  return {
    ...scorecard,
    ...(comparison && { comparison }),
    round: { ...told, modelVersion, matrix: model.name },
    ...{ submitted, held, talk: talk.map(({ direction, why }) => ({ direction, why })) },
    team: DIRECTION_IDS.map((direction) => toTeam(direction, view.directions[direction]))
  };
}

function toTeam(
  id: (typeof DIRECTION_IDS)[number],
  { spread, roles, remarks, outside, agreed }: teams.DirectionView
): TeamScorecard['team'][number] {
  return {
    ...{ id, counts: spread.counts && [...spread.counts], middle: spread.middle, roles, remarks },
    outside: outside && { score: outside.score, difference: outside.difference },
    agreed: agreed && { score: agreed.score, note: agreed.note, by: agreed.by, at: agreed.at }
  };
}

async function comparisonWith(
  ctx: Context,
  key: Principal,
  nowId: string,
  beforeId: string
): Promise<Comparison | null> {
  const [now, before] = await Promise.all(
    [nowId, beforeId].map((id) => teams.assessment(ctx, key, id))
  );
  if (!now || !before || now === 'unknown' || before === 'unknown') return null;
  if (now.round.companyId !== before.round.companyId) return null;
  return comparisons.between(before, now);
}
