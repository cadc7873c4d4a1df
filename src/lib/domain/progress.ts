/** How far a response is. Knows the ladders by argument only, so that the browser can run it. */
import { isDetailed, type Answer, type Answers } from './answers.ts';
import { byDirection } from './by-direction.ts';
import { missingCriteria, type Ladder, type Ladders } from './gates.ts';
import type { DirectionId } from './model/types.ts';

/** begun: some criteria are answered, but a level reached still has open ones. */
export type AnswerState = 'unanswered' | 'begun' | 'answered';

export interface Progress {
  readonly states: Readonly<Record<DirectionId, AnswerState>>;
  /** Directions answered, 0 to 7. */
  readonly answered: number;
}

/** How far one direction is; "don't know" and "not applicable" are answers too. */
export function answerState(ladder: Ladder, answer: Answer | undefined): AnswerState {
  if (answer === undefined) return 'unanswered';
  if (!isDetailed(answer)) return 'answered';
  if (missingCriteria(ladder, answer.criteria).length === 0) return 'answered';
  return Object.keys(answer.criteria).length > 0 ? 'begun' : 'unanswered';
}

export function progress(ladders: Ladders, answers: Answers): Progress {
  const states = byDirection((direction) => answerState(ladders[direction], answers[direction]));
  const answered = Object.values(states).filter((state) => state === 'answered').length;
  return { states, answered };
}
