/** The project's worked examples, recomputed. The fixture spells some words shorter than the model. */
import { describe, expect, test } from 'vitest';
import vectors from '../../../tests/fixtures/scoring-vectors.json' with { type: 'json' };
import type { CriterionMark } from './answers.ts';
import { benchmark } from './benchmark.ts';
import { byDirection } from './by-direction.ts';
import { directionDelta, indexThresholdSquared } from './comparison.ts';
import { decimal, fromText, roundHalfUp, toNumber, type Fraction } from './fraction.ts';
import { bandOf } from './gates.ts';
import { maturityIndex, type Weights } from './maturity-index.ts';
import { DIRECTION_IDS, MODEL, stepOf } from './model/index.ts';
import type { CriterionId, DirectionId, Level } from './model/index.ts';
import { roadmap } from './roadmap.ts';
import { achievement, levelOf, scoreDirection } from './scoring.ts';
import { gap, targets, type Wishes } from './targets.ts';
import { standing, type Standing, type Standings } from './team.ts';
import { violations } from './validity.ts';
import { asked } from '#tests/support/answers.ts';

type Loose = Record<string, unknown>;
type Vector = (typeof vectors)[number];

const MARKS: Record<string, CriterionMark> = { na: 'notApplicable', dk: 'dontKnow' };
const STATUS: Record<string, string> = { ok: 'scored', too_many_dk: 'unknown' };
const VERDICT: Record<string, string> = { within_noise: 'noise', not_comparable: 'notComparable' };

const of = (kind: string) =>
  vectors
    .filter((vector) => vector.kind === kind)
    .map((vector) => [vector.id, vector.name, vector] as const);
const expected = ({ expected }: Vector) => expected as Loose;
const input = <T>({ input }: Vector) => input as unknown as T;

/** "2.5", "7/3", 0 or { frac } as an exact value; undefined and null stay what they are. */
function exact(value: unknown): Fraction | null | undefined {
  if (value === null || value === undefined) return value;
  if (typeof value === 'object') return fromText((value as { frac: string }).frac);
  const text = String(value);
  return text.includes('/') ? fromText(text) : decimal(Number(text));
}

const figure = (value: unknown) => {
  const fraction = exact(value);
  return fraction ? toNumber(fraction) : null;
};

function scoredAt(score: unknown, iqr: unknown = null): Standing {
  const value = exact(score);
  if (!value) return { status: 'incomplete', n: 0 };
  const rest = { min: null, max: null, iqr: exact(iqr) ?? null, consensus: null, agreement: null };
  return { status: 'scored', n: 1, score: value, level: levelOf(value), ...rest };
}

function standingsOf(scores: Record<string, unknown>, notApplicable: string[] = []): Standings {
  return byDirection((id) =>
    notApplicable.includes(id) ? { status: 'notApplicable', n: 0 } : scoredAt(scores[id])
  );
}

function weightsOf(weights: unknown): Weights {
  if (weights === 'equal') return {};
  return Object.fromEntries(Object.entries(weights as Loose).map(([id, w]) => [id, Number(w)]));
}

test('there are 53, each of a kind tested here', () => {
  const kinds = ['quick', 'detailed', 'index', 'team', 'roadmap', 'delta', 'benchmark'];
  expect(vectors).toHaveLength(53);
  expect(kinds.flatMap(of)).toHaveLength(53);
});

describe('quick', () => {
  test.each(of('quick'))('%s %s', (_, __, vector) => {
    const answer = input<{ level: Level; partlyNext: boolean }>(vector);
    const { error, score, display, level } = expected(vector);
    if (error) {
      const issues = violations(asked('quick'), { need: answer });
      expect(issues).toEqual([{ code: 'partlyAboveFive', path: 'answers.need' }]);
      return;
    }
    const result = scoreDirection(asked('quick'), 'need', answer);
    expect(result).toMatchObject({ status: 'scored', score: exact(score), level });
    expect(result.status === 'scored' && roundHalfUp(result.score, 1)).toBe(display);
  });
});

describe('detailed', () => {
  test.each(of('detailed'))('%s %s', (_, __, vector) => {
    const { direction, answers } = input<{
      direction: DirectionId;
      answers: Record<string, string>;
    }>(vector);
    const criteria = Object.fromEntries(
      Object.entries(answers).map(([id, mark]) => [id, MARKS[mark] ?? mark])
    ) as Partial<Record<CriterionId, CriterionMark>>;
    const wanted = expected(vector);
    const issues = violations(asked('detailed'), { [direction]: { criteria } });
    if (wanted.error) {
      expect(issues.map(({ code }) => code)).toEqual(['lastApplicable']);
      return;
    }
    expect(issues).toEqual([]);
    const result = scoreDirection(asked('detailed'), direction, { criteria });
    expect(result.status).toBe(STATUS[String(wanted.status)] ?? wanted.status);
    if (result.status === 'incomplete') return expect(result.missing).toEqual(wanted.missing);
    if (result.status === 'notApplicable' || !result.climb) throw new Error('no climb');
    const { base, rungs } = result.climb;
    const count = (key: 'applicable' | 'unknown') =>
      rungs.reduce((sum, rung) => sum + rung[key], 0);
    expect({ base, asked: count('applicable'), dk: count('unknown') }).toEqual({
      base: wanted.base,
      asked: wanted.asked,
      dk: wanted.dk
    });
    const levels = Object.entries(
      wanted.achievement as Record<string, { value: unknown; band: string }>
    );
    expect(rungs.map((rung) => [String(rung.level), achievement(rung), bandOf(rung)])).toEqual(
      levels.map(([level, { value, band }]) => [level, exact(value), band])
    );
    if (result.status !== 'scored') return;
    expect(result.score).toEqual(exact(wanted.score));
    expect(roundHalfUp(result.score, 1)).toBe(wanted.display);
    expect(result.level).toBe(wanted.level);
    expect(result.upTo).toEqual(exact(wanted.scoreHigh ?? wanted.score));
  });
});

