import { describe, expect, test } from 'vitest';
import {
  bandOf,
  climb,
  criteriaAhead,
  criteriaToAsk,
  mayBeNotApplicable,
  missingCriteria,
  type Marks,
  type Rung
} from './gates.ts';
import { MODEL } from './model/index.ts';

const strategy = MODEL.ladders.strategy;
const level2: Marks = { 'strategy.2.a': 'yes', 'strategy.2.b': 'yes' };

function rung(points: number, applicable: number): Rung {
  return { level: 2, points, applicable, unknown: 0, missing: [] };
}

describe('bands', () => {
  test.each([
    [15, 'N'],
    [16, 'P'],
    [50, 'P'],
    [51, 'L'],
    [85, 'L'],
    [86, 'F'],
    [100, 'F']
  ])('%d %% of the points is %s', (percent, band) => {
    expect(bandOf(rung(percent * 6, 100))).toBe(band);
  });

  test('a level without any applicable criterion is not full', () => {
    expect(bandOf(rung(0, 0))).toBe('N');
  });
});

describe('asking level by level', () => {
  test('begins with level 2', () => {
    expect(criteriaToAsk(strategy, {})).toEqual(strategy[2]);
    expect(missingCriteria(strategy, {})).toEqual(strategy[2]);
  });

  test('opens the next level when all below are full, also at 89 %', () => {
    expect(criteriaToAsk(strategy, level2)).toEqual([...strategy[2], ...strategy[3]]);
    const need: Marks = { 'need.4.a': 'F', 'need.4.b': 'F', 'need.4.c': 'L' };
    for (const id of [...MODEL.ladders.need[2], ...MODEL.ladders.need[3]]) need[id] = 'F';
    expect(climb(MODEL.ladders.need, need).base).toBe(4);
  });

  test('stops at a level that is not full, and asks nothing beyond it', () => {
    const marks: Marks = { ...level2, 'strategy.2.b': 'partly' };
    expect(criteriaToAsk(strategy, marks)).toEqual(strategy[2]);
    expect(missingCriteria(strategy, marks)).toEqual([]);
  });

  test('names as missing only what the first unfinished level lacks', () => {
    const marks: Marks = { 'strategy.2.a': 'no', 'strategy.3.a': 'yes' };
    expect(missingCriteria(strategy, marks)).toEqual(['strategy.2.b']);
  });

  test('an unanswered criterion keeps a gate shut that its neighbours would open', () => {
    const marks: Marks = { ...level2, 'strategy.3.a': 'yes' };
    expect(climb(strategy, marks).base).toBe(2);
    expect(missingCriteria(strategy, marks)).toEqual(['strategy.3.b']);
  });

  test('keeps answers beyond a gate that shut later, as practices ahead of their level', () => {
    const marks: Marks = {
      ...level2,
      'strategy.2.b': 'no',
      'strategy.3.a': 'yes',
      'strategy.3.b': 'no',
      'strategy.4.a': 'partly'
    };
    expect(criteriaAhead(strategy, marks)).toEqual(['strategy.3.a', 'strategy.4.a']);
  });
});

describe('not applicable', () => {
  test('is allowed while another criterion of the level stays', () => {
    expect(mayBeNotApplicable(strategy, {}, 'strategy.2.a')).toBe(true);
    const other: Marks = { 'strategy.2.b': 'notApplicable' };
    expect(mayBeNotApplicable(strategy, other, 'strategy.2.a')).toBe(false);
    expect(mayBeNotApplicable(strategy, other, 'strategy.3.a')).toBe(true);
  });

  test('is never allowed for the only criterion of a level', () => {
    expect(mayBeNotApplicable(MODEL.ladders.brand, {}, 'brand.4.a')).toBe(false);
    expect(mayBeNotApplicable(MODEL.ladders.loyalty, {}, 'loyalty.2.a')).toBe(false);
  });
});
