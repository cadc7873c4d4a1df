import type { Outcome, PostProblem } from './post.ts';

/** Why something was not taken, as `webhook_delivery.last_problem` keeps it. */
export type DeliveryProblem = PostProblem | 'redirected' | 'gone' | `status ${number}`;

/** Null when it was taken. */
export function problemOf(outcome: Outcome): DeliveryProblem | null {
  if ('problem' in outcome) return outcome.problem;
  const { status } = outcome;
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return 'redirected';
  return status === 410 ? 'gone' : `status ${status}`;
}
