/** What may be done to a round after it was opened, but deleting. */
import type { Transaction } from 'kysely';
import * as audit from '../audit/service.ts';
import type { AuditAction } from '../audit/service.ts';
import type { Principal } from '../access/principal.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import * as teams from '../teams/service.ts';
import * as webhooks from '../webhooks/service.ts';
import { endOf, momentIn } from '../days.ts';
import { datesWrong } from './open.ts';
import * as repository from './repository.ts';
import type { Changed, DatesRefused, Elsewhere, Round, RoundChanges } from './types.ts';

/** Runs a change of a round that is not deleted in one transaction, unless there is none. */
export function changing<T>(
  ctx: Context,
  member: Principal,
  id: string,
  change: (trx: Transaction<DB>, round: Round) => Promise<T>
): Promise<T | { refused: 'unknown' }> {
  const { workspace } = member;
  return transaction(ctx.db, async (trx) => {
    const moment = momentIn(workspace.timeZone, ctx.now());
    const round = await repository.find(trx, workspace.id, id, moment);
    return round && round.status !== 'deleted' ? change(trx, round) : { refused: 'unknown' };
  });
}

/** Writes a deed about a round down. */
export const note = (
  trx: Transaction<DB>,
  ctx: Context,
  member: Principal,
  action: AuditAction,
  { companyName, quarter }: Pick<Round, 'companyName' | 'quarter'>,
  detail: Record<string, string | number> = {}
) =>
  audit.record(trx, ctx, member.workspace.id, member, {
    ...{ action, subject: companyName, detail: { quarter, ...detail } }
  });

/**
 * Changes what was chosen at the opening. `version` is that of the round the form was made from.
 * The mode, the anonymity, the question about targets and the first day are settled once somebody
 * has begun; a new closing day opens a closed round again.
 */
export const change = (
  ctx: Context,
  member: Principal,
  id: string,
  version: number,
  changes: RoundChanges
): Promise<Changed> =>
  changing(ctx, member, id, async (trx, round) => {
    if (round.version !== version) return { refused: 'stale' };
    if (round.begun > 0 && changesWhatIsSettled(round, changes)) return { refused: 'begun' };
    const { timeZone } = member.workspace;
    const { closesOn = round.closesOn } = changes;
    if (round.elsewhere && closesOn !== round.closesOn) return { refused: 'elsewhere' };
    const rescheduled = closesOn !== round.closesOn || changes.opensOn !== round.opensOn;
    const { today } = momentIn(timeZone, ctx.now());
    const wrong = rescheduled && datesWrong({ opensOn: changes.opensOn, closesOn }, today);
    if (wrong) return { refused: wrong };

    // what a closing has made due is shown before new answers can join it
    await teams.refresh(trx, ctx, id);
    await repository.change(trx, round, {
      ...repository.settingsRow(changes),
      // a successor repeats in its stead
      ...(round.repeatedAs !== null && { repeats: 0 }),
      ...(closesOn !== round.closesOn && closing(closesOn, timeZone))
    });
    await teams.refresh(trx, ctx, id);
    await note(trx, ctx, member, 'roundChanged', round);
    return { changed: true };
  });

const changesWhatIsSettled = (round: Round, changes: RoundChanges) =>
  (['mode', 'anonymous', 'asksTarget', 'opensOn'] as const).some(
    (name) => round[name] !== changes[name]
  );

const closing = (closesOn: string | null, timeZone: string) => ({
  closes_on: closesOn,
  closes_at: closesOn && endOf(closesOn, timeZone),
  closed_at: null
});

/** Closes a round by hand, at once. What is closed already stays as it is. */
export const close = (
  ctx: Context,
  member: Principal,
  id: string
): Promise<{ closed: true } | { refused: 'unknown' }> =>
  changing(ctx, member, id, async (trx, round) => {
    if (round.status === 'closed') return { closed: true };
    const at = ctx.now().toISOString();
    await repository.change(trx, round, { closed_at: at });
    await teams.refresh(trx, ctx, id);
    const { submitted } = round;
    await webhooks.announce(trx, ctx, id, { event: 'round.closed', at, submitted });
    await note(trx, ctx, member, 'roundClosed', round);
    return { closed: true };
  });

/** Takes answers until another day, or until it is closed by hand; opens a closed round again. */
export const extend = (
  ctx: Context,
  member: Principal,
  id: string,
  closesOn: string | null
): Promise<{ changed: true } | Elsewhere | { refused: 'unknown' | DatesRefused }> =>
  changing(ctx, member, id, async (trx, round) => {
    if (round.elsewhere) return { refused: 'elsewhere' };
    const { timeZone } = member.workspace;
    const wrong = datesWrong(
      { opensOn: round.opensOn, closesOn },
      momentIn(timeZone, ctx.now()).today
    );
    if (wrong) return { refused: wrong };
    // what the closing has made due is shown before new answers can join it
    await teams.refresh(trx, ctx, id);
    await repository.change(trx, round, closing(closesOn, timeZone));
    await teams.refresh(trx, ctx, id);
    await note(trx, ctx, member, 'roundExtended', round, closesOn ? { until: closesOn } : {});
    return { changed: true };
  });
