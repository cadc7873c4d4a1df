import { expect, test } from 'vitest';
import { account } from '#lib/domain/account.ts';
import type { Answer } from '#lib/domain/answers.ts';
import type { DirectionId, Locale } from '#lib/domain/model/types.ts';
import { scorecard } from '#lib/domain/scorecard.ts';
import { sayArithmetic } from './say-account.ts';

function said(locale: Locale, mode: 'quick' | 'detailed', id: DirectionId, answer: Answer) {
  const card = scorecard({ mode, anonymous: false, responses: [{ answers: { [id]: answer } }] });
  const result = card.directions.find((direction) => direction.id === id)!;
  return sayArithmetic(account(id, answer, result), result, locale)
    .join(' ')
    .replaceAll('\u00A0', ' ');
}
const THIRD = {
  criteria: {
    'strategy.2.a': 'yes',
    'strategy.2.b': 'yes',
    'strategy.3.a': 'yes',
    'strategy.3.b': 'dontKnow'
  }
} as const;

test('quick', () => {
  expect(said('en', 'quick', 'need', { level: 2 })).toBe('Level 2 is chosen as fully true: 2.0.');
  expect(said('ru', 'quick', 'need', { level: 2, partlyNext: true })).toBe(
    'Уровень 2 верен полностью, уровень 3 — отчасти: 2 + 0,5 = 2,5. Ровно половина пути — это ещё уровень 2.'
  );
});

test('detailed, with the sum, the level and what the unknown could add', () => {
  expect(said('en', 'detailed', 'strategy', THIRD)).toBe(
    'Level 2 is full. At level 3, 1 of 2 points: 2 + 0.50 = 2.5. That is level 2. With every “don’t know” as a yes it would be 3.0.'
  );
  expect(said('ru', 'detailed', 'strategy', THIRD)).toBe(
    'Уровень 2 выполнен. На уровне 3 набрано 1 из 2: 2 + 0,50 = 2,5. Это уровень 2. Если каждое «не знаю» считать за «да», было бы 3,0.'
  );
});

test('from the floor and at the top', () => {
  expect(
    said('en', 'detailed', 'strategy', { criteria: { 'strategy.2.a': 'no', 'strategy.2.b': 'no' } })
  ).toBe(
    'Level 1 is where everybody starts. At level 2, 0 of 2 points: 1 + 0.00 = 1.0. That is level 1.'
  );
  const all = ['2.a', '2.b', '3.a', '3.b', '4.a', '4.b', '5.a', '5.b'];
  const criteria = Object.fromEntries(all.map((id) => [`management.${id}`, 'yes']));
  expect(said('en', 'detailed', 'management', { criteria })).toBe('Every level is full: 5.0.');
});

test('without a score', () => {
  expect(said('ru', 'quick', 'brand', { notApplicable: 'нет бренда' })).toBe(
    'Не применимо: нет бренда. В индекс направление не входит.'
  );
  expect(said('en', 'quick', 'brand', { dontKnow: true })).toContain('there is no score');
});
