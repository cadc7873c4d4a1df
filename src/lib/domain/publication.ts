/**
 * What an anonymous round shows, and when. Whoever reads the figures before and after some answers
 * came in can work out those answers from the difference, so answers come in batches: never fewer
 * than three stand between two views, neither in the round nor in any one direction.
 */
import type { Answers, Questionnaire } from './answers.ts';
import { DIRECTION_IDS, type DirectionId } from './model/types.ts';
import { scoreDirection } from './scoring.ts';
import { FEWEST_SHOWN, type Response } from './team.ts';

/** The number of the batch that a response was shown with, from 1; null while it is held back. */
export type Batch = number | null;

/** A response that is shown, and since which batch. */
export interface Published {
  readonly response: Response;
  readonly batch: number;
}

/** The batch that the responses held back make up by now; null: they stay held back. */
export function dueBatch(batches: readonly Batch[], closed: boolean): number | null {
  const shown = batches.filter((batch) => batch !== null);
  const held = batches.length - shown.length;
  return closed && held >= FEWEST_SHOWN ? Math.max(0, ...shown) + 1 : null;
}

/**
 * The responses as they may be counted. Of a later batch a direction counts only with three scores
 * or more: fewer wait for the next batch, or for ever; so do wished targets.
 */
export function countable(asked: Questionnaire, published: readonly Published[]): Response[] {
  const counted = DIRECTION_IDS.reduce((kept, id) => {
    const isScored = (answers: Answers) =>
      scoreDirection(asked, id, answers[id]).status === 'scored';
    const scores = leaveOut(kept, isScored, (answers) => without(answers, id));
    const isWished = (answers: Answers) => answers[id]?.target !== undefined;
    return leaveOut(scores, isWished, (answers) => withoutWish(answers, id));
  }, published);
  return counted.map(({ response }) => response);
}

/** Takes something out of the answers of those batches that have too few of it to be counted. */
function leaveOut(
  published: readonly Published[],
  has: (answers: Answers) => boolean,
  take: (answers: Answers) => Answers
): readonly Published[] {
  const counted = countedBatches(
    published.map(({ batch }) => batch),
    published.filter(({ response }) => has(response.answers)).map(({ batch }) => batch)
  );
  return published.map(({ response, batch }) => {
    const answers = counted.has(batch) ? response.answers : take(response.answers);
    return { response: { ...response, answers }, batch };
  });
}

/**
 * The batches of which something is counted, from the batch of every holder of it: each with those
 * that waited has three. While all together are fewer nothing need be left out, for then the
 * thresholds hide it.
 */
function countedBatches(all: readonly number[], holding: readonly number[]): Set<number> {
  const numbers = [...new Set(all)].toSorted((a, b) => a - b);
  const counted = new Set<number>();
  let waiting: number[] = [];
  for (const number of numbers) {
    waiting.push(number);
    const together = holding.filter((batch) => waiting.includes(batch)).length;
    if (together < FEWEST_SHOWN) continue;
    for (const batch of waiting) counted.add(batch);
    waiting = [];
  }
  return new Set(counted.size > 0 ? counted : numbers);
}

const without = (answers: Answers, id: DirectionId): Answers => ({ ...answers, [id]: undefined });

const withoutWish = (answers: Answers, id: DirectionId): Answers => ({
  ...answers,
  [id]: answers[id] && { ...answers[id], target: undefined }
});
