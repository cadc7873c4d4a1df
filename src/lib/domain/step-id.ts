/** What a step's id says: "loyalty.1-2" leads loyalty from level 1 to level 2. */
import type { DirectionId, Level, StepId } from './model/types.ts';

export interface StepParts {
  readonly direction: DirectionId;
  readonly from: Level;
  readonly to: Level;
}

export function stepParts(id: StepId): StepParts {
  const [direction, levels = ''] = id.split('.');
  return {
    direction: direction as DirectionId,
    from: Number(levels.at(0)) as Level,
    to: Number(levels.at(-1)) as Level
  };
}

/** The step that leads a direction up to a level; null for level 1, which is the floor. */
export function stepTo(direction: DirectionId, level: Level): StepId | null {
  return level === 1 ? null : (`${direction}.${level - 1}-${level}` as StepId);
}
