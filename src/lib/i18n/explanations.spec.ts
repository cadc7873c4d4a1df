import { describe, expect, test } from 'vitest';
import type { Answer } from '#lib/domain/answers.ts';
import { why } from '#lib/domain/explanation.ts';
import type { Marks } from '#lib/domain/gates.ts';
import { MODEL } from '#lib/domain/model/index.ts';
import type { DirectionId, Locale } from '#lib/domain/model/types.ts';
import { sayWhy } from './explanations.ts';

const said = (id: DirectionId, answer: Answer | undefined, locale: Locale) =>
  sayWhy(why(MODEL, id, answer), locale).replaceAll('\u00A0', ' ');
const marked = (criteria: Marks): Answer => ({ criteria });

/** Full up to a level, in strategy (2, 2, 3 and 3 practices). */
const UP_TO_2: Marks = { 'strategy.2.a': 'yes', 'strategy.2.b': 'yes' };
const UP_TO_3: Marks = { ...UP_TO_2, 'strategy.3.a': 'yes', 'strategy.3.b': 'yes' };
const UP_TO_4: Marks = {
  ...UP_TO_3,
  'strategy.4.a': 'yes',
  'strategy.4.b': 'yes',
  'strategy.4.c': 'yes'
};

type Case = [name: string, id: DirectionId, answer: Answer | undefined, en: string, ru: string];

describe('the arithmetic in words', () => {
  test.for<Case>([
    [
      'the floor',
      'need',
      { level: 1 },
      'Level 1 is where everyone starts: 1.0.',
      'С уровня 1 начинают все: 1,0.'
    ],
    [
      'half way from the floor',
      'need',
      { level: 1, partlyNext: true },
      'Level 1 is where everyone starts, and level 2 is partly true: 1 + 0.5 = 1.5.',
      'С уровня 1 начинают все, уровень 2 верен отчасти: 1 + 0,5 = 1,5.'
    ],
    [
      'a level chosen',
      'need',
      { level: 3 },
      'Level 3 is fully true: 3.0.',
      'Уровень 3 верен полностью: 3,0.'
    ],
    [
      'a level and a half',
      'need',
      { level: 2, partlyNext: true },
      'Level 2 is fully true and level 3 partly: 2 + 0.5 = 2.5.',
      'Уровень 2 верен полностью, уровень 3 — отчасти: 2 + 0,5 = 2,5.'
    ],
    [
      'the top chosen',
      'need',
      { level: 5 },
      'Level 5 is fully true: 5.0, the top of the scale.',
      'Уровень 5 верен полностью: 5,0, выше шкала не идёт.'
    ],
    [
      'nothing of level 2',
      'strategy',
      marked({ 'strategy.2.a': 'no', 'strategy.2.b': 'no' }),
      'At level 2, 0 of 2 points: 1 + 0 = 1.0, level 1.',
      'На уровне 2 набрано 0 из 2 пунктов: 1 + 0 = 1,0, это уровень 1.'
    ],
    [
      'exactly half way',
      'strategy',
      marked({ 'strategy.2.a': 'yes', 'strategy.2.b': 'no' }),
      'At level 2, 1 of 2 points: 1 + 0.5 = 1.5, level 1, because half way is still the lower one.',
      'На уровне 2 набрано 1 из 2 пунктов: 1 + 0,5 = 1,5, это ещё уровень 1: половина пути не переводит на следующий.'
    ],
    [
      'more than half way',
      'strategy',
      marked({ ...UP_TO_2, 'strategy.3.a': 'yes', 'strategy.3.b': 'P' }),
      'Level 2 is full. At level 3, 1.33 of 2 points: 2 + 0.67 = 2.7, level 3.',
      'Уровень 2 выполнен полностью. На уровне 3 набрано 1,33 из 2 пунктов: 2 + 0,67 = 2,7, это уже уровень 3.'
    ],
    [
      'a single practice at a level',
      'loyalty',
      marked({ 'loyalty.2.a': 'partly' }),
      'At level 2, 0.5 of 1 point: 1 + 0.5 = 1.5, level 1, because half way is still the lower one.',
      'На уровне 2 набрано 0,5 из 1 пункта: 1 + 0,5 = 1,5, это ещё уровень 1: половина пути не переводит на следующий.'
    ],
    [
      'a gate that opens below 100%',
      'strategy',
      marked({
        ...UP_TO_3,
        'strategy.4.a': 'F',
        'strategy.4.b': 'F',
        'strategy.4.c': 'L',
        'strategy.5.a': 'N',
        'strategy.5.b': 'N',
        'strategy.5.c': 'N'
      }),
      'Levels 2 to 4 are full. For level 4, 2.67 of 3 points are enough: above 85%. At level 5, 0 of 3 points: 4 + 0 = 4.0, level 4.',
      'Уровни со 2 по 4 выполнены полностью. Для уровня 4 хватило 2,67 из 3 пунктов: это больше 85 %. На уровне 5 набрано 0 из 3 пунктов: 4 + 0 = 4,0, это уровень 4.'
    ],
    [
      'the top',
      'strategy',
      marked({ ...UP_TO_4, 'strategy.5.a': 'yes', 'strategy.5.b': 'yes', 'strategy.5.c': 'yes' }),
      'All levels are full: 5.0, the top of the scale.',
      'Все уровни выполнены полностью: 5,0, выше шкала не идёт.'
    ],
    [
      'something unknown',
      'strategy',
      marked({
        ...UP_TO_3,
        'strategy.4.a': 'yes',
        'strategy.4.b': 'dontKnow',
        'strategy.4.c': 'no'
      }),
      'Levels 2 and 3 are full. At level 4, 1 of 3 points: 3 + 0.33 = 3.3, level 3. With each “don’t know” as a yes, up to 3.7.',
      'Уровни 2 и 3 выполнены полностью. На уровне 4 набрано 1 из 3 пунктов: 3 + 0,33 = 3,3, это уровень 3. Если за каждым «не знаю» стоит «да», балл — до 3,7.'
    ]
  ])('%s', ([, id, answer, en, ru]) => {
    expect(said(id, answer, 'en')).toBe(en);
    expect(said(id, answer, 'ru')).toBe(ru);
  });
});

