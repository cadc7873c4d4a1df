/** What the formulas need of a version beyond its shape: found here, all of it, before it is taken. */
import type { DirectionDocument, MatrixDocument } from './document.ts';
import { stepTo } from '../step-id.ts';
import { DIRECTION_IDS, type DirectionId, type Level, type StepId } from './types.ts';

export type FaultCode =
  /** The id says another direction or level, or is none: `<direction>.<level>.<letter>`. */
  | 'wrongCriterionId'
  /** Steps keep their ids and their order. */
  | 'wrongStepId'
  /** The same once more. */
  | 'twice'
  /** A kind that this level does not have. */
  | 'wrongKind'
  /** Levels 2 to 5 are reached by practices. */
  | 'noPractice'
  | 'weeksBackwards'
  /** A step waits for its own direction. */
  | 'ownDirection'
  /** It waits for what, in the end, waits for it. */
  | 'circle';

export interface Fault {
  readonly code: FaultCode;
  /** From the document's root. */
  readonly path: readonly (string | number)[];
}

/** Those of the right shape: the others are told to be mended first. */
type Directions = Partial<MatrixDocument['directions']>;

/** Everything unsound in directions of the right shape, in their order. */
export function faults(directions: Directions): Fault[] {
  return DIRECTION_IDS.flatMap((id) => {
    const direction = directions[id];
    if (!direction) return [];
    return [
      ...levelFaults(id, direction.levels),
      ...twice(direction.terms, ['terms']),
      ...stepFaults(id, direction.steps, directions)
    ].map(({ code, path }) => ({ code, path: ['directions', id, ...path] }));
  });
}

function levelFaults(direction: DirectionId, levels: DirectionDocument['levels']): Fault[] {
  return levels.flatMap(({ level, criteria }, n) => {
    const at = ['levels', n, 'criteria'];
    const kinds = level === 1 ? ['limit', ...(direction === 'brand' ? ['baseline'] : [])] : SCORED;
    const place = new RegExp(`^${direction}\\.${level}\\.[a-z]$`);
    const within = criteria.flatMap(({ id, kind }, i): Fault[] => [
      ...(place.test(id) ? [] : [fault('wrongCriterionId', ...at, i, 'id')]),
      ...(kinds.includes(kind) ? [] : [fault('wrongKind', ...at, i, 'kind')])
    ]);
    const ids = criteria.map(({ id }) => id);
    const hasPractice = level === 1 || criteria.some(({ kind }) => kind === 'practice');
    return [
      ...within,
      ...twice(ids, at, 'id'),
      ...(hasPractice ? [] : [fault('noPractice', ...at)])
    ];
  });
}

const SCORED = ['practice', 'limit'];

function stepFaults(
  direction: DirectionId,
  steps: DirectionDocument['steps'],
  all: Directions
): Fault[] {
  return steps.flatMap((step, n) => {
    const at = ['steps', n];
    const own = `${direction}.${n + 1}-${n + 2}` as StepId;
    const needs = step.prerequisites.map((needed) => needed.direction);
    return [
      ...(step.id === own ? [] : [fault('wrongStepId', ...at, 'id')]),
      ...(step.weeks[0] > step.weeks[1] ? [fault('weeksBackwards', ...at, 'weeks')] : []),
      ...twice(needs, [...at, 'prerequisites'], 'direction'),
      ...step.prerequisites.flatMap(({ direction: other, minLevel }, i): Fault[] => {
        if (other === direction)
          return [fault('ownDirection', ...at, 'prerequisites', i, 'direction')];
        const returns = waitsFor(all, { direction: other, level: minLevel }).has(own);
        return returns ? [fault('circle', ...at, 'prerequisites', i)] : [];
      }),
      ...LISTS.flatMap((list) => twice(step[list], [...at, list]))
    ];
  });
}

const LISTS = ['martech', 'stages', 'touchpoints', 'questions'] as const;

interface Rung {
  direction: DirectionId;
  level: Level;
}

/** Every step that must be done before a direction is on a level, the one that leads there too. */
function waitsFor(all: Directions, goal: Rung, found = new Set<StepId>()): Set<StepId> {
  const step = all[goal.direction]?.steps[goal.level - 2];
  const id = stepTo(goal.direction, goal.level);
  if (!step || !id || found.has(id)) return found;
  found.add(id);
  waitsFor(all, { ...goal, level: (goal.level - 1) as Level }, found);
  for (const { direction, minLevel } of step.prerequisites)
    waitsFor(all, { direction, level: minLevel }, found);
  return found;
}

/** All but the first of what is the same; `key` is where in an item it stands. */
function twice(values: readonly string[], at: Fault['path'], key?: string): Fault[] {
  return values.flatMap((value, n) =>
    values.indexOf(value) < n ? [fault('twice', ...at, n, ...(key ? [key] : []))] : []
  );
}

const fault = (code: FaultCode, ...path: Fault['path']): Fault => ({ code, path });
