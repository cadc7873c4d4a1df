/**
 * An anonymous submission cuts the tie between a link and its answers, in the same transaction.
 * Afterwards nothing that is stored may join them: no token, id, day or language, and neither the
 * order of rows nor (on PostgreSQL) the transaction that wrote them. So the answers move to a new
 * response that says nothing but them and the role, and other submitted responses of the round are
 * written anew together with it, in the order of their random ids.
 */
import type { Locale } from '#lib/domain/model/types.ts';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { tokenHash } from './access.ts';
import * as rows from './anonymity-repository.ts';
import type { AnswerRow, ResponseRow } from './anonymity-repository.ts';
import * as repository from './repository.ts';

/** Among how many others a response is hidden at once: a large round need not be written whole. */
const WRITTEN_ANEW = 50;

/** Of nobody's choosing. */
const NO_LOCALE: Locale = 'en';
const NO_CLIENT = '-';

/**
 * Unties the submitted response from its link; `opensOn` is the day that all of the round's
 * responses get, because a day of one's own would tell who answered when nobody else did. Returns
 * the token of the untied response, which is stored nowhere: whoever drops it leaves it to nobody.
 */
export async function untie(
  trx: Transaction<DB>,
  ctx: Context,
  { id, roundId, opensOn }: { id: string; roundId: string; opensOn: string }
): Promise<{ token: string }> {
  await rows.holdRound(trx, { roundId });
  const tied = await rows.response(trx, { id });
  if (!tied) throw new Error('The response was read in this transaction.');
  await endToken(trx, tied, roundId);

  const token = ctx.random.token();
  const others = await rows.submitted(trx, {
    roundId,
    from: ctx.random.uuid(),
    most: WRITTEN_ANEW
  });
  const written: [ResponseRow, AnswerRow[]][] = [];
  for (const row of others.filter((other) => other.id !== id))
    written.push([row, await rows.answers(trx, { id: row.id })]);
  written.push(
    untied(tied, await rows.answers(trx, { id }), {
      ...{ id: ctx.random.uuid(), token_hash: tokenHash(token) },
      ...{ created_on: opensOn, submitted_on: opensOn }
    })
  );

  await repository.erase(trx, { id });
  for (const [row] of written) await repository.erase(trx, { id: row.id });
  written.sort(([a], [b]) => (a.id < b.id ? -1 : 1));
  for (const [row, answers] of written) await rows.insert(trx, row, answers);
  return { token };
}

/** The address goes on saying that it was used, not for what. */
async function endToken(trx: Transaction<DB>, tied: ResponseRow, roundId: string): Promise<void> {
  const hashed = { roundId, tokenHash: tied.token_hash };
  const personal = await rows.isPersonal(trx, hashed);
  if (personal) await rows.endLinks(trx, hashed);
  else await rows.spend(trx, { ...hashed, workspaceId: tied.workspace_id ?? '' });
}

type Fresh = Pick<ResponseRow, 'id' | 'token_hash' | 'created_on' | 'submitted_on'>;

/** The same answers with nothing of who gave them, when, or in how many saves. */
function untied(tied: ResponseRow, answers: AnswerRow[], fresh: Fresh): [ResponseRow, AnswerRow[]] {
  const nobody = { person_id: null, respondent_name: null, locale: NO_LOCALE, revision: 0 };
  return [
    { ...tied, ...nobody, ...fresh },
    answers
      .filter(({ value }) => value !== null)
      .map(({ direction, value }) => ({
        ...{ response_id: fresh.id, direction, value },
        ...{ version: 1, client: NO_CLIENT, seq: 1 }
      }))
  ];
}
