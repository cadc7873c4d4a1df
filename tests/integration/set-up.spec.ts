import { describe, expect, test } from 'vitest';
import * as setUp from '#lib/server/set-up/service.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import { member } from '#tests/support/accounts.ts';
import { testContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';

const BROWSER = { agent: '' };

const owner = (code: string, changes: Partial<setUp.FirstOwner> = {}): setUp.FirstOwner => ({
  ...{ code, name: 'Vera Orlova', email: 'vera@example.org', locale: 'ru' },
  ...{ password: 'four quiet kettles at noon', address: '203.0.113.7' },
  workspace: {
    ...{ kind: 'company', name: 'Ёлка и партнёры', industry: 'hospitalityRetail', size: '11-50' },
    ...{ locale: 'ru', timeZone: 'Europe/Samara' }
  },
  ...changes
});

describe.each(dialects)('$name', (dialect) => {
  const database = useDatabase(dialect);

  async function offered() {
    const ctx = testContext(database());
    const code = await setUp.offerCode(ctx);
    if (!code) throw new Error('No code was offered.');
    return { ctx, code };
  }

  test('the printed code makes the owner, the workspace and its own company, and signs in', async () => {
    const { ctx, code } = await offered();
    const made = await setUp.setUp(ctx, owner(code), BROWSER);
    if (!('session' in made)) throw new Error(made.refused);
    expect(await accounts.identify(ctx, made.session)).toMatchObject({
      ...{ name: 'Vera Orlova', email: 'vera@example.org', emailVerified: true, locale: 'ru' }
    });
    const workspace = await ctx.db.selectFrom('workspace').selectAll().executeTakeFirstOrThrow();
    expect(workspace).toMatchObject({
      ...{ id: made.workspaceId, kind: 'company', name: 'Ёлка и партнёры' },
      ...{ locale: 'ru', time_zone: 'Europe/Samara', fiscal_start: 1 }
    });
    const membership = await ctx.db.selectFrom('membership').selectAll().executeTakeFirstOrThrow();
    expect(membership).toMatchObject({ workspace_id: made.workspaceId, role: 'owner' });
    const company = await ctx.db.selectFrom('company').selectAll().executeTakeFirstOrThrow();
    expect(company).toMatchObject({
      ...{ name: 'Ёлка и партнёры', sort_name: 'елка и партнеры', is_own: 1 },
      ...{ industry: 'hospitalityRetail', size: '11-50', workspace_id: made.workspaceId }
    });
    const audit = await ctx.db.selectFrom('audit').select('action').execute();
    expect(audit.map(({ action }) => action).sort()).toEqual(['signedIn', 'workspaceCreated']);
  });

  test('an agency has no company of its own', async () => {
    const { ctx, code } = await offered();
    const workspace = { ...owner(code).workspace, kind: 'agency' as const };
    await setUp.setUp(ctx, owner(code, { workspace }), BROWSER);
    expect(await ctx.db.selectFrom('company').selectAll().execute()).toEqual([]);
  });

  test('it closes for ever, for every code that was printed', async () => {
    const { ctx, code } = await offered();
    const another = (await setUp.offerCode(ctx)) ?? '';
    expect(another).not.toBe(code);
    expect(await setUp.setUp(ctx, owner(another), BROWSER)).toHaveProperty('session');
    for (const late of [code, another])
      expect(await setUp.setUp(ctx, owner(late, { email: 'eve@example.org' }), BROWSER)).toEqual({
        refused: 'done'
      });
    await ctx.db.deleteFrom('account').execute();
    expect(await setUp.isDone(ctx.db)).toBe(true);
    expect(await setUp.offerCode(ctx)).toBeNull();
  });

  test('of several at the same moment one succeeds', async () => {
    const { ctx, code } = await offered();
    const results = await Promise.all(
      [1, 2, 3, 4].map((n) => setUp.setUp(ctx, owner(code, { email: `${n}@example.org` }), BROWSER))
    );
    expect(results.filter((result) => 'session' in result)).toHaveLength(1);
    expect(await ctx.db.selectFrom('account').selectAll().execute()).toHaveLength(1);
    expect(await ctx.db.selectFrom('workspace').selectAll().execute()).toHaveLength(1);
  });

  test('a code is taken as people type it; a wrong one makes nothing', async () => {
    const { ctx, code } = await offered();
    expect(await setUp.setUp(ctx, owner('0000-0000-0000-0000'), BROWSER)).toEqual({
      refused: 'wrongCode'
    });
    expect(await setUp.isDone(ctx.db)).toBe(false);
    const sloppy = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')}`;
    expect(await setUp.setUp(ctx, owner(sloppy), BROWSER)).toHaveProperty('session');
  });

  test('the database has only hashes of codes', async () => {
    const { ctx, code } = await offered();
    const rows = JSON.stringify(await ctx.db.selectFrom('setup_code').selectAll().execute());
    expect(rows).not.toContain(code);
    expect(rows).not.toContain(code.replaceAll('-', ''));
  });

  test('guessing the code is limited by address', async () => {
    const { ctx, code } = await offered();
    for (let n = 0; n < 20; n++) await setUp.setUp(ctx, owner(`${n}`), BROWSER);
    expect(await setUp.setUp(ctx, owner(code), BROWSER)).toMatchObject({ refused: 'tooMany' });
    const elsewhere = owner(code, { address: '198.51.100.1' });
    expect(await setUp.setUp(ctx, elsewhere, BROWSER)).toHaveProperty('session');
  });

  test('a password that is guessed first is refused, and the code stays good', async () => {
    const { ctx, code } = await offered();
    for (const password of ['P@ssw0rd1', 'vera.orlova', 'йцукен123'])
      expect(await setUp.setUp(ctx, owner(code, { password }), BROWSER)).toEqual({
        refused: 'guessable'
      });
    expect(await setUp.setUp(ctx, owner(code), BROWSER)).toHaveProperty('session');
  });

  test('the operator can make the first account beside the page, which closes it', async () => {
    const { ctx, code } = await offered();
    const email = 'vera@example.org';
    const made = await setUp.createOwner(ctx, email, 'en');
    if ('refused' in made) throw new Error(made.refused);
    expect(await setUp.setUp(ctx, owner(code), BROWSER)).toEqual({ refused: 'done' });
    expect(await setUp.createOwner(ctx, email, 'en')).toEqual({ refused: 'emailTaken' });
    const credentials = { email, password: made.password, address: '203.0.113.7' };
    expect(await accounts.signIn(ctx, credentials, BROWSER)).toHaveProperty('session');
  });

  test('where somebody can sign in already, no code is offered', async () => {
    const ctx = testContext(database());
    await member(ctx);
    expect(await setUp.offerCode(ctx)).toBeNull();
  });
});
