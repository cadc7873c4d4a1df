import { expect, test } from 'vitest';
import { boardHeading, type BoardFacts } from './board-heading.ts';

const facts: BoardFacts = {
  ...{ status: 'open', opensOn: '2026-11-01', closesOn: '2026-11-30', daysLeft: 3 },
  ...{ invited: 8, submitted: 5, open: false }
};
const said = (changes: Partial<BoardFacts>, locale: 'en' | 'ru' = 'en') =>
  boardHeading({ ...facts, ...changes }, locale).replaceAll('\u00A0', ' ');

test('says how many have answered and how long the round goes on', () => {
  expect(said({})).toBe('5 of 8 have answered; closes in 3 days');
  expect(said({}, 'ru')).toBe('Ответили 5 из 8; раунд закроется через 3 дня');
  expect(said({ submitted: 0, daysLeft: 1 })).toBe('Nobody has answered yet; closes tomorrow');
  expect(said({ submitted: 8, daysLeft: 0 }, 'ru')).toBe('Ответили все 8; раунд закроется сегодня');
});

test('counts no days that nobody would count', () => {
  expect(said({ daysLeft: 15 })).toMatch(/; closes on 30 November 2026$/);
  expect(said({ closesOn: null, daysLeft: null })).toMatch(/; open until you close it$/);
});

test('where anybody may answer there is nothing to count answers against', () => {
  expect(said({ open: true })).toMatch(/^5 answers so far;/);
  expect(said({ submitted: 9 })).toMatch(/^9 answers so far;/);
  expect(said({ submitted: 9, status: 'closed' })).toMatch(/^9 answers; /);
});

test('a round that has not begun or is over says so', () => {
  expect(said({ status: 'scheduled', submitted: 0 })).toMatch(/; opens on 1 November 2026$/);
  expect(said({ status: 'closed' })).toBe('5 of 8 have answered; the round is closed');
});
