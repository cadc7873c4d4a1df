/** What the formulas need to know of the model: ids and kinds of criteria, without the texts. */
import { byDirection } from './by-direction.ts';
import type { Ladder } from './gates.ts';
import { askedCriteria, criterion, isCriterionId, scoredCriteria } from './model/index.ts';
import type { CriterionId, CriterionKind, DirectionId, Level } from './model/types.ts';

/** The scored criteria of every direction, by level. */
export const LADDERS: Readonly<Record<DirectionId, Ladder>> = byDirection((id) => {
  const ids = (level: Level) => scoredCriteria(id, level).map((practice) => practice.id);
  return { 2: ids(2), 3: ids(3), 4: ids(4), 5: ids(5) };
});

/** The kind of a criterion of this direction; undefined for an id that is none of its own. */
export function criterionKind(direction: DirectionId, id: string): CriterionKind | undefined {
  return isCriterionId(id) && id.startsWith(`${direction}.`) ? criterion(id).kind : undefined;
}

/** The statements expected at level 1 (brand has two, the others none): asked, never scored. */
export function baselines(direction: DirectionId): CriterionId[] {
  return askedCriteria(direction)
    .filter(({ kind }) => kind === 'baseline')
    .map(({ id }) => id);
}
