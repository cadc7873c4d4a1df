/**
 * A version of the maturity model as a value, and the questions one asks it. The formulas take it as
 * an argument, so that every round is scored by the version it was answered against.
 */
import { byDirection } from '../by-direction.ts';
import type { Ladders } from '../gates.ts';
import type {
  Criterion,
  CriterionId,
  CriterionKind,
  Direction,
  DirectionId,
  Level,
  Step,
  StepId
} from './types.ts';

export interface Model {
  /** Stored with rounds and responses; no two versions of any workspace share it. */
  readonly version: string;
  /** What people call the version. */
  readonly name: string;
  /** In the fixed order. */
  readonly directions: Readonly<Record<DirectionId, Direction>>;
  /** The scored criteria of every direction, by level. */
  readonly ladders: Ladders;
  /** The steps up each direction, in order. */
  readonly stepsUp: Readonly<Record<DirectionId, readonly Step[]>>;
}

/** A version from its directions: the rest follows from them. */
export function modelOf(
  named: Pick<Model, 'version' | 'name'>,
  directions: Model['directions']
): Model {
  return {
    ...named,
    directions,
    ladders: byDirection((id) => {
      const ids = (level: Level) => scoredCriteria(directions[id], level).map((c) => c.id);
      return { 2: ids(2), 3: ids(3), 4: ids(4), 5: ids(5) };
    }),
    stepsUp: byDirection((id) => directions[id].steps)
  };
}

/** The criteria that count at a level: its practices; none at level 1, which is the floor. */
export function scoredCriteria({ cells }: Direction, level: Level): readonly Criterion[] {
  return cells[level - 1]?.criteria.filter(({ kind }) => kind === 'practice') ?? [];
}

/** What a respondent is asked, in order: the baseline (brand only), then the practices. */
export function askedCriteria({ cells }: Direction): readonly Criterion[] {
  return cells.flatMap(({ criteria }) => criteria).filter(({ kind }) => kind !== 'limit');
}

/** Throws RangeError when this version has no such criterion. */
export function criterionOf({ version, directions }: Model, id: CriterionId): Criterion {
  const [direction] = id.split('.') as [DirectionId];
  const found = find(directions[direction], id);
  if (!found) throw new RangeError(`Version ${version} of the model has no criterion ${id}`);
  return found;
}

/** The kind of a criterion of this direction; undefined for an id that is none of its own. */
export function criterionKind(
  { directions }: Model,
  direction: DirectionId,
  id: string
): CriterionKind | undefined {
  return find(directions[direction], id)?.kind;
}

function find(direction: Direction | undefined, id: string): Criterion | undefined {
  for (const { criteria } of direction?.cells ?? []) {
    const found = criteria.find((criterion) => criterion.id === id);
    if (found) return found;
  }
  return undefined;
}

/** The statements expected at level 1 (brand has them, the others none): asked, never scored. */
export function baselines({ directions }: Model, direction: DirectionId): CriterionId[] {
  const [floor] = directions[direction].cells;
  return floor.criteria.filter(({ kind }) => kind === 'baseline').map(({ id }) => id);
}

/** Every version has the same steps by their ids. Throws RangeError for an id that is none. */
export function stepOf({ stepsUp }: Model, id: StepId): Step {
  const [direction] = id.split('.') as [DirectionId];
  const found = stepsUp[direction].find((step) => step.id === id);
  if (!found) throw new RangeError(`The model has no step ${id}`);
  return found;
}

/** The criteria that a step closes: the practices of the level it leads to. */
export function closes({ directions }: Model, id: StepId): readonly CriterionId[] {
  const [direction, levels] = id.split('.') as [DirectionId, string];
  const level = Number(levels.at(-1)) as Level;
  return scoredCriteria(directions[direction], level).map((criterion) => criterion.id);
}
