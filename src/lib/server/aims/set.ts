import type { Weights } from '#lib/domain/maturity-index.ts';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Wishes } from '#lib/domain/targets.ts';
import type { Kysely } from 'kysely';
import type { Member } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import * as companies from '../companies/service.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import { momentIn } from '../rounds/service.ts';
import * as targets from '../targets/service.ts';
import type { SetLevels, StoredTargets } from '../targets/service.ts';
import * as teams from '../teams/service.ts';

/** What a form says of the company's aims. Quarters that it does not name stay as they are. */
export interface Aims {
  weights: Weights;
  quarters: readonly QuarterAims[];
}

export interface QuarterAims {
  quarter: Quarter;
  /** Only the directions that get a target of their own. */
  levels: Wishes;
  note: string;
}

/**
 * Sets a company's weights and its targets, and computes the figures of all its rounds anew. Refused
 * when somebody else has set them since the version that the form was made from.
 */
export function set(
  ctx: Context,
  member: Member,
  companyId: string,
  aims: Aims,
  version: number
): Promise<'set' | 'stale' | 'unknown'> {
  const { workspace } = member;
  return transaction(ctx.db, async (trx) => {
    const company = await companies.get({ ...ctx, db: trx }, member, companyId);
    const before = await targets.weighing(trx, workspace.id, companyId);
    if (!company || !before) return 'unknown';
    const place = { workspaceId: workspace.id, companyId };
    const weights = JSON.stringify(unequal(aims.weights));
    // the first to write holds the row: whoever comes second finds another version
    if ((await targets.weigh(trx, { ...place, weights, version })) === 0) return 'stale';
    const changed = await setQuarters(trx, ctx, member, companyId, aims.quarters);
    for (const quarter of changed)
      await audit.record(trx, ctx, workspace.id, member, {
        ...{ action: 'targetsSet', subject: company.name, detail: { quarter } }
      });
    const weighed = weights !== JSON.stringify(before.weights);
    if (weighed)
      await audit.record(trx, ctx, workspace.id, member, {
        ...{ action: 'weightsSet', subject: company.name }
      });
    if (weighed || changed.length > 0) await teams.refreshCompany(trx, ctx, companyId);
    return 'set';
  });
}

/** Weights other than 1, in the fixed order: the same weights are always the same text. */
const unequal = (weights: Weights): Weights =>
  Object.fromEntries(
    DIRECTION_IDS.filter((id) => (weights[id] ?? 1) !== 1).map((id) => [id, weights[id]])
  );

/** Writes what differs; returns the quarters that it changed. */
async function setQuarters(
  trx: Kysely<DB>,
  ctx: Context,
  { workspace, name }: Member,
  companyId: string,
  quarters: readonly QuarterAims[]
): Promise<Quarter[]> {
  const workspaceId = workspace.id;
  const now = ctx.now();
  const { today } = momentIn(workspace.timeZone, now);
  const stored = await targets.ofCompany(trx, workspaceId, companyId);
  const changed: Quarter[] = [];
  for (const { quarter, levels, note } of quarters) {
    const before = stored.find((one) => one.quarter === quarter);
    const next = JSON.stringify(since(before?.levels ?? {}, levels, today));
    if (isSame(before, next, note)) continue;
    changed.push(quarter);
    const key = { workspaceId, companyId, quarter };
    if (next === '{}' && note === '') await targets.drop(trx, key);
    else {
      const written = { levels: next, note, setBy: name, setAt: now.toISOString() };
      await targets.put(trx, { ...key, ...written });
    }
  }
  return changed;
}

const isSame = (before: StoredTargets | undefined, levels: string, note: string) =>
  JSON.stringify(before?.levels ?? {}) === levels && (before?.note ?? '') === note;

/** A level that stays keeps its day. In the fixed order: the same levels are the same text. */
const since = (before: SetLevels, levels: Wishes, today: string): SetLevels =>
  Object.fromEntries(
    DIRECTION_IDS.flatMap((id) => {
      const level = levels[id];
      if (level === undefined) return [];
      const kept = before[id];
      return [[id, kept?.level === level ? kept : { level, since: today }] as const];
    })
  );
