/** What the what-if is told by the page: no more of the model than it plans with, in one language. */
import { isDetailed, type Answers } from '#lib/domain/answers.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import { toText } from '#lib/domain/fraction.ts';
import { SCORED_LEVELS, type Ladders, type Marks } from '#lib/domain/gates.ts';
import type { Weights } from '#lib/domain/maturity-index.ts';
import {
  criterionOf,
  direction,
  DIRECTION_IDS,
  type CriterionId,
  type DirectionId,
  type Locale,
  type Model,
  type StepOutline
} from '#lib/domain/model/index.ts';
import type { DirectionStatus } from '#lib/domain/scorecard-types.ts';
import type { Wishes } from '#lib/domain/targets.ts';
import type { Standings } from '#lib/domain/team.ts';
import { say } from '#lib/i18n/say.ts';

export interface ToldStep extends StepOutline {
  readonly outcome: string;
}

/** Of a detailed response: what can be ticked. */
export interface Practices {
  readonly ladders: Ladders;
  readonly marks: Readonly<Partial<Record<DirectionId, Marks>>>;
  readonly texts: Readonly<Partial<Record<CriterionId, string>>>;
}

export interface WhatIfData {
  /** A score is exact, as "8/3"; without one there is only the reason. */
  readonly standings: Readonly<
    Record<DirectionId, { readonly status: DirectionStatus; n: number; score?: string }>
  >;
  readonly asked: Wishes;
  readonly weights: Weights;
  readonly names: Readonly<Record<DirectionId, string>>;
  readonly steps: Readonly<Record<DirectionId, readonly ToldStep[]>>;
  readonly practices?: Practices;
}

interface StartingPoint {
  readonly model: Model;
  readonly standings: Standings;
  readonly asked: Wishes;
  readonly weights?: Weights;
  /** Of one detailed response: then practices are supposed; otherwise levels are. */
  readonly detailed?: Answers | undefined;
}

/** The JSON for `<section data-what-if>`. */
export function whatIfData(
  { model, standings, asked, weights = {}, detailed }: StartingPoint,
  locale: Locale
): string {
  const data: WhatIfData = {
    standings: byDirection((id) => {
      const standing = standings[id];
      const { status, n } = standing;
      return standing.status === 'scored'
        ? { status, n, score: toText(standing.score) }
        : { status, n };
    }),
    asked,
    weights,
    names: byDirection((id) => say(direction(id).short, locale)),
    steps: byDirection((id) => stepsOf(model, id, locale)),
    ...(detailed && { practices: practicesOf(model, detailed, locale) })
  };
  return JSON.stringify(data);
}

const stepsOf = ({ stepsUp }: Model, id: DirectionId, locale: Locale): ToldStep[] =>
  stepsUp[id].map(({ id: step, effort, prerequisites, outcome }) => ({
    id: step,
    effort,
    prerequisites: prerequisites.map(({ direction: on, minLevel }) => ({
      direction: on,
      minLevel
    })),
    outcome: say(outcome, locale)
  }));

function practicesOf(model: Model, answers: Answers, locale: Locale): Practices {
  const { ladders } = model;
  const practices = DIRECTION_IDS.flatMap((id) =>
    SCORED_LEVELS.flatMap((level) => ladders[id][level])
  );
  const marks = DIRECTION_IDS.flatMap((id): [DirectionId, Marks][] => {
    const answer = answers[id];
    return answer && isDetailed(answer) ? [[id, answer.criteria]] : [];
  });
  return {
    ladders,
    marks: Object.fromEntries(marks),
    texts: Object.fromEntries(practices.map((id) => [id, say(criterionOf(model, id).text, locale)]))
  };
}
