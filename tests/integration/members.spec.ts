import { beforeEach, describe, expect, test } from 'vitest';
import type { Member, SignedIn } from '#lib/server/access/principal.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';
import { member as accountOf, PASSWORD } from '#tests/support/accounts.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { roundRow } from '#tests/support/rows.ts';
import { colleague, company, workspace } from '#tests/support/workspaces.ts';

const DAY_MS = 86_400_000;
const BROWSER = { agent: 'Firefox' };

describe.each(dialects)('members, on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  beforeEach(async () => {
    ctx = testContext(database());
    owner = await workspace(ctx);
  });

  const roles = async (of: Member) =>
    Object.fromEntries(
      (await workspaces.members(ctx, of)).map(({ accountId, role }) => [accountId, role])
    );
  const deeds = async (of: Member) =>
    (
      await ctx.db
        .selectFrom('audit')
        .select('action')
        .where('workspace_id', '=', of.workspace.id)
        .orderBy('id')
        .execute()
    ).map(({ action }) => action);
  const passDays = (days: number) =>
    (ctx.clock.now = new Date(ctx.clock.now.getTime() + days * DAY_MS));

  /** Invites somebody and returns the token of the link. */
  async function invited(email = 'ivan@example.org', role: Member['role'] = 'editor', by = owner) {
    const result = await workspaces.invite(ctx, by, { email, role, locale: 'ru' });
    expect(result).toMatchObject({ invited: expect.any(String) as string });
    return tokenFor(email);
  }
  async function tokenFor(email: string) {
    const found = await workspaces.invitations(ctx, owner);
    return found.find((invitation) => invitation.email === email)?.link?.split('/join/')[1] ?? '';
  }

  describe('roles', () => {
    test('change, and the change is written down', async () => {
      const other = await colleague(ctx, owner, 'viewer');
      expect(await workspaces.changeRole(ctx, owner, other.accountId, 'editor')).toBe('changed');
      expect(await roles(owner)).toEqual({
        [owner.accountId]: 'owner',
        [other.accountId]: 'editor'
      });
      expect(await deeds(owner)).toEqual(['memberRoleChanged']);
    });

    test('nobody grants above the own role', async () => {
      const editor = await colleague(ctx, owner, 'editor');
      const viewer = await colleague(ctx, owner, 'viewer');
      expect(await workspaces.changeRole(ctx, editor, viewer.accountId, 'owner')).toBe(
        'aboveOwnRole'
      );
      const result = await workspaces.invite(ctx, editor, {
        ...{ email: 'x@example.org', role: 'owner', locale: 'en' }
      });
      expect(result).toEqual({ refused: 'aboveOwnRole' });
    });

    test('the last owner can neither leave nor be removed nor be lowered', async () => {
      await colleague(ctx, owner, 'editor');
      expect(await workspaces.leave(ctx, owner)).toBe('lastOwner');
      expect(await workspaces.remove(ctx, owner, owner.accountId)).toBe('lastOwner');
      expect(await workspaces.changeRole(ctx, owner, owner.accountId, 'viewer')).toBe('lastOwner');
      expect((await roles(owner))[owner.accountId]).toBe('owner');
    });

    test('of two owners who remove each other at once one stays', async () => {
      const other = await colleague(ctx, owner, 'owner');
      const results = await Promise.all([
        workspaces.remove(ctx, owner, other.accountId),
        workspaces.remove(ctx, other, owner.accountId),
        workspaces.changeRole(ctx, owner, owner.accountId, 'viewer'),
        workspaces.leave(ctx, other)
      ]);
      expect(results).toContain('lastOwner');
      expect(Object.values(await roles(owner)).filter((role) => role === 'owner')).toHaveLength(1);
    });

    test('ownership is handed over in one step', async () => {
      const other = await colleague(ctx, owner, 'viewer');
      expect(await workspaces.handOver(ctx, owner, other.accountId)).toBe('handedOver');
      expect(await roles(owner)).toEqual({
        [owner.accountId]: 'editor',
        [other.accountId]: 'owner'
      });
    });

    test('a member of another workspace is nobody here', async () => {
      const stranger = await workspace(ctx, { name: 'Other' });
      for (const result of [
        await workspaces.changeRole(ctx, owner, stranger.accountId, 'viewer'),
        await workspaces.remove(ctx, owner, stranger.accountId),
        await workspaces.handOver(ctx, owner, stranger.accountId)
      ])
        expect(result).toBe('unknown');
      expect((await roles(stranger))[stranger.accountId]).toBe('owner');
    });

    test('whoever loses a role loses the invitations it made, and they stay void', async () => {
      const other = await colleague(ctx, owner, 'owner');
      const forOwner = await invited('a@example.org', 'owner', other);
      const forViewer = await invited('b@example.org', 'viewer', other);
      await workspaces.changeRole(ctx, owner, other.accountId, 'editor');
      expect(await workspaces.offer(ctx, forOwner)).toBe('revoked');
      expect(await workspaces.offer(ctx, forViewer)).toMatchObject({ role: 'viewer' });
      await workspaces.remove(ctx, owner, other.accountId);
      expect(await workspaces.offer(ctx, forViewer)).toBe('revoked');
    });
  });

  describe('invitations', () => {
    test('make a verified account of the invited address and a member of it', async () => {
      const token = await invited();
      expect(await workspaces.offer(ctx, token)).toMatchObject({
        workspace: { name: 'North Star', kind: 'agency' },
        inviter: 'Vera Orlova',
        role: 'editor',
        email: 'ivan@example.org'
      });
      const newcomer = { name: 'Ivan', password: PASSWORD, locale: 'ru' as const };
      expect(await workspaces.joinAsNew(ctx, token, newcomer, BROWSER)).toMatchObject({
        joined: owner.workspace.id,
        session: expect.any(String) as string
      });
      const [ivan] = await ctx.db
        .selectFrom('account')
        .selectAll()
        .where('email', '=', 'ivan@example.org')
        .execute();
      expect(ivan?.email_verified_at).not.toBeNull();
      expect((await roles(owner))[ivan?.id ?? '']).toBe('editor');
      expect(await deeds(owner)).toEqual(['memberInvited', 'memberJoined']);
      expect(await workspaces.offer(ctx, token)).toBe('accepted');
    });

    test('admit one, however many follow the link at once', async () => {
      const token = await invited();
      const others = [await workspace(ctx, { name: 'B' }), await workspace(ctx, { name: 'C' })];
      const newcomer = { name: 'Ivan', password: PASSWORD, locale: 'ru' as const };
      const results = await Promise.all([
        ...others.map((account) => workspaces.join(ctx, token, account)),
        workspaces.joinAsNew(ctx, token, newcomer, BROWSER)
      ]);
      expect(
        results.filter((result) => typeof result === 'object' && 'joined' in result)
      ).toHaveLength(1);
      expect(Object.keys(await roles(owner))).toHaveLength(2);
    });

    test('admit whoever is signed in, and leave a member’s role alone', async () => {
      const other = await workspace(ctx, { name: 'Other' });
      expect(await workspaces.join(ctx, await invited(), other)).toEqual({
        joined: owner.workspace.id
      });
      expect((await roles(owner))[other.accountId]).toBe('editor');
      const second = await invited('second@example.org', 'viewer');
      expect(await workspaces.join(ctx, second, owner)).toEqual({ joined: owner.workspace.id });
      expect((await roles(owner))[owner.accountId]).toBe('owner');
    });

    test('make no second account of an address, and no account of a guessable password', async () => {
      const other = await workspace(ctx, { name: 'Other' });
      const { email } = await ctx.db
        .selectFrom('account')
        .select('email')
        .where('id', '=', other.accountId)
        .executeTakeFirstOrThrow();
      const token = await invited(email);
      const newcomer = { name: 'Ivan', password: PASSWORD, locale: 'ru' as const };
      expect(await workspaces.joinAsNew(ctx, token, newcomer, BROWSER)).toEqual({
        refused: 'emailTaken'
      });
      const weak = { ...newcomer, password: 'password1' };
      expect(await workspaces.joinAsNew(ctx, token, weak, BROWSER)).toEqual({
        refused: 'guessable'
      });
      expect(await workspaces.offer(ctx, token)).toMatchObject({ email });
    });

    test('are over after fourteen days, until they are reissued', async () => {
      const token = await invited();
      passDays(14.01);
      expect(await workspaces.offer(ctx, token)).toBe('expired');
      expect(await workspaces.join(ctx, token, owner)).toBe('expired');
      const [{ id, expired }] = (await workspaces.invitations(ctx, owner)) as [
        workspaces.PendingInvitation
      ];
      expect(expired).toBe(true);
      expect(await workspaces.reissueInvitation(ctx, owner, id)).toEqual({
        invited: id,
        mailed: false
      });
      const next = await tokenFor('ivan@example.org');
      expect(next).not.toBe(token);
      expect(await workspaces.offer(ctx, token)).toBe('unknown');
      expect(await workspaces.offer(ctx, next)).toMatchObject({ email: 'ivan@example.org' });
    });

    test('are revoked at once, and never by another workspace', async () => {
      const token = await invited();
      const stranger = await workspace(ctx, { name: 'Other' });
      const [{ id }] = (await workspaces.invitations(ctx, owner)) as [workspaces.PendingInvitation];
      expect(await workspaces.revokeInvitation(ctx, stranger, id)).toBe('unknown');
      expect(await workspaces.reissueInvitation(ctx, stranger, id)).toEqual({ refused: 'unknown' });
      expect(await workspaces.invitations(ctx, stranger)).toEqual([]);
      expect(await workspaces.revokeInvitation(ctx, owner, id)).toBe('revoked');
      expect(await workspaces.offer(ctx, token)).toBe('revoked');
      expect(await workspaces.join(ctx, token, stranger)).toBe('revoked');
      expect(await workspaces.invitations(ctx, owner)).toEqual([]);
    });

    test('go to an address once, and not to a member', async () => {
      await invited();
      const again = { email: 'ivan@example.org', role: 'viewer' as const, locale: 'ru' as const };
      expect(await workspaces.invite(ctx, owner, again)).toEqual({ refused: 'isInvited' });
      const { email } = (await workspaces.members(ctx, owner))[0]!;
      expect(await workspaces.invite(ctx, owner, { ...again, email })).toEqual({
        refused: 'isMember'
      });
    });

    test('of a deleted workspace lead nowhere', async () => {
      const token = await invited();
      await ctx.db.updateTable('workspace').set({ deleted_at: ctx.now().toISOString() }).execute();
      expect(await workspaces.offer(ctx, token)).toBe('revoked');
    });

    test('are queued for mail when there is a server for it, one for each issue', async () => {
      ctx = { ...ctx, smtp: { url: 'smtp://localhost', from: 'a@example.org' } };
      const result = await workspaces.invite(ctx, owner, {
        ...{ email: 'ivan@example.org', role: 'viewer', locale: 'ru' }
      });
      if (!('invited' in result)) throw new Error('refused');
      expect(result.mailed).toBe(true);
      await workspaces.reissueInvitation(ctx, owner, result.invited);
      const mails = await ctx.db.selectFrom('mail').selectAll().execute();
      expect(mails.map(({ kind, recipient, subject_id }) => [kind, recipient, subject_id])).toEqual(
        Array(2).fill(['memberInvitation', 'ivan@example.org', result.invited])
      );
    });
  });

  describe('an account that is erased', () => {
    const close = (accountId: string, current = PASSWORD) =>
      accounts.close(ctx, { accountId, name: 'Ivan' } as SignedIn, { current, address: '::1' });

    test('takes its owner out of every workspace and leaves nothing of them but deeds', async () => {
      const { accountId, email } = await accountOf(ctx, { name: 'Ivan' });
      await workspaces.join(ctx, await invited('other@example.org', 'owner'), {
        ...{ accountId, name: 'Ivan' }
      });
      const asOwner: Member = { ...owner, accountId, name: 'Ivan' };
      const theirs = await invited('next@example.org', 'viewer', asOwner);
      expect(await close(accountId, 'another password')).toEqual({ refused: 'wrong' });
      expect(await close(accountId)).toBe('closed');
      expect(Object.keys(await roles(owner))).toEqual([owner.accountId]);
      expect(await workspaces.offer(ctx, theirs)).toBe('revoked');
      const left = await ctx.db.selectFrom('account').select('id').where('email', '=', email);
      expect(await left.execute()).toEqual([]);
      expect((await deeds(owner)).slice(-2)).toEqual(['memberInvitationRevoked', 'memberRemoved']);
    });

    test('cannot be while it is the only owner of a workspace', async () => {
      const { accountId } = await accountOf(ctx, { name: 'Ivan' });
      const token = await invited('other@example.org', 'owner');
      await workspaces.join(ctx, token, { accountId, name: 'Ivan' });
      await workspaces.leave(ctx, owner);
      expect(await close(accountId)).toEqual({ onlyOwnerOf: ['North Star'] });
      expect(Object.keys(await roles(owner))).toEqual([accountId]);
    });
  });

  describe('settings', () => {
    const next: workspaces.Settings = {
      ...{ name: 'South Star', locale: 'ru', timeZone: 'Asia/Almaty', fiscalStart: 4 },
      retentionMonths: 12
    };

    test('change once from one version', async () => {
      const { version } = await workspaces.settings(ctx, owner);
      const ask = { version, mayErase: false, keepsNames: false };
      expect(await workspaces.change(ctx, owner, next, ask)).toBe('changed');
      expect(await workspaces.settings(ctx, owner)).toEqual({ ...next, version: version + 1 });
      expect(await workspaces.change(ctx, owner, next, ask)).toBe('overtaken');
      expect(await deeds(owner)).toEqual(['workspaceChanged']);
    });

    test('a shorter retention says first how many rounds it would erase', async () => {
      const companyId = await company(ctx, owner);
      const { version } = await workspaces.settings(ctx, owner);
      await roundRow(ctx, owner, companyId, { closes_at: '2025-11-22T00:00:00.000Z' });
      await roundRow(ctx, owner, companyId, { closes_at: '2026-11-22T00:00:00.000Z' });
      const ask = { version, mayErase: false, keepsNames: true };
      expect(await workspaces.change(ctx, owner, next, ask)).toMatchObject({ wouldErase: 1 });
      expect((await workspaces.settings(ctx, owner)).version).toBe(version);
      const agreed = { ...ask, mayErase: true };
      expect(await workspaces.change(ctx, owner, next, agreed)).toBe('changed');
    });

    test('another fiscal year says first which names of quarters stay', async () => {
      const companyId = await company(ctx, owner);
      await roundRow(ctx, owner, companyId, { quarter: '2026-Q3' });
      await roundRow(ctx, owner, companyId, { quarter: '2026-Q4' });
      await roundRow(ctx, owner, companyId, { quarter: '2027-Q1', deleted_at: '2026-11-20' });
      const { version } = await workspaces.settings(ctx, owner);
      const ask = { version, mayErase: false, keepsNames: false };
      const told = { wouldErase: 0, named: { rounds: 2, latest: '2026-Q4' } };
      expect(await workspaces.change(ctx, owner, next, ask)).toEqual(told);
      expect((await workspaces.settings(ctx, owner)).fiscalStart).toBe(1);
      const same = { ...next, fiscalStart: 1 };
      expect(await workspaces.change(ctx, owner, same, ask)).toBe('changed');
      const agreed = { ...ask, version: version + 1, keepsNames: true };
      expect(await workspaces.change(ctx, owner, next, agreed)).toBe('changed');
      const quarters = await ctx.db.selectFrom('round').select('quarter').execute();
      expect(quarters.map(({ quarter }) => quarter).sort()).toEqual([
        ...['2026-Q3', '2026-Q4', '2027-Q1']
      ]);
    });

    test('a company workspace’s new name is its company’s', async () => {
      const own = await workspace(ctx, { kind: 'company', name: 'Café' });
      const { version } = await workspaces.settings(ctx, own);
      const ask = { version, mayErase: false, keepsNames: false };
      expect(await workspaces.change(ctx, own, { ...next, name: 'Ёлка' }, ask)).toBe('changed');
      const [row] = await ctx.db.selectFrom('company').select(['name', 'sort_name']).execute();
      expect(row).toEqual({ name: 'Ёлка', sort_name: 'елка' });
    });
  });
});
