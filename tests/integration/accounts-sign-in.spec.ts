import * as argon2 from '@node-rs/argon2';
import { describe, expect, test, vi } from 'vitest';
import * as accounts from '#lib/server/accounts/service.ts';
import { secretHash } from '#lib/server/keys.ts';
import { member, PASSWORD } from '#tests/support/accounts.ts';
import { testContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>();
  return { ...real, verify: vi.fn(real.verify) };
});

const BROWSER = { agent: 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0' };
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

describe.each(dialects)('$name', (dialect) => {
  const database = useDatabase(dialect);

  const attempt = (ctx: ReturnType<typeof testContext>, email: string, password = PASSWORD) =>
    accounts.signIn(ctx, { email, password, address: '203.0.113.7' }, BROWSER);

  async function session(ctx: ReturnType<typeof testContext>, email: string): Promise<string> {
    const result = await attempt(ctx, email);
    if ('refused' in result) throw new Error(`The sign-in was refused: ${result.refused}.`);
    return result.session;
  }

  test('the right password opens a session, which tells who it is', async () => {
    const ctx = testContext(database());
    const { email, accountId } = await member(ctx);
    const cookie = await session(ctx, email);
    expect(await accounts.identify(ctx, cookie)).toEqual({
      accountId,
      name: 'Vera Orlova',
      email,
      emailVerified: true,
      locale: 'en',
      sessionHash: secretHash(cookie)
    });
  });

  test('the database holds neither the id of a session nor a password', async () => {
    const ctx = testContext(database());
    const { email } = await member(ctx);
    const cookie = await session(ctx, email);
    const rows = JSON.stringify([
      await ctx.db.selectFrom('session').selectAll().execute(),
      await ctx.db.selectFrom('account').selectAll().execute(),
      await ctx.db.selectFrom('audit').selectAll().execute()
    ]);
    expect(rows).not.toContain(cookie);
    expect(rows).not.toContain(PASSWORD);
    expect(rows).toContain(secretHash(cookie));
    expect(rows).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(ctx.logged.join()).not.toContain(cookie);
  });

  test('an address that nobody has costs the same work and gets the same answer', async () => {
    const ctx = testContext(database());
    const { email } = await member(ctx);
    const verify = vi.mocked(argon2.verify);
    verify.mockClear();
    const known = await attempt(ctx, email, 'not the password');
    const work = verify.mock.calls.map(([hash]) => String(hash).replace(/\$[^$]+\$[^$]+$/, ''));
    const unknown = await attempt(ctx, 'nobody@example.org', 'not the password');
    expect(unknown).toEqual(known);
    expect(unknown).toEqual({ refused: 'wrong' });
    expect(verify).toHaveBeenCalledTimes(2);
    expect(String(verify.mock.calls[1]?.[0])).toContain(work[0]);
  });

  test('signing in again ends the session that the browser had', async () => {
    const ctx = testContext(database());
    const { email } = await member(ctx);
    const former = await session(ctx, email);
    const next = await accounts.signIn(
      ctx,
      { email, password: PASSWORD, address: '203.0.113.7' },
      { ...BROWSER, former }
    );
    expect('session' in next && next.session).not.toBe(former);
    expect(await accounts.identify(ctx, former)).toBeNull();
  });

  test('signing out ends the session at once, and no other', async () => {
    const ctx = testContext(database());
    const { email } = await member(ctx);
    const [one, other] = [await session(ctx, email), await session(ctx, email)];
    await accounts.signOut(ctx, one);
    expect(await accounts.identify(ctx, one)).toBeNull();
    expect(await accounts.identify(ctx, other)).not.toBeNull();
  });

  test('a session ends after thirty days unless it is used', async () => {
    const ctx = testContext(database());
    const { email } = await member(ctx);
    const [used, unused] = [await session(ctx, email), await session(ctx, email)];
    for (let day = 0; day < 4; day++) {
      ctx.clock.now = new Date(ctx.clock.now.getTime() + 10 * DAY_MS);
      expect(await accounts.identify(ctx, used), `day ${(day + 1) * 10}`).not.toBeNull();
    }
    expect(await accounts.identify(ctx, unused)).toBeNull();
  });

  test('when it was seen is noted once an hour at most', async () => {
    const ctx = testContext(database());
    const { email } = await member(ctx);
    const cookie = await session(ctx, email);
    const seenAt = async () =>
      (await ctx.db.selectFrom('session').select('seen_at').executeTakeFirstOrThrow()).seen_at;
    const before = await seenAt();
    ctx.clock.now = new Date(ctx.clock.now.getTime() + 50 * MINUTE_MS);
    await accounts.identify(ctx, cookie);
    expect(await seenAt()).toBe(before);
    ctx.clock.now = new Date(ctx.clock.now.getTime() + 20 * MINUTE_MS);
    await accounts.identify(ctx, cookie);
    expect(await seenAt()).toBe(ctx.clock.now.toISOString());
  });

  test.each(['', 'x', 'a'.repeat(10_000), '\0'])('a cookie of nonsense is nobody’s', async (id) => {
    expect(await accounts.identify(testContext(database()), id)).toBeNull();
  });

  test('the password is the same however its signs were typed', async () => {
    const ctx = testContext(database());
    const { email } = await member(ctx, { password: 'ещё один чайник' });
    const decomposed = 'ещё один чайник'.normalize('NFD');
    expect(await attempt(ctx, email, decomposed)).toHaveProperty('session');
  });

  test('tries are written down, with nothing that was typed', async () => {
    const ctx = testContext(database());
    const { email, accountId } = await member(ctx);
    await attempt(ctx, email, 'my other password');
    await attempt(ctx, 'my-password@typed.here');
    await session(ctx, email);
    const rows = await ctx.db.selectFrom('audit').selectAll().orderBy('id').execute();
    expect(rows.map(({ action, actor_id }) => [action, actor_id])).toEqual([
      ['signInRefused', accountId],
      ['signInRefused', null],
      ['signedIn', accountId]
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/my other|my-password/);
  });

  describe('limits', () => {
    const from = (
      ctx: ReturnType<typeof testContext>,
      address: string,
      email: string,
      good = false
    ) => accounts.signIn(ctx, { email, password: good ? PASSWORD : 'wrong one', address }, BROWSER);

    async function wrongly(
      ctx: ReturnType<typeof testContext>,
      n: number,
      address: string,
      email: string
    ) {
      for (let i = 0; i < n; i++) await from(ctx, address, email);
    }

    test('ten wrong tries from one address are all for a while, the right one included', async () => {
      const ctx = testContext(database());
      const { email } = await member(ctx);
      await wrongly(ctx, 10, '203.0.113.7', email);
      const refused = await from(ctx, '203.0.113.7', email, true);
      expect(refused).toMatchObject({ refused: 'tooMany' });
      expect('retryAfterSeconds' in refused && refused.retryAfterSeconds).toBeLessThanOrEqual(600);
      // the owner, elsewhere, is not kept out
      expect(await from(ctx, '198.51.100.1', email, true)).toHaveProperty('session');
      ctx.clock.now = new Date(ctx.clock.now.getTime() + 10 * MINUTE_MS);
      expect(await from(ctx, '203.0.113.7', email, true)).toHaveProperty('session');
    });

    test('one address may not go through many accounts', async () => {
      const ctx = testContext(database());
      for (let n = 0; n < 50; n++) await wrongly(ctx, 1, '203.0.113.7', `n${n}@example.org`);
      expect(await from(ctx, '203.0.113.7', 'another@example.org')).toMatchObject({
        refused: 'tooMany'
      });
    }, 60_000);

    test('an account guessed at from everywhere gives each address three tries, its owner too', async () => {
      const ctx = testContext(database());
      const { email } = await member(ctx);
      for (let n = 0; n < 10; n++) await wrongly(ctx, 5, `198.51.100.${n}`, email);
      await wrongly(ctx, 3, '203.0.113.7', email);
      expect(await from(ctx, '203.0.113.7', email)).toMatchObject({ refused: 'tooMany' });
      expect(await from(ctx, '203.0.113.8', email, true)).toHaveProperty('session');
    }, 60_000);

    test('who gets in is never one of too many', async () => {
      const ctx = testContext(database());
      const { email } = await member(ctx);
      for (let n = 0; n < 60; n++)
        expect(await from(ctx, '203.0.113.7', email, true)).toHaveProperty('session');
    }, 60_000);
  });
});
