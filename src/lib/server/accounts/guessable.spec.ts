import { expect, test } from 'vitest';
import { isGuessable } from './guessable.ts';

const OWN = ['vera.orlova@example.org', 'Vera Orlova'];

test.each([
  ...['password', 'Password1', 'P@ssw0rd!', 'Passw0rd123!', 'passwordpassword', 'pass word 1'],
  ...['12345678', '87654321', '11111111', '12341234', '147258369', '11223344', '!@#$%^&*'],
  ...['qwerty123', 'qwertyuiop', '1q2w3e4r5t', '1qaz2wsx', 'zxcvbnm1', 'asdf1234', '123qweasd'],
  ...['iloveyou', 'Sunshine1', 'letmein!', 'trustno1', 'marketing2026', 'heptagon1', 'abcd1234'],
  ...['01011990', '1990-01-01', '31.12.1985'],
  ...['пароль123', 'йцукенгш', 'Любовь2026', 'gfhjkm123', '1й2ц3у4к'],
  ...['vera.orlova', 'VeraOrlova1', 'Orlova2026']
])('%s is guessed first', (password) => {
  expect(isGuessable(password, OWN)).toBe(true);
});

test.each([
  ...['correct horse battery', 'k7#Vq!2mZp', 'Lighthouse-in-fog 42', 'summer rain on tin roof'],
  ...['тихий чайник у окна', 'ещё один надёжный', '💡🔑🐘🌍🎈🎲🧭🪁']
])('%s is not', (password) => {
  expect(isGuessable(password, OWN)).toBe(false);
});
