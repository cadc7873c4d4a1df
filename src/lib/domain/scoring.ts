/** One respondent's answer to one direction → score and level. Rules: the model's "Scoring". */
import { isDetailed, isDontKnow, isNotApplicable } from './answers.ts';
import type { Answer, Answers, Questionnaire, QuickAnswer } from './answers.ts';
import { byDirection } from './by-direction.ts';
import { add, ceil, compare, floor, fraction, subtract, type Fraction } from './fraction.ts';
import { climb, FULL_POINTS, SCORED_LEVELS } from './gates.ts';
import type { Climb, Ladder, Marks, Rung } from './gates.ts';
import { baselines, type Model } from './model/model.ts';
import { LEVELS, type CriterionId, type DirectionId, type Level } from './model/types.ts';

/** Unanswered, don't know, not applicable and a score are four different things. */
export type DirectionScore =
  | {
      readonly status: 'scored';
      /** 1 to 5. */
      readonly score: Fraction;
      /** The score if each "don't know" were a yes; equal to the score when there is none. */
      readonly upTo: Fraction;
      readonly level: Level;
      /** How the score came about; null in quick mode, where it is the answer itself. */
      readonly climb: Climb | null;
    }
  | { readonly status: 'incomplete'; readonly missing: readonly CriterionId[] }
  | { readonly status: 'unknown'; readonly climb: Climb | null }
  | { readonly status: 'notApplicable' };

const HALF = fraction(1, 2);

/** The level people are told: ceil(S - 0.5), 1 to 5, so that exactly half way is the lower one. */
export function levelOf(score: Fraction): Level {
  return clamp(ceil(subtract(score, HALF)));
}

/** The last whole level a score has behind it: where its next step starts. */
export function floorLevel(score: Fraction): Level {
  return clamp(floor(score));
}

/** Points of a level as a share of what its applicable criteria could bring, 0 to 1. */
export function achievement({ points, applicable }: Rung): Fraction {
  return applicable === 0 ? fraction(0) : fraction(points, FULL_POINTS * applicable);
}

/** base + achievement of the level above it; 5 when level 5 is full. */
function climbScore({ base, rungs }: Climb): Fraction {
  const next = rungs.find(({ level }) => level === base + 1);
  return next ? add(fraction(base), achievement(next)) : fraction(base);
}

/** Scores one direction; the answer is taken to be valid (see `validity.ts`), undefined is unanswered. */
export function scoreDirection(
  { model, mode }: Questionnaire,
  id: DirectionId,
  answer: Answer | undefined
): DirectionScore {
  if (answer === undefined) {
    return { status: 'incomplete', missing: mode === 'detailed' ? model.ladders[id][2] : [] };
  }
  if (isNotApplicable(answer)) return { status: 'notApplicable' };
  if (isDontKnow(answer)) return { status: 'unknown', climb: null };
  return isDetailed(answer) ? scoreMarks(model.ladders[id], answer.criteria) : scoreQuick(answer);
}

/** Every direction of one response. */
export function scoreAnswers(
  asked: Questionnaire,
  answers: Answers
): Record<DirectionId, DirectionScore> {
  return byDirection((id) => scoreDirection(asked, id, answers[id]));
}

/** k, or k + 0.5 when the next level is already partly true. */
function scoreQuick({ level, partlyNext }: QuickAnswer): DirectionScore {
  const score = partlyNext ? add(fraction(level), HALF) : fraction(level);
  return { status: 'scored', score, upTo: score, level: levelOf(score), climb: null };
}

/** Scores the marks of one direction on its ladder. */
export function scoreMarks(ladder: Ladder, marks: Marks): DirectionScore {
  const reached = climb(ladder, marks);
  const missing = reached.rungs.flatMap((rung) => rung.missing);
  if (missing.length > 0) return { status: 'incomplete', missing };

  const asked = reached.rungs.reduce((total, rung) => total + rung.applicable, 0);
  const unknown = reached.rungs.reduce((total, rung) => total + rung.unknown, 0);
  if (unknown * 2 > asked) return { status: 'unknown', climb: reached };

  const score = climbScore(reached);
  const upTo = unknown === 0 ? score : climbScore(climb(ladder, atBest(ladder, marks)));
  return { status: 'scored', score, upTo, level: levelOf(score), climb: reached };
}

/** The same marks with each "don't know" as a yes and each question not yet asked as a no. */
function atBest(ladder: Ladder, marks: Marks): Marks {
  const ids = SCORED_LEVELS.flatMap((level) => ladder[level]);
  return Object.fromEntries(
    ids.map((id) => [id, marks[id] === 'dontKnow' ? 'yes' : (marks[id] ?? 'no')])
  );
}

/**
 * Whether something expected even at level 1 is absent (brand only): true when a baseline statement
 * is denied, false when all are affirmed, null when that is not known. It never changes the score.
 */
export function belowFloor(
  model: Model,
  id: DirectionId,
  answer: Answer | undefined
): boolean | null {
  const statements = baselines(model, id);
  if (answer === undefined || !isDetailed(answer) || statements.length === 0) return null;
  const marks = statements.map((statement) => answer.criteria[statement]);
  if (marks.includes('no')) return true;
  return marks.every((mark) => mark === 'yes') ? false : null;
}

/** The figure to show as "up to", null when nothing is unknown. */
export function upToIfHigher(score: DirectionScore): Fraction | null {
  return score.status === 'scored' && compare(score.upTo, score.score) > 0 ? score.upTo : null;
}

function clamp(whole: number): Level {
  return LEVELS.find((level) => level >= whole) ?? 5;
}
