import type { Context } from '../context.ts';
import { invitation } from './in-round.ts';
import { open } from './open.ts';
import { scorecardPath } from './scorecard-path.ts';
import type { Absent, ResponseView } from './types.ts';

export interface StoredAnswers extends Pick<
  ResponseView,
  'mode' | 'status' | 'answers' | 'versions'
> {
  /** Null for a draft, and where a round shows respondents no scorecard of their own. */
  scorecard: string | null;
}

/**
 * What is stored behind a token, as the API gives it: of answers that an anonymous submission has
 * cut off, only that they were submitted.
 */
export async function stored(ctx: Context, token: string): Promise<StoredAnswers | Absent> {
  const result = await open(ctx, token);
  if (result === 'unknown') return spent(ctx, token);
  if ('gone' in result) return result;
  const { mode, status, answers, versions } = result.found;
  const scorecard = status === 'submitted' ? scorecardPath(result.found, token) : null;
  return { mode, status, answers, versions, scorecard };
}

async function spent(ctx: Context, token: string): Promise<StoredAnswers | Absent> {
  const invited = await invitation(ctx, token);
  if (invited === 'unknown' || 'gone' in invited) return invited;
  const { state, round } = invited.found;
  if (state !== 'spent') return 'unknown';
  const nothing = { answers: {}, versions: {}, scorecard: null };
  return { mode: round.mode, status: 'submitted', ...nothing };
}
