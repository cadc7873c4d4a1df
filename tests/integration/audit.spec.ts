import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '#lib/domain/model/types.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as audit from '#lib/server/audit/service.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { colleague, workspace } from '#tests/support/workspaces.ts';

const HOUR_MS = 3_600_000;

describe.each(dialects)('the audit trail, on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  beforeEach(async () => {
    ctx = testContext(database());
    owner = await workspace(ctx);
  });

  const record = (by: Member, deed: audit.Deed) =>
    audit.record(ctx.db, ctx, by.workspace.id, by, deed);
  const passHours = (hours: number) =>
    (ctx.clock.now = new Date(ctx.clock.now.getTime() + hours * HOUR_MS));
  const texts = async (filter: audit.AuditFilter = {}, by = owner) =>
    (await audit.read(ctx, by, 'en', filter)).entries.map(({ text }) => text);
  /** Every page of it, one after another. */
  async function wholeTrail(locale: Locale, after?: string): Promise<string[]> {
    const { entries, next } = await audit.read(ctx, owner, locale, {}, after);
    const told = entries.map(({ text }) => text);
    return next ? [...told, ...(await wholeTrail(locale, next))] : told;
  }

  test('says in the reader’s language what was done, the newest first', async () => {
    await record(owner, { action: 'clientCreated', subject: 'Lighthouse' });
    const detail = { quarter: '2026-Q4', people: 3 };
    await record(owner, { action: 'linkCreated', subject: 'Lighthouse', detail });
    const { entries } = await audit.read(ctx, owner, 'ru', {});
    expect(entries.map(({ actor, text }) => [actor, text.replaceAll('\u00A0', ' ')])).toEqual([
      ['Vera Orlova', 'Созданы ссылки, раунд «Lighthouse», IV квартал 2026: 3 человека'],
      ['Vera Orlova', 'Клиент добавлен: «Lighthouse»']
    ]);
  });

  test.each(LOCALES)('has a sentence for every action, in %s', async (locale) => {
    const subject = 'Subject';
    const detail = {
      role: 'editor',
      before: 'viewer',
      quarter: '2026-Q4',
      place: 'clients',
      number: 1
    };
    for (const action of audit.AUDIT_ACTIONS) await record(owner, { action, subject, detail });
    const told = await wholeTrail(locale);
    expect(told).toHaveLength(audit.AUDIT_ACTIONS.length);
    for (const text of told) {
      expect(text).toMatch(
        locale === 'ru' ? /\p{Script=Cyrillic}{3}/u : /^[\p{Script=Latin}\d\P{L}]+$/u
      );
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  test('is filtered by person, kind and days of the workspace’s time zone', async () => {
    const other = await colleague(ctx, owner, 'editor');
    // 22 November 23:30 in Moscow
    ctx.clock.now = new Date('2026-11-22T20:30:00.000Z');
    await record(owner, { action: 'workspaceChanged', subject: '' });
    passHours(1);
    await record(other, { action: 'clientCreated', subject: 'A' });
    passHours(24);
    await record(other, { action: 'workspaceRestored', subject: '' });
    const changed = 'Changed the settings of the workspace';
    expect(await texts({ who: owner.accountId })).toEqual([changed]);
    expect(await texts({ kind: 'clients' })).toEqual(['Added A']);
    expect(await texts({ to: '2026-11-22' })).toEqual([changed]);
    expect(await texts({ from: '2026-11-23', to: '2026-11-23' })).toEqual(['Added A']);
    expect(await texts({ from: '2026-11-25' })).toEqual([]);
    expect(await audit.actors(ctx, owner)).toEqual([
      { id: other.accountId, name: 'Pavel Somov' },
      { id: owner.accountId, name: 'Vera Orlova' }
    ]);
  });

  test('turns pages without a gap or a double, even within one instant', async () => {
    const COUNT = 120;
    for (let n = 0; n < COUNT; n++)
      await record(owner, { action: 'clientCreated', subject: String(n) });
    const seen = await wholeTrail('en');
    expect(seen).toEqual(Array.from({ length: COUNT }, (_, n) => `Added ${COUNT - 1 - n}`));
  });

  test('shows nothing of another workspace, neither entries nor people nor a page', async () => {
    const stranger = await workspace(ctx, { name: 'Other' });
    await record(stranger, { action: 'clientCreated', subject: 'Secret' });
    await record(owner, { action: 'clientCreated', subject: 'Ours' });
    const [foreign] = (await audit.read(ctx, stranger, 'en', {})).entries;
    expect(await texts()).toEqual(['Added Ours']);
    expect(await texts({ who: stranger.accountId })).toEqual([]);
    expect(await audit.actors(ctx, owner)).toHaveLength(1);
    expect((await audit.read(ctx, owner, 'en', {}, foreign!.id)).entries).toEqual([]);
  });

  test('has a refused attempt once an hour for each part of the workspace', async () => {
    for (let n = 0; n < 3; n++) await audit.denied(ctx, owner, 'settings');
    await audit.denied(ctx, owner, 'clients');
    passHours(1);
    await audit.denied(ctx, owner, 'settings');
    expect(await texts()).toEqual([
      'Tried what the role does not allow: Settings',
      'Tried what the role does not allow: Clients',
      'Tried what the role does not allow: Settings'
    ]);
  });
});

test('nothing in the product changes or removes an entry', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(join('src', file), 'utf8')] as const);
  const changes =
    /(?:updateTable|deleteFrom|mergeInto|replaceInto)\(\s*'audit'|(?:update|delete from)\s+"?audit\b/i;
  expect(sources.filter(([, text]) => changes.test(text)).map(([file]) => file)).toEqual([]);
});