describe('index', () => {
  test.each(of('index'))('%s %s', (_, __, vector) => {
    const { scores, weights, na } = input<{ scores: Loose; weights: unknown; na: string[] }>(
      vector
    );
    const wanted = expected(vector);
    const index = maturityIndex(standingsOf(scores, na), weightsOf(weights));
    expect(index).toMatchObject({
      status: wanted.status,
      value: figure(wanted.index),
      scored: wanted.scored
    });
    if (wanted.status === 'insufficient') return;
    expect(index).toMatchObject({
      percent: figure(wanted.percent),
      stagedLevel: wanted.stagedLevel,
      weakest: wanted.weakest,
      spread: figure(wanted.spread),
      unbalanced: wanted.unbalanced,
      applicable: wanted.applicable
    });
    expect(roundHalfUp(decimal(index.value ?? 0), 1)).toBe(wanted.indexDisplay);
    expect(roundHalfUp(decimal(index.percent ?? 0), 0)).toBe(wanted.percentDisplay);
  });
});

describe('team', () => {
  test.each(of('team'))('%s %s', (_, __, vector) => {
    const { scores, anonymous } = input<{ scores: unknown[]; anonymous: boolean }>(vector);
    const wanted = expected(vector);
    const result = standing(
      scores.map((text) => {
        const score = exact(text);
        if (!score) return { status: 'unknown', climb: null };
        return { status: 'scored', score, upTo: score, level: levelOf(score), climb: null };
      }),
      anonymous
    );
    expect(result.n).toBe(wanted.n);
    if (!wanted.shown) return expect(result).toEqual({ status: 'hidden', n: wanted.n });
    if (result.status !== 'scored') throw new Error(result.status);
    expect(result).toEqual({
      status: 'scored',
      n: wanted.n,
      score: exact(wanted.median),
      level: wanted.level,
      min: exact(wanted.min) ?? null,
      max: exact(wanted.max) ?? null,
      iqr: exact(wanted.iqr) ?? null,
      consensus:
        wanted.consensus === undefined ? null : expect.closeTo(Number(wanted.consensus), 6),
      agreement: wanted.agreement ?? null
    });
    expect(roundHalfUp(result.score, 1)).toBe(wanted.display);
  });
});

describe('roadmap', () => {
  test.each(of('roadmap'))('%s %s', (_, __, vector) => {
    const {
      scores,
      targets: asked,
      weights
    } = input<{ scores: Loose; targets: unknown; weights: unknown }>(vector);
    const all = standingsOf(scores);
    const inForce = targets(all, asked === 'default' ? {} : (asked as Wishes));
    const steps = roadmap(all, inForce, weightsOf(weights), MODEL.stepsUp).map((planned) => {
      const { status, ...at } = all[planned.direction];
      const target = inForce[planned.direction];
      return {
        direction: planned.direction,
        step: planned.id.split('.')[1],
        gap:
          status === 'scored' && 'score' in at && target ? toNumber(gap(target, at.score)) : null,
        effort: stepOf(MODEL, planned.id).effort,
        unlocks: planned.unlocks,
        blockedBy: planned.blockedBy.map((b) => `${b.direction}>=${b.minLevel}`),
        priority: planned.priority,
        priorityDisplay: roundHalfUp(decimal(planned.priority), 1)
      };
    });
    const order = expected(vector).order as Loose[];
    expect(steps).toEqual(
      order.map((wanted) => ({
        ...wanted,
        gap: figure(wanted.gap),
        priority: figure(wanted.priority)
      }))
    );
  });
});

describe('delta', () => {
  test.each(of('delta'))('%s %s', (_, __, vector) => {
    const { prev, cur, iqrPrev, iqrCur, taus } = input<Loose>(vector);
    const wanted = expected(vector);
    if (taus) {
      const thresholds = DIRECTION_IDS.map((direction) => ({
        direction,
        threshold: exact((taus as Loose)[direction]) ?? decimal(0)
      }));
      const squared = indexThresholdSquared(thresholds, {});
      return expect(Math.sqrt(toNumber(squared))).toBeCloseTo(Number(wanted.threshold), 6);
    }
    const verdict = String(wanted.verdict ?? wanted.status);
    expect(directionDelta(scoredAt(prev, iqrPrev), scoredAt(cur, iqrCur))).toEqual({
      delta: figure(wanted.delta),
      threshold: figure(wanted.threshold),
      verdict: VERDICT[verdict] ?? verdict
    });
  });
});

describe('benchmark', () => {
  test.each(of('benchmark'))('%s %s', (_, __, vector) => {
    const { peers, own } = input<{ peers: unknown[]; own: unknown }>(vector);
    const wanted = expected(vector);
    const scores = peers.map(exact).filter((score) => score !== null && score !== undefined);
    const result = benchmark(
      scores.map((score, n) => ({ workspace: `w${n}`, score })),
      exact(own) ?? null
    );
    if (!result.shown) {
      return expect(result).toEqual({ shown: wanted.shown, n: wanted.n, reason: 'tooFew' });
    }
    // the vectors know the rank, not the counts that it is said with
    const { place, ...figures } = result;
    expect(place === null).toBe(figures.rank === null);
    expect(figures).toEqual({
      shown: wanted.shown,
      n: wanted.n,
      median: exact(wanted.median),
      quartiles: wanted.q1 ? { q1: exact(wanted.q1), q3: exact(wanted.q3) } : null,
      rank: exact(wanted.percentileRank) ?? null
    });
  });
});
