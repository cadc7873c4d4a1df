import { submission } from '#lib/domain/response.ts';
import type { Context } from '../context.ts';
import { changing } from './access.ts';
import { missingUpTo } from './arrivals.ts';
import { dayOf, monthsAfter } from './days.ts';
import * as former from './former-repository.ts';
import * as repository from './repository.ts';
import * as saves from './saves-repository.ts';
import { answersOf } from './saving.ts';
import { KEPT_MONTHS } from './start.ts';
import type { Absent, SavesSent, SubmitResult } from './types.ts';

const MOST_MISSING_NAMED = 100;

/**
 * Submits a complete response, once. A page names the last save it has sent, so that none is left
 * behind; a form without JavaScript has sent everything and names none. Refusals keep nothing:
 * submitted already, saves missing (their numbers), answers missing or invalid (issues).
 */
export function submit(ctx: Context, token: string, sent?: SavesSent): Promise<SubmitResult> {
  const scorecardPath = `/a/${token}/scorecard`;
  return changing(ctx, token, async (trx, response): Promise<SubmitResult> => {
    if (response.status === 'submitted') return { alreadySubmitted: { scorecardPath } };
    if (sent) {
      const arrived = await saves.arrivals(trx, response.id, sent.client);
      const missingSeq = missingUpTo(arrived, sent.seq, MOST_MISSING_NAMED);
      if (missingSeq.length > 0) return { missingSeq };
    }
    // without a mode nothing but "don't know" and "not applicable" is there: both modes have them
    const mode = response.mode ?? 'quick';
    const checked = submission(mode, answersOf(await saves.stored(trx, response.id)));
    if (!checked.ok) return { issues: checked.issues };

    const now = ctx.now();
    await repository.change(trx, response, {
      mode,
      status: 'submitted',
      submittedOn: dayOf(now),
      eraseAfter: response.eraseAfter && monthsAfter(now, KEPT_MONTHS)
    });
    return { submitted: { scorecardPath } };
  });
}

/**
 * Opens a submitted response for changes and keeps what was submitted as a former version. Refused
 * for a draft, and inside a round, where this is the owner's to decide.
 */
export function reopen(
  ctx: Context,
  token: string
): Promise<{ reopened: { formerVersion: number } } | { refused: 'draft' | 'inRound' } | Absent> {
  return changing(ctx, token, async (trx, response) => {
    const { id, mode, modelVersion, company, submittedOn } = response;
    if (submittedOn === null) return { refused: 'draft' };
    if (response.roundId !== null) return { refused: 'inRound' };
    const answers = answersOf(await saves.stored(trx, id));
    const number = response.formerVersions + 1;
    await repository.change(trx, response, { status: 'draft', submittedOn: null });
    const snapshot = { mode, modelVersion, company, answers };
    await former.keep(trx, id, { number, submittedOn }, snapshot);
    return { reopened: { formerVersion: number } };
  });
}
