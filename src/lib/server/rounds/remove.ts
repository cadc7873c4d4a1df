/** Deleting a round: it can be undone for a week; then a job erases it (retention/service.ts). */
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import { undoneUntil } from '../retention/service.ts';
import * as teams from '../teams/service.ts';
import { changing, note } from './change.ts';
import { momentIn } from '../days.ts';
import * as repository from './repository.ts';
import type { Losses } from './types.ts';

/** What would be lost with a round, deleted or not; null when there is none. */
export async function losses(ctx: Context, member: Member, id: string): Promise<Losses | null> {
  const moment = momentIn(member.workspace.timeZone, ctx.now());
  const round = await repository.find(ctx.db, member.workspace.id, id, moment);
  return round && repository.losses(ctx.db, id);
}

/** Deletes a round: its links lead nowhere and its figures count nowhere, until it is restored. */
export const remove = (
  ctx: Context,
  member: Member,
  id: string
): Promise<{ removed: true } | { refused: 'unknown' }> =>
  changing(ctx, member, id, async (trx, round) => {
    const { submitted } = round;
    await repository.change(trx, round, { deleted_at: ctx.now().toISOString() });
    await teams.refresh(trx, ctx, id);
    await note(trx, ctx, member, 'roundDeleted', round, { submitted });
    return { removed: true };
  });

/** Brings a deleted round back as it was, within a week. */
export function restore(
  ctx: Context,
  member: Member,
  id: string
): Promise<{ restored: true } | { refused: 'unknown' | 'tooLate' }> {
  const { workspace } = member;
  return transaction(ctx.db, async (trx) => {
    const now = ctx.now();
    const round = await repository.find(trx, workspace.id, id, momentIn(workspace.timeZone, now));
    if (!round) return { refused: 'unknown' };
    if (round.deletedAt === null) return { restored: true };
    if (undoneUntil(round.deletedAt) < now) return { refused: 'tooLate' };
    await repository.change(trx, round, { deleted_at: null });
    await teams.refresh(trx, ctx, id);
    await note(trx, ctx, member, 'roundRestored', round);
    return { restored: true };
  });
}
