/** What the card of a step says: its place in the plan, and the model's words for it. */
import { isDetailed } from './answers.ts';
import { stillToClose } from './explanation.ts';
import { closes, criterionOf, stepOf } from './model/model.ts';
import type { Criterion, DirectionId, Level, Step } from './model/types.ts';
import { isFinishing, unchecked } from './roadmap.ts';
import type { Blocker, PlannedStep, Scorecard } from './scorecard-types.ts';
import { stepParts } from './step-id.ts';
import { standings, type Assessment } from './team.ts';

/** A step of the list that waits for the card's direction. */
export interface Opening {
  readonly direction: DirectionId;
  readonly to: Level;
  /** Whether this step is enough, or only a part of the way. */
  readonly enough: boolean;
}

export interface StepCard extends PlannedStep {
  /** What the round's version of the model says of it. */
  readonly step: Step;
  readonly from: Level;
  readonly to: Level;
  /** The level shown is already the one the step leads to: it only has to be finished. */
  readonly finishing: boolean;
  readonly score: number;
  readonly target: Level;
  /** Prerequisites whose direction has no level: they do not block, and nobody could check them. */
  readonly unchecked: readonly Blocker[];
  readonly opens: readonly Opening[];
  /** Criteria to close: of one detailed response those not yet full, else all of the level. */
  readonly toClose: readonly Criterion[];
  /** Brand only: what is expected even at level 1 is not there, and has to be made first. */
  readonly belowFloor: boolean;
}

/** The steps of a scorecard in its order, each with what its card says. */
export function stepCards(scorecard: Scorecard, assessment: Assessment): StepCard[] {
  const standing = standings(assessment);
  return scorecard.steps.flatMap((planned) => {
    const { score, target, belowFloor } = resultOf(scorecard, planned.direction);
    const now = standing[planned.direction];
    if (score === null || target === null || now.status !== 'scored') return [];
    const { from, to } = levelsOf(planned);
    const step = stepOf(assessment.model, planned.id);
    const card = {
      ...planned,
      step,
      from,
      to,
      finishing: isFinishing(now),
      score,
      target,
      unchecked: unchecked(step, standing),
      opens: openings(planned.direction, to, scorecard.steps),
      toClose: criteriaToClose(planned, assessment),
      belowFloor: planned.id === 'brand.1-2' && belowFloor === true
    };
    return [card];
  });
}

/** "loyalty.1-2" leads from 1 to 2. */
export function levelsOf({ id }: Pick<Step, 'id'>): { from: Level; to: Level } {
  const { from, to } = stepParts(id);
  return { from, to };
}

function resultOf({ directions }: Scorecard, id: DirectionId) {
  const found = directions.find((direction) => direction.id === id);
  if (!found) throw new RangeError(`The scorecard has no direction ${id}`);
  return found;
}

function openings(direction: DirectionId, to: Level, steps: readonly PlannedStep[]): Opening[] {
  return steps.flatMap((other) =>
    other.blockedBy
      .filter((blocker) => blocker.direction === direction)
      .map(({ minLevel }) => ({
        direction: other.direction,
        to: levelsOf(other).to,
        enough: minLevel <= to && other.blockedBy.length === 1
      }))
  );
}

function criteriaToClose({ id, direction }: PlannedStep, { model, responses }: Assessment) {
  const [only, ...others] = responses;
  const answer = others.length === 0 ? only?.answers[direction] : undefined;
  const ids =
    answer && isDetailed(answer) ? stillToClose(model, id, answer.criteria) : closes(model, id);
  return ids.map((criterion) => criterionOf(model, criterion));
}
