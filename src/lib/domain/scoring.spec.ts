import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asked } from '#tests/support/answers.ts';
import {
  aDirection,
  aQuickAnswer,
  aScale,
  aScore,
  completeMarks,
  practices,
  SCALE,
  someMarks
} from '#tests/support/arbitraries.ts';
import type { CriterionMark } from './answers.ts';
import { compare, fraction, toNumber } from './fraction.ts';
import { SCORED_LEVELS, type Marks } from './gates.ts';
import { MODEL, type DirectionId } from './model/index.ts';
import { belowFloor, floorLevel, levelOf, scoreDirection } from './scoring.ts';

const scoreOf = (direction: DirectionId, criteria: Marks) => {
  const result = scoreDirection(asked('detailed'), direction, { criteria });
  if (result.status !== 'scored') throw new Error(`${direction} is ${result.status}`);
  return result;
};

const aComplete = fc.tuple(aDirection, aScale).chain(([direction, scale]) =>
  fc.record({
    direction: fc.constant(direction),
    scale: fc.constant(scale),
    marks: completeMarks(direction, scale)
  })
);

const aSome = fc
  .tuple(aDirection, aScale)
  .chain(([direction, scale]) =>
    fc.record({ direction: fc.constant(direction), marks: someMarks(direction, scale) })
  );

/** ISO/IEC 33020 as the standard puts it: the attributes L or F, those of all lower levels F. */
function isoLevel(direction: DirectionId, marks: Marks): number {
  const points: Record<string, number> = { no: 0, N: 0, P: 2, partly: 3, L: 4, yes: 6, F: 6 };
  let lowerAreFull = true;
  let level = 1;
  for (const at of SCORED_LEVELS) {
    const ids = MODEL.ladders[direction][at];
    const percent =
      (100 * ids.reduce((sum, id) => sum + (points[marks[id] ?? ''] ?? 0), 0)) / (6 * ids.length);
    if (lowerAreFull && percent > 50) level = at;
    lowerAreFull &&= percent > 85;
  }
  return level;
}

describe('levels', () => {
  test('half way belongs to the lower level', () => {
    expect(levelOf(fraction(5, 2))).toBe(2);
    expect(levelOf(fraction(251, 100))).toBe(3);
    expect(levelOf(fraction(1))).toBe(1);
    expect(levelOf(fraction(5))).toBe(5);
  });

  test('the step starts from the whole level behind the score', () => {
    expect(floorLevel(fraction(8, 3))).toBe(2);
    expect(floorLevel(fraction(5))).toBe(5);
  });

  test('a level never lies more than half a level from its score', () => {
    fc.assert(
      fc.property(aScore, (score) => {
        expect(Math.abs(levelOf(score) - toNumber(score))).toBeLessThanOrEqual(0.5);
      })
    );
  });

  test('the level is the one of ISO/IEC 33020', () => {
    fc.assert(
      fc.property(aComplete, ({ direction, marks }) => {
        expect(scoreOf(direction, marks).level).toBe(isoLevel(direction, marks));
      }),
      { numRuns: 500 }
    );
  });
});

