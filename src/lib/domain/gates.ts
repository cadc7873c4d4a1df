/**
 * The gates of a detailed answer: which levels are reached, what is asked next, what counts.
 * A level is asked when every level below it is full (ISO/IEC 33020's bands, with a gate).
 * Whole numbers and ids only, and nothing of the model's texts: the respondent's page runs this too.
 */
import type { CriterionMark, DetailedAnswer } from './answers.ts';
import type { CriterionId, DirectionId, Level } from './model/types.ts';

/** Level 1 is the floor: nobody fails it and nothing in it is scored. */
export const SCORED_LEVELS = [2, 3, 4, 5] as const;
export type ScoredLevel = (typeof SCORED_LEVELS)[number];

/** The scored criteria of one direction, by level. */
export type Ladder = Readonly<Record<ScoredLevel, readonly CriterionId[]>>;
export type Ladders = Readonly<Record<DirectionId, Ladder>>;
export type Marks = DetailedAnswer['criteria'];

/** Not, partly, largely, fully: ISO/IEC 33020. */
export type Band = 'N' | 'P' | 'L' | 'F';

/** Points in sixths, so that a half and a third are both whole. */
export const FULL_POINTS = 6;
const POINTS: Readonly<Record<Exclude<CriterionMark, 'notApplicable'>, number>> = {
  no: 0,
  N: 0,
  P: 2,
  partly: 3,
  L: 4,
  yes: FULL_POINTS,
  F: FULL_POINTS,
  dontKnow: 0
};

/** The marks of one level, added up. Its achievement is points / (6 × applicable). */
export interface Rung {
  readonly level: ScoredLevel;
  readonly points: number;
  /** Criteria of the level less those marked not applicable. */
  readonly applicable: number;
  /** How many of the applicable are "don't know". */
  readonly unknown: number;
  /** The applicable that have no mark yet. */
  readonly missing: readonly CriterionId[];
}

/** How far the marks lead: the last full level, and the levels asked (2 up to base + 1). */
export interface Climb {
  readonly base: Level;
  readonly rungs: readonly Rung[];
}

/** Points of one mark, 0 to 6; "don't know", "not applicable" and no mark bring none. */
function pointsOf(mark: CriterionMark | undefined): number {
  return mark === undefined || mark === 'notApplicable' ? 0 : POINTS[mark];
}

export function isFull(mark: CriterionMark | undefined): boolean {
  return pointsOf(mark) === FULL_POINTS;
}

function rungAt(ladder: Ladder, level: ScoredLevel, marks: Marks): Rung {
  const applicable = ladder[level].filter((id) => marks[id] !== 'notApplicable');
  return {
    level,
    points: applicable.reduce((total, id) => total + pointsOf(marks[id]), 0),
    applicable: applicable.length,
    unknown: applicable.filter((id) => marks[id] === 'dontKnow').length,
    missing: applicable.filter((id) => marks[id] === undefined)
  };
}

/** N up to 15 % of the points, P up to 50 %, L up to 85 %, F above (compared as whole numbers). */
export function bandOf({ points, applicable }: Rung): Band {
  const atMost = (percent: number) => points * 100 <= percent * FULL_POINTS * applicable;
  if (atMost(15)) return 'N';
  if (atMost(50)) return 'P';
  return atMost(85) ? 'L' : 'F';
}

/** Goes up from level 2 and stops at the first level that is unfinished or not full. */
export function climb(ladder: Ladder, marks: Marks): Climb {
  const rungs: Rung[] = [];
  let base: Level = 1;
  for (const level of SCORED_LEVELS) {
    const rung = rungAt(ladder, level, marks);
    rungs.push(rung);
    if (rung.missing.length > 0 || bandOf(rung) !== 'F') break;
    base = level;
  }
  return { base, rungs };
}

/** The criteria to put before the respondent now: those of every level reached, in order. */
export function criteriaToAsk(ladder: Ladder, marks: Marks): CriterionId[] {
  return climb(ladder, marks).rungs.flatMap(({ level }) => ladder[level]);
}

/** The unanswered criteria of the first level that is not full; empty when the answer is complete. */
export function missingCriteria(ladder: Ladder, marks: Marks): readonly CriterionId[] {
  return climb(ladder, marks).rungs.at(-1)?.missing ?? [];
}

/** Practices above the shut gate that bring points: kept and shown, but not counted. */
export function criteriaAhead(ladder: Ladder, marks: Marks): CriterionId[] {
  const { base } = climb(ladder, marks);
  return SCORED_LEVELS.filter((level) => level > base + 1)
    .flatMap((level) => ladder[level])
    .filter((id) => pointsOf(marks[id]) > 0);
}

/**
 * Whether a criterion may be marked not applicable: another one of its level must stay applicable.
 * If a whole level does not apply, the direction does not.
 */
export function mayBeNotApplicable(ladder: Ladder, marks: Marks, id: CriterionId): boolean {
  return SCORED_LEVELS.filter((level) => ladder[level].includes(id)).some((level) =>
    ladder[level].some((other) => other !== id && marks[other] !== 'notApplicable')
  );
}
