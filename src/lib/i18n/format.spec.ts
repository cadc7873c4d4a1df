import { describe, expect, test } from 'vitest';
import { count, formats } from './format.ts';
import { preferredLocale } from './locale.ts';
import { typeset } from './typography.ts';

const NBSP = '\u00A0';

describe('rounding for people is half up, on the exact value', () => {
  test.each([
    [2.25, '2.3'],
    [1.95, '2.0'],
    [39 / 20, '2.0'],
    [29 / 14, '2.1'],
    [11 / 4, '2.8'],
    [8 / 3, '2.7'],
    [2.249, '2.2'],
    [-0.25, '−0.3'],
    [-0.04, '0.0']
  ])('%f is %s', (value, text) => expect(formats('en').score(value)).toBe(text));

  test('percent is whole', () => {
    expect(formats('en').percent(26.785)).toBe('27%');
    expect(formats('ru').percent(31.25)).toBe(`31${NBSP}%`);
    expect(formats('en').share(0.723308)).toBe('0.72');
  });
});

test.each([
  [0.7995, '0.79'],
  [0.8, '0.80'],
  [0.598, '0.59'],
  [0.6785, '0.68']
])('agreement of %f is %s, and in the same word', (value, text) => {
  expect(formats('en').agreement(value)).toBe(text);
});

test.each([
  ['2026-Q4', 1, 'October to December 2026', 'октябрь — декабрь 2026'],
  ['2026-Q1', 4, 'April to June 2026', 'апрель — июнь 2026'],
  ['2026-Q4', 4, 'January to March 2027', 'январь — март 2027'],
  ['2026-Q1', 11, 'November 2026 to January 2027', 'ноябрь 2026 — январь 2027'],
  ['2026-Q4', 12, 'September to November 2027', 'сентябрь — ноябрь 2027']
])('%s of a fiscal year from month %i is %s', (quarter, fiscalStart, en, ru) => {
  expect(formats('en').months(quarter, fiscalStart)).toBe(en);
  expect(formats('ru').months(quarter, fiscalStart)).toBe(ru);
});

test('a difference says its sign, and nothing has none', () => {
  expect(formats('ru').delta(0.5)).toBe('+0,5');
  expect(formats('en').delta(-1)).toBe('−1.0');
  expect(formats('en').delta(0.01)).toBe('0.0');
});

test('terms of a sum without idle zeros', () => {
  expect([0, 2, 1.5, 2 / 3, 10].map(formats('en').trimmed)).toEqual([
    '0',
    '2',
    '1.5',
    '0.67',
    '10'
  ]);
  expect(formats('ru').trimmed(0.5)).toBe('0,5');
});

test('days in both languages', () => {
  expect(formats('ru').day('2026-11-22')).toBe(`22${NBSP}ноября 2026`);
  expect(formats('en').day('2026-11-22')).toBe(`22${NBSP}November 2026`);
});

test('an instant by the clocks of a place', () => {
  const instant = '2026-11-22T21:05:00.000Z';
  expect(formats('ru').instant(instant, 'Europe/Moscow')).toBe(`23${NBSP}ноября 2026, 00:05`);
  expect(formats('en').instant(instant, 'America/New_York')).toBe(`22${NBSP}November 2026, 16:05`);
});

test('quarters in both languages', () => {
  expect(formats('ru').quarter('2026-Q4')).toBe(`IV${NBSP}квартал${NBSP}2026`);
  expect(formats('en').quarter('2026-Q4')).toBe(`Q4${NBSP}2026`);
});

test('Russian plurals', () => {
  const forms = { one: 'ответ', few: 'ответа', many: 'ответов' };
  expect([1, 2, 5, 11, 21, 22, 25].map((n) => count('ru', n, forms))).toEqual([
    '1 ответ',
    '2 ответа',
    '5 ответов',
    '11 ответов',
    '21 ответ',
    '22 ответа',
    '25 ответов'
  ]);
});

test('no short word ends a line, no figure leaves its unit', () => {
  expect(typeset('И в этом: с чем и о ком', 'ru')).toBe(
    `И${NBSP}в${NBSP}этом: с${NBSP}чем и${NBSP}о${NBSP}ком`
  );
  expect(typeset('80 % расходов — 2–4 недели', 'ru')).toBe(
    `80${NBSP}% расходов${NBSP}— 2–4${NBSP}недели`
  );
  expect(typeset('at least 80 % of spend', 'en')).toBe('at least 80% of spend');
});

test('the language that the reader ranks highest', () => {
  expect(preferredLocale('ru-RU,ru;q=0.9,en;q=0.8')).toBe('ru');
  expect(preferredLocale('de, en;q=0.5, ru;q=0.7')).toBe('ru');
  expect(preferredLocale('ru;q=0, en')).toBe('en');
  expect(preferredLocale('fr')).toBe('en');
  expect(preferredLocale(null)).toBe('en');
});
