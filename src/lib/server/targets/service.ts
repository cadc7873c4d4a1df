/**
 * The targets set for a company, quarter by quarter, and those that hold in one. What its rounds are
 * measured by stands here, below the teams; who may set them and what follows is told in `aims`.
 * This is the folder's only face.
 */
import type { TargetsOfQuarter } from '#lib/domain/targets-by-quarter.ts';
import type { Wishes } from '#lib/domain/targets.ts';
import type { DirectionId, Level } from '#lib/domain/model/types.ts';
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

/** What is set for a company, to be asked which of it holds in a quarter. */
export async function byQuarter(
  db: Kysely<DB>,
  workspaceId: string,
  companyId: string
): Promise<TargetsOfQuarter[]> {
  const all = await ofCompany(db, workspaceId, companyId);
  return all.map(({ quarter, levels }) => ({ quarter, levels: levelsOf(levels) }));
}
