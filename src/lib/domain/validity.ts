/**
 * What an answer may say, whether or not it is finished. The shape of an answer (fields, types,
 * lengths) is checked at the edge, not here.
 */
import { isDetailed, isDontKnow, isNotApplicable, isQuick, marksOf } from './answers.ts';
import type { Answer, Answers, CriterionMark, DetailedAnswer, Questionnaire } from './answers.ts';
import { mayBeNotApplicable } from './gates.ts';
import { issue, type AnswerPath, type Issue, type IssueCode } from './issues.ts';
import { criterionKind, type Model } from './model/model.ts';
import { DIRECTION_IDS, type CriterionId, type DirectionId } from './model/types.ts';
import { scaleOf, scaleOfMark, type Scale } from './scale.ts';

/** Directions that may be not applicable: with more, the rest is no profile of the company. */
const MOST_NOT_APPLICABLE = 2;

/**
 * Everything in one response that can never be right, in the fixed order. `scale` is the one the
 * assessment already keeps to; null lets the first answer settle it.
 */
export function violations(
  asked: Questionnaire,
  answers: Answers,
  scale: Scale | null = null
): Issue[] {
  const settled = scale ?? scaleOf(asked.model, answers);
  const within = answered(answers).flatMap(([direction, answer]) =>
    answerViolations(asked, direction, answer, settled)
  );
  const tooMany = answered(answers)
    .filter(([, answer]) => isNotApplicable(answer))
    .slice(MOST_NOT_APPLICABLE)
    .map(([direction]) => issue('tooManyNotApplicable', direction));
  return [...within, ...tooMany];
}

/** The same over all responses of an assessment; paths begin with `responses.<number>.`. */
export function assessmentViolations(
  asked: Questionnaire,
  responses: readonly { readonly answers: Answers }[]
): Issue<`responses.${number}.${AnswerPath}`>[] {
  const scales = responses.map(({ answers }) => scaleOf(asked.model, answers));
  const settled = scales.find((scale) => scale !== null) ?? null;
  return responses.flatMap(({ answers }, n) =>
    violations(asked, answers, settled).map(({ code, path }) => ({
      code,
      path: `responses.${n}.${path}` as const
    }))
  );
}

/** Each "not applicable" without its reason: refused when answers are saved. */
export function missingReasons(answers: Answers): Issue[] {
  return answered(answers).flatMap(([direction, answer]) => {
    if (isNotApplicable(answer)) {
      return answer.notApplicable.trim() ? [] : [issue('reasonMissing', direction)];
    }
    if (!isDetailed(answer)) return [];
    return marksOf(answer)
      .filter(([id, mark]) => mark === 'notApplicable' && !answer.reasons?.[id]?.trim())
      .map(([id]) => issue('reasonMissing', direction, id));
  });
}

function answered(answers: Answers): [DirectionId, Answer][] {
  return DIRECTION_IDS.flatMap((direction): [DirectionId, Answer][] => {
    const answer = answers[direction];
    return answer ? [[direction, answer]] : [];
  });
}

function answerViolations(
  { model, mode }: Questionnaire,
  direction: DirectionId,
  answer: Answer,
  scale: Scale | null
): Issue[] {
  if (isDontKnow(answer) || isNotApplicable(answer)) return [];
  if (isQuick(answer)) {
    if (mode !== 'quick') return [issue('wrongMode', direction)];
    return answer.level === 5 && answer.partlyNext ? [issue('partlyAboveFive', direction)] : [];
  }
  if (mode !== 'detailed') return [issue('wrongMode', direction)];
  return marksOf(answer).flatMap(([id, mark]) => {
    const code = refusal(model, direction, answer, id, mark, scale);
    return code ? [issue(code, direction, id)] : [];
  });
}

function refusal(
  model: Model,
  direction: DirectionId,
  { criteria }: DetailedAnswer,
  id: CriterionId,
  mark: CriterionMark,
  scale: Scale | null
): IssueCode | null {
  switch (criterionKind(model, direction, id)) {
    case undefined:
      return 'unknownCriterion';
    case 'limit':
      return 'limitNotAsked';
    case 'baseline':
      return mark === 'yes' || mark === 'no' ? null : 'yesOrNoOnly';
    case 'practice': {
      if (mark === 'notApplicable') {
        return mayBeNotApplicable(model.ladders[direction], criteria, id) ? null : 'lastApplicable';
      }
      const used = scaleOfMark(mark);
      return used === null || used === scale ? null : 'mixedScales';
    }
  }
}
