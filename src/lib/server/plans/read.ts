import { candidates } from '#lib/domain/plan-candidates.ts';
import { loads, units } from '#lib/domain/plan-load.ts';
import { mend, type Mend } from '#lib/domain/plan-mend.ts';
import { flags } from '#lib/domain/plan-order.ts';
import { lastQuarter } from '#lib/domain/plan.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { StepId } from '#lib/domain/model/types.ts';
import type { Member } from '../access/principal.ts';
import * as companies from '../companies/service.ts';
import type { Context } from '../context.ts';
import { UNDO_DAYS } from '../retention/service.ts';
import { groundOf, quarterNow, type Ground } from './ground.ts';
import * as repository from './repository.ts';
import type { StoredEntry } from './repository.ts';
import type { Capacity, MendMove, PlanEntry, PlanView } from './types.ts';

const DAY_MS = 86_400_000;

/** A company's plan with everything that follows from it; null when the workspace has no such company. */
export async function get(
  ctx: Context,
  member: Member,
  companyId: string
): Promise<PlanView | null> {
  const company = await companies.get(ctx, member, companyId);
  if (!company) return null;
  const whose = { workspaceId: member.workspace.id, companyId };
  const [ground, stored, capacity] = await Promise.all([
    groundOf(ctx, member, companyId),
    repository.entries(ctx.db, whose),
    repository.capacity(ctx.db, whose)
  ]);
  const entries = planned(stored);
  const { model, standings, round, now } = ground;
  const steps = model.stepsUp;
  const { next, further } = candidates(entries, ground, steps);
  const since = new Date(ctx.now().getTime() - UNDO_DAYS * DAY_MS).toISOString();
  return {
    entries: entries.map((entry) => ({ ...entry, last: lastQuarter(steps, entry) })),
    loads: loads(entries, units(capacity.sizes), steps),
    capacity,
    flags: flags(entries, standings, steps).map((flag) => {
      const mended = mend(entries, flag, settingOf(ground, capacity));
      return { ...flag, mend: mended && mendMoves(mended) };
    }),
    next: next.map(({ id, priority, blockedBy }) => ({ step: id, priority, blockedBy })),
    further: [...further],
    removed: stored
      .filter(({ removedAt }) => removedAt !== null && removedAt >= since)
      .map(({ step, quarter, version }) => ({ step, quarter, version })),
    ...{ model, round, now }
  };
}

/** Which quarter each step is planned for, and the quarter it is: for pages that offer to plan one. */
export interface Places {
  quarters: Partial<Record<StepId, Quarter>>;
  now: Quarter;
}

export async function places(ctx: Context, member: Member, companyId: string): Promise<Places> {
  const whose = { workspaceId: member.workspace.id, companyId };
  const kept = planned(await repository.entries(ctx.db, whose)).filter(
    ({ status }) => status !== 'dropped'
  );
  return {
    quarters: Object.fromEntries(kept.map(({ step, quarter }) => [step, quarter])),
    now: quarterNow(ctx, member)
  };
}

/** Those that stand in the plan. */
export const planned = (stored: readonly StoredEntry[]): PlanEntry[] =>
  stored.flatMap(({ removedAt, ...entry }) => (removedAt === null ? [entry] : []));

/** What the domain needs to mend a plan of this company. */
export const settingOf = ({ standings, model, now }: Ground, { sizes }: Capacity) => ({
  ...{ standings, steps: model.stepsUp, earliest: now, capacity: units(sizes) }
});

/** What a mend does, step by step. */
export function mendMoves({ plan, added, moved }: Mend): MendMove[] {
  return plan.flatMap(({ step, quarter }) => {
    const isAdded = added.includes(step);
    return isAdded || moved.includes(step) ? [{ step, quarter, added: isAdded }] : [];
  });
}
