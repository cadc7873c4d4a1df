/** What improved and what slipped between two rounds: changes only, noise is neither. */
import type { DirectionId } from './model/types.ts';
import type { Comparison, Delta } from './scorecard-types.ts';

export type Move = 'improved' | 'slipped';

export interface Improvements {
  /** The largest move first. */
  readonly improved: readonly DirectionId[];
  readonly slipped: readonly DirectionId[];
  /** Null when the index moved within the noise or cannot be compared. */
  readonly index: Move | null;
}

export function improvements({ directions, index }: Comparison): Improvements {
  const ranked = directions.toSorted((a, b) => Math.abs(b.delta ?? 0) - Math.abs(a.delta ?? 0));
  const those = (move: Move) => ranked.filter((d) => moveOf(d) === move).map(({ id }) => id);
  return { improved: those('improved'), slipped: those('slipped'), index: moveOf(index) };
}

/** Which way a figure moved; null for noise and for what cannot be compared. */
export function moveOf({ delta, verdict }: Delta): Move | null {
  if (verdict !== 'change' || delta === null) return null;
  return delta > 0 ? 'improved' : 'slipped';
}
