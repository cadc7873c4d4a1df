/** A scorecard with what a page draws beside it, all from the same answers. */
import { byDirection } from './by-direction.ts';
import { evidence, type Claims } from './evidence.ts';
import type { Weights } from './maturity-index.ts';
import type { Model } from './model/model.ts';
import type { DirectionId } from './model/types.ts';
import { waysUp, type Way } from './path.ts';
import type { Scorecard } from './scorecard-types.ts';
import { scorecard, type ScorecardInput } from './scorecard.ts';
import { stepCards, type StepCard } from './step-cards.ts';
import { targetsToRaise, wishedTargets, type RaiseTarget, type Wishes } from './targets.ts';
import { standings, type Standings } from './team.ts';

export interface Report {
  /** The version that it was made by: the words for its criteria. */
  model: Model;
  scorecard: Scorecard;
  steps: StepCard[];
  /** Targets below what another direction's step needs. */
  raise: RaiseTarget[];
  evidence: Record<DirectionId, Claims>;
  /** Where a what-if starts from. */
  standings: Standings;
  /** Targets wished for or set, which a what-if keeps. */
  asked: Wishes;
  weights: Weights;
  /** What it takes to reach each level. */
  ways: Record<DirectionId, Way[]>;
}

export function report(input: ScorecardInput): Report {
  const card = scorecard(input);
  const standing = standings(input);
  const inForce = byDirection(
    (id) => card.directions.find((direction) => direction.id === id)?.target ?? null
  );
  return {
    model: input.model,
    scorecard: card,
    steps: stepCards(card, input),
    raise: targetsToRaise(card.steps, inForce),
    evidence: evidence(input),
    standings: standing,
    weights: input.weights ?? {},
    asked: { ...wishedTargets(input), ...input.targets },
    ways: byDirection((id) => waysUp(input.model, id, standing))
  };
}
