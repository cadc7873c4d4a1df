import { expect, test } from 'vitest';
import type { Answer } from '#lib/domain/answers.ts';
import { stepFrom } from './direction-step.ts';
import { MODEL } from '#lib/domain/model/index.ts';

const level: Answer = { level: 2 };

test('next is the next direction, and the review after the last', () => {
  expect(stepFrom('strategy', MODEL.ladders.strategy, 'next', undefined, level)).toBe('need');
  expect(stepFrom('management', MODEL.ladders.management, 'next', undefined, level)).toBe('review');
});

test('back is the one before, and the welcome page before the first', () => {
  expect(stepFrom('need', MODEL.ladders.need, 'back', undefined, level)).toBe('strategy');
  expect(stepFrom('strategy', MODEL.ladders.strategy, 'back', undefined, level)).toBe('');
});

test('a level that has just become full keeps the page, at the new questions', () => {
  const full: Answer = { criteria: { 'brand.2.a': 'yes', 'brand.2.b': 'yes' } };
  expect(stepFrom('brand', MODEL.ladders.brand, 'next', undefined, full)).toBe('brand#brand-3');
  expect(stepFrom('brand', MODEL.ladders.brand, 'next', full, full)).toBe('management');
});

test('a level that is not full ends the questions', () => {
  const partly: Answer = { criteria: { 'brand.2.a': 'yes', 'brand.2.b': 'partly' } };
  expect(stepFrom('brand', MODEL.ladders.brand, 'next', undefined, partly)).toBe('management');
});
