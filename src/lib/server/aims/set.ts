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
import { applied, type Deed, type QuarterAims } from './deeds.ts';
import { know, type Known } from './known.ts';

/** What a form says of the company's aims. Quarters that it does not name stay as they are. */
export interface Aims {
  weights: Weights;
  quarters: readonly QuarterAims[];
  /** What was clicked beside saving. */
  also?: Deed | undefined;
}

/**
 * Sets a company's weights and its targets, and computes the figures of all its rounds anew. Refused
 * when the company is archived, or somebody else has set them since the version that the form was made
 * from.
 */
export async function set(
  ctx: Context,
  member: Member,
  companyId: string,
  aims: Aims,
  version: number
): Promise<'set' | 'stale' | 'unknown' | 'archived'> {
  const { workspace } = member;
  const known = await know(ctx, member, companyId);
  if (!known) return 'unknown';
  return transaction(ctx.db, async (trx) => {
    const company = await companies.get({ ...ctx, db: trx }, member, companyId);
    if (!company) return 'unknown';
    if (company.archivedAt !== null) return 'archived';
    const before = JSON.stringify(known.weights);
    const weights = JSON.stringify(unequal(aims.weights));
    const place = { workspaceId: workspace.id, companyId };
    // the first to write holds the row: whoever comes second finds another version
    if ((await targets.weigh(trx, { ...place, weights, version })) === 0) return 'stale';
    const stored = await targets.ofCompany(trx, workspace.id, companyId);
    const quarters = wanted(aims, { ...known, stored });
    const changed = await setQuarters(trx, ctx, member, { companyId, stored, quarters });
    const tell = (action: 'targetsSet' | 'weightsSet', detail = {}) =>
      audit.record(trx, ctx, workspace.id, member, { action, subject: company.name, detail });
    for (const quarter of changed) await tell('targetsSet', { quarter });
    if (weights !== before) await tell('weightsSet');
    if (weights !== before || changed.length > 0) await teams.refreshCompany(trx, ctx, companyId);
    return 'set';
  });
}

/** What the form says, and what was clicked. */
function wanted({ quarters, also }: Aims, known: Known): readonly QuarterAims[] {
  if (!also) return quarters;
  const wishes = Object.entries(known.wishes?.of ?? {}).flatMap(([id, wished]) =>
    wished ? [[id, wished.level]] : []
  );
  return applied(quarters, also, { ...known, wishes: Object.fromEntries(wishes) });
}

/** Weights other than 1, in the fixed order: the same weights are always the same text. */
const unequal = (weights: Weights): Weights =>
  Object.fromEntries(
    DIRECTION_IDS.filter((id) => (weights[id] ?? 1) !== 1).map((id) => [id, weights[id]])
  );

interface Wanted {
  companyId: string;
  stored: readonly StoredTargets[];
  quarters: readonly QuarterAims[];
}

/** Writes what differs; returns the quarters that it changed. */
async function setQuarters(
  trx: Kysely<DB>,
  ctx: Context,
  { workspace, name }: Member,
  { companyId, stored, quarters }: Wanted
): Promise<Quarter[]> {
  const now = ctx.now();
  const { today } = momentIn(workspace.timeZone, now);
  const changed: Quarter[] = [];
  for (const { quarter, levels, note } of quarters) {
    const before = stored.find((one) => one.quarter === quarter);
    const next = JSON.stringify(since(before?.levels ?? {}, levels, today));
    if (isSame(before, next, note)) continue;
    changed.push(quarter);
    const key = { workspaceId: workspace.id, companyId, quarter };
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
