import { describe, expect, test } from 'vitest';
import type { SignedIn } from '#lib/server/access/principal.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import { member, PASSWORD } from '#tests/support/accounts.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';

const BROWSER = { agent: '' };
const ADDRESS = '203.0.113.7';
const NEXT = 'seven loud teapots at dawn';
const HOUR_MS = 3_600_000;

describe.each(dialects)('$name', (dialect) => {
  const database = useDatabase(dialect);

  /** A context with a mail server: what is queued can be read, and is never sent. */
  const mailing = (): TestContext => ({
    ...testContext(database()),
    smtp: { url: 'smtp://127.0.0.1:1', from: 'Heptagon <heptagon@example.org>' }
  });

  const queued = (ctx: TestContext) =>
    ctx.db
      .selectFrom('mail')
      .select(['kind', 'recipient', 'subject_id', 'locale'])
      .orderBy('id')
      .execute();

  const kinds = async (ctx: TestContext) =>
    (await queued(ctx)).map(({ kind, recipient }) => `${kind} ${recipient}`);

  /** The token in the latest mail of a kind, as its writer derives it. */
  async function mailedToken(ctx: TestContext, kind: 'verify' | 'reset' | 'changeEmail') {
    const mails = (await queued(ctx)).filter((mail) => mail.kind === kind);
    return ctx.derive(kind, mails.at(-1)?.subject_id ?? '');
  }

  async function signedIn(ctx: TestContext, email: string, password = PASSWORD) {
    const result = await accounts.signIn(ctx, { email, password, address: ADDRESS }, BROWSER);
    return 'session' in result ? result.session : null;
  }

  /** An account with a session; returns both, and who it is. */
  async function somebody(ctx: TestContext) {
    const { email, accountId } = await member(ctx);
    const session = (await signedIn(ctx, email)) ?? '';
    const self = (await accounts.identify(ctx, session)) as SignedIn;
    return { email, accountId, session, self };
  }

  const ask = (ctx: TestContext, email: string, address = ADDRESS) =>
    accounts.register(ctx, { email, locale: 'ru', address });

  describe('registering', () => {
    const person = { name: 'Вера', password: NEXT, locale: 'ru' as const };

    test('an address, a mail, a name and a password make an account', async () => {
      const ctx = mailing();
      expect(await ask(ctx, 'vera@example.org')).toEqual({ asked: true });
      expect(await queued(ctx)).toMatchObject([
        { kind: 'verify', recipient: 'vera@example.org', locale: 'ru' }
      ]);
      const token = await mailedToken(ctx, 'verify');
      expect(await accounts.registrationOf(ctx, token)).toBe('vera@example.org');
      const made = await accounts.verify(ctx, token, person, BROWSER);
      expect(await accounts.identify(ctx, 'session' in made ? made.session : '')).toMatchObject({
        ...{ name: 'Вера', email: 'vera@example.org', emailVerified: true, locale: 'ru' }
      });
      expect(await signedIn(ctx, 'vera@example.org', NEXT)).not.toBeNull();
    });

    test('a known address gets the same answer, and its owner a mail that says so', async () => {
      const ctx = mailing();
      const { email } = await member(ctx);
      expect(await ask(ctx, email)).toEqual(await ask(ctx, 'new@example.org'));
      expect(await kinds(ctx)).toEqual([`alreadyRegistered ${email}`, 'verify new@example.org']);
      expect(await signedIn(ctx, email)).not.toBeNull();
    });

    test('nobody signs in, or gets a new password, before the address is proved', async () => {
      const ctx = mailing();
      await ask(ctx, 'vera@example.org');
      expect(await signedIn(ctx, 'vera@example.org', '-')).toBeNull();
      await accounts.askReset(ctx, { email: 'vera@example.org', address: ADDRESS });
      expect(await kinds(ctx)).toEqual(['verify vera@example.org']);
      expect(await accounts.exist(ctx.db)).toBe(false);
    });

    test('the link works once, for two days, and for this purpose only', async () => {
      const ctx = mailing();
      await ask(ctx, 'vera@example.org');
      const token = await mailedToken(ctx, 'verify');
      expect(await accounts.resetOf(ctx, token)).toBeNull();
      expect(await accounts.emailChangeOf(ctx, token)).toBeNull();
      const both = await Promise.all(
        [1, 2].map(() => accounts.verify(ctx, token, person, BROWSER))
      );
      expect(both.filter((made) => 'session' in made)).toHaveLength(1);
      expect(await accounts.registrationOf(ctx, token)).toBeNull();
      await ask(ctx, 'pavel@example.org');
      const late = await mailedToken(ctx, 'verify');
      ctx.clock.now = new Date(ctx.clock.now.getTime() + 48 * HOUR_MS);
      expect(await accounts.verify(ctx, late, person, BROWSER)).toEqual({ refused: 'usedLink' });
    });

    test('a guessable password is refused, and the link still works', async () => {
      const ctx = mailing();
      await ask(ctx, 'vera@example.org');
      const token = await mailedToken(ctx, 'verify');
      const weak = { ...person, password: 'qwerty2026' };
      expect(await accounts.verify(ctx, token, weak, BROWSER)).toEqual({ refused: 'guessable' });
      expect(await accounts.verify(ctx, token, person, BROWSER)).toHaveProperty('session');
    });

    test('what nobody confirms is erased once its links are over', async () => {
      const ctx = mailing();
      const { email } = await member(ctx);
      await ask(ctx, 'vera@example.org');
      await accounts.eraseExpired(ctx);
      expect(await ctx.db.selectFrom('account').select('email').execute()).toHaveLength(2);
      ctx.clock.now = new Date(ctx.clock.now.getTime() + 49 * HOUR_MS);
      expect(await accounts.eraseExpired(ctx)).toBe(2);
      expect(await ctx.db.selectFrom('account').select('email').execute()).toEqual([{ email }]);
    });
  });

  describe('a forgotten password', () => {
    test('the mailed link sets a new one, and every session ends', async () => {
      const ctx = mailing();
      const { email, session } = await somebody(ctx);
      await accounts.askReset(ctx, { email, address: ADDRESS });
      const token = await mailedToken(ctx, 'reset');
      expect(await accounts.reset(ctx, token, 'password1')).toEqual({ refused: 'guessable' });
      expect(await accounts.reset(ctx, token, NEXT)).toBe('done');
      expect(await accounts.identify(ctx, session)).toBeNull();
      expect(await signedIn(ctx, email)).toBeNull();
      expect(await signedIn(ctx, email, NEXT)).not.toBeNull();
      expect(await kinds(ctx)).toEqual([`reset ${email}`, `passwordChanged ${email}`]);
    });

    test('an unknown address gets the same answer and no mail', async () => {
      const ctx = mailing();
      const { email } = await member(ctx);
      const known = await accounts.askReset(ctx, { email, address: ADDRESS });
      const other = { email: 'nobody@example.org', address: ADDRESS };
      expect(await accounts.askReset(ctx, other)).toEqual(known);
      expect(await kinds(ctx)).toEqual([`reset ${email}`]);
    });

    test('a link works once; the first one that is used ends the others, and two hours all', async () => {
      const ctx = mailing();
      const { email } = await member(ctx);
      await accounts.askReset(ctx, { email, address: ADDRESS });
      const first = await mailedToken(ctx, 'reset');
      await accounts.askReset(ctx, { email, address: ADDRESS });
      const second = await mailedToken(ctx, 'reset');
      expect(await accounts.reset(ctx, second, NEXT)).toBe('done');
      for (const token of [first, second])
        expect(await accounts.reset(ctx, token, PASSWORD)).toEqual({ refused: 'usedLink' });
      await accounts.askReset(ctx, { email, address: ADDRESS });
      const late = await mailedToken(ctx, 'reset');
      ctx.clock.now = new Date(ctx.clock.now.getTime() + 2 * HOUR_MS);
      expect(await accounts.reset(ctx, late, PASSWORD)).toEqual({ refused: 'usedLink' });
    });

    test('the operator’s link works without a mail server', async () => {
      const ctx = testContext(database());
      const { email } = await member(ctx);
      const link = await accounts.resetLink(ctx, email);
      expect(link).toMatch(/^http:\/\/localhost\/reset\/[\w-]{22}$/);
      expect(await accounts.reset(ctx, link?.split('/').at(-1) ?? '', NEXT)).toBe('done');
      expect(await signedIn(ctx, email, NEXT)).not.toBeNull();
      expect(await accounts.resetLink(ctx, 'nobody@example.org')).toBeNull();
    });
  });

  test('the database has only hashes of one-time links', async () => {
    const ctx = mailing();
    const { email } = await member(ctx);
    await ask(ctx, 'new@example.org');
    await accounts.askReset(ctx, { email, address: ADDRESS });
    const rows = JSON.stringify([
      await ctx.db.selectFrom('account_secret').selectAll().execute(),
      await ctx.db.selectFrom('mail').selectAll().execute()
    ]);
    for (const kind of ['verify', 'reset'] as const)
      expect(rows).not.toContain(await mailedToken(ctx, kind));
  });

  describe('limits of mail', () => {
    test('nobody’s box is flooded: three an hour of a kind, and the answer stays the same', async () => {
      const ctx = mailing();
      const { email } = await member(ctx);
      for (let n = 0; n < 5; n++) {
        const address = `198.51.100.${n}`;
        expect(await accounts.askReset(ctx, { email, address })).toEqual({ asked: true });
        expect(await ask(ctx, 'new@example.org', address)).toEqual({ asked: true });
      }
      expect((await kinds(ctx)).sort()).toEqual(
        [...Array(3).fill(`reset ${email}`), ...Array(3).fill('verify new@example.org')].sort()
      );
    });

    test('one network address may post twenty such forms an hour', async () => {
      const ctx = mailing();
      for (let n = 0; n < 20; n++) await ask(ctx, `n${n}@example.org`);
      for (const refused of [
        await ask(ctx, 'another@example.org'),
        await accounts.askReset(ctx, { email: 'another@example.org', address: ADDRESS })
      ])
        expect(refused).toMatchObject({ refused: 'tooMany' });
      expect(await ask(ctx, 'another@example.org', '198.51.100.1')).toEqual({ asked: true });
    });
  });

  describe('changing', () => {
    test('the password asks for the old one, and other sessions end', async () => {
      const ctx = mailing();
      const { email, session, self } = await somebody(ctx);
      const elsewhere = (await signedIn(ctx, email)) ?? '';
      const change = (current: string, password: string) =>
        accounts.changePassword(ctx, self, { current, password, address: ADDRESS });
      expect(await change('not it', NEXT)).toEqual({ refused: 'wrong' });
      expect(await change(PASSWORD, 'Vera.Orlova1')).toEqual({ refused: 'guessable' });
      expect(await change(PASSWORD, NEXT)).toBe('done');
      expect(await accounts.identify(ctx, session)).not.toBeNull();
      expect(await accounts.identify(ctx, elsewhere)).toBeNull();
      expect(await signedIn(ctx, email)).toBeNull();
      expect(await signedIn(ctx, email, NEXT)).not.toBeNull();
      expect(await kinds(ctx)).toEqual([`passwordChanged ${email}`]);
      const audit = await ctx.db.selectFrom('audit').select('action').execute();
      expect(audit.map(({ action }) => action)).toContain('passwordChanged');
    });

    test('the old password cannot be guessed in a session that was left open', async () => {
      const ctx = mailing();
      const { self } = await somebody(ctx);
      const guess = (current: string) =>
        accounts.changePassword(ctx, self, { current, password: NEXT, address: ADDRESS });
      for (let n = 0; n < 10; n++) expect(await guess(`guess ${n}`)).toEqual({ refused: 'wrong' });
      expect(await guess(PASSWORD)).toMatchObject({ refused: 'tooMany' });
    });

    test('the address asks for the password, is confirmed by the new one and told to the old', async () => {
      const ctx = mailing();
      const { email, accountId, self } = await somebody(ctx);
      const change = (current: string) =>
        accounts.askEmailChange(ctx, self, { email: 'new@example.org', current, address: ADDRESS });
      expect(await change('not it')).toEqual({ refused: 'wrong' });
      await accounts.askReset(ctx, { email, address: ADDRESS });
      expect(await change(PASSWORD)).toBe('asked');
      expect(await signedIn(ctx, 'new@example.org')).toBeNull();
      const token = await mailedToken(ctx, 'changeEmail');
      expect(await accounts.confirmEmail(ctx, token)).toBe('done');
      expect(await accounts.confirmEmail(ctx, token)).toEqual({ refused: 'usedLink' });
      expect(await signedIn(ctx, email)).toBeNull();
      expect(await signedIn(ctx, 'new@example.org')).not.toBeNull();
      expect(await kinds(ctx)).toEqual([
        `reset ${email}`,
        'changeEmail new@example.org',
        `emailChanged ${email}`
      ]);
      // a link that lies in the old box opens nothing any more
      expect(await accounts.resetOf(ctx, await mailedToken(ctx, 'reset'))).toBeNull();
      const audit = await ctx.db.selectFrom('audit').selectAll().execute();
      expect(audit).toContainEqual(
        expect.objectContaining({ action: 'emailChanged', actor_id: accountId, subject: email })
      );
    });

    test('an address of somebody else gets the same answer and stays theirs', async () => {
      const ctx = mailing();
      const { self } = await somebody(ctx);
      const other = await member(ctx, { name: 'Pavel Somov' });
      const change = { email: other.email, current: PASSWORD, address: ADDRESS };
      expect(await accounts.askEmailChange(ctx, self, change)).toBe('asked');
      expect(await kinds(ctx)).toEqual([`alreadyRegistered ${other.email}`]);
    });

    test('of two who were promised the same address, the first to confirm has it', async () => {
      const ctx = mailing();
      const [one, two] = [await somebody(ctx), await somebody(ctx)];
      const tokens: string[] = [];
      for (const { self } of [one, two]) {
        const change = { email: 'new@example.org', current: PASSWORD, address: ADDRESS };
        await accounts.askEmailChange(ctx, self, change);
        tokens.push(await mailedToken(ctx, 'changeEmail'));
      }
      expect(await accounts.confirmEmail(ctx, tokens[1] ?? '')).toBe('done');
      expect(await accounts.confirmEmail(ctx, tokens[0] ?? '')).toEqual({ refused: 'usedLink' });
      expect(await signedIn(ctx, one.email)).not.toBeNull();
    });

    test('the operator’s link changes it without a mail server', async () => {
      const ctx = testContext(database());
      const { email } = await member(ctx);
      const other = await member(ctx);
      const link = await accounts.emailLink(ctx, email, 'new@example.org');
      expect(link).toMatch(/^http:\/\/localhost\/change-email\/[\w-]{22}$/);
      expect(await accounts.confirmEmail(ctx, link.split('/').at(-1) ?? '')).toBe('done');
      expect(await signedIn(ctx, 'new@example.org')).not.toBeNull();
      expect(await signedIn(ctx, email)).toBeNull();
      expect(await accounts.emailLink(ctx, email, 'x@example.org')).toBe('unknown');
      expect(await accounts.emailLink(ctx, other.email, 'new@example.org')).toBe('taken');
    });

    test('the name and the language of mail', async () => {
      const ctx = mailing();
      const { session, self } = await somebody(ctx);
      await accounts.changeProfile(ctx, self, { name: 'Вера Сомова', locale: 'ru' });
      expect(await accounts.identify(ctx, session)).toMatchObject({
        ...{ name: 'Вера Сомова', locale: 'ru' }
      });
    });
  });

  describe('sessions', () => {
    test('one’s own are listed with their devices, and one that is ended is over at once', async () => {
      const ctx = mailing();
      const { email, self } = await somebody(ctx);
      const phone = await accounts.signIn(
        ctx,
        { email, password: PASSWORD, address: ADDRESS },
        {
          agent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) Version/26.0 Safari/604.1'
        }
      );
      const cookie = 'session' in phone ? phone.session : '';
      const listed = await accounts.sessionsOf(ctx, self);
      expect(listed).toHaveLength(2);
      const other = listed.find(({ isThis }) => !isThis);
      expect(other?.device).toBe('Safari, iPhone');
      expect(JSON.stringify(listed)).not.toContain(cookie);
      await accounts.endSession(ctx, self, other?.hash ?? '');
      expect(await accounts.identify(ctx, cookie)).toBeNull();
      expect(await accounts.sessionsOf(ctx, self)).toHaveLength(1);
    });

    test('somebody else’s cannot be ended by its name', async () => {
      const ctx = mailing();
      const [one, two] = [await somebody(ctx), await somebody(ctx)];
      await accounts.endSession(ctx, one.self, two.self.sessionHash);
      expect(await accounts.identify(ctx, two.session)).not.toBeNull();
      await accounts.endOtherSessions(ctx, one.self);
      expect(await accounts.identify(ctx, two.session)).not.toBeNull();
      expect(await accounts.identify(ctx, one.session)).not.toBeNull();
    });
  });
});
