import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anAssessment,
  aQuickAnswer,
  someResponses,
  someTargets,
  weights
} from '#tests/support/arbitraries.ts';
import type { Answers } from './answers.ts';
import { byDirection } from './by-direction.ts';
import { criterionChanges } from './criterion-changes.ts';
import { confirmedShare } from './evidence.ts';
import { fraction } from './fraction.ts';
import { DIRECTION_IDS, MODEL, type CriterionId } from './model/index.ts';
import { standingsByRole } from './roles.ts';
import { scorecard, type ScorecardInput } from './scorecard.ts';
import type { Assessment } from './team.ts';
import { scoreIfDone } from './whatif.ts';

const quick = (...all: Answers[]): Assessment => ({
  model: MODEL,
  mode: 'quick',
  anonymous: false,
  responses: all.map((answers) => ({ answers }))
});
const detailed = (answers: Answers): Assessment => ({
  model: MODEL,
  mode: 'detailed',
  anonymous: false,
  responses: [{ answers }]
});
const directionOf = (input: ScorecardInput, id: string) =>
  scorecard(input).directions.find((direction) => direction.id === id);

describe('the example of the API', () => {
  const answers: Answers = {
    strategy: { level: 2 },
    need: { level: 2, partlyNext: true },
    evaluation: { level: 1, partlyNext: true },
    deal: { level: 2 },
    loyalty: { level: 1 },
    brand: { level: 2, partlyNext: true },
    management: { level: 3 }
  };

  test('comes out as it is written there', () => {
    const result = scorecard(quick(answers));
    expect(result).toMatchObject({ modelVersion: MODEL.version, mode: 'quick', respondents: 1 });
    expect(result.index).toEqual({
      status: 'ok',
      value: 2.0714285714285716,
      percent: 26.785714285714285,
      stagedLevel: 1,
      weakest: ['loyalty'],
      spread: 2,
      unbalanced: true,
      scored: 7,
      applicable: 7
    });
    expect(result.directions[0]).toEqual({
      id: 'strategy',
      status: 'scored',
      score: 2,
      upTo: null,
      level: 2,
      n: 1,
      target: 3,
      gap: 1,
      min: 2,
      max: 2,
      iqr: null,
      consensus: null,
      agreement: null,
      missing: [],
      belowFloor: null,
      explanation: null
    });
    expect(result.steps[0]).toEqual({
      id: 'loyalty.1-2',
      direction: 'loyalty',
      priority: 50,
      unlocks: 0,
      blockedBy: []
    });
    expect(result).not.toHaveProperty('comparison');
  });

  test('compares with a previous assessment', () => {
    const previous = quick({ ...answers, strategy: { level: 1, partlyNext: true } });
    const { comparison } = scorecard({ ...quick(answers), previous });
    expect(comparison?.directions[0]).toEqual({
      id: 'strategy',
      delta: 0.5,
      threshold: 0.5,
      verdict: 'change'
    });
    expect(comparison?.index).toEqual({
      delta: 1 / 14,
      threshold: expect.closeTo(0.189, 3),
      verdict: 'noise'
    });
    expect(comparison?.marks).toEqual(['fewRespondents']);
  });
});

describe('one response', () => {
  test('tells what is missing: the open criteria of the first level that is not full', () => {
    const answers: Answers = {
      evaluation: { criteria: { 'evaluation.2.a': 'yes', 'evaluation.3.a': 'no' } }
    };
    expect(directionOf(detailed(answers), 'evaluation')).toMatchObject({
      status: 'incomplete',
      score: null,
      missing: ['evaluation.2.b', 'evaluation.2.c'],
      explanation: null
    });
  });

  test('has an upper bound only when something is unknown, and an explanation', () => {
    const criteria = { 'strategy.2.a': 'yes', 'strategy.2.b': 'dontKnow' } as const;
    expect(directionOf(detailed({ strategy: { criteria } }), 'strategy')).toMatchObject({
      score: 1.5,
      upTo: 2,
      explanation: { base: 1, achievement: { 2: 0.5 } }
    });
    const known = { ...criteria, 'strategy.2.b': 'no' } as const;
    expect(directionOf(detailed({ strategy: { criteria: known } }), 'strategy')).toMatchObject({
      score: 1.5,
      upTo: null
    });
  });

  test('flags what is absent even at the floor', () => {
    const criteria = {
      'brand.1.a': 'no',
      'brand.1.b': 'yes',
      'brand.2.a': 'no',
      'brand.2.b': 'no'
    } as const;
    expect(directionOf(detailed({ brand: { criteria } }), 'brand')).toMatchObject({
      score: 1,
      belowFloor: true
    });
  });

  test('of several shows no details of any', () => {
    const input = { ...detailed({}), responses: [{ answers: {} }, { answers: {} }] };
    expect(directionOf(input, 'need')).toMatchObject({ missing: [], explanation: null });
  });
});

describe('targets', () => {
  test("are the owner's, else the respondents' wish, else the default", () => {
    const input = quick({ need: { level: 2, target: 5 }, deal: { level: 2, target: 5 } });
    const result = scorecard({ ...input, targets: { deal: 4, brand: 4 } });
    expect(result.directions.map(({ target }) => target)).toEqual([
      null,
      5,
      null,
      4,
      null,
      4,
      null
    ]);
  });
});

