import { describe, expect, test } from 'vitest';
import { byDirection } from './by-direction.ts';
import { comparisonFinding } from './comparison-finding.ts';
import { compare, indexPair, type Side } from './comparison.ts';
import { decimal } from './fraction.ts';
import type { Weights } from './maturity-index.ts';
import { DIRECTION_IDS } from './model/types.ts';
import { levelOf } from './scoring.ts';
import type { Standing } from './team.ts';

const rest = { min: null, max: null, iqr: null, consensus: null, agreement: null };
const scored = (value: number): Standing => {
  const score = decimal(value);
  return { status: 'scored', n: 3, score, level: levelOf(score), ...rest };
};

/** Seven scores in the fixed order; null: nobody knew. */
const side = (...scores: (number | null)[]): Side => ({
  mode: 'quick',
  respondents: 3,
  standings: byDirection((id) => {
    const score = scores[DIRECTION_IDS.indexOf(id)];
    return score == null ? { status: 'unknown', n: 0 } : scored(score);
  })
});
const BEFORE = side(2, 2, 2, 2, 2, 2, 2);
const found = (before: Side, now: Side, weights: Weights = {}) =>
  comparisonFinding(compare(before, now, weights), weights, before.mode === now.mode);

describe('what a comparison comes to', () => {
  test('a rise, and the direction that made most of it', () => {
    expect(found(BEFORE, side(2.5, 2, 2, 2, 4, 2, 1.5))).toMatchObject({
      kind: 'moved',
      move: 'improved',
      driver: { direction: 'loyalty', most: true }
    });
  });

  test('a fall has those that fell for its cause', () => {
    expect(found(BEFORE, side(1.5, 1.5, 1, 2, 4, 1, 1))).toMatchObject({
      kind: 'moved',
      move: 'slipped',
      driver: null
    });
    expect(found(BEFORE, side(1, 1.5, 1.5, 1.5, 2, 2, 2))).toMatchObject({
      driver: { direction: 'strategy', most: false }
    });
  });

  test('weights decide whose move counts more', () => {
    const now = side(3, 3, 2, 2, 2, 2, 2);
    expect(found(BEFORE, now)).toMatchObject({ driver: null });
    expect(found(BEFORE, now, { need: 2 })).toMatchObject({ driver: { direction: 'need' } });
  });

  test('within the margin it tells of single directions', () => {
    expect(found(BEFORE, side(3, 2, 2, 2, 2, 1, 2))).toEqual({
      kind: 'within',
      moves: { improved: ['strategy'], slipped: ['brand'], index: null }
    });
  });

  test('without an index too', () => {
    expect(found(BEFORE, side(3, 2, 2, 2, null, null, null))).toMatchObject({
      kind: 'noIndex',
      moves: { improved: ['strategy'] }
    });
  });

  test('nothing where the modes differ', () => {
    const now: Side = { ...side(3, 3, 3, 3, 3, 3, 3), mode: 'detailed' };
    expect(found(BEFORE, now)).toEqual({ kind: 'otherMode' });
    expect(indexPair(BEFORE, now)).toBeNull();
  });
});

test('the two indexes differ by the delta and are of the same directions', () => {
  const now = side(3, 2.5, 2, 2, null, 2, 2);
  const { index } = compare(BEFORE, now);
  const pair = indexPair(BEFORE, now);
  expect(pair?.directions).toEqual(DIRECTION_IDS.filter((id) => id !== 'loyalty'));
  expect(pair).toMatchObject({ before: 2, now: 2.25 });
  expect(index.delta).toBe(0.25);
});
