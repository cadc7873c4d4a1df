/** A response on its way: how far it is, and whether it may be submitted. */
import { isDetailed } from './answers.ts';
import type { Answer, Answers, Mode } from './answers.ts';
import { missingCriteria } from './gates.ts';
import { issue, type Issue } from './issues.ts';
import { byDirection, LADDERS } from './ladder.ts';
import { DIRECTION_IDS, type DirectionId } from './model/types.ts';
import type { Scale } from './scale.ts';
import { missingReasons, violations } from './validity.ts';

/** begun: some criteria are answered, and a level reached still has open ones. */
export type AnswerState = 'unanswered' | 'begun' | 'answered';

export interface Progress {
  readonly states: Readonly<Record<DirectionId, AnswerState>>;
  /** Directions answered, 0 to 7. */
  readonly answered: number;
}

export type Submission =
  { readonly ok: true } | { readonly ok: false; readonly issues: readonly Issue[] };

/** How far one direction is; "don't know" and "not applicable" are answers too. */
export function answerState(direction: DirectionId, answer: Answer | undefined): AnswerState {
  if (answer === undefined) return 'unanswered';
  if (!isDetailed(answer)) return 'answered';
  if (missingCriteria(LADDERS[direction], answer.criteria).length === 0) return 'answered';
  return Object.keys(answer.criteria).length > 0 ? 'begun' : 'unanswered';
}

export function progress(answers: Answers): Progress {
  const states = byDirection((direction) => answerState(direction, answers[direction]));
  const answered = Object.values(states).filter((state) => state === 'answered').length;
  return { states, answered };
}

/** What is still to be answered: a direction not begun, or the open criteria of a level reached. */
export function unanswered(answers: Answers): Issue[] {
  return DIRECTION_IDS.flatMap((direction) => {
    const answer = answers[direction];
    const state = answerState(direction, answer);
    if (state === 'unanswered') return [issue('unanswered', direction)];
    if (state === 'answered' || !answer || !isDetailed(answer)) return [];
    return missingCriteria(LADDERS[direction], answer.criteria).map((id) =>
      issue('unanswered', direction, id)
    );
  });
}

/** May these answers be saved? Unfinished ones may; `scale` is the round's, null when open. */
export function savingIssues(mode: Mode, answers: Answers, scale: Scale | null = null): Issue[] {
  return [...violations(mode, answers, scale), ...missingReasons(answers)];
}

/**
 * May these answers be submitted? Every direction must have a level, a complete set of criteria up
 * to its gate, "don't know" or "not applicable", and nothing may be against the rules.
 */
export function submission(mode: Mode, answers: Answers, scale: Scale | null = null): Submission {
  const issues = [...savingIssues(mode, answers, scale), ...unanswered(answers)];
  return issues.length === 0 ? { ok: true } : { ok: false, issues };
}
