/** What a key that writes does: the API's own functions, on both databases. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { KeyHolder, Member } from '#lib/server/access/principal.ts';
import * as api from '#lib/server/api/service.ts';
import { linksSchema, openedRound } from '#lib/server/api/schemas/rounds.ts';
import * as apiKeys from '#lib/server/api-keys/service.ts';
import * as audit from '#lib/server/audit/service.ts';
import * as companies from '#lib/server/companies/service.ts';
import { secretHash } from '#lib/server/keys.ts';
import { linksRequest, roundRequest } from '#lib/forms/api-requests.ts';
import { keyHolder } from '#tests/support/api-keys.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { openRound, person } from '#tests/support/rounds.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const NOBODYS = '01900000-0000-7000-8000-000000000000';
const DAY_MS = 86_400_000;

describe.each(dialects)('what a key writes, on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  let key: KeyHolder;
  let foreign: KeyHolder;
  let companyId: string;
  beforeEach(async () => {
    ctx = testContext(database());
    owner = await workspace(ctx);
    key = await keyHolder(ctx, owner, 'write');
    foreign = await keyHolder(ctx, await workspace(ctx, { name: 'Other' }), 'write');
    companyId = await company(ctx, owner);
  });

  const open = (asked: object = {}, name: string | null = null, by = key) =>
    api.openRound(ctx, by, roundRequest.parse({ companyId, ...asked }), name);
  const ask = (roundId: string, people: object[], name: string | null = null, by = key) =>
    api.askPeople(ctx, by, roundId, linksRequest.parse({ people }), name);
  const opened = async (asked: object = {}, name: string | null = null) => {
    const result = await open(asked, name);
    if (result === null || result === 'reused' || 'refused' in result) throw new Error('refused');
    return openedRound.parse(result.opened);
  };
  const linked = async (...asked: Parameters<typeof ask>) => {
    const result = await ask(...asked);
    if (result === null || result === 'reused' || 'refused' in result) throw new Error('refused');
    return linksSchema.parse(result).links;
  };
  const count = async (table: 'round' | 'person' | 'round_link') =>
    (await ctx.db.selectFrom(table).select('id').execute()).length;

  describe('a round', () => {
    test('opens as its form begins, with a link for whoever gets it', async () => {
      const round = await opened();
      expect(round).toMatchObject({
        ...{ companyId, quarter: '2026-Q4', mode: 'quick', anonymous: false, status: 'open' },
        ...{ opensOn: '2026-11-23', closesOn: '2026-12-07', shows: 'thanks' },
        links: [{ kind: 'open', person: null, revoked: false }]
      });
      const token = round.links[0]?.url?.split('/').at(-1) ?? '';
      const kept = await ctx.db.selectFrom('round_link').select('token_hash').execute();
      expect(kept).toEqual([{ token_hash: secretHash(token) }]);
    });

    test('opens as it is asked for', async () => {
      const anna = await person(ctx, owner, companyId, { name: 'Anna' });
      const round = await opened({
        ...{ mode: 'detailed', anonymous: true, asksTarget: true, roles: ['sales', 'sales'] },
        ...{ opensOn: '2027-01-11', closesOn: null, shows: 'team', repeats: true },
        ...{ people: 'everyone', welcome: { en: ' Hello ' } }
      });
      expect(round).toMatchObject({
        ...{ quarter: '2027-Q1', mode: 'detailed', anonymous: true, asksTarget: true },
        ...{ roles: ['sales'], status: 'scheduled', closesOn: null, shows: 'team', repeats: true },
        links: [{ kind: 'personal', person: { id: anna, name: 'Anna' } }]
      });
      const { welcome } = await ctx.db
        .selectFrom('round')
        .select('welcome')
        .executeTakeFirstOrThrow();
      expect(JSON.parse(welcome)).toEqual({ en: 'Hello', ru: '' });
    });

    test('is the key’s deed in the trail', async () => {
      await opened();
      const { entries } = await audit.read(ctx, owner, 'en', {});
      expect(entries[0]).toMatchObject({
        ...{ actor: 'Reporting, API key', text: 'Opened a round: Lighthouse, Q4\u00a02026' }
      });
    });

    test('is refused by the rules of the page, and then there is none', async () => {
      const others = await person(ctx, owner, await company(ctx, owner, 'Another'));
      const aside = await company(ctx, owner, 'Aside');
      await companies.archive(ctx, owner, aside);
      const refused: [object, string][] = [
        [{ companyId: NOBODYS }, 'unknownCompany'],
        [{ companyId: aside }, 'unknownCompany'],
        [{ people: [NOBODYS] }, 'unknownPerson'],
        [{ people: [others] }, 'unknownPerson'],
        [{ people: 'everyone', openLink: false }, 'nobodyAsked'],
        [{ closesOn: '2026-11-22', opensOn: '2026-11-01' }, 'closesInThePast'],
        [{ closesOn: '2026-12-01', opensOn: '2026-12-02' }, 'closesBeforeOpening']
      ];
      for (const [asked, why] of refused) expect(await open(asked, why)).toEqual({ refused: why });
      expect(await open({}, null, foreign)).toEqual({ refused: 'unknownCompany' });
      expect(await count('round')).toBe(0);
    });
  });

  describe('links', () => {
    test('go to people by id and to new ones, who join the list', async () => {
      const round = await openRound(ctx, owner, companyId);
      const anna = await person(ctx, owner, companyId, { name: 'Anna' });
      const links = await linked(round, [
        { id: anna },
        { name: 'Boris', email: 'Boris@Client.example', role: 'sales', locale: 'ru' },
        { name: 'Carla' }
      ]);
      expect(links.map(({ person }) => person)).toMatchObject([
        { id: anna, name: 'Anna' },
        { name: 'Boris', email: 'boris@client.example', role: 'sales', locale: 'ru' },
        { name: 'Carla', email: null, role: null, locale: 'en' }
      ]);
      expect(await companies.people(ctx, owner, companyId)).toHaveLength(3);
      for (const { url } of links) expect(url).toMatch(/^http:\/\/localhost\/a\/[\w-]{22}$/);
    });

    test('stay the same for whoever has one, and an address is one person', async () => {
      const round = await openRound(ctx, owner, companyId);
      const boris = { name: 'Boris', email: 'boris@client.example' };
      const first = await linked(round, [boris]);
      expect(await linked(round, [{ ...boris, name: 'Борис' }])).toEqual(first);
      const [left] = await companies.people(ctx, owner, companyId);
      await companies.removePerson(ctx, owner, companyId, left?.id ?? '');
      expect(await linked(round, [boris])).toEqual(first);
    });

    test('are all made or none', async () => {
      const round = await openRound(ctx, owner, companyId);
      const others = await person(ctx, owner, await company(ctx, owner, 'Another'));
      for (const id of [NOBODYS, others])
        expect(await ask(round, [{ name: 'Boris' }, { id }])).toEqual({ refused: 'unknownPerson' });
      expect(await companies.people(ctx, owner, companyId)).toEqual([]);
      expect(await ask(NOBODYS, [{ name: 'Boris' }])).toBeNull();
      expect(await ask(round, [{ name: 'Boris' }], null, foreign)).toBeNull();
      expect(await count('round_link')).toBe(0);
    });
  });

  describe('a request that is sent again under its name', () => {
    test('opens no second round and gets the same answer', async () => {
      const first = await opened({}, 'one');
      expect(await opened({}, 'one')).toEqual(first);
      expect(await opened({}, 'another')).not.toEqual(first);
      expect(await count('round')).toBe(2);
    });

    test('adds nobody twice', async () => {
      const round = await openRound(ctx, owner, companyId);
      const first = await linked(round, [{ name: 'Carla' }], 'one');
      expect(await linked(round, [{ name: 'Carla' }], 'one')).toEqual(first);
      expect(await count('person')).toBe(1);
    });

    test('is refused when it says something else, or elsewhere', async () => {
      const round = await openRound(ctx, owner, companyId);
      await opened({}, 'one');
      expect(await open({ mode: 'detailed' }, 'one')).toBe('reused');
      expect(await ask(round, [{ name: 'Carla' }], 'one')).toBe('reused');
    });

    test('is another one with another key, and a day later', async () => {
      await opened({}, 'one');
      const second = await keyHolder(ctx, owner, 'write');
      expect(await open({}, 'one', second)).toHaveProperty('opened');
      expect(await count('round')).toBe(2);
      ctx.clock.now = new Date(ctx.clock.now.getTime() + DAY_MS + 1);
      expect(await apiKeys.forgetRequests(ctx)).toBe(2);
      await opened({}, 'one');
      expect(await count('round')).toBe(3);
    });

    test('may be tried again when it was refused', async () => {
      expect(await open({ people: 'everyone', openLink: false }, 'one')).toHaveProperty('refused');
      await person(ctx, owner, companyId);
      expect(await open({ people: 'everyone', openLink: false }, 'one')).toHaveProperty('opened');
    });

    test('makes one round however many come at once', async () => {
      const all = await Promise.all(Array.from({ length: 12 }, () => opened({}, 'one')));
      expect(new Set(all.map(({ id }) => id)).size).toBe(1);
      expect(await count('round')).toBe(1);
      const { entries } = await audit.read(ctx, owner, 'en', {});
      expect(entries.filter(({ text }) => text.startsWith('Opened'))).toHaveLength(1);
    });

    test('makes one person and one link however many come at once', async () => {
      const round = await openRound(ctx, owner, companyId);
      await Promise.all(
        Array.from({ length: 12 }, () => linked(round, [{ name: 'Carla' }], 'one'))
      );
      expect([await count('person'), await count('round_link')]).toEqual([1, 1]);
    });

    test('keeps no link in the database', async () => {
      const { links } = await opened({}, 'one');
      const token = links[0]?.url?.split('/').at(-1) ?? 'none';
      const kept = await ctx.db.selectFrom('api_request').selectAll().execute();
      expect(JSON.stringify(kept)).not.toContain(token);
    });
  });
});