describe('no score says why', () => {
  const twoUnknown = marked({ 'strategy.2.a': 'dontKnow', 'strategy.2.b': 'dontKnow' });

  test.for<Case>([
    [
      'unanswered',
      'need',
      undefined,
      'No answer yet, so no score.',
      'Ответа пока нет, поэтому нет и балла.'
    ],
    [
      'don’t know',
      'need',
      { dontKnow: true },
      'The answer was “don’t know”: no score, and the index does without it.',
      'Ответ — «не знаю»: балла нет, индекс посчитан без него.'
    ],
    [
      'not applicable',
      'need',
      { notApplicable: 'one customer' },
      'It does not apply to this company, and the index does without it.',
      'К компании не относится, индекс посчитан без него.'
    ],
    [
      'one question open',
      'strategy',
      marked({ 'strategy.2.a': 'yes' }),
      'One question has no answer yet, so there is no score.',
      'На один вопрос пока нет ответа, поэтому нет и балла.'
    ],
    [
      'two questions open',
      'strategy',
      marked({}),
      '2 questions have no answer yet, so there is no score.',
      'Без ответа 2 вопроса, поэтому нет и балла.'
    ],
    [
      'too much unknown',
      'strategy',
      twoUnknown,
      '“Don’t know” to 2 of 2 questions, more than half: no score.',
      '«Не знаю» — на 2 из 2 вопросов, больше половины: балла нет.'
    ]
  ])('%s', ([, id, answer, en, ru]) => {
    expect(said(id, answer, 'en')).toBe(en);
    expect(said(id, answer, 'ru')).toBe(ru);
  });
});
