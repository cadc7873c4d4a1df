import { describe, expect, test } from 'vitest';
import { evidence, sumOfClaims } from '#lib/domain/evidence.ts';
import { finding } from '#lib/domain/finding.ts';
import { MODEL } from '#lib/domain/model/index.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { scorecard, type ScorecardInput } from '#lib/domain/scorecard.ts';
import { stepCards } from '#lib/domain/step-cards.ts';
import { quickAnswers, type Said } from '#tests/support/answers.ts';
import { sayFinding } from './finding.ts';
import { sayLead } from './lead.ts';

const of = (...rows: Said[][]): ScorecardInput => ({
  model: MODEL,
  mode: 'quick',
  anonymous: false,
  responses: rows.map((row) => ({ answers: quickAnswers(...row) }))
});
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const headline = (input: ScorecardInput, locale: Locale) =>
  plain(sayFinding(finding(scorecard(input)), locale).join(' '));
const lead = (input: ScorecardInput, locale: Locale) => {
  const card = scorecard(input);
  return plain(sayLead(card, stepCards(card, input), sumOfClaims(evidence(input)), locale));
};

const HEADLINES: [what: string, row: Said[], en: string, ru: string][] = [
  [
    'a mixed profile, one strongest, one weakest',
    [2, 2.5, 1.5, 2, 1, 2.5, 3],
    'Management is already at level 3, loyalty is still at level 1. Start there',
    'Управление уже на уровне 3, лояльность ещё на уровне 1. Начните с неё'
  ],
  [
    'all at 1',
    [1, 1, 1, 1, 1, 1, 1],
    'All seven directions are at level 1. Start with strategy',
    'Все семь направлений на уровне 1. Начните со стратегии'
  ],
  [
    'all at 5',
    [5, 5, 5, 5, 5, 5, 5],
    'All seven directions are at level 5. Keep it up',
    'Все семь направлений на уровне 5. Удержите его'
  ],
  [
    'one level, different scores',
    [2, 2, 2, 2.5, 2, 2.5, 2],
    'All seven directions are at level 2. Start with strategy',
    'Все семь направлений на уровне 2. Начните со стратегии'
  ],
  [
    'level 5 almost everywhere',
    [5, 5, 5, 5, 5, 4.5, 5],
    'Six directions are already at level 5, the brand is at level 4. Start there',
    'Шесть направлений уже на уровне 5, бренд на уровне 4. Начните с него'
  ],
  [
    'two weakest',
    [2, 2, 1, 2, 1, 2, 3],
    'Management is already at level 3, evaluation and loyalty are still at level 1. Start with evaluation',
    'Управление уже на уровне 3, оценка и лояльность ещё на уровне 1. Начните с оценки и выбора'
  ],
  [
    'two strongest, several weakest',
    [4, 1, 1, 1, 1, 4, 2],
    'Strategy and the brand are already at level 4, four directions are still at level 1. Start with need formation',
    'Стратегия и бренд уже на уровне 4, четыре направления ещё на уровне 1. Начните с формирования потребности'
  ],
  [
    'the weakest has a name of two words',
    [2, 2, 1, 2, 2, 2, 3],
    'Management is already at level 3, evaluation is still at level 1. Start there',
    'Управление уже на уровне 3, оценка и выбор ещё на уровне 1. Начните с них'
  ],
  [
    'the weakest has to wait',
    [3, 3, 1.5, 1, 3, 3, 3],
    'Five directions are already at level 3, the deal is still at level 1. Start with evaluation',
    'Пять направлений уже на уровне 3, сделка ещё на уровне 1. Начните с оценки и выбора'
  ],
  [
    'more at a level than at its lowest score: a count counts the level',
    [4, 4.5, 4, 4.5, 4.5, 4, 5],
    'Management is already at level 5, six directions are at level 4. Start with strategy',
    'Управление уже на уровне 5, шесть направлений на уровне 4. Начните со стратегии'
  ],
  [
    'one unknown',
    [2, '?', 2, 2, 1, 2, 2],
    'Five directions are already at level 2, loyalty is still at level 1. Start there',
    'Пять направлений уже на уровне 2, лояльность ещё на уровне 1. Начните с неё'
  ],
  [
    'flat but for two that do not apply',
    [3, 3, 3, '-', 3, '-', 3],
    'All directions scored are at level 3. Start with strategy',
    'Все направления с баллом на уровне 3. Начните со стратегии'
  ],
  [
    'too few scores',
    [3, '?', '?', '?', '?', 2, '?'],
    'Only 2 of 7 directions have a score: too few for a verdict',
    'Балл есть только у 2 из 7 направлений: для вывода этого мало'
  ],
  [
    'no score at all',
    ['?', '?', '?', '?', '?', '?', '?'],
    'No direction has a score yet',
    'Пока нет ни одного балла'
  ]
];

