import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asked } from '#tests/support/answers.ts';
import { aScale, completeMarks, someAnswers } from '#tests/support/arbitraries.ts';
import type { Answers } from './answers.ts';
import { byDirection } from './by-direction.ts';
import type { Marks } from './gates.ts';
import { DIRECTION_IDS, MODEL } from './model/index.ts';
import { progress } from './progress.ts';
import { savingIssues, submission } from './response.ts';
import { scoreAnswers } from './scoring.ts';
import { assessmentViolations, violations } from './validity.ts';

const quick: Answers = byDirection(() => ({ level: 2 }));
const strategy = (criteria: Marks): Answers => ({ strategy: { criteria } });

describe('submitting', () => {
  test('takes a level for every direction', () => {
    expect(submission(asked('quick'), quick)).toEqual({ ok: true });
  });

  test("takes don't know and not applicable for an answer", () => {
    const answers = { ...quick, need: { dontKnow: true }, deal: { notApplicable: 'no sales' } };
    expect(submission(asked('quick'), answers as Answers)).toEqual({ ok: true });
  });

  test('lists every direction left out', () => {
    expect(submission(asked('quick'), { strategy: { level: 1 } })).toEqual({
      ok: false,
      issues: DIRECTION_IDS.slice(1).map((id) => ({ code: 'unanswered', path: `answers.${id}` }))
    });
  });

  test('asks for criteria up to the gate and not beyond', () => {
    const full = byDirection((id) => ({
      criteria: Object.fromEntries(MODEL.ladders[id][2].map((criterion) => [criterion, 'no']))
    })) as Answers;
    expect(submission(asked('detailed'), full)).toEqual({ ok: true });
    const open: Answers = { ...full, strategy: { criteria: { 'strategy.2.a': 'yes' } } };
    expect(submission(asked('detailed'), open)).toEqual({
      ok: false,
      issues: [{ code: 'unanswered', path: 'answers.strategy.criteria.strategy.2.b' }]
    });
  });

  test('of a complete set is refused for nothing, and leaves no direction without a score', () => {
    const complete = aScale.chain((scale) =>
      fc.record(byDirection((id) => completeMarks(id, scale).map((criteria) => ({ criteria }))))
    );
    fc.assert(
      fc.property(complete, (answers) => {
        expect(submission(asked('detailed'), answers)).toEqual({ ok: true });
        const statuses = Object.values(scoreAnswers(asked('detailed'), answers)).map(
          (s) => s.status
        );
        expect(statuses.every((status) => status === 'scored')).toBe(true);
      })
    );
  });

  test('agrees with scoring about what is unfinished', () => {
    fc.assert(
      fc.property(someAnswers('detailed', 'three'), (answers) => {
        const result = submission(asked('detailed'), answers);
        const open = result.ok ? [] : result.issues.filter(({ code }) => code === 'unanswered');
        const incomplete = Object.entries(scoreAnswers(asked('detailed'), answers))
          .filter(([, score]) => score.status === 'incomplete')
          .map(([id]) => id);
        expect([...new Set(open.map(({ path }) => path.split('.')[1]))]).toEqual(incomplete);
      })
    );
  });
});

describe('saving', () => {
  test('bears unfinished answers', () => {
    expect(savingIssues(asked('detailed'), strategy({ 'strategy.2.a': 'yes' }))).toEqual([]);
    expect(savingIssues(asked('quick'), {})).toEqual([]);
  });

  test('wants a reason for each criterion and each direction that does not apply', () => {
    const answers: Answers = {
      ...strategy({ 'strategy.2.a': 'notApplicable', 'strategy.3.b': 'notApplicable' }),
      deal: { notApplicable: '  ' }
    };
    expect(savingIssues(asked('detailed'), answers)).toEqual([
      { code: 'reasonMissing', path: 'answers.strategy.criteria.strategy.2.a' },
      { code: 'reasonMissing', path: 'answers.strategy.criteria.strategy.3.b' },
      { code: 'reasonMissing', path: 'answers.deal' }
    ]);
    const reasons = { 'strategy.2.a': 'no goals here', 'strategy.3.b': 'the same' };
    const told: Answers = {
      strategy: {
        criteria: { 'strategy.2.a': 'notApplicable', 'strategy.3.b': 'notApplicable' },
        reasons
      }
    };
    expect(savingIssues(asked('detailed'), told)).toEqual([]);
  });
});

