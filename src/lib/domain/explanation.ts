/** Why an answer has the score it has, as data that the interface puts into words. */
import { isDetailed, isDontKnow, isNotApplicable, type Answer } from './answers.ts';
import { toNumber } from './fraction.ts';
import { bandOf, climb, criteriaAhead, FULL_POINTS, isFull } from './gates.ts';
import type { Band, Ladder, Marks, ScoredLevel } from './gates.ts';
import { closes, type Model } from './model/model.ts';
import type { CriterionId, DirectionId, Level, StepId } from './model/types.ts';
import { scoreMarks, upToIfHigher } from './scoring.ts';

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

/** Why one answer has its score, or has none. */
export type Why =
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'dontKnow' }
  /** The respondent's own reason. */
  | { readonly kind: 'notApplicable'; readonly reason: string }
  | { readonly kind: 'chosen'; readonly level: Level; readonly partly: boolean }
  /** Questions of a level reached have no answer yet. */
  | { readonly kind: 'incomplete'; readonly missing: readonly CriterionId[] }
  /** More than half of the questions asked were "don't know". */
  | { readonly kind: 'unknown'; readonly unknown: number; readonly asked: number }
  | {
      readonly kind: 'climbed';
      readonly score: number;
      readonly level: Level;
      /** With each "don't know" as a yes; null when that changes nothing. */
      readonly upTo: number | null;
      readonly reasons: Reasons;
    };

/** The explanation of one response's answer to one direction; undefined is unanswered. */
export function why(model: Model, id: DirectionId, answer: Answer | undefined): Why {
  if (answer === undefined) return { kind: 'unanswered' };
  if (isDontKnow(answer)) return { kind: 'dontKnow' };
  if (isNotApplicable(answer)) return { kind: 'notApplicable', reason: answer.notApplicable };
  if (isDetailed(answer)) return whyMarks(model.ladders[id], answer.criteria);
  return { kind: 'chosen', level: answer.level, partly: answer.partlyNext === true };
}

function whyMarks(ladder: Ladder, marks: Marks): Why {
  const result = scoreMarks(ladder, marks);
  if (result.status === 'incomplete') return { kind: 'incomplete', missing: result.missing };
  if (result.status !== 'scored') return { kind: 'unknown', ...unknownAmong(ladder, marks) };
  const upTo = upToIfHigher(result);
  return {
    kind: 'climbed',
    score: toNumber(result.score),
    level: result.level,
    upTo: upTo && toNumber(upTo),
    reasons: reasons(ladder, marks)
  };
}

function unknownAmong(ladder: Ladder, marks: Marks): { unknown: number; asked: number } {
  const { rungs } = climb(ladder, marks);
  return {
    unknown: rungs.reduce((sum, { unknown }) => sum + unknown, 0),
    asked: rungs.reduce((sum, { applicable }) => sum + applicable, 0)
  };
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
export function stillToClose(model: Model, step: StepId, marks: Marks): CriterionId[] {
  return closes(model, step).filter((id) => isOpen(marks, id));
}

function isOpen(marks: Marks, id: CriterionId): boolean {
  return marks[id] !== 'notApplicable' && !isFull(marks[id]);
}
