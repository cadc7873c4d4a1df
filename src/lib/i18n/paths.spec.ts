import { expect, test } from 'vitest';
import { MODEL, stepOf } from '#lib/domain/model/index.ts';
import type { Way } from '#lib/domain/path.ts';
import { sayWays } from './paths.ts';

const near: Way = { level: 3, adds: [stepOf(MODEL, 'need.2-3')], steps: 1, weeks: [6, 10] };
const far: Way = { level: 5, adds: [], steps: 5, weeks: [40, 71] };
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test('the nearest level and the highest', () => {
  expect(plain(sayWays([near, far], true, 'en'))).toBe(
    'To level 3: 1 step, 6–10 weeks. To level 5: 5 steps, 40–71 weeks.'
  );
  expect(plain(sayWays([near, far], true, 'ru'))).toBe(
    'До уровня 3 — 1 шаг, 6–10 недель. До уровня 5 — 5 шагов, 40–71 неделя.'
  );
});

test('one level left is said once', () => {
  expect(plain(sayWays([near], true, 'en'))).toBe('To level 3: 1 step, 6–10 weeks.');
});

test('no way from the top, and none without a score', () => {
  expect(plain(sayWays([], true, 'en'))).toBe('Level 5 is full, and the scale ends there.');
  expect(plain(sayWays([], false, 'ru'))).toBe('Балла нет, поэтому путь не посчитать.');
});