describe('refused', () => {
  const codes = (...args: Parameters<typeof violations>) =>
    violations(...args).map(({ code, path }) => `${code} ${path}`);

  test('a quick answer in a detailed assessment, and the other way round', () => {
    expect(codes(asked('detailed'), { need: { level: 2 } })).toEqual(['wrongMode answers.need']);
    expect(codes(asked('quick'), { need: { criteria: {} } })).toEqual(['wrongMode answers.need']);
  });

  test('a third direction that does not apply', () => {
    const na = { notApplicable: 'why' };
    expect(codes(asked('quick'), { brand: na, need: na })).toEqual([]);
    expect(codes(asked('quick'), { brand: na, need: na, deal: na })).toEqual([
      'tooManyNotApplicable answers.brand'
    ]);
  });

  test('a limit, a stranger and a criterion that never was', () => {
    expect(codes(asked('detailed'), strategy({ 'strategy.1.a': 'no' }))).toEqual([
      'limitNotAsked answers.strategy.criteria.strategy.1.a'
    ]);
    expect(codes(asked('detailed'), strategy({ 'need.2.a': 'no' }))).toEqual([
      'unknownCriterion answers.strategy.criteria.need.2.a'
    ]);
    expect(codes(asked('detailed'), strategy({ 'strategy.3.c': 'no' }))).toEqual([
      'unknownCriterion answers.strategy.criteria.strategy.3.c'
    ]);
  });

  test('anything but yes or no for a baseline', () => {
    const brand = (criteria: Marks) => codes(asked('detailed'), { brand: { criteria } });
    expect(brand({ 'brand.1.a': 'yes', 'brand.1.b': 'no' })).toEqual([]);
    expect(brand({ 'brand.1.a': 'partly', 'brand.1.b': 'F' })).toEqual([
      'yesOrNoOnly answers.brand.criteria.brand.1.a',
      'yesOrNoOnly answers.brand.criteria.brand.1.b'
    ]);
    expect(brand({ 'brand.1.a': 'dontKnow' })).toHaveLength(1);
  });

  test('not applicable for the last criterion of a level, reached or not', () => {
    expect(
      codes(asked('detailed'), { brand: { criteria: { 'brand.4.a': 'notApplicable' } } })
    ).toEqual(['lastApplicable answers.brand.criteria.brand.4.a']);
    const all: Marks = { 'strategy.2.a': 'notApplicable', 'strategy.2.b': 'notApplicable' };
    expect(codes(asked('detailed'), strategy(all))).toEqual([
      'lastApplicable answers.strategy.criteria.strategy.2.a',
      'lastApplicable answers.strategy.criteria.strategy.2.b'
    ]);
  });

  test('a second scale within a response; the baseline belongs to none', () => {
    const answers: Answers = {
      ...strategy({ 'strategy.2.a': 'F', 'strategy.2.b': 'yes', 'strategy.3.a': 'dontKnow' }),
      brand: { criteria: { 'brand.1.a': 'yes', 'brand.2.a': 'partly' } }
    };
    expect(codes(asked('detailed'), answers)).toEqual([
      'mixedScales answers.strategy.criteria.strategy.2.b',
      'mixedScales answers.brand.criteria.brand.2.a'
    ]);
  });

  test('a second scale within an assessment', () => {
    const four = { answers: strategy({ 'strategy.2.a': 'N' }) };
    const three = { answers: strategy({ 'strategy.2.a': 'no' }) };
    expect(assessmentViolations(asked('detailed'), [{ answers: {} }, four, three])).toEqual([
      { code: 'mixedScales', path: 'responses.2.answers.strategy.criteria.strategy.2.a' }
    ]);
    expect(codes(asked('detailed'), three.answers, 'four')).toHaveLength(1);
  });

  test('never a valid response', () => {
    fc.assert(
      fc.property(someAnswers('detailed', 'four'), (answers) => {
        expect(violations(asked('detailed'), answers)).toEqual([]);
      })
    );
  });
});

describe('progress', () => {
  test('tells unanswered, begun and answered apart', () => {
    const { states, answered } = progress(MODEL.ladders, {
      strategy: { criteria: { 'strategy.2.a': 'yes' } },
      need: { dontKnow: true },
      deal: { criteria: {} },
      loyalty: { criteria: { 'loyalty.2.a': 'no' } }
    });
    expect(states).toMatchObject({
      strategy: 'begun',
      need: 'answered',
      evaluation: 'unanswered',
      deal: 'unanswered',
      loyalty: 'answered'
    });
    expect(answered).toBe(2);
  });
});
