/** Refusals of answers as values: a code that the interface puts into words, a path to the control. */
import type { CriterionId, DirectionId } from './model/types.ts';

export type IssueCode =
  /** A direction or a criterion that is still to be answered. */
  | 'unanswered'
  /** Not applicable without saying why. */
  | 'reasonMissing'
  /** A quick answer in a detailed assessment, or the other way round. */
  | 'wrongMode'
  /** Level 5 with "the next level is already partly true". */
  | 'partlyAboveFive'
  /** More directions not applicable than an assessment bears. */
  | 'tooManyNotApplicable'
  /** This direction has no such criterion. */
  | 'unknownCriterion'
  /** A limit describes a shortcoming: it is never asked. */
  | 'limitNotAsked'
  /** A baseline statement takes yes or no only. */
  | 'yesOrNoOnly'
  /** The other scale is in use in this assessment. */
  | 'mixedScales'
  /** No other criterion of the level would stay applicable. */
  | 'lastApplicable';

export type AnswerPath = `answers.${DirectionId}` | `answers.${DirectionId}.criteria.${string}`;

export interface Issue<Path extends string = AnswerPath> {
  readonly code: IssueCode;
  readonly path: Path;
}

/** An issue with a direction's answer, or with one criterion of it. */
export function issue(code: IssueCode, direction: DirectionId, criterion?: CriterionId): Issue {
  const path: AnswerPath = `answers.${direction}`;
  return { code, path: criterion ? `${path}.criteria.${criterion}` : path };
}