describe('what if', () => {
  test('a direction stood at another level', () => {
    const input = quick({
      ...byDirection(() => ({ level: 2 as const })),
      need: { dontKnow: true }
    });
    const result = scorecard({
      ...input,
      suppose: { need: fraction(4), strategy: fraction(5) }
    });
    expect(result.index).toMatchObject({ status: 'ok', value: 19 / 7, scored: 7 });
    expect(result.directions[1]).toMatchObject({ status: 'scored', score: 4, min: null });
    expect(result.steps.some(({ direction }) => direction === 'strategy')).toBe(false);
  });

  test('some practices were done too: what was not asked counts as a no', () => {
    const marks = { 'loyalty.2.a': 'yes', 'loyalty.3.a': 'no', 'loyalty.3.b': 'partly' } as const;
    const ifDone = (...done: CriterionId[]) =>
      scoreIfDone(MODEL.ladders.loyalty, marks, new Set(done));
    expect(ifDone()).toEqual(fraction(9, 4));
    expect(ifDone('loyalty.3.a')).toEqual(fraction(11, 4));
    expect(ifDone('loyalty.4.a')).toEqual(fraction(9, 4)); // ahead of its level: the gate is shut
    expect(ifDone('loyalty.3.a', 'loyalty.3.b', 'loyalty.4.a')).toEqual(fraction(10, 3));
  });

  test('no score comes of guessing: most of it may still be unknown', () => {
    const marks = { 'strategy.2.a': 'dontKnow', 'strategy.2.b': 'dontKnow' } as const;
    expect(scoreIfDone(MODEL.ladders.strategy, marks, new Set())).toBeNull();
    expect(scoreIfDone(MODEL.ladders.strategy, marks, new Set(['strategy.2.a']))).toEqual(
      fraction(3, 2)
    );
  });

  test('an answer overlaid is scored like any other', () => {
    fc.assert(
      fc.property(anAssessment, aQuickAnswer, (assessment, need) => {
        const responses = assessment.responses.map(({ answers }) => ({
          answers: { ...answers, need }
        }));
        const { directions } = scorecard({ ...assessment, mode: 'quick', responses });
        if (assessment.anonymous && responses.length < 3) return;
        expect(directions[1]?.score).toBe(need.level + (need.partlyNext ? 0.5 : 0));
      })
    );
  });
});

describe('every scorecard', () => {
  const input = fc.tuple(anAssessment, weights, someTargets);

  test('has seven directions in order, figures in range and nothing that JSON would lose', () => {
    fc.assert(
      fc.property(input, ([assessment, w, asked]) => {
        const result = scorecard({ ...assessment, weights: w, targets: asked });
        expect(result.directions.map(({ id }) => id)).toEqual(DIRECTION_IDS);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        for (const { score, level, gap, status } of result.directions) {
          expect([score === null, level === null]).toEqual(Array(2).fill(status !== 'scored'));
          if (score === null) continue;
          expect(score >= 1 && score <= 5).toBe(true);
          expect(gap).toBeGreaterThanOrEqual(0);
        }
      })
    );
  });

  test('is the same whatever the order of respondents and of answers', () => {
    const turned = <T extends object>(record: T) =>
      Object.fromEntries(Object.entries(record).reverse()) as T;
    fc.assert(
      fc.property(input, ([assessment, w, asked]) => {
        const responses = assessment.responses
          .map(({ answers }) => ({ answers: turned(answers) }))
          .reverse();
        const was = scorecard({ ...assessment, weights: w, targets: asked });
        expect(
          scorecard({ ...assessment, responses, weights: turned(w), targets: turned(asked) })
        ).toEqual(was);
      })
    );
  });
});

describe('what is hidden', () => {
  /** Everything the domain derives from an assessment, each figure that could give an answer away. */
  const everything = (assessment: Assessment, other: Assessment) => ({
    card: scorecard({ ...assessment, previous: other }),
    later: scorecard({ ...other, previous: assessment }).comparison,
    roles: standingsByRole(assessment),
    confirmed: confirmedShare(assessment),
    changes: criterionChanges(assessment, other)
  });

  /** Everything but the number of scores; an exact figure has no JSON, so it goes in as text. */
  const apartFromN = (key: string, value: unknown) =>
    key === 'n' ? undefined : typeof value === 'bigint' ? String(value) : value;

  const modeOf = fc.constantFrom('quick' as const, 'detailed' as const);

  test('of one or two anonymous respondents is everything but their number', () => {
    const pairs = modeOf.chain((mode) =>
      fc.integer({ min: 1, max: 2 }).chain((n) => {
        const few = someResponses(mode, { minLength: n, maxLength: n });
        return fc.record({ mode: fc.constant(mode), a: few, b: few, other: anAssessment });
      })
    );
    fc.assert(
      fc.property(pairs, ({ mode, a, b, other }) => {
        const [one, two] = [a, b].map((responses) =>
          JSON.stringify(
            everything({ model: MODEL, mode, anonymous: true, responses }, other),
            apartFromN
          )
        );
        expect(one).toBe(two);
      })
    );
  });

  test('of one direction shows nowhere else: what its one or two respondents said changes nothing', () => {
    const loyal = fc.array(aQuickAnswer, { minLength: 1, maxLength: 2 });
    const inputs = fc.record({
      responses: someResponses('quick', { minLength: 3, maxLength: 6 }),
      one: loyal,
      two: loyal,
      other: anAssessment
    });
    fc.assert(
      fc.property(inputs, ({ responses, one, two, other }) => {
        const said = (loyalty: typeof one): Assessment => ({
          model: MODEL,
          mode: 'quick',
          anonymous: true,
          responses: responses.map(({ answers, ...rest }, n) => ({
            ...rest,
            answers: { ...answers, loyalty: loyalty[n] ?? { dontKnow: true } }
          }))
        });
        const same = two.slice(0, one.length);
        fc.pre(same.length === one.length);
        expect(everything(said(same), other)).toEqual(everything(said(one), other));
      })
    );
  });
});
