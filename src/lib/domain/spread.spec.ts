import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAssessment } from '#tests/support/arbitraries.ts';
import { asked, quickAnswers } from '#tests/support/answers.ts';
import { fraction } from './fraction.ts';
import { MODEL } from './model/index.ts';
import { DIRECTION_IDS } from './model/types.ts';
import { outsideView } from './outside-view.ts';
import { rolesApart, standingsByRole } from './roles.ts';
import { HALF_LEVELS, spreads } from './spread.ts';
import { standings, type Assessment } from './team.ts';

const strategy = (anonymous: boolean, ...scores: number[]): Assessment => ({
  ...{ model: MODEL, mode: 'quick', anonymous },
  responses: scores.map((score) => ({ answers: quickAnswers(score) }))
});

describe('the spread of a direction', () => {
  test('named: every answer with whose it is, and the counts', () => {
    expect(spreads(strategy(false, 2.5, 1)).strategy).toEqual({
      each: [
        { response: 1, score: 1 },
        { response: 0, score: 2.5 }
      ],
      counts: [1, 0, 0, 1, 0, 0, 0, 0, 0],
      middle: null
    });
  });

  test('named from three: also the middle half', () => {
    expect(spreads(strategy(false, 1, 2, 4)).strategy.middle).toEqual({ from: 1.5, to: 3 });
  });

  test.each([1, 2, 3, 4])('anonymous with %i: nothing', (n) => {
    const { strategy: shown } = spreads(strategy(true, ...[1, 2, 3, 4].slice(0, n)));
    expect(shown).toEqual({ each: null, counts: null, middle: null });
  });

  test('anonymous with five: counts and the middle half, nobody’s answer', () => {
    expect(spreads(strategy(true, 1, 2, 2, 4, 4.5)).strategy).toEqual({
      each: null,
      counts: [1, 0, 2, 0, 0, 0, 1, 1, 0],
      middle: { from: 2, to: 4 }
    });
  });

  test('a score between two half levels counts at the nearer, in the middle at the lower', () => {
    const answers = {
      strategy: { criteria: { 'strategy.2.a': 'F', 'strategy.2.b': 'L' } }
    } as const;
    const shown = spreads({
      model: MODEL,
      mode: 'detailed',
      anonymous: false,
      responses: [{ answers }]
    }).strategy;
    expect(shown.each).toEqual([{ response: 0, score: 11 / 6 }]);
    expect(HALF_LEVELS[shown.counts?.indexOf(1) ?? 0]).toBe(2);
  });

  test('counts are as many as the scores, and everything hidden is missing', () => {
    fc.assert(
      fc.property(anAssessment, (assessment) => {
        const shown = spreads(assessment);
        const standing = standings(assessment);
        for (const id of DIRECTION_IDS) {
          const { each, counts, middle } = shown[id];
          const { n } = standing[id];
          const whole = standing[id];
          if (counts) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(n);
          expect(middle !== null).toBe(whole.status === 'scored' && whole.iqr !== null);
          if (!assessment.anonymous) continue;
          expect(each).toBeNull();
          if (n < 5) expect(counts).toBeNull();
        }
      })
    );
  });
});

describe('roles apart', () => {
  const seen = (sales: number, it: number) => ({
    ...{ model: MODEL, mode: 'quick' as const, anonymous: false },
    responses: [
      { role: 'sales' as const, answers: quickAnswers(sales) },
      { role: 'it' as const, answers: quickAnswers(it) }
    ]
  });

  test('are the highest and the lowest, from a level on', () => {
    expect(rolesApart(standingsByRole(seen(3, 2)).strategy)).toEqual({
      ...{ higher: 'sales', lower: 'it', by: 1 }
    });
    expect(rolesApart(standingsByRole(seen(2.5, 2)).strategy)).toBeNull();
    expect(rolesApart([])).toBeNull();
  });
});

describe('the view from outside', () => {
  const client = standings(strategy(false, 2, 3));

  test('stands beside the median, exact, and is apart from a level on', () => {
    const { strategy: shown } = outsideView(asked('quick'), quickAnswers(1.5), client);
    expect(shown).toEqual({ score: 1.5, difference: -1, apart: true });
    expect(outsideView(asked('quick'), quickAnswers(2), client).strategy.apart).toBe(false);
  });

  test('has no difference to a median that is hidden, so none can be worked out', () => {
    const hidden = standings(strategy(true, 2, 3));
    expect(outsideView(asked('quick'), quickAnswers(1), hidden).strategy).toEqual({
      ...{ score: 1, difference: null, apart: false }
    });
  });

  test('changes nothing of the client’s standings', () => {
    expect(client.strategy).toMatchObject({ n: 2, score: fraction(5, 2) });
    expect(outsideView(asked('quick'), quickAnswers('?'), client).strategy.score).toBeNull();
  });
});
