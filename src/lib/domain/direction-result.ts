/** One direction as the scorecard's JSON has it. */
import { toNumber, type Fraction } from './fraction.ts';
import type { Climb } from './gates.ts';
import type { DirectionId, Level } from './model/types.ts';
import type { DirectionResult, Explanation } from './scorecard-types.ts';
import { achievement, scoreDirection, upToIfHigher } from './scoring.ts';
import { gap } from './targets.ts';
import { teamBelowFloor, type Assessment, type Standing } from './team.ts';

/** What follows from the standing alone: everything that a hidden direction must not show is null. */
export function figures(
  id: DirectionId,
  standing: Standing,
  target: Level | null
): DirectionResult {
  const { status, n } = standing;
  const scored = status === 'scored' ? standing : null;
  return {
    id,
    status,
    score: numberOrNull(scored?.score),
    upTo: null,
    level: scored?.level ?? null,
    n,
    target,
    gap: scored && target ? toNumber(gap(target, scored.score)) : null,
    min: numberOrNull(scored?.min),
    max: numberOrNull(scored?.max),
    iqr: numberOrNull(scored?.iqr),
    consensus: scored?.consensus ?? null,
    agreement: scored?.agreement ?? null,
    missing: [],
    belowFloor: null,
    explanation: null
  };
}

/** What comes from the answers themselves: the flag of the floor, and for one response the details. */
export function details(
  id: DirectionId,
  standing: Standing,
  assessment: Assessment
): Partial<DirectionResult> {
  if (standing.status === 'hidden') return {};
  const flag = { belowFloor: teamBelowFloor(id, assessment) };
  const [only, ...others] = assessment.responses;
  if (!only || others.length > 0) return flag;
  const score = scoreDirection(assessment, id, only.answers[id]);
  return {
    ...flag,
    upTo: numberOrNull(upToIfHigher(score)),
    missing: score.status === 'incomplete' ? [...score.missing] : [],
    explanation: 'climb' in score && score.climb ? explanationOf(score.climb) : null
  };
}

function explanationOf(climb: Climb): Explanation {
  const shares = climb.rungs.map((rung) => [rung.level, toNumber(achievement(rung))] as const);
  return { base: climb.base, achievement: Object.fromEntries(shares) };
}

function numberOrNull(value: Fraction | null | undefined): number | null {
  return value ? toNumber(value) : null;
}
