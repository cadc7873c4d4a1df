import { describe, expect, test } from 'vitest';
import { detailedAnswer, quickAnswers, type Said } from '#tests/support/answers.ts';
import { byDirection } from './by-direction.ts';
import { MODEL } from './model/index.ts';
import { scorecard } from './scorecard.ts';
import { stepCards } from './step-cards.ts';
import type { Assessment } from './team.ts';

function cardsOf(assessment: Assessment) {
  const cards = stepCards(scorecard(assessment), assessment);
  return Object.fromEntries(cards.map((card) => [card.id, card]));
}
const quick = (...row: Said[]) =>
  cardsOf({
    model: MODEL,
    mode: 'quick',
    anonymous: false,
    responses: [{ answers: quickAnswers(...row) }]
  });

describe('the cards of the steps', () => {
  test('stand in the order of the plan, each with its levels, score and target', () => {
    const cards = quick(2, 2.5, 1.5, 2, 1, 2.5, 3);
    expect(Object.keys(cards).slice(0, 3)).toEqual([
      'loyalty.1-2',
      'evaluation.1-2',
      'strategy.2-3'
    ]);
    expect(cards['loyalty.1-2']).toMatchObject({ from: 1, to: 2, score: 1, target: 3 });
  });

  test('a step only has to be finished once the level shown is the one it leads to', () => {
    const answers = {
      ...quickAnswers(1, 1, 1, 1, 1, 1, 1),
      strategy: detailedAnswer('strategy', 1, 'yes')
    };
    // half of level 2 is half way: still level 1
    const half = cardsOf({
      model: MODEL,
      mode: 'detailed',
      anonymous: false,
      responses: [{ answers }]
    });
    expect(half['strategy.1-2']?.finishing).toBe(false);
    const need = detailedAnswer('need', 1, 'yes');
    if ('criteria' in need) need.criteria['need.2.b'] = 'partly';
    if ('criteria' in need) need.criteria['need.2.c'] = 'partly';
    const more = cardsOf({
      model: MODEL,
      mode: 'detailed',
      anonymous: false,
      responses: [{ answers: { need } }]
    });
    expect(more['need.1-2']?.finishing).toBe(true);
  });

  test('names what waits for it, and whether it alone is enough', () => {
    const cards = quick(2, 2.5, 1.5, 2, 1, 2.5, 3);
    expect(cards['evaluation.1-2']?.opens).toEqual([{ direction: 'brand', to: 3, enough: true }]);
    expect(cards['strategy.2-3']?.opens).toEqual([
      { direction: 'management', to: 4, enough: false }
    ]);
    expect(cards['loyalty.1-2']?.opens).toEqual([]);
  });

  test('says which prerequisites nobody could check', () => {
    const cards = quick(3, '?', '?', '?', '?', 2, '?');
    expect(cards['brand.2-3']?.unchecked).toEqual([{ direction: 'evaluation', minLevel: 2 }]);
    expect(cards['brand.2-3']?.blockedBy).toEqual([]);
  });

  test('closes what one detailed response has not full yet, and the whole level otherwise', () => {
    const answers = byDirection((id) => detailedAnswer(id, 1, 'yes'));
    const one: Assessment = {
      model: MODEL,
      mode: 'detailed',
      anonymous: false,
      responses: [{ answers }]
    };
    expect(cardsOf(one)['strategy.1-2']?.toClose.map(({ id }) => id)).toEqual(['strategy.2.b']);
    const two = { ...one, responses: [{ answers }, { answers }] };
    expect(cardsOf(two)['strategy.1-2']?.toClose.map(({ id }) => id)).toEqual([
      'strategy.2.a',
      'strategy.2.b'
    ]);
  });

  test('begins brand with the floor where the floor is missing, and only there', () => {
    const answers = byDirection((id) => detailedAnswer(id, 1));
    const cards = cardsOf({
      model: MODEL,
      mode: 'detailed',
      anonymous: false,
      responses: [{ answers }]
    });
    expect(cards['brand.1-2']?.belowFloor).toBe(true);
    expect(cards['strategy.1-2']?.belowFloor).toBe(false);
    expect(quick(1, 1, 1, 1, 1, 1, 1)['brand.1-2']?.belowFloor).toBe(false);
  });
});
