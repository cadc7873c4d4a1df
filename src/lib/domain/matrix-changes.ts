/**
 * Where two versions of the model do not measure the same. Criteria are joined by their ids, which
 * keep their meaning: what stands in one version only, or in other words, is told.
 */
import { byDirection } from './by-direction.ts';
import { SCORED_LEVELS } from './gates.ts';
import { criterionOf, type Model } from './model/model.ts';
import {
  LEVELS,
  type CriterionId,
  type DirectionId,
  type Level,
  type Text
} from './model/types.ts';

export interface MatrixChange {
  /** Practices that only the later version scores, and those that only the earlier one did. */
  readonly added: readonly CriterionId[];
  readonly removed: readonly CriterionId[];
  /** Practices of both that are asked in other words. */
  readonly reworded: readonly CriterionId[];
  /** Levels that are described in other words: what is chosen from in quick mode. */
  readonly levels: readonly Level[];
}

/** Per direction; null where the two versions ask the same. */
export function matrixChanges(before: Model, now: Model): Record<DirectionId, MatrixChange | null> {
  return byDirection((id) => {
    const [then, today] = [before, now].map(({ ladders }) =>
      SCORED_LEVELS.flatMap((level) => ladders[id][level])
    ) as [CriterionId[], CriterionId[]];
    const change: MatrixChange = {
      added: today.filter((criterion) => !then.includes(criterion)),
      removed: then.filter((criterion) => !today.includes(criterion)),
      reworded: today.filter(
        (criterion) =>
          then.includes(criterion) &&
          !alike(criterionOf(before, criterion).text, criterionOf(now, criterion).text)
      ),
      levels: LEVELS.filter((level) => {
        const [old, fresh] = [before, now].map((model) => model.directions[id].cells[level - 1]);
        return !alike(old?.summary, fresh?.summary) || !alike(old?.limits, fresh?.limits);
      })
    };
    return Object.values(change).some((list) => list.length > 0) ? change : null;
  });
}

/** Whether a direction's score comes from the same practices in both versions. */
export const hasSameLadder = (change: MatrixChange | null): boolean =>
  change === null || change.added.length + change.removed.length === 0;

const alike = (a: Text | undefined, b: Text | undefined): boolean =>
  a?.en === b?.en && a?.ru === b?.ru;
