import type { Weights } from '#lib/domain/maturity-index.ts';
import type { DirectionId, Level } from '#lib/domain/model/types.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';

/** By direction the level to reach, and since which day that has been the target. */
export type SetLevels = Readonly<Partial<Record<DirectionId, { level: Level; since: string }>>>;

export interface StoredTargets {
  readonly quarter: Quarter;
  readonly levels: SetLevels;
  readonly note: string;
  readonly setBy: string;
  readonly setAt: string;
}

const selectTargets = prepared((db, p: { workspaceId: string; companyId: string }) =>
  db
    .selectFrom('target')
    .select(['quarter', 'levels', 'note', 'set_by', 'set_at'])
    .where('workspace_id', '=', p.workspaceId)
    .where('company_id', '=', p.companyId)
    .orderBy('quarter')
);

/** What is set for a company, the earliest quarter first. */
export async function ofCompany(
  db: Kysely<DB>,
  workspaceId: string,
  companyId: string
): Promise<StoredTargets[]> {
  const rows = await selectTargets.all(db, { workspaceId, companyId });
  return rows.map(({ quarter, levels, note, set_by: setBy, set_at: setAt }) => ({
    ...{ quarter: quarter as Quarter, levels: JSON.parse(levels) as SetLevels, note },
    ...{ setBy, setAt }
  }));
}

/** How much each direction counts for a company, and the version of whatever it aims at. */
export interface Weighing {
  readonly weights: Weights;
  readonly version: number;
}

const selectWeighing = prepared((db, p: { workspaceId: string; companyId: string }) =>
  db
    .selectFrom('company')
    .select(['weights', 'aims_version'])
    .where('workspace_id', '=', p.workspaceId)
    .where('id', '=', p.companyId)
);

/** Null when the workspace has no such company. */
export async function weighing(
  db: Kysely<DB>,
  workspaceId: string,
  companyId: string
): Promise<Weighing | null> {
  const row = await selectWeighing.first(db, { workspaceId, companyId });
  return row ? { weights: JSON.parse(row.weights) as Weights, version: row.aims_version } : null;
}

interface Weighed {
  workspaceId: string;
  companyId: string;
  version: number;
  /** JSON of Weights. */
  weights: string;
}

/** Takes the next version, whatever of the aims changes; 0 when it was no longer at this one. */
export const weigh = prepared((db, p: Weighed) =>
  db
    .updateTable('company')
    .set((eb) => ({ weights: p.weights, aims_version: eb('aims_version', '+', 1) }))
    .where('workspace_id', '=', p.workspaceId)
    .where('id', '=', p.companyId)
    .where('aims_version', '=', p.version)
).run;

type Kept = StoredTargets & { workspaceId: string; companyId: string };

export const put = prepared((db, p: Omit<Kept, 'levels'> & { levels: string }) =>
  db
    .insertInto('target')
    .values({
      workspace_id: p.workspaceId,
      company_id: p.companyId,
      quarter: p.quarter,
      levels: p.levels,
      note: p.note,
      set_by: p.setBy,
      set_at: p.setAt
    })
    .onConflict((conflict) =>
      conflict.columns(['company_id', 'quarter']).doUpdateSet((eb) => ({
        levels: eb.ref('excluded.levels'),
        note: eb.ref('excluded.note'),
        set_by: eb.ref('excluded.set_by'),
        set_at: eb.ref('excluded.set_at')
      }))
    )
).run;

export const drop = prepared(
  (db, p: { workspaceId: string; companyId: string; quarter: Quarter }) =>
    db
      .deleteFrom('target')
      .where('workspace_id', '=', p.workspaceId)
      .where('company_id', '=', p.companyId)
      .where('quarter', '=', p.quarter)
).run;
