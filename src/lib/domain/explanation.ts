/** Why a detailed answer has the score it has, as data that the interface puts into words. */
import { bandOf, climb, criteriaAhead, FULL_POINTS, isFull } from './gates.ts';
import type { Band, Ladder, Marks, ScoredLevel } from './gates.ts';
import { closes } from './model/index.ts';
import type { CriterionId, Level, StepId } from './model/types.ts';

/** The arithmetic of one level reached: points out of the most its applicable criteria can bring. */
export interface LevelPoints {
  readonly level: ScoredLevel;
  readonly points: number;
  readonly outOf: number;
  readonly applicable: number;
  readonly band: Band;
}

export interface Reasons {
  /** The last level that is full, with every level below it. */
  readonly base: Level;
  /** Levels 2 up to base + 1. */
  readonly levels: readonly LevelPoints[];
  /** Full criteria that count. */
  readonly met: readonly CriterionId[];
  /** Answered, but not full, in the level whose gate is shut: each moves the score when closed. */
  readonly heldBackBy: readonly CriterionId[];
  /** Practices beyond the shut gate: ahead of their level, not counted. */
  readonly ahead: readonly CriterionId[];
}

/** The reasons for a score, from the marks of one response in one direction. */
export function reasons(ladder: Ladder, marks: Marks): Reasons {
  const { base, rungs } = climb(ladder, marks);
  const counted = rungs.flatMap(({ level }) => ladder[level]);
  const shut = rungs.filter(({ level }) => level > base).flatMap(({ level }) => ladder[level]);
  return {
    base,
    levels: rungs.map((rung) => ({
      level: rung.level,
      points: rung.points,
      outOf: FULL_POINTS * rung.applicable,
      applicable: rung.applicable,
      band: bandOf(rung)
    })),
    met: counted.filter((id) => isFull(marks[id])),
    heldBackBy: shut.filter((id) => marks[id] !== undefined && isOpen(marks, id)),
    ahead: criteriaAhead(ladder, marks)
  };
}

/** What a step still has to close, given the marks of one response: what is neither full nor excused. */
export function stillToClose(step: StepId, marks: Marks): CriterionId[] {
  return closes(step).filter((id) => isOpen(marks, id));
}

function isOpen(marks: Marks, id: CriterionId): boolean {
  return marks[id] !== 'notApplicable' && !isFull(marks[id]);
}
