/**
 * Which directions a team should talk about before it acts. Made from the scorecard alone, so what
 * the scorecard hides cannot show through the choice or its order.
 */
import { weightOf, type Weights } from './maturity-index.ts';
import type { DirectionId } from './model/types.ts';
import { priorityWord, type PriorityWord } from './roadmap.ts';
import type { Agreement, DirectionResult, Scorecard } from './scorecard-types.ts';
import { toNumber } from './fraction.ts';

/** Low or moderate agreement; or a high one although the middle half of the answers is a level wide. */
export type Dispute = 'low' | 'moderate' | 'wide';

export interface TalkAbout {
  readonly direction: DirectionId;
  readonly why: Dispute;
  /** Of the direction's step; null when it has none. */
  readonly priority: PriorityWord | null;
  /** The owner gave the direction more weight than the others have on average. */
  readonly heavy: boolean;
}

/** From this width of the middle half on even a high agreement is worth a word. */
const WIDE = 1;

/** What a word counts for, to which the width of the middle half is added. */
const DISAGREEMENT: Readonly<Record<Agreement, number>> = { high: 0, moderate: 1, low: 2 };

/**
 * The disputed directions, the most important dispute first: disagreement (2 for low agreement, 1
 * for moderate, and the IQR) times weight times 1 to 2 for the priority of the step that waits for
 * the answer; then the fixed order. A hidden IQR counts as 0.
 */
export function talkAbout(
  { directions, steps }: Pick<Scorecard, 'directions' | 'steps'>,
  weights: Weights = {}
): TalkAbout[] {
  const weigh = (id: DirectionId) => toNumber(weightOf(weights, id));
  const scored = directions.filter(({ score }) => score !== null);
  const mean = scored.reduce((sum, { id }) => sum + weigh(id), 0) / scored.length;
  return scored
    .flatMap((result) => {
      const why = disputeOf(result);
      if (!why || !result.agreement) return [];
      const step = steps.find(({ direction }) => direction === result.id);
      const disagreement = DISAGREEMENT[result.agreement] + (result.iqr ?? 0);
      const urgency = disagreement * weigh(result.id) * (1 + (step?.priority ?? 0) / 100);
      const priority = step ? priorityWord(step.priority) : null;
      const heavy = weigh(result.id) > mean;
      return [{ urgency, about: { direction: result.id, why, priority, heavy } }];
    })
    .toSorted((a, b) => b.urgency - a.urgency)
    .map(({ about }) => about);
}

function disputeOf({ agreement, iqr }: DirectionResult): Dispute | null {
  if (agreement === 'low' || agreement === 'moderate') return agreement;
  return agreement === 'high' && (iqr ?? 0) >= WIDE ? 'wide' : null;
}
