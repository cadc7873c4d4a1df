import { describe, expect, test } from 'vitest';
import * as companies from '#lib/server/companies/service.ts';
import type { PersonDraft, Profile } from '#lib/server/companies/service.ts';
import { testContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { workspace } from '../support/workspaces.ts';

const profile = (name: string, more: Partial<Profile> = {}): Profile => ({
  ...{ name, industry: null, size: null, contacts: [], notes: '' },
  ...more
});
const person = (name: string, email: string | null = null): PersonDraft => ({
  ...{ name, email, role: null, locale: 'en' }
});

describe.each(dialects)('companies on $name', (dialect) => {
  const database = useDatabase(dialect);

  async function agency() {
    const ctx = testContext(database());
    const member = await workspace(ctx);
    const add = async (name: string, more: Partial<Profile> = {}) => {
      const result = await companies.create(ctx, member, profile(name, more));
      if (!(typeof result === 'object' && 'created' in result)) throw new Error('Not created.');
      return result.created;
    };
    const actions = async () => {
      const rows = await ctx.db
        .selectFrom('audit')
        .select('action')
        .where('workspace_id', '=', member.workspace.id)
        .orderBy('id')
        .execute();
      return rows.map(({ action }) => action);
    };
    return { ctx, member, add, actions };
  }

  test('a client is kept as entered, and what was done is written down', async () => {
    const { ctx, member, add, actions } = await agency();
    const entered = profile('Маяк', {
      ...{ industry: 'finance', size: '11-50', notes: 'Первая\nвторая' },
      contacts: [{ name: 'Анна', email: 'anna@mayak.ru', purpose: 'договоры' }]
    });
    const id = await add('Маяк', entered);
    expect(await companies.get(ctx, member, id)).toEqual({
      ...entered,
      ...{ id, isOwn: false, archivedAt: null, version: 1 },
      createdAt: ctx.now().toISOString()
    });
    expect(await actions()).toEqual(['clientCreated']);
  });

  test('a namesake is pointed out in any spelling, and may be added all the same', async () => {
    const { ctx, member, add } = await agency();
    const id = await add('Берёзка');
    const twin = profile('  БЕРЕЗКА ');
    expect(await companies.create(ctx, member, twin)).toEqual({
      namesakes: [{ id, name: 'Берёзка', industry: null, archived: false }]
    });
    expect(await companies.list(ctx, member)).toHaveLength(1);
    const known = { namesakesKnown: true };
    expect(await companies.create(ctx, member, twin, known)).toHaveProperty('created');
    expect(await companies.list(ctx, member)).toHaveLength(2);
  });

  test('a name that becomes another client’s is pointed out, one that stays is not', async () => {
    const { ctx, member, add } = await agency();
    await add('One');
    const id = await add('Two');
    const renamed = profile('one');
    expect(await companies.change(ctx, member, id, renamed, { version: 1 })).toHaveProperty(
      'namesakes'
    );
    const known = { version: 1, namesakesKnown: true };
    expect(await companies.change(ctx, member, id, renamed, known)).toBe('changed');
    const noted = profile('ONE', { notes: 'n' });
    expect(await companies.change(ctx, member, id, noted, { version: 2 })).toBe('changed');
    expect(await companies.get(ctx, member, id)).toMatchObject({ name: 'ONE', notes: 'n' });
  });

  test('a stale change keeps nothing and brings what is there now', async () => {
    const { ctx, member, add } = await agency();
    const id = await add('One');
    await companies.change(ctx, member, id, profile('First'), { version: 1 });
    const stale = await companies.change(ctx, member, id, profile('Second'), { version: 1 });
    expect(stale).toMatchObject({ stale: { name: 'First', version: 2 } });
    expect(await companies.get(ctx, member, id)).toMatchObject({ name: 'First' });
  });

  test('of two changes at once one is kept and the other is told', async () => {
    const { ctx, member, add } = await agency();
    const id = await add('One');
    const results = await Promise.all(
      ['A', 'B'].map((name) => companies.change(ctx, member, id, profile(name), { version: 1 }))
    );
    expect(results.filter((result) => result === 'changed')).toHaveLength(1);
    expect(results.filter((result) => typeof result === 'object')).toHaveLength(1);
  });

  test('an archived client leaves the list, is still named, and comes back', async () => {
    const { ctx, member, add, actions } = await agency();
    const id = await add('One');
    expect(await companies.archive(ctx, member, id)).toBe('done');
    expect(await companies.archive(ctx, member, id)).toBe('done');
    expect(await companies.list(ctx, member)).toEqual([]);
    expect(await companies.named(ctx, member, [id])).toMatchObject([{ archived: true }]);
    expect(await companies.restore(ctx, member, id)).toBe('done');
    expect(await companies.list(ctx, member)).toMatchObject([{ id, archived: false }]);
    expect(await actions()).toEqual(['clientCreated', 'clientArchived', 'clientRestored']);
  });

  test('a company workspace has itself only: nothing is added, nothing archived', async () => {
    const ctx = testContext(database());
    const member = await workspace(ctx, { kind: 'company', name: 'Kedr' });
    const [own] = await companies.list(ctx, member);
    expect(own?.name).toBe('Kedr');
    expect(await companies.create(ctx, member, profile('Another'))).toBe('own');
    expect(await companies.archive(ctx, member, own!.id)).toBe('own');
    expect(await companies.list(ctx, member)).toHaveLength(1);
    const change = profile('Kedr Group');
    expect(await companies.change(ctx, member, own!.id, change, { version: 1 })).toBe('changed');
  });

  test('names come in the order of the alphabet, ё as е, whatever the case', async () => {
    const { ctx, member, add } = await agency();
    for (const name of ['яблоко', 'Ёлка', 'Еда', 'Жук', 'ель']) await add(name);
    const names = (await companies.list(ctx, member)).map(({ name }) => name);
    expect(names).toEqual(['Еда', 'Ёлка', 'ель', 'Жук', 'яблоко']);
  });

  test('of a long list of ids those of the workspace are named', async () => {
    const { ctx, member, add } = await agency();
    const id = await add('One');
    const many = Array.from({ length: 12_000 }, () => ctx.random.id());
    const found = await companies.named(ctx, member, [...many, id]);
    expect(found.map((company) => company.id)).toEqual([id]);
  });

  describe('people', () => {
    test('are listed as they were added, changed, taken off and put back', async () => {
      const { ctx, member, add, actions } = await agency();
      const companyId = await add('One');
      await companies.addPerson(ctx, member, companyId, person('Vera', 'vera@one.com'));
      await companies.addPerson(ctx, member, companyId, person('Anton'));
      const [vera, anton] = await companies.people(ctx, member, companyId);
      expect([vera?.name, anton?.name]).toEqual(['Vera', 'Anton']);

      const at = { companyId, id: vera!.id, version: 1 };
      const changed: PersonDraft = { ...person('Vera O.', 'v@one.com'), role: 'sales' };
      expect(await companies.changePerson(ctx, member, at, changed)).toBe('changed');
      expect(await companies.changePerson(ctx, member, at, person('X'))).toMatchObject({
        stale: { name: 'Vera O.', role: 'sales', version: 2 }
      });

      expect(await companies.removePerson(ctx, member, companyId, anton!.id)).toBe('done');
      expect(await companies.people(ctx, member, companyId)).toHaveLength(1);
      expect(await companies.everybody(ctx, member, companyId)).toMatchObject([
        { left: false },
        { left: true, name: 'Anton' }
      ]);
      expect(await companies.restorePerson(ctx, member, companyId, anton!.id)).toBe('done');
      expect(await companies.people(ctx, member, companyId)).toHaveLength(2);
      expect(await actions()).toEqual([
        ...['clientCreated', 'personAdded', 'personAdded'],
        ...['personChanged', 'personRemoved', 'personRestored']
      ]);
    });

    test('an address is there once, and whoever left comes back under the old id', async () => {
      const { ctx, member, add } = await agency();
      const companyId = await add('One');
      const vera = person('Vera', 'vera@one.com');
      const first = await companies.addPerson(ctx, member, companyId, vera);
      expect(await companies.addPerson(ctx, member, companyId, vera)).toBe('sameEmail');
      const [{ id } = { id: '' }] = await companies.people(ctx, member, companyId);
      await companies.removePerson(ctx, member, companyId, id);
      const again = { ...vera, name: 'Vera Orlova' };
      expect(await companies.addPerson(ctx, member, companyId, again)).toEqual(first);
      expect(await companies.people(ctx, member, companyId)).toMatchObject([
        { id, name: 'Vera Orlova' }
      ]);
      // two without an address are two people
      await companies.addPerson(ctx, member, companyId, person('Ivan'));
      expect(await companies.addPerson(ctx, member, companyId, person('Ivan'))).toHaveProperty(
        'added'
      );
    });

    test('cannot take another’s address by a change', async () => {
      const { ctx, member, add } = await agency();
      const companyId = await add('One');
      await companies.addPerson(ctx, member, companyId, person('Vera', 'vera@one.com'));
      await companies.addPerson(ctx, member, companyId, person('Ivan'));
      const [, ivan] = await companies.people(ctx, member, companyId);
      const at = { companyId, id: ivan!.id, version: 1 };
      expect(await companies.changePerson(ctx, member, at, person('I', 'vera@one.com'))).toBe(
        'sameEmail'
      );
    });
  });

  test('another workspace’s companies and people are as good as not there', async () => {
    const { ctx, member, add, actions } = await agency();
    const id = await add('One');
    await companies.addPerson(ctx, member, id, person('Vera'));
    const [vera] = await companies.people(ctx, member, id);
    const before = await ctx.db.selectFrom('company').selectAll().execute();
    const peopleBefore = await ctx.db.selectFrom('person').selectAll().execute();

    const stranger = await workspace(ctx, { name: 'Stranger' });
    const at = { companyId: id, id: vera!.id, version: 1 };
    expect(await companies.list(ctx, stranger)).toEqual([]);
    expect(await companies.get(ctx, stranger, id)).toBeNull();
    expect(await companies.named(ctx, stranger, [id])).toEqual([]);
    expect(await companies.change(ctx, stranger, id, profile('X'), { version: 1 })).toBe('unknown');
    expect(await companies.archive(ctx, stranger, id)).toBe('unknown');
    expect(await companies.restore(ctx, stranger, id)).toBe('unknown');
    expect(await companies.people(ctx, stranger, id)).toEqual([]);
    expect(await companies.everybody(ctx, stranger, id)).toEqual([]);
    expect(await companies.addPerson(ctx, stranger, id, person('X'))).toBe('unknown');
    expect(await companies.changePerson(ctx, stranger, at, person('X'))).toBe('unknown');
    expect(await companies.removePerson(ctx, stranger, id, vera!.id)).toBe('unknown');
    expect(await companies.restorePerson(ctx, stranger, id, vera!.id)).toBe('unknown');
    // not by way of one's own company either
    const created = await companies.create(ctx, stranger, profile('One'));
    const own = typeof created === 'object' && 'created' in created ? created.created : '';
    const through = { ...at, companyId: own };
    expect(await companies.changePerson(ctx, stranger, through, person('X'))).toBe('unknown');
    expect(await companies.removePerson(ctx, stranger, own, vera!.id)).toBe('unknown');

    const after = await ctx.db
      .selectFrom('company')
      .selectAll()
      .where('workspace_id', '=', member.workspace.id)
      .execute();
    expect(after).toEqual(before);
    expect(await ctx.db.selectFrom('person').selectAll().execute()).toEqual(peopleBefore);
    expect(await actions()).toEqual(['clientCreated', 'personAdded']);
  });
});
