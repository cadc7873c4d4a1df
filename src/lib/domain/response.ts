/** Whether a response may be saved, and whether it may be submitted. */
import { isDetailed, type Answers, type Questionnaire } from './answers.ts';
import { missingCriteria } from './gates.ts';
import { issue, type Issue } from './issues.ts';
import { DIRECTION_IDS } from './model/types.ts';
import { answerState } from './progress.ts';
import type { Scale } from './scale.ts';
import { missingReasons, violations } from './validity.ts';

export type Submission =
  { readonly ok: true } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * What stands against saving these answers; unfinished ones may be saved. `scale` is the one the
 * round already keeps to, null while none is settled.
 */
export function savingIssues(
  asked: Questionnaire,
  answers: Answers,
  scale: Scale | null = null
): Issue[] {
  return [...violations(asked, answers, scale), ...missingReasons(answers)];
}

/**
 * Whether these answers may be submitted: every direction has a level, marks up to its gate, "don't
 * know" or "not applicable", and nothing stands against saving them. Baselines may stay open: they
 * do not score.
 */
export function submission(
  asked: Questionnaire,
  answers: Answers,
  scale: Scale | null = null
): Submission {
  const issues = [...savingIssues(asked, answers, scale), ...unanswered(asked, answers)];
  return issues.length === 0 ? { ok: true } : { ok: false, issues };
}

/** What is still to be answered: a direction not begun, or the open criteria of a level reached. */
function unanswered({ model }: Questionnaire, answers: Answers): Issue[] {
  return DIRECTION_IDS.flatMap((direction) => {
    const answer = answers[direction];
    const ladder = model.ladders[direction];
    const state = answerState(ladder, answer);
    if (state === 'unanswered') return [issue('unanswered', direction)];
    if (state === 'answered' || !answer || !isDetailed(answer)) return [];
    return missingCriteria(ladder, answer.criteria).map((id) => issue('unanswered', direction, id));
  });
}
