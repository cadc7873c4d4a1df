import { expect, test } from 'vitest';
import { account } from './account.ts';
import type { Answer } from './answers.ts';
import { scorecard } from './scorecard.ts';
import type { DirectionId } from './model/types.ts';

function told(mode: 'quick' | 'detailed', id: DirectionId, answer: Answer) {
  const card = scorecard({ mode, anonymous: false, responses: [{ answers: { [id]: answer } }] });
  const result = card.directions.find((direction) => direction.id === id)!;
  return account(id, answer, result);
}

test('quick: the level chosen, and the practices of the one above as the way up', () => {
  const { arithmetic, towards, met } = told('quick', 'strategy', { level: 2, partlyNext: true });
  expect(arithmetic).toEqual({ kind: 'quick', level: 2, partlyNext: true });
  expect(towards).toEqual({ level: 3, ids: ['strategy.3.a', 'strategy.3.b'] });
  expect(met).toEqual([]);
});

test('quick at the top has nothing above it', () => {
  expect(told('quick', 'deal', { level: 5 }).towards).toBeNull();
});

test('detailed: what is full, with its evidence; what holds the score back; what is ahead', () => {
  const { arithmetic, met, heldBackBy, ahead } = told('detailed', 'strategy', {
    criteria: {
      'strategy.2.a': 'yes',
      'strategy.2.b': 'yes',
      'strategy.3.a': 'yes',
      'strategy.3.b': 'partly',
      'strategy.4.a': 'yes'
    },
    evidence: { 'strategy.2.a': ' a plan ' }
  });
  expect(arithmetic).toMatchObject({
    kind: 'detailed',
    base: 2,
    next: { level: 3, points: 9, outOf: 12 }
  });
  expect(met.map(({ id, evidence }) => [id, evidence])).toEqual([
    ['strategy.2.a', 'a plan'],
    ['strategy.2.b', ''],
    ['strategy.3.a', '']
  ]);
  expect(heldBackBy.map(({ id, mark }) => [id, mark])).toEqual([['strategy.3.b', 'partly']]);
  expect(ahead.map(({ id }) => id)).toEqual(['strategy.4.a']);
});

test('a level with a single practice is said to be coarse', () => {
  expect(told('quick', 'loyalty', { level: 1 }).coarse).toBe(true);
  expect(told('quick', 'loyalty', { level: 2 }).coarse).toBe(false);
});

test('the shortcomings that the cell names stand beside the level reached', () => {
  expect(told('quick', 'loyalty', { level: 2 }).limits).toEqual(['loyalty.2.b', 'loyalty.2.c']);
  expect(told('quick', 'loyalty', { level: 3 }).limits).toEqual([]);
});

test('without a score there is a reason instead of a sum', () => {
  expect(told('quick', 'brand', { notApplicable: 'no brand' }).arithmetic).toEqual({
    kind: 'none',
    reason: 'no brand'
  });
  expect(told('quick', 'brand', { dontKnow: true }).arithmetic.kind).toBe('none');
});
