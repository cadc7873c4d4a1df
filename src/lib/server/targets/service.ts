/**
 * The targets set for a company, quarter by quarter, and those that hold in one. What its rounds are
 * measured by stands here, below the teams; who may set them and what follows is told in `aims`.
 * This is the folder's only face.
 */
import { targetsIn, type TargetsOfQuarter } from '#lib/domain/targets-by-quarter.ts';
import type { Wishes } from '#lib/domain/targets.ts';
import type { DirectionId, Level } from '#lib/domain/model/types.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import { ofCompany, type SetLevels } from './repository.ts';

export {
  drop,
  ofCompany,
  put,
  weigh,
  weighing,
  type SetLevels,
  type StoredTargets,
  type Weighing
} from './repository.ts';

/** The levels without their days. */
export const levelsOf = (set: SetLevels): Wishes =>
  Object.fromEntries(
    Object.entries(set).map(([direction, { level }]) => [direction as DirectionId, level as Level])
  );

interface Place {
  workspaceId: string;
  companyId: string;
  quarter: string;
}

/** The targets set that hold in a quarter; what nobody set is left to wishes and to the default. */
export async function inForce(
  db: Kysely<DB>,
  { workspaceId, companyId, quarter }: Place
): Promise<Wishes> {
  const all = await ofCompany(db, workspaceId, companyId);
  const byQuarter = all.map((set): TargetsOfQuarter => ({ ...set, levels: levelsOf(set.levels) }));
  return targetsIn(quarter as Quarter, byQuarter);
}
