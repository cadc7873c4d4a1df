import { submission } from '#lib/domain/response.ts';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { flushErased } from '../db/flush-erased.ts';
import type { DB } from '../db/schema.ts';
import * as models from '../models/service.ts';
import * as teams from '../teams/service.ts';
import * as webhooks from '../webhooks/service.ts';
import { changing } from './access.ts';
import { untie } from './anonymity.ts';
import { missingUpTo } from './arrivals.ts';
import { dayOf, monthsAfter } from './days.ts';
import * as links from './links-repository.ts';
import * as repository from './repository.ts';
import type { StoredResponse } from './repository.ts';
import * as saves from './saves-repository.ts';
import { answersOf } from './saving.ts';
import { scorecardPath } from './scorecard-path.ts';
import { KEPT_MONTHS } from './start.ts';
import type { RoundView, SavesSent, SubmitResult } from './types.ts';

const MOST_MISSING_NAMED = 100;

interface Outcome {
  result: SubmitResult;
  /** What tied the answers to their link was cut, and must leave the files too. */
  untied?: boolean;
}

/**
 * Submits a complete response, once. A page names the last save it has sent, so that none is left
 * behind; a form without JavaScript has sent everything and names none. Refusals keep nothing:
 * submitted already, saves missing (their numbers), answers missing or invalid (issues). After an
 * anonymous submission the token leads to no answers: their scorecard, if the round shows it, is at
 * another address, which only this result tells.
 */
export async function submit(ctx: Context, token: string, sent?: SavesSent): Promise<SubmitResult> {
  const outcome = await changing<Outcome>(
    ctx,
    token,
    async (trx, response) => {
      const round = response.round && (await links.round(trx, response.round.id, ctx.now()));
      if (response.status === 'submitted')
        return { result: { alreadySubmitted: pathFor(round, response, token) } };
      const refused = await refusal(trx, ctx, response, sent);
      if (!refused) return keep(trx, ctx, response, round, token);
      await repository.confirm(trx, response);
      return { result: refused };
    },
    { result: { alreadySubmitted: { scorecardPath: null } } }
  );
  if (outcome === 'unknown' || 'gone' in outcome) return outcome;
  if (outcome.untied) await flushErased(ctx.db, ctx.log);
  return outcome.result;
}

const pathFor = (round: RoundView | null, { kind }: StoredResponse, token: string) => ({
  scorecardPath: scorecardPath({ round, kind }, token)
});

/** What stands against submitting; null when nothing does. */
async function refusal(
  trx: Transaction<DB>,
  ctx: Context,
  response: StoredResponse,
  sent?: SavesSent
): Promise<SubmitResult | null> {
  if (sent) {
    const arrived = await saves.arrivals(trx, response.id, sent.client);
    const missingSeq = missingUpTo(arrived, sent.seq, MOST_MISSING_NAMED);
    if (missingSeq.length > 0) return { missingSeq };
  }
  const answers = answersOf(await saves.stored(trx, response.id));
  const model = await models.of(trx, ctx, response.modelVersion);
  const checked = submission({ model, mode: modeOf(response) }, answers);
  return checked.ok ? null : { issues: checked.issues };
}

/** Without a mode nothing but "don't know" and "not applicable" is there: both modes have them. */
const modeOf = ({ mode }: StoredResponse) => mode ?? 'quick';

async function keep(
  trx: Transaction<DB>,
  ctx: Context,
  response: StoredResponse,
  round: RoundView | null,
  token: string
): Promise<Outcome> {
  const now = ctx.now();
  await repository.change(trx, response, {
    mode: modeOf(response),
    status: 'submitted',
    submittedOn: dayOf(now),
    eraseAfter: response.eraseAfter && monthsAfter(now, KEPT_MONTHS)
  });
  const untied =
    round?.anonymous && response.kind === 'client'
      ? await untie(trx, ctx, { id: response.id, roundId: round.id, opensOn: round.opensOn })
      : null;
  if (round) await teams.refresh(trx, ctx, round.id);
  if (round && response.kind === 'client')
    await webhooks.announce(trx, ctx, round.id, {
      ...{ event: 'response.submitted', at: now.toISOString(), responseId: response.id }
    });
  const submitted = pathFor(round, response, untied?.token ?? token);
  return { result: { submitted }, untied: untied !== null };
}
