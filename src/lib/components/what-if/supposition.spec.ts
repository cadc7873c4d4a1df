import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, Mode } from '#lib/domain/answers.ts';
import { fraction } from '#lib/domain/fraction.ts';
import { MODEL, type CriterionId, type DirectionId, type Level } from '#lib/domain/model/index.ts';
import { report } from '#lib/domain/report.ts';
import { scorecard } from '#lib/domain/scorecard.ts';
import { detailedAnswer, quickAnswers } from '#tests/support/answers.ts';
import { aDirection, aLevel } from '#tests/support/arbitraries.ts';
import { whatIfData, type WhatIfData } from './data.ts';
import {
  chosenLevel,
  isNothing,
  levelsAbove,
  NOTHING,
  openPractices,
  outlookOn,
  toggleLevel,
  togglePractice
} from './supposition.ts';

const assessment = (mode: Mode, answers: Answers) =>
  ({ model: MODEL, mode, anonymous: false, responses: [{ answers }] }) as const;

/** As the browser gets it: through JSON. */
const told = (mode: Mode, answers: Answers) =>
  JSON.parse(
    whatIfData(
      {
        ...report(assessment(mode, answers)),
        detailed: mode === 'detailed' ? answers : undefined
      },
      'en'
    )
  ) as WhatIfData;

const MIXED = quickAnswers(2, 2.5, 1.5, 2, 1, '?', '-');
const DETAILED: Answers = {
  strategy: detailedAnswer('strategy', 2, 'partly'),
  need: detailedAnswer('need', 3),
  evaluation: detailedAnswer('evaluation', 1, 'dontKnow'),
  deal: detailedAnswer('deal', 5),
  loyalty: detailedAnswer('loyalty', 1),
  brand: detailedAnswer('brand', 1),
  management: { dontKnow: true }
};

describe('in quick mode', () => {
  const data = told('quick', MIXED);

  test('with nothing supposed the figures are the scorecard’s', () => {
    const { index, steps } = scorecard(assessment('quick', MIXED));
    expect(isNothing(NOTHING)).toBe(true);
    expect(outlookOn(data, NOTHING)).toMatchObject({ index, steps });
  });

  test('with levels supposed they are the domain’s', () => {
    const some = fc.array(fc.tuple(aDirection, aLevel), { maxLength: 5 });
    fc.assert(
      fc.property(some, (choices) => {
        const levels = Object.fromEntries(choices) as Partial<Record<DirectionId, Level>>;
        const suppose = Object.fromEntries(
          Object.entries(levels).map(([id, level]) => [id, fraction(level)])
        );
        const { index, steps } = scorecard({ ...assessment('quick', MIXED), suppose });
        expect(outlookOn(data, { ...NOTHING, levels })).toMatchObject({ index, steps });
      })
    );
  });

  test('only what lies above is offered, and nothing where nothing applies', () => {
    expect(levelsAbove(data, 'strategy')).toEqual([3, 4, 5]);
    expect(levelsAbove(data, 'need')).toEqual([3, 4, 5]);
    expect(levelsAbove(data, 'brand')).toEqual([1, 2, 3, 4, 5]);
    expect(levelsAbove(data, 'management')).toEqual([]);
  });

  test('a level chosen once more is taken back', () => {
    const once = toggleLevel(data, NOTHING, 'loyalty', 3);
    expect(chosenLevel(data, once, 'loyalty')).toBe(3);
    const other = toggleLevel(data, once, 'loyalty', 4);
    expect(other.levels).toEqual({ loyalty: 4 });
    expect(isNothing(toggleLevel(data, other, 'loyalty', 4))).toBe(true);
  });
});

describe('in detailed mode', () => {
  const data = told('detailed', DETAILED);
  const practices = data.practices ?? expect.fail('detailed data have practices');
  const scoreOf = (id: DirectionId, ...done: CriterionId[]) =>
    outlookOn(data, { ...NOTHING, done: new Set(done) }).directions.find((d) => d.id === id)?.score;

  test('a practice done counts as the formula says', () => {
    expect(scoreOf('strategy')).toBe(2.25);
    expect(scoreOf('strategy', 'strategy.3.b')).toBe(2.75);
    expect(scoreOf('strategy', 'strategy.5.a')).toBe(2.25); // ahead of its level
    expect(scoreOf('strategy', 'strategy.3.a', 'strategy.3.b', 'strategy.4.a')).toBe(3 + 1 / 3);
  });

  test('a level chosen is all its practices and those below it', () => {
    const to3 = toggleLevel(data, NOTHING, 'strategy', 3);
    expect([...to3.done]).toEqual(['strategy.3.a', 'strategy.3.b']);
    expect(scoreOf('strategy', ...to3.done)).toBe(3);
    expect(chosenLevel(data, to3, 'strategy')).toBe(3);
    expect(chosenLevel(data, togglePractice(to3, 'strategy.3.b'), 'strategy')).toBeUndefined();
    expect(isNothing(toggleLevel(data, to3, 'strategy', 3))).toBe(true);
  });

  test('every level offered can be reached, also where there was no score', () => {
    for (const id of ['need', 'evaluation', 'loyalty', 'brand', 'management'] as const)
      for (const level of levelsAbove(data, id)) {
        expect(scoreOf(id, ...toggleLevel(data, NOTHING, id, level).done), `${id} ${level}`).toBe(
          level
        );
      }
    expect(levelsAbove(data, 'management')).toEqual([2, 3, 4, 5]);
    expect(levelsAbove(data, 'deal')).toEqual([]);
  });

  test('what is full or does not apply is not open', () => {
    expect(openPractices(practices, 'deal', 5)).toEqual([]);
    expect(openPractices(practices, 'strategy', 2)).toEqual([]);
    const marks = { ...practices.marks, brand: { 'brand.2.a': 'notApplicable' as const } };
    expect(openPractices({ ...practices, marks }, 'brand', 2)).toEqual(['brand.2.b']);
  });

  test('toggling practices of one direction leaves the others alone', () => {
    const both = toggleLevel(data, togglePractice(NOTHING, 'need.4.a'), 'loyalty', 2);
    expect(both.done).toEqual(new Set(['need.4.a', 'loyalty.2.a']));
  });
});

test('a team’s weights and targets hold in a what-if too', () => {
  const input = {
    model: MODEL,
    mode: 'quick',
    anonymous: false,
    responses: [{ answers: MIXED }, { answers: quickAnswers(1, 4, 2.5, 3, 1, 2, 5) }],
    weights: { strategy: 3, brand: 0.5 },
    targets: { need: 5 }
  } as const;
  const data = JSON.parse(whatIfData(report(input), 'en')) as WhatIfData;
  const { index, steps } = scorecard(input);
  expect(outlookOn(data, NOTHING)).toMatchObject({ index, steps });
});

test('the browser is told one language and no more of a step than a plan needs', () => {
  const json = whatIfData(report(assessment('quick', MIXED)), 'en');
  expect(json).not.toMatch(/\p{Script=Cyrillic}/u);
  expect(json).not.toContain('doneWhen');
});
