import type { StepId } from '#lib/domain/model/types.ts';
import type { Sizes } from '#lib/domain/plan-load.ts';
import type { PlanStatus } from '#lib/domain/plan.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Kysely, Selectable, Updateable } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { PlanStepTable } from './tables.ts';
import type { Capacity, PlanEntry } from './types.ts';

/** Whose plan. */
export interface Whose {
  workspaceId: string;
  companyId: string;
}

/** Until somebody says otherwise: a small step and two middle ones, about what one team carries. */
const USUAL: Sizes = { S: 1, M: 2, L: 0 };

const selectCapacity = prepared((db, p: Whose) =>
  db
    .selectFrom('plan')
    .select(['small', 'middle', 'large', 'version'])
    .where('company_id', '=', p.companyId)
    .where('workspace_id', '=', p.workspaceId)
);

export async function capacity(db: Kysely<DB>, whose: Whose): Promise<Capacity> {
  const row = await selectCapacity.first(db, whose);
  if (!row) return { sizes: USUAL, version: 1 };
  return { sizes: { S: row.small, M: row.middle, L: row.large }, version: row.version };
}

const count = prepared((db, p: Whose) =>
  db
    .insertInto('plan')
    .values({
      ...{ company_id: p.companyId, workspace_id: p.workspaceId, changes: 1, version: 1 },
      ...{ small: USUAL.S, middle: USUAL.M, large: USUAL.L }
    })
    .onConflict((conflict) =>
      conflict
        .column('company_id')
        .doUpdateSet(({ eb }) => ({ changes: eb('plan.changes', '+', 1) }))
    )
);

/** Of two changes at once the second waits here, and then reads what the first has written. */
export const takeTurn = (trx: Kysely<DB>, whose: Whose) => count.run(trx, whose);

/** Returns whether the capacity was still at that version. */
export async function setCapacity(
  db: Kysely<DB>,
  { workspaceId, companyId }: Whose,
  { S, M, L }: Sizes,
  version: number
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('plan')
    .set({ small: S, middle: M, large: L, version: version + 1 })
    .where('company_id', '=', companyId)
    .where('workspace_id', '=', workspaceId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** A row that may also have been taken off the plan. */
export interface StoredEntry extends PlanEntry {
  place: number;
  removedAt: string | null;
}

const COLUMNS = [
  ...(['step', 'quarter', 'place', 'status', 'owner', 'due_on'] as const),
  ...(['notes', 'link', 'removed_at', 'version'] as const)
] satisfies (keyof PlanStepTable)[];

const toEntry = (row: Pick<Selectable<PlanStepTable>, (typeof COLUMNS)[number]>): StoredEntry => ({
  step: row.step as StepId,
  quarter: row.quarter as Quarter,
  place: row.place,
  status: row.status as PlanStatus,
  owner: row.owner,
  dueOn: row.due_on,
  notes: row.notes,
  link: row.link,
  removedAt: row.removed_at,
  version: row.version
});

const selectEntries = prepared((db, p: Whose) =>
  db
    .selectFrom('plan_step')
    .select(COLUMNS)
    .where('company_id', '=', p.companyId)
    .where('workspace_id', '=', p.workspaceId)
    .orderBy('quarter')
    .orderBy('place')
    .orderBy('step')
);

/** In order; those taken off the plan among them. */
export const entries = async (db: Kysely<DB>, whose: Whose): Promise<StoredEntry[]> =>
  (await selectEntries.all(db, whose)).map(toEntry);

export async function insert(
  db: Kysely<DB>,
  { workspaceId, companyId }: Whose,
  { step, quarter, place }: Pick<StoredEntry, 'step' | 'quarter' | 'place'>,
  addedAt: string
): Promise<void> {
  await db
    .insertInto('plan_step')
    .values({
      ...{ company_id: companyId, workspace_id: workspaceId, step, quarter, place },
      ...{ status: 'planned', owner: '', notes: '', added_at: addedAt, version: 1 }
    })
    .execute();
}

export async function update(
  db: Kysely<DB>,
  { workspaceId, companyId }: Whose,
  step: StepId,
  changes: Updateable<PlanStepTable>
): Promise<void> {
  await db
    .updateTable('plan_step')
    .set(changes)
    .where('company_id', '=', companyId)
    .where('workspace_id', '=', workspaceId)
    .where('step', '=', step)
    .execute();
}
