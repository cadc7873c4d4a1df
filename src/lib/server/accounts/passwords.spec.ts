import * as argon2 from '@node-rs/argon2';
import { beforeEach, expect, test, vi } from 'vitest';
import { Unavailable } from '../errors.ts';
import { hashPassword, isPasswordOf } from './passwords.ts';

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>();
  return { hash: vi.fn(real.hash), verify: vi.fn(real.verify) };
});

beforeEach(() => void vi.mocked(argon2.hash).mockClear());

test('a password is the same however its signs were composed, and no other is', async () => {
  const stored = await hashPassword('ещё Ångström 8'.normalize('NFC'));
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPasswordOf(stored, 'ещё Ångström 8'.normalize('NFD'))).toBe(true);
  expect(await isPasswordOf(stored, 'еще Ångström 8')).toBe(false);
});

test('without an account, or before its password is chosen, none fits', async () => {
  for (const stored of [null, '-', '']) expect(await isPasswordOf(stored, '-')).toBe(false);
});

test('few are hashed at a time, some wait, more are sent away for now', async () => {
  let running = 0;
  let most = 0;
  vi.mocked(argon2.hash).mockImplementation(async () => {
    most = Math.max(most, ++running);
    await new Promise(setImmediate);
    running--;
    return '$';
  });
  const all = await Promise.allSettled(Array.from({ length: 100 }, () => hashPassword('x')));
  const away = all.filter(({ status }) => status === 'rejected');
  expect(most).toBeLessThanOrEqual(2);
  expect(away.length).toBeGreaterThan(0);
  expect(away.length).toBeLessThan(40);
  expect(away.every((one) => 'reason' in one && one.reason instanceof Unavailable)).toBe(true);
  // nobody is left standing: the next ones have their turn
  expect(await hashPassword('x')).toBe('$');
});
