import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Context } from '../context.ts';
import { begin } from './service.ts';

const error = vi.fn();
const ctx = { log: { info: vi.fn(), error } } as unknown as Context;
const EVERY_MS = 10_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a job runs again and again, also after it failed, until it is ended', async () => {
  const run = vi.fn().mockRejectedValueOnce(new Error('busy')).mockResolvedValue(0);
  const end = begin(ctx, [{ name: 'tidy', everyMs: EVERY_MS, run }]);
  expect(run).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(3 * EVERY_MS);
  expect(run).toHaveBeenCalledTimes(3);
  expect(error).toHaveBeenCalledOnce();
  await end();
  await vi.advanceTimersByTimeAsync(3 * EVERY_MS);
  expect(run).toHaveBeenCalledTimes(3);
});

test('the end waits for a job at work, which does not begin again', async () => {
  let finish: (done: number) => void = () => {};
  const run = vi.fn(() => new Promise<number>((resolve) => (finish = resolve)));
  const end = begin(ctx, [{ name: 'tidy', everyMs: EVERY_MS, run }]);
  await vi.advanceTimersByTimeAsync(5 * EVERY_MS);
  expect(run).toHaveBeenCalledOnce();
  let ended = false;
  const over = end().then(() => (ended = true));
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  expect(ended).toBe(false);
  finish(1);
  await over;
  await vi.advanceTimersByTimeAsync(5 * EVERY_MS);
  expect(run).toHaveBeenCalledOnce();
});
