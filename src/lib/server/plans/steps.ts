/** What can be done with the steps of a plan, one at a time. */
import type { StepId } from '#lib/domain/model/types.ts';
import { moved, nudged, type PlanItem, type PlanStatus } from '#lib/domain/plan.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { inTurn, isNear, lay, note, type Turn } from './change.ts';
import * as repository from './repository.ts';
import type { At, PlanDetails, PlanEntry, Stale } from './types.ts';

/**
 * Why a change is refused: no such company, or no such step in its plan; a client that is archived; a
 * quarter that nobody plans for.
 */
export type PlanRefusal = 'unknown' | 'archived' | 'tooFar';

/**
 * Plans a step at the end of a quarter. One that was dropped or taken off comes back with what was
 * written beside it; one that is planned already stays where it is.
 */
export async function add(
  ctx: Context,
  member: Member,
  companyId: string,
  { step, quarter }: { step: StepId; quarter: Quarter }
): Promise<'added' | 'present' | PlanRefusal> {
  if (!isNear(ctx, member, quarter)) return 'tooFar';
  return inTurn(ctx, member, companyId, async (turn) => {
    const before = turn.entries.find((entry) => entry.step === step);
    if (before && before.status !== 'dropped') return 'present';
    await lay(turn, ctx, moved(withStep(turn.entries, step, quarter), step, quarter), [step]);
    await note(turn, ctx, member, 'planStepAdded', { step, quarter });
    return 'added';
  });
}

/** A plan that has a step, as planned; where it was the caller's next move decides. */
export const withStep = (
  entries: readonly PlanItem[],
  step: StepId,
  quarter: Quarter
): PlanItem[] => [
  ...entries.filter((entry) => entry.step !== step),
  { step, quarter, status: 'planned' }
];

/** Puts a step into a quarter, before another one of it or at its end. */
export async function move(
  ctx: Context,
  member: Member,
  companyId: string,
  at: At,
  { quarter, before }: { quarter: Quarter; before: StepId | null }
): Promise<'moved' | Stale | PlanRefusal> {
  if (!isNear(ctx, member, quarter)) return 'tooFar';
  return withEntry(ctx, member, companyId, at, async (turn) => {
    await lay(turn, ctx, moved(turn.entries, at.step, quarter, before), [at.step]);
    await note(turn, ctx, member, 'planStepMoved', { step: at.step, quarter });
    return 'moved' as const;
  });
}

/** Puts a step a place earlier or later within its quarter; at the quarter's edge it stays. */
export const nudge = (ctx: Context, member: Member, companyId: string, at: At, by: -1 | 1) =>
  withEntry(ctx, member, companyId, at, async (turn, { quarter }) => {
    await lay(turn, ctx, nudged(turn.entries, at.step, by), [at.step]);
    await note(turn, ctx, member, 'planStepMoved', { step: at.step, quarter });
    return 'moved' as const;
  });

/** Says how far a step is. */
export const setStatus = (
  ctx: Context,
  member: Member,
  companyId: string,
  at: At,
  status: PlanStatus
) =>
  withEntry(ctx, member, companyId, at, async (turn) => {
    await write(turn, at, { status });
    await note(turn, ctx, member, 'planStepChanged', { step: at.step, status });
    return 'changed' as const;
  });

/** Writes down how far a step is, who does it until when, and what else there is to know. */
export const change = (
  ctx: Context,
  member: Member,
  companyId: string,
  at: At,
  { status, owner, dueOn, notes, link }: PlanDetails & { status: PlanStatus }
) =>
  withEntry(ctx, member, companyId, at, async (turn) => {
    await write(turn, at, { status, owner, due_on: dueOn, notes, link });
    await note(turn, ctx, member, 'planStepChanged', { step: at.step, status });
    return 'changed' as const;
  });

/** Takes a step off the plan; for a week it can be put back as it was. */
export const remove = (ctx: Context, member: Member, companyId: string, at: At) =>
  withEntry(ctx, member, companyId, at, async (turn) => {
    await write(turn, at, { removed_at: ctx.now().toISOString() });
    await note(turn, ctx, member, 'planStepRemoved', { step: at.step });
    return 'removed' as const;
  });

/** Puts a step that was taken off back where it was; if it is there already nothing happens. */
export const restore = (
  ctx: Context,
  member: Member,
  companyId: string,
  step: StepId
): Promise<'restored' | 'unknown' | 'archived'> =>
  inTurn(ctx, member, companyId, async (turn) => {
    const found = turn.stored.find((entry) => entry.step === step);
    if (!found) return 'unknown';
    if (found.removedAt === null) return 'restored';
    await write(turn, found, { removed_at: null });
    await note(turn, ctx, member, 'planStepRestored', { step });
    return 'restored';
  });

const write = (
  { trx, whose }: Turn,
  { step, version }: At,
  changes: Parameters<typeof repository.update>[3]
) => repository.update(trx, whose, step, { ...changes, version: version + 1 });

/** Works on a step that is still as the form knew it; otherwise nothing happens and it comes back. */
function withEntry<T>(
  ctx: Context,
  member: Member,
  companyId: string,
  { step, version }: At,
  work: (turn: Turn, entry: PlanEntry) => Promise<T>
): Promise<T | Stale | 'unknown' | 'archived'> {
  return inTurn(ctx, member, companyId, async (turn) => {
    const known = turn.stored.some((entry) => entry.step === step);
    if (!known) return 'unknown';
    const entry = turn.entries.find((other) => other.step === step) ?? null;
    if (!entry || entry.version !== version) return { stale: entry };
    return work(turn, entry);
  });
}
