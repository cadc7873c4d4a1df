import { DIRECTION_IDS, type DirectionId } from './model/types.ts';

/** Something for each direction, in the fixed order. */
export function byDirection<T>(make: (id: DirectionId) => T): Record<DirectionId, T> {
  return Object.fromEntries(DIRECTION_IDS.map((id) => [id, make(id)])) as Record<DirectionId, T>;
}
