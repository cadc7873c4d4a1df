/** What one click does to the aims, on top of what the form says: nothing typed is lost by it. */
import type { DirectionId, Level } from '#lib/domain/model/types.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import { targetsIn } from '#lib/domain/targets-by-quarter.ts';
import type { Wishes } from '#lib/domain/targets.ts';
import { levelsOf, type StoredTargets } from '../targets/service.ts';

/** The targets of one quarter; only the directions that get one of their own. */
export interface QuarterAims {
  readonly quarter: Quarter;
  readonly levels: Wishes;
  readonly note: string;
}

export type Deed =
  /** Makes the respondents' wishes the targets of the present quarter. */
  | { kind: 'wishes' }
  /** Lets no target of a direction be lower, from the present quarter on. */
  | { kind: 'raise'; direction: DirectionId; to: Level }
  /** Takes back every target of a direction, those of past quarters too: they would still hold. */
  | { kind: 'default'; direction: DirectionId };

interface Setting {
  quarter: Quarter;
  stored: readonly StoredTargets[];
  wishes: Wishes;
}

export function applied(
  quarters: readonly QuarterAims[],
  deed: Deed,
  { quarter, stored, wishes }: Setting
): QuarterAims[] {
  const named = new Set(quarters.map((one) => one.quarter));
  const unnamed = stored
    .filter((set) => !named.has(set.quarter))
    .map(({ quarter, levels, note }) => ({ quarter, levels: levelsOf(levels), note }));
  const all = [...unnamed, ...quarters];
  switch (deed.kind) {
    case 'wishes':
      return withLevels(all, quarter, wishes);
    case 'raise': {
      const { direction, to } = deed;
      const raised = all.map((one) =>
        one.quarter >= quarter && (one.levels[direction] ?? to) < to
          ? { ...one, levels: { ...one.levels, [direction]: to } }
          : one
      );
      const holds = (targetsIn(quarter, raised)[direction] ?? 0) >= to;
      return holds ? raised : withLevels(raised, quarter, { [direction]: to });
    }
    case 'default':
      return all.map((one) => ({ ...one, levels: { ...one.levels, [deed.direction]: undefined } }));
  }
}

function withLevels(all: readonly QuarterAims[], quarter: Quarter, levels: Wishes): QuarterAims[] {
  const found = all.find((one) => one.quarter === quarter) ?? { quarter, levels: {}, note: '' };
  const changed = { ...found, levels: { ...found.levels, ...levels } };
  return [...all.filter((one) => one.quarter !== quarter), changed];
}
