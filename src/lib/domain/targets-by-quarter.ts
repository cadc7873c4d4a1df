/** Targets are set for quarters; which of them holds in a given one. */
import { DIRECTION_IDS, type DirectionId } from './model/types.ts';
import type { Quarter } from './quarter.ts';
import type { Wishes } from './targets.ts';

/** What was set for a quarter: only the directions somebody decided on. */
export interface TargetsOfQuarter {
  readonly quarter: Quarter;
  readonly levels: Wishes;
}

/**
 * Whose target for a direction holds in a quarter: its own; else the nearest later quarter's,
 * because the company is on its way there; else the latest earlier one's, which still stands.
 * Undefined when nobody has set one for any quarter.
 */
export function settingFor<Setting extends TargetsOfQuarter>(
  direction: DirectionId,
  quarter: Quarter,
  all: readonly Setting[]
): Setting | undefined {
  const inOrder = all
    .filter(({ levels }) => levels[direction] !== undefined)
    .toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
  return inOrder.find((set) => set.quarter >= quarter) ?? inOrder.at(-1);
}

/** The targets set that hold in a quarter; a direction is left out when it has none. */
export function targetsIn(quarter: Quarter, all: readonly TargetsOfQuarter[]): Wishes {
  const held = DIRECTION_IDS.map(
    (direction) => [direction, settingFor(direction, quarter, all)?.levels[direction]] as const
  );
  return Object.fromEntries(held.filter(([, level]) => level !== undefined));
}
