import type { Load } from '#lib/domain/plan-load.ts';
import { isOpen } from '#lib/domain/plan-order.ts';
import type { PlanItem } from '#lib/domain/plan.ts';
import { quarterAfter, quarterRange, type Quarter } from '#lib/domain/quarter.ts';

/** A page shows a year ahead even when nothing is planned, and a quarter beyond what is. */
const AHEAD = 3;
/** So many stand beside each other on a wide screen. */
const IN_A_ROW = 4;
/** Quarters beyond those shown that a step can be moved to by name. */
const BEYOND = 4;

export interface Quarters {
  /** Gone by, with steps in them and nothing left to do. */
  past: Quarter[];
  shown: Quarter[];
  /** Those that a step can be put into. */
  offered: Quarter[];
}

/** Which quarters a plan's page shows, and how. */
export function quartersOf(
  entries: readonly PlanItem[],
  loads: readonly Load[],
  now: Quarter
): Quarters {
  const inUse = [...new Set(entries.map(({ quarter }) => quarter))].toSorted();
  const open = entries.filter(isOpen).map(({ quarter }) => quarter);
  const past = inUse.filter((quarter) => quarter < now && !open.includes(quarter));
  const late = inUse.filter((quarter) => quarter < now && open.includes(quarter));
  const last = [...inUse, ...loads.map(({ quarter }) => quarter)].toSorted().at(-1) ?? now;
  const ahead = quarterAfter(now, AHEAD);
  const needed = [...late, ...quarterRange(now, last > ahead ? last : ahead)];
  // an empty quarter to put a step into, unless it would stand in a row alone
  const beyond = needed.length % IN_A_ROW === 0 ? [] : [quarterAfter(needed.at(-1) ?? now, 1)];
  const shown = [...needed, ...beyond];
  const end = shown.at(-1) ?? now;
  return { past, shown, offered: quarterRange(now, quarterAfter(end, BEYOND)) };
}
