import { describe, expect, it, vi } from 'vitest';
import { isReady } from '#lib/server/health/service.ts';
import { GET as healthz } from '../../src/routes/healthz/+server.ts';
import { GET as readyz } from '../../src/routes/readyz/+server.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';

const probe = (ctx: TestContext) => readyz({ locals: { ctx } } as never);

it('lives without asking the database', () => {
  expect(healthz().status).toBe(200);
});

describe.each(dialects)('on $name', (dialect) => {
  const db = useDatabase(dialect);

  it('is ready while the database answers', async () => {
    const response = await probe(testContext(db()));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is not ready when the database has not our tables, and says so in the log only', async () => {
    const ctx = testContext(db());
    await db().schema.dropTable('migration').execute();
    const response = await probe(ctx);
    expect(response.status).toBe(503);
    expect(await response.text()).toBe('the database does not answer');
    expect(ctx.logged.join()).toContain('migration');
  });
});

it('is not ready when the database hangs', async () => {
  vi.useFakeTimers();
  try {
    const query = { select: () => query, limit: () => query, execute: () => new Promise(() => {}) };
    const stuck = testContext({ selectFrom: () => query } as never);
    const ready = isReady(stuck);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await ready).toBe(false);
    expect(stuck.logged.join()).toContain('No answer in time.');
  } finally {
    vi.useRealTimers();
  }
});
