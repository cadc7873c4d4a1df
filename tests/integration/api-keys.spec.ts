import { beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '#lib/server/access/principal.ts';
import * as apiKeys from '#lib/server/api-keys/service.ts';
import * as audit from '#lib/server/audit/service.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';
import { apiKey, holderOf } from '#tests/support/api-keys.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { colleague, workspace } from '#tests/support/workspaces.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe.each(dialects)('keys of the API, on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  beforeEach(async () => {
    ctx = testContext(database());
    owner = await workspace(ctx);
  });

  const pass = (ms: number) => (ctx.clock.now = new Date(ctx.clock.now.getTime() + ms));
  const admit = (key: string | null, address = '::1') =>
    apiKeys.admit(ctx, key && `Bearer ${key}`, address);

  test('a key speaks for its workspace, and the database has only what tells it', async () => {
    const key = await apiKey(ctx, owner, { scope: 'write', name: 'CRM' });
    expect(key).toMatch(/^hpt_[\w-]{44}$/);
    expect(await holderOf(ctx, key)).toMatchObject({
      ...{ accountId: null, name: 'CRM', scope: 'write', role: 'editor' },
      workspace: owner.workspace
    });
    const rows = await ctx.db.selectFrom('api_key').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(key.slice('hpt_'.length + 6));
    expect(ctx.logged.join()).not.toContain(key);
  });

  test('one that reads is a viewer', async () => {
    expect(await holderOf(ctx, await apiKey(ctx, owner))).toMatchObject({ role: 'viewer' });
  });

  test('one that never was, has expired, was revoked, or is of a deleted workspace is unknown', async () => {
    const [expiring, revoked, ofDeleted] = [
      await apiKey(ctx, owner, { days: 30 }),
      await apiKey(ctx, owner, { name: 'Old' }),
      await apiKey(ctx, owner)
    ];
    expect(await admit(`hpt_${'A'.repeat(44)}`)).toBe('unknown');
    expect(await admit(null)).toBe('unknown');
    expect(await admit(`${expiring}x`)).toBe('unknown');
    pass(30 * DAY_MS - 1);
    await holderOf(ctx, expiring);
    pass(1);
    expect(await admit(expiring)).toBe('unknown');

    const [{ id } = { id: '' }] = (await apiKeys.list(ctx, owner)).filter((k) => k.name === 'Old');
    expect(await apiKeys.revoke(ctx, await workspace(ctx), id)).toBe('unknown');
    await holderOf(ctx, revoked);
    expect(await apiKeys.revoke(ctx, owner, id)).toBe('apiKeyRevoked');
    expect(await apiKeys.revoke(ctx, owner, id)).toBe('apiKeyRevoked');
    expect(await admit(revoked)).toBe('unknown');

    await workspaces.deleteWorkspace(ctx, owner);
    expect(await admit(ofDeleted)).toBe('unknown');
  });

  test('the list says who made a key, the hour of its last use, and whether it works', async () => {
    const key = await apiKey(ctx, owner, { name: 'CRM', days: 30 });
    const listed = async () => (await apiKeys.list(ctx, owner))[0];
    expect(await listed()).toMatchObject({
      ...{ name: 'CRM', prefix: key.slice(0, 10), scope: 'read', madeByName: 'Vera Orlova' },
      ...{ lastUsedAt: null, state: 'works' }
    });
    pass(0.7 * HOUR_MS);
    await holderOf(ctx, key);
    expect(await listed()).toMatchObject({ lastUsedAt: '2026-11-23T10:00:00.000Z' });
    pass(HOUR_MS);
    await holderOf(ctx, key);
    expect(await listed()).toMatchObject({ lastUsedAt: '2026-11-23T11:00:00.000Z' });
    pass(30 * DAY_MS);
    expect(await listed()).toMatchObject({ state: 'expired' });
    expect(await apiKeys.list(ctx, await workspace(ctx))).toEqual([]);
  });

  test('a form that is sent twice makes one key, shown once', async () => {
    const form = { id: ctx.random.id(), name: 'CRM', scope: 'read', days: 30 } as const;
    expect(await apiKeys.make(ctx, owner, form)).toHaveProperty('made');
    expect(await apiKeys.make(ctx, owner, form)).toEqual({ refused: 'madeAlready' });
    expect(await apiKeys.list(ctx, owner)).toHaveLength(1);
  });

  test('whoever is no owner any more takes no key along', async () => {
    const other = await colleague(ctx, owner, 'owner');
    const [theirs, own] = [await apiKey(ctx, other, { name: 'Theirs' }), await apiKey(ctx, owner)];
    await workspaces.changeRole(ctx, owner, other.accountId, 'editor');
    expect(await admit(theirs)).toBe('unknown');
    await holderOf(ctx, own);
    const { entries } = await audit.read(ctx, owner, 'en', {});
    expect(entries.map(({ text }) => text)).toContain('Revoked the API key Theirs');
  });

  test('the trail names a key by its name and says that it is one', async () => {
    const holder = await holderOf(ctx, await apiKey(ctx, owner, { name: 'CRM' }));
    await audit.denied(ctx, holder, 'api');
    const { entries } = await audit.read(ctx, owner, 'en', {});
    expect(entries.map(({ actor, text }) => [actor, text])).toEqual([
      ['CRM, API key', 'Tried what the role does not allow: API'],
      ['Vera Orlova', 'Made the API key CRM']
    ]);
  });

  test('too many requests are put off: of one key, and from one address, known or not', async () => {
    const [key, another] = [await apiKey(ctx, owner), await apiKey(ctx, owner)];
    for (let n = 0; n < 600; n++) await holderOf(ctx, key, '203.0.113.7');
    expect(await admit(key, '203.0.113.8')).toEqual({ retryAfterSeconds: 60 });
    expect(await admit(another, '203.0.113.7')).toHaveProperty('holder');
    // as many as it takes, without sending them
    await ctx.db.updateTable('limit_counter').set({ count: 3000 }).execute();
    expect(await admit(another, '203.0.113.7')).toEqual({ retryAfterSeconds: 60 });
    expect(await admit('hpt_nonsense', '203.0.113.7')).toEqual({ retryAfterSeconds: 60 });
    pass(60_000);
    expect(await admit(key, '203.0.113.7')).toHaveProperty('holder');
  });
});
