/** One change of a plan at a time: read it, decide, write what differs. */
import { arranged, type PlanItem } from '#lib/domain/plan.ts';
import { quartersBetween, type Quarter } from '#lib/domain/quarter.ts';
import type { StepId } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import type { Member } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import * as companies from '../companies/service.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import { quarterNow } from './ground.ts';
import { planned } from './read.ts';
import * as repository from './repository.ts';
import type { StoredEntry, Whose } from './repository.ts';
import type { PlanEntry } from './types.ts';

/** Five years on either side: beyond that nobody plans, and a page would be all empty quarters. */
const FARTHEST = 20;

/** Whether a step may be put into a quarter at all. */
export const isNear = (ctx: Context, member: Member, quarter: Quarter): boolean =>
  Math.abs(quartersBetween(quarterNow(ctx, member), quarter)) <= FARTHEST;

/** A plan as it is while nobody else can change it. */
export interface Turn {
  trx: Kysely<DB>;
  company: companies.Company;
  whose: Whose;
  /** Those taken off the plan too. */
  stored: readonly StoredEntry[];
  /** In order. */
  entries: readonly PlanEntry[];
}

/** Works on the plan of a company that the workspace has at work; others wait until that is done. */
export async function inTurn<T>(
  ctx: Context,
  member: Member,
  companyId: string,
  work: (turn: Turn) => Promise<T>
): Promise<T | 'unknown' | 'archived'> {
  const whose = { workspaceId: member.workspace.id, companyId };
  return transaction(ctx.db, async (trx) => {
    const company = await companies.get({ ...ctx, db: trx }, member, companyId);
    if (!company) return 'unknown';
    if (company.archivedAt !== null) return 'archived';
    await repository.takeTurn(trx, whose);
    const stored = await repository.entries(trx, whose);
    return work({ trx, company, whose, stored, entries: planned(stored) });
  });
}

/**
 * Writes a plan as it should be: every step with its quarter, its place in it and its status. A step
 * that was taken off comes back with what was written beside it. Versions count a move to another
 * quarter or status, and those of `touched`; others only make room.
 */
export async function lay(
  { trx, whose, stored }: Turn,
  ctx: Context,
  plan: readonly PlanItem[],
  touched: readonly StepId[] = []
): Promise<void> {
  const places = new Map<Quarter, number>();
  for (const { step, quarter, status } of arranged(plan)) {
    const place = places.get(quarter) ?? 0;
    places.set(quarter, place + 1);
    const before = stored.find((entry) => entry.step === step);
    if (!before) {
      await repository.insert(trx, whose, { step, quarter, place }, ctx.now().toISOString());
      continue;
    }
    const isChanged =
      before.quarter !== quarter || before.status !== status || before.removedAt !== null;
    if (!isChanged && before.place === place && !touched.includes(step)) continue;
    const version = before.version + Number(isChanged || touched.includes(step));
    const row = { quarter, place, status, version, removed_at: null };
    await repository.update(trx, whose, step, row);
  }
}

type PlanAction = Extract<audit.AuditAction, `plan${string}`>;

/** What was done to a plan, and to which of its steps. */
export const note = (
  { trx, company, whose }: Turn,
  ctx: Context,
  member: Member,
  action: PlanAction,
  detail: audit.Deed['detail'] = {}
): Promise<void> =>
  audit.record(trx, ctx, whose.workspaceId, member, { action, subject: company.name, detail });