describe('scores', () => {
  test('lie between 1 and 5', () => {
    fc.assert(
      fc.property(aSome, ({ direction, marks }) => {
        const result = scoreDirection(asked('detailed'), direction, { criteria: marks });
        if (result.status !== 'scored') return;
        expect(compare(result.score, fraction(1))).toBeGreaterThanOrEqual(0);
        expect(compare(result.upTo, fraction(5))).toBeLessThanOrEqual(0);
      })
    );
    fc.assert(
      fc.property(aDirection, aQuickAnswer, (direction, answer) => {
        const result = scoreDirection(asked('quick'), direction, answer);
        expect(result).toMatchObject({
          status: 'scored',
          score: fraction(answer.level * 2 + Number(answer.partlyNext), 2)
        });
      })
    );
  });

  test('raising one answer of a complete set never lowers the score', () => {
    fc.assert(
      fc.property(aComplete, fc.nat(), fc.nat(), ({ direction, scale, marks }, at, by) => {
        const ids = practices(direction);
        const id = ids[at % ids.length] ?? `${direction}.2.a`;
        const from = SCALE[scale].findIndex((mark) => mark === marks[id]);
        const higher = SCALE[scale].slice(from);
        const raised = { ...marks, [id]: higher[by % higher.length] };
        expect(
          compare(scoreOf(direction, raised).score, scoreOf(direction, marks).score)
        ).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 }
    );
  });

  test('do not depend on the order in which criteria were answered', () => {
    fc.assert(
      fc.property(aSome, ({ direction, marks }) => {
        const criteria = Object.fromEntries(Object.entries(marks).reverse());
        expect(scoreDirection(asked('detailed'), direction, { criteria })).toEqual(
          scoreDirection(asked('detailed'), direction, { criteria: marks })
        );
      })
    );
  });

  test('of level 5 full is 5, whatever lies between 86 and 100 %', () => {
    const marks: Marks = Object.fromEntries(practices('strategy').map((id) => [id, 'F']));
    expect(scoreOf('strategy', { ...marks, 'strategy.5.a': 'L' }).score).toEqual(fraction(5));
  });
});

describe("don't know", () => {
  test('counts as a no, and the score may at most be what a yes would make it', () => {
    fc.assert(
      fc.property(aSome, ({ direction, marks }) => {
        const result = scoreDirection(asked('detailed'), direction, { criteria: marks });
        if (result.status !== 'scored') return;
        const as = (mark: CriterionMark) =>
          Object.fromEntries(
            Object.entries(marks).map(([id, old]) => [id, old === 'dontKnow' ? mark : old])
          );
        expect(scoreOf(direction, as('no')).score).toEqual(result.score);
        expect(compare(result.upTo, result.score)).toBeGreaterThanOrEqual(0);
        const best = scoreDirection(asked('detailed'), direction, { criteria: as('yes') });
        if (best.status === 'scored') expect(result.upTo).toEqual(best.score);
      }),
      { numRuns: 500 }
    );
  });

  test('a level not asked yet counts as no in the upper bound', () => {
    const result = scoreOf('strategy', { 'strategy.2.a': 'yes', 'strategy.2.b': 'dontKnow' });
    expect([result.score, result.upTo]).toEqual([fraction(3, 2), fraction(2)]);
  });

  test('of exactly half the criteria asked still gives a score, of more none', () => {
    const half: Marks = { 'deal.2.a': 'yes', 'deal.2.b': 'dontKnow', 'deal.2.c': 'notApplicable' };
    expect(scoreDirection(asked('detailed'), 'deal', { criteria: half }).status).toBe('scored');
    const more: Marks = { ...half, 'deal.2.c': 'dontKnow' };
    expect(scoreDirection(asked('detailed'), 'deal', { criteria: more }).status).toBe('unknown');
  });

  test('of the whole direction is unknown, not level 1', () => {
    expect(scoreDirection(asked('quick'), 'need', { dontKnow: true }).status).toBe('unknown');
  });
});

describe('unanswered', () => {
  test('is incomplete in both modes, never a no', () => {
    expect(scoreDirection(asked('quick'), 'need', undefined)).toEqual({
      status: 'incomplete',
      missing: []
    });
    expect(scoreDirection(asked('detailed'), 'need', undefined)).toEqual({
      status: 'incomplete',
      missing: MODEL.ladders.need[2]
    });
  });
});

describe('below the floor', () => {
  const brand = (a?: CriterionMark, b?: CriterionMark) => ({
    criteria: {
      'brand.2.a': 'no',
      'brand.2.b': 'no',
      ...(a && { 'brand.1.a': a }),
      ...(b && { 'brand.1.b': b })
    } satisfies Marks
  });

  test('is a denied baseline of brand', () => {
    expect(belowFloor(MODEL, 'brand', brand('yes', 'no'))).toBe(true);
    expect(belowFloor(MODEL, 'brand', brand('yes', 'yes'))).toBe(false);
  });

  test('is not known while a baseline is open, in quick mode, or elsewhere', () => {
    expect(belowFloor(MODEL, 'brand', brand('yes'))).toBeNull();
    expect(belowFloor(MODEL, 'brand', { level: 1 })).toBeNull();
    expect(belowFloor(MODEL, 'need', { criteria: {} })).toBeNull();
  });

  test('leaves the score at 1', () => {
    expect(scoreOf('brand', brand('no', 'no').criteria).score).toEqual(fraction(1));
  });
});
