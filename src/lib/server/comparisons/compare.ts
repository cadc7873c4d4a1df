import { byDirection } from '#lib/domain/by-direction.ts';
import { comparisonFinding } from '#lib/domain/comparison-finding.ts';
import { compare as compareSides, indexPair, type Side } from '#lib/domain/comparison.ts';
import { criterionChanges } from '#lib/domain/criterion-changes.ts';
import { SCORED_LEVELS } from '#lib/domain/gates.ts';
import type { CriterionId, DirectionId, Model } from '#lib/domain/model/index.ts';
import type { Comparison } from '#lib/domain/scorecard-types.ts';
import { respondentsOf } from '#lib/domain/team.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as teams from '../teams/service.ts';
import type { FiguredRound, KnownRespondent, RoundAssessment } from '../teams/service.ts';
import { choose } from './choose.ts';
import type {
  Asked,
  BothTimes,
  Compared,
  ComparedRound,
  ComparisonView,
  RoundChoice
} from './types.ts';

/** Two rounds of a company of the workspace; a foreign company has none. */
export async function compare(
  ctx: Context,
  member: Member,
  companyId: string,
  asked: Asked
): Promise<ComparisonView> {
  const rounds = await teams.roundsOf(ctx, member, companyId);
  const chosen = choose(rounds, asked);
  const view = {
    ...{ rounds: rounds.map(choiceOf).toReversed(), misasked: chosen?.misasked ?? null },
    chosen: chosen && { before: chosen.before.id, now: chosen.now.id }
  };
  if (!chosen || chosen.misasked === 'same') return { ...view, compared: null };
  const [before, now] = await Promise.all([
    teams.assessment(ctx, member, chosen.before.id),
    teams.assessment(ctx, member, chosen.now.id)
  ]);
  // deleted between two statements
  if (before === 'unknown' || now === 'unknown') return { ...view, compared: null };
  return { ...view, compared: compared([chosen.before, before], [chosen.now, now]) };
}

type Both = readonly [FiguredRound, RoundAssessment];

function compared([roundBefore, before]: Both, [roundNow, now]: Both): Compared {
  const weights = now.input.weights ?? {};
  const [sideBefore, sideNow] = [sideOf(before), sideOf(now)];
  const comparison = between(before, now);
  const criteria = criterionChanges(before.input, now.input);
  return {
    ...{ before: roundOf(roundBefore), now: roundOf(roundNow), comparison, weights },
    index: indexPair(sideBefore, sideNow, weights),
    finding: comparisonFinding(comparison, weights, sideBefore.mode === sideNow.mode),
    behind: byDirection((id) => ({
      ...{ criteria: criteria[id], before: before.remarks[id], now: now.remarks[id] },
      asked: {
        before: askedOnlyBy(id, before.input.model, now.input.model),
        now: askedOnlyBy(id, now.input.model, before.input.model)
      }
    })),
    models: { before: before.input.model, now: now.input.model },
    people: before.people && now.people && bothTimes(before.people, now.people)
  };
}

/** The practices of a direction that one version asks for and the other does not know. */
function askedOnlyBy(direction: DirectionId, one: Model, other: Model): CriterionId[] {
  const all = ({ ladders }: Model) => SCORED_LEVELS.flatMap((level) => ladders[direction][level]);
  const known = new Set(all(other));
  return all(one).filter((id) => !known.has(id));
}

/** What has changed between two assessments of one company, by the weights of the second. */
export const between = (before: RoundAssessment, now: RoundAssessment): Comparison =>
  compareSides(sideOf(before), sideOf(now), now.input.weights ?? {});

/** As the assessment says now, which the figures kept of the round only repeat. */
const sideOf = ({ round, input, standings, people, weights }: RoundAssessment): Side => ({
  ...{ mode: round.mode, standings, weights, modelVersion: round.modelVersion },
  respondents: respondentsOf(input),
  ...(people && { people: people.map(({ key }) => key) })
});

export function choiceOf(round: FiguredRound): RoundChoice {
  const { id, companyId, company, quarter, mode, anonymous, modelVersion } = round;
  const { opensOn, closesOn, isClosed, respondents } = round;
  const facts = { id, companyId, company, quarter, mode, anonymous, modelVersion };
  return { ...facts, opensOn, closesOn, isClosed, respondents };
}

const roundOf = (round: FiguredRound): ComparedRound => ({
  ...choiceOf(round),
  directions: round.figures.directions
});

function bothTimes(before: readonly KnownRespondent[], now: readonly KnownRespondent[]): BothTimes {
  const keys = (people: readonly KnownRespondent[]) => new Set(people.map(({ key }) => key));
  const [then, today] = [keys(before), keys(now)];
  return {
    both: now.filter(({ key }) => then.has(key)),
    onlyBefore: before.filter(({ key }) => !today.has(key)),
    onlyNow: now.filter(({ key }) => !then.has(key))
  };
}
