/**
 * What is erased because its time is over: what was deleted a week ago, and rounds that closed
 * longer ago than their workspace keeps them. Both are jobs (see jobs/service.ts).
 */
import type { Kysely } from 'kysely';
import type { Member } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import { flushErased } from '../db/flush-erased.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import * as portfolios from '../portfolios/service.ts';
import * as repository from './repository.ts';

/** How long a deleted workspace or round can be had back. */
export const UNDO_DAYS = 7;

const DAY_MS = 86_400_000;
/** The last instant at which what was deleted then can be had back. */
export const undoneUntil = (deletedAt: string): Date =>
  new Date(Date.parse(deletedAt) + UNDO_DAYS * DAY_MS);

/** Few rounds a transaction: requests wait meanwhile. */
const PORTION = 20;

/**
 * Erases rounds and workspaces deleted more than a week ago, with their responses, and steps taken
 * off a plan as long ago; returns how many of all. Nothing of them stays, a round's entry in the audit trail excepted.
 */
export async function eraseDeleted(ctx: Context): Promise<number> {
  const before = new Date(ctx.now().getTime() - UNDO_DAYS * DAY_MS).toISOString();
  let erased = await eraseInPortions(ctx, (trx) => repository.deletedRounds(trx, before, PORTION));
  erased += await transaction(ctx.db, (trx) => repository.eraseSteps(trx, before));
  for (const id of await repository.deletedWorkspaces(ctx.db, before))
    erased += await transaction(ctx.db, (trx) => repository.eraseWorkspace(trx, id, before));
  if (erased > 0) await flushErased(ctx.db, ctx.log);
  return erased;
}

/** Erases rounds closed longer ago than their workspace keeps them; returns how many. */
export async function eraseOld(ctx: Context): Promise<number> {
  let erased = 0;
  for (const months of await repository.retentions(ctx.db)) {
    const before = monthsBefore(ctx.now(), months).toISOString();
    erased += await eraseInPortions(ctx, (trx) =>
      repository.oldRounds(trx, { months, before, most: PORTION })
    );
  }
  if (erased > 0) await flushErased(ctx.db, ctx.log);
  return erased;
}

/** How many of a workspace's rounds would be erased at once if it kept them so many months. */
export const countOld = async (
  ctx: Context,
  { workspace }: Member,
  months: number | null
): Promise<number> =>
  months === null
    ? 0
    : repository.countClosed(ctx.db, workspace.id, monthsBefore(ctx.now(), months).toISOString());

async function eraseInPortions(
  ctx: Context,
  due: (trx: Kysely<DB>) => Promise<repository.DueRound[]>
): Promise<number> {
  let erased = 0;
  for (;;) {
    const portion = await transaction(ctx.db, async (trx) => {
      const rounds = await due(trx);
      // of two instances that found the same round one erases it, and writes it down
      const gone = await repository.eraseRounds(
        trx,
        rounds.map(({ id }) => id)
      );
      for (const { id, workspaceId, companyId, company, quarter } of rounds)
        if (gone.has(id)) {
          await portfolios.refresh(trx, ctx, companyId);
          await audit.record(trx, ctx, workspaceId, audit.ITSELF, {
            ...{ action: 'roundErased', subject: company },
            detail: { quarter }
          });
        }
      return rounds.length;
    });
    erased += portion;
    if (portion < PORTION) return erased;
  }
}

/** The same day so many months earlier; the last of a shorter month. */
export function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  // 31 May less three months is 31 February, which a Date takes for 3 March
  if (then.getUTCDate() !== now.getUTCDate()) then.setUTCDate(0);
  return then;
}