test.for(HEADLINES)('the headline of %s', ([, row, en, ru]) => {
  expect(headline(of(row), 'en')).toBe(en);
  expect(headline(of(row), 'ru')).toBe(ru);
});

describe('the lead', () => {
  const mixed = of([2, 2.5, 1.5, 2, 1, 2.5, 3]);

  test('says what to do first, how long it takes, and whose view this is', () => {
    expect(lead(mixed, 'en')).toBe(
      'The first step takes 2–4 weeks and waits for nothing: existing customers receive targeted emails. ' +
        'This is one person’s view, and nothing in it is confirmed yet.'
    );
    expect(lead(mixed, 'ru')).toBe(
      'Первый шаг занимает 2–4 недели и ничего не ждёт: действующие клиенты получают адресные письма. ' +
        'Это взгляд одного человека, подтверждений пока нет.'
    );
  });

  test('counts what is confirmed', () => {
    const [first] = mixed.responses;
    const strategy = { level: 2, evidence: 'a plan' } as const;
    const input = { ...mixed, responses: [{ answers: { ...first?.answers, strategy } }] };
    expect(lead(input, 'en')).toContain(
      'one person’s view; 1 of 5 directions above level 1 confirmed.'
    );
    expect(lead(input, 'ru')).toContain('подтверждения есть для 1 направления из 5.');
  });

  test('says why the plan does not begin with the weakest', () => {
    const input = of([3, 3, 1.5, 1, 3, 3, 3]);
    expect(lead(input, 'en')).toContain(
      'The weakest is the deal, but its step waits: first evaluation to level 2.'
    );
    expect(lead(input, 'ru')).toContain(
      'Слабее всего сделка, но её шаг ждёт: сначала оценка и выбор до уровня 2.'
    );
  });

  test('promises no free start where a prerequisite has no score', () => {
    const input = of([3, '?', '?', '?', '?', 2, '?']);
    expect(lead(input, 'en')).toContain('could not be checked: it needs evaluation to level 2.');
    expect(lead(input, 'ru')).toContain(
      'Его условие проверить не удалось: оценка и выбор до уровня 2.'
    );
  });

  test('says which directions have no score, and why', () => {
    const input = of([3, 3, '?', '-', 3, '?', 3]);
    expect(lead(input, 'en')).toContain(
      'Evaluation and the brand: the answer was “don’t know”, so there is no score. Not applicable: the deal.'
    );
    expect(lead(input, 'ru')).toContain(
      'Об оценке и выборе и о бренде ответили «не знаю»: балла нет. Не применимо: сделка.'
    );
  });

  test('says where several people agree and where they do not', () => {
    const input = of([2, 2, 2, 2, 2, 1, 2], [2, 2, 2, 2, 2, 3, 2], [2, 2, 2, 2, 2, 5, 2]);
    expect(lead(input, 'en')).toContain(
      'Opinions are close on 6 of 7 directions. The brand: opinions differ, so talk before you act.'
    );
    expect(lead(input, 'ru')).toContain(
      'По 6 из 7 направлений мнения близки. О бренде мнения расходятся: поговорите, прежде чем решать.'
    );
  });

  test('has nothing to start where everything is full', () => {
    expect(lead(of([5, 5, 5, 5, 5, 5, 5]), 'ru')).toContain('Цели достигнуты.');
  });
});
