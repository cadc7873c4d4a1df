/** Puts together everything a scorecard says: the result is exactly the JSON of the API. */
import { compare, type Side } from './comparison.ts';
import { details } from './direction-result.ts';
import type { Weights } from './maturity-index.ts';
import { outlook } from './outlook.ts';
import type { Scorecard } from './scorecard-types.ts';
import { wishedTargets, type Wishes } from './targets.ts';
import { respondentsOf, standings, type Assessment, type Standings } from './team.ts';
import { suppose, type Supposed } from './whatif.ts';

/** An earlier round; what only its keeper knows (who answered, weights) becomes marks. */
export type Earlier = Assessment & Pick<Side, 'people' | 'weights'>;

export interface ScorecardInput extends Assessment {
  /** 0.5 to 3 per direction, 1 where left out. */
  readonly weights?: Weights;
  /** The owner's targets; else the respondents' wishes, else the default. */
  readonly targets?: Wishes;
  /** Adds a comparison. */
  readonly previous?: Earlier;
  /** Who answered, to be held against the earlier round; only of a named assessment. */
  readonly people?: readonly string[];
  /** What-if: scores in place of what the answers say. */
  readonly suppose?: Supposed;
}

/** Takes valid answers (see `validity.ts`) and returns unrounded numbers, null where hidden. */
export function scorecard(input: ScorecardInput): Scorecard {
  const { model, mode, previous, weights = {} } = input;
  const actual = standings(input);
  const assumed = suppose(actual, input.suppose ?? {});
  const asked = { ...wishedTargets(input), ...input.targets };
  const { index, directions, steps } = outlook(assumed, asked, weights, model.stepsUp);
  const result: Scorecard = {
    modelVersion: model.version,
    mode,
    respondents: respondentsOf(input),
    index,
    directions: directions.map((direction) => ({
      ...direction,
      ...(assumed[direction.id] === actual[direction.id] &&
        details(direction.id, actual[direction.id], input))
    })),
    steps
  };
  if (!previous) return result;
  const before = side(previous, standings(previous));
  const now = side(input, assumed);
  return { ...result, comparison: compare(before, now, weights) };
}

function side(earlier: Earlier, standings: Standings): Side {
  const { mode, people, weights } = earlier;
  const modelVersion = earlier.model.version;
  return { mode, standings, respondents: respondentsOf(earlier), people, weights, modelVersion };
}
