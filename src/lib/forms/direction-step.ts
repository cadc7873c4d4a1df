/** Where a direction's form leads when it is posted without scripts. */
import { isDetailed, type Answer } from '#lib/domain/answers.ts';
import { climb, type Ladder } from '#lib/domain/gates.ts';
import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/types.ts';

/**
 * The page after this one: the neighbour, the review after the last direction, the welcome page
 * ('') before the first. When the answer has opened a level, the same page at its questions.
 */
export function stepFrom(
  direction: DirectionId,
  ladder: Ladder,
  go: 'next' | 'back',
  before: Answer | undefined,
  after: Answer | null
): string {
  const n = DIRECTION_IDS.indexOf(direction);
  if (go === 'back') return DIRECTION_IDS[n - 1] ?? '';
  const opened = openedLevel(ladder, before, after);
  return opened ? `${direction}#${direction}-${opened}` : (DIRECTION_IDS[n + 1] ?? 'review');
}

/** The level whose questions are asked now and were not before; null when there is none. */
function openedLevel(ladder: Ladder, before: Answer | undefined, after: Answer | null) {
  if (!after || !isDetailed(after)) return null;
  const asked = (answer: Answer | undefined) =>
    climb(ladder, answer && isDetailed(answer) ? answer.criteria : {}).rungs.at(-1);
  const [now, then] = [asked(after), asked(before)];
  if (!now || !then || now.missing.length === 0) return null;
  return now.level > then.level ? now.level : null;
}
