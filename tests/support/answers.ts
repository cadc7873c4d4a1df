/** Answers from a row of figures, as the model's worked examples write them. */
import type {
  Answer,
  Answers,
  CriterionMark,
  DetailedAnswer,
  Mode,
  Questionnaire
} from '#lib/domain/answers.ts';
import { SCORED_LEVELS } from '#lib/domain/gates.ts';
import { MODEL } from '#lib/domain/model/index.ts';
import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/types.ts';

/** The built-in version, quick or detailed. */
export const asked = (mode: Mode): Questionnaire => ({ model: MODEL, mode });

/** A score, "?" for don't know, "-" for not applicable; null leaves a direction unanswered. */
export type Said = number | '?' | '-' | null;

/** A quick answer from its score: 2.5 is level 2, the next partly true. */
export function quickAnswer(score: number): Answer {
  const level = Math.floor(score) as 1 | 2 | 3 | 4 | 5;
  return score === level ? { level } : { level, partlyNext: true };
}

function answer(said: Exclude<Said, null>): Answer {
  if (said === '?') return { dontKnow: true };
  if (said === '-') return { notApplicable: 'there is no such thing here' };
  return quickAnswer(said);
}

/** Quick answers from seven figures in the fixed order. */
export const quickAnswers = (...row: Said[]): Answers =>
  Object.fromEntries(
    row.flatMap((said, i): [DirectionId, Answer][] =>
      said === null ? [] : [[DIRECTION_IDS[i]!, answer(said)]]
    )
  );

/**
 * A detailed answer: all practices up to a level are there, the first one above is marked as given,
 * the others above are not there.
 */
export function detailedAnswer(
  id: DirectionId,
  full: number,
  next: CriterionMark = 'no'
): DetailedAnswer {
  const asked = SCORED_LEVELS.filter((level) => level <= full + 1);
  const marks = asked.flatMap((level) =>
    MODEL.ladders[id][level].map((criterion, i): [string, CriterionMark] => [
      criterion,
      level <= full ? 'yes' : i === 0 ? next : 'no'
    ])
  );
  const baseline: [string, CriterionMark][] = [
    ['brand.1.a', 'yes'],
    ['brand.1.b', 'no']
  ];
  return { criteria: Object.fromEntries([...(id === 'brand' ? baseline : []), ...marks]) };
}
