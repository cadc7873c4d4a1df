import type { Answer } from '#lib/domain/answers.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import { savingIssues } from '#lib/domain/response.ts';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import * as models from '../models/service.ts';
import { changing } from './access.ts';
import { arrive, hasArrived } from './arrivals.ts';
import * as repository from './repository.ts';
import type { StoredResponse } from './repository.ts';
import * as saves from './saves-repository.ts';
import {
  answersOf,
  freshDirections,
  modeShownBy,
  receiptOf,
  writesOf,
  type Stored
} from './saving.ts';
import type { Save, SaveResult } from './types.ts';

/**
 * Saves answers as api.md says: ordered per client, idempotent, another client's newer answer not
 * overwritten. Returns a receipt once it is durable, or a refusal after which nothing is kept.
 * A response without a mode takes the one that the answers show. Throws Unavailable.
 */
export function save(ctx: Context, token: string, sent: Save): Promise<SaveResult> {
  return changing(
    ctx,
    token,
    async (trx, response): Promise<SaveResult> => {
      if (response.status === 'submitted') return { refused: 'submitted' };
      const before = await saves.arrivals(trx, response.id, sent.client);
      const after = arrive(before, sent.seq);
      const stored = await saves.stored(trx, response.id);
      if (!after || hasArrived(before, sent.seq)) await repository.confirm(trx, response);
      if (!after) return { refused: 'seqTooFar' };
      // a save that was had already does nothing again, whatever happened since
      if (hasArrived(before, sent.seq))
        return { receipt: receiptOf(stored, sent, [], after.highest) };

      const result = await apply(trx, ctx, response, stored, sent, after.highest);
      if ('receipt' in result) await saves.keepArrivals(trx, response.id, sent.client, after);
      return result;
    },
    { refused: 'submitted' }
  );
}

/**
 * Saves one direction from a form, for pages without JavaScript. Each post counts as a client of
 * its own, so that `base` (the version the form showed) decides whether it is stale.
 */
export function saveForm(
  ctx: Context,
  token: string,
  direction: DirectionId,
  answer: Answer | null,
  base?: number
): Promise<SaveResult> {
  const sent: Save = {
    client: ctx.random.uuid(),
    seq: 1,
    base: base === undefined ? undefined : { [direction]: base },
    answers: { [direction]: answer }
  };
  return changing(
    ctx,
    token,
    async (trx, response): Promise<SaveResult> => {
      if (response.status === 'submitted') return { refused: 'submitted' };
      const stored = await saves.stored(trx, response.id);
      return apply(trx, ctx, response, stored, sent, sent.seq);
    },
    { refused: 'submitted' }
  );
}

async function apply(
  trx: Transaction<DB>,
  ctx: Context,
  response: StoredResponse,
  stored: Stored,
  sent: Save,
  highest: number
): Promise<Exclude<SaveResult, string>> {
  const fresh = freshDirections(stored, sent);
  const writes = writesOf(stored, sent, fresh);
  const next: Stored = { ...stored, ...writes };
  const answers = answersOf(next);
  const mode = response.mode ?? modeShownBy(answers);
  const model = await models.of(trx, ctx, response.modelVersion);
  const issues = savingIssues({ model, mode: mode ?? 'quick' }, answers);
  if (issues.length > 0) {
    await repository.confirm(trx, response);
    return { issues };
  }

  await repository.change(trx, response, { mode });
  for (const direction of fresh) {
    const answer = writes[direction];
    if (answer) await saves.put(trx, response.id, direction, answer);
  }
  return { receipt: receiptOf(next, sent, fresh, highest) };
}
