import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aDirection, anAssessment, weights as someWeights } from '#tests/support/arbitraries.ts';
import { quickAnswers, type Said } from '#tests/support/answers.ts';
import { MODEL } from './model/index.ts';
import { scorecard } from './scorecard.ts';
import { talkAbout } from './talk-about.ts';
import type { Assessment } from './team.ts';

/** A team of rows of quick scores. */
const team = (anonymous: boolean, ...rows: Said[][]): Assessment => ({
  ...{ model: MODEL, mode: 'quick', anonymous },
  responses: rows.map((row) => ({ answers: quickAnswers(...row) }))
});

describe('what to talk about', () => {
  //                     strategy need evaluation deal loyalty brand management
  const five = [
    [1, 2, 2, 1, 2, 3, 4],
    [1, 2, 2, 2, 2, 3, 4],
    [3, 2, 3, 2, 2, 3, 4],
    [5, 2, 3, 3, 2, 3, 4],
    [5, 2, 3, 3, 2, 3, 4]
  ];

  test('is disputed: low agreement first, then moderate, then a wide middle half', () => {
    expect(talkAbout(scorecard(team(false, ...five)))).toEqual([
      { direction: 'strategy', why: 'low', priority: 'medium', heavy: false },
      { direction: 'deal', why: 'moderate', priority: 'medium', heavy: false },
      { direction: 'evaluation', why: 'wide', priority: 'medium', heavy: false }
    ]);
  });

  test('comes sooner with more weight', () => {
    const weights = { evaluation: 3, strategy: 0.5 };
    const list = talkAbout(scorecard({ ...team(false, ...five), weights }), weights);
    expect(list.map(({ direction }) => direction)).toEqual(['evaluation', 'strategy', 'deal']);
    expect(list.map(({ heavy }) => heavy)).toEqual([true, false, false]);
  });

  test('is nothing where nobody can disagree', () => {
    expect(talkAbout(scorecard(team(false, [1, 2, 3, 4, 5, 1, 2], [5, 5, 5, 5, 1, 5, 5])))).toEqual(
      []
    );
    expect(talkAbout(scorecard(team(true, [1, 1, 1, 1, 1, 1, 1], [5, 5, 5, 5, 5, 5, 5])))).toEqual(
      []
    );
  });

  test('of an anonymous three tells no more than the word: equal words keep the fixed order', () => {
    const rows = [
      [2, 2, 1, 2, 2, 2, 2],
      [2, 3.5, 3, 2, 2, 2, 2],
      [2, 3, 3, 2, 2, 2, 2]
    ];
    const [named, anonymous] = [false, true].map((hidden) =>
      talkAbout(scorecard(team(hidden, ...rows)))
    );
    expect(named?.map(({ direction }) => direction)).toEqual(['evaluation', 'need']);
    expect(anonymous?.map(({ direction }) => direction)).toEqual(['need', 'evaluation']);
  });

  test('is a part of what is scored and disputed, in any order of respondents', () => {
    fc.assert(
      fc.property(anAssessment, someWeights, (assessment, weights) => {
        const card = scorecard({ ...assessment, weights });
        const list = talkAbout(card, weights);
        const reversed = { ...assessment, responses: assessment.responses.toReversed(), weights };
        expect(talkAbout(scorecard(reversed), weights)).toEqual(list);
        const disputed = card.directions
          .filter(({ agreement, iqr }) => agreement && (agreement !== 'high' || (iqr ?? 0) >= 1))
          .map(({ id }) => id);
        expect(list.map(({ direction }) => direction).toSorted()).toEqual(disputed.toSorted());
      })
    );
  });

  test('more weight never puts a direction later', () => {
    fc.assert(
      fc.property(anAssessment, aDirection, (assessment, id) => {
        const place = (weight: number) => {
          const weights = { [id]: weight };
          // the steps keep their priority: only the weight of the dispute is tried
          const list = talkAbout(scorecard(assessment), weights);
          return list.findIndex(({ direction }) => direction === id);
        };
        expect(place(3)).toBeLessThanOrEqual(place(0.5));
      })
    );
  });
});
