import { describe, expect, test } from 'vitest';
import * as clientImport from '#lib/server/client-import/service.ts';
import * as companies from '#lib/server/companies/service.ts';
import { testContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { company, workspace } from '../support/workspaces.ts';

const TABLE = [
  'Client,Industry,Contact,Respondent,Respondent e-mail',
  'Lumen,finance,Olga,Anna,anna@lumen.com',
  'Lumen,,,Boris,',
  'Берёзка,media,,,'
].join('\n');

describe.each(dialects)('clients from a table on $name', (dialect) => {
  const database = useDatabase(dialect);

  async function agency() {
    const ctx = testContext(database());
    const member = await workspace(ctx);
    const names = async () => (await companies.list(ctx, member)).map(({ name }) => name);
    const count = async () => {
      const { n } = await ctx.db
        .selectFrom('audit')
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow();
      return Number(n);
    };
    return { ctx, member, names, count };
  }

  test('are shown first and then kept whole, with their people', async () => {
    const { ctx, member, names, count } = await agency();
    const preview = await clientImport.preview(ctx, member, TABLE);
    expect(preview).toMatchObject({ clients: [{ line: 2 }, { line: 4 }], issues: [], present: [] });
    expect([await names(), await count()]).toEqual([[], 0]);

    expect(await clientImport.run(ctx, member, TABLE, 'skip')).toEqual({ added: 2 });
    const [lumen, berezka] = await companies.list(ctx, member);
    expect(await companies.get(ctx, member, lumen!.id)).toMatchObject({
      name: 'Lumen',
      industry: 'finance',
      contacts: [{ name: 'Olga' }]
    });
    expect(await companies.people(ctx, member, lumen!.id)).toMatchObject([
      { name: 'Anna', email: 'anna@lumen.com', locale: 'en' },
      { name: 'Boris', email: null }
    ]);
    expect(berezka).toMatchObject({ name: 'Берёзка', industry: 'media' });
    const deed = await ctx.db.selectFrom('audit').selectAll().executeTakeFirstOrThrow();
    expect(deed.action).toBe('clientsImported');
    expect(JSON.parse(deed.detail)).toEqual({ clients: 2, people: 2 });
  });

  test('are kept all or none: one wrong cell among many keeps everything out', async () => {
    const { ctx, member, names, count } = await agency();
    const rows = Array.from({ length: 1200 }, (_, n) => `Client ${n},`);
    const table = ['Client,Industry', ...rows, 'Last,no such industry'].join('\n');
    const result = await clientImport.run(ctx, member, table, 'skip');
    expect(result).toMatchObject({ issues: [{ line: 1202, column: 'industry' }] });
    expect([await names(), await count()]).toEqual([[], 0]);
  });

  test('a database that fails in the middle keeps none', async () => {
    const { ctx, member, names, count } = await agency();
    const rows = Array.from({ length: 1200 }, (_, n) => `Client ${n}`);
    let given = 0;
    // the 900th id is taken already: the second part of the insert fails
    const taken = await company(ctx, member, 'Here');
    const failing = {
      ...ctx,
      random: { ...ctx.random, id: () => (++given === 900 ? taken : ctx.random.id()) }
    };
    const table = ['Client', ...rows].join('\n');
    await expect(clientImport.run(failing, member, table, 'skip')).rejects.toThrow(/unique/i);
    expect([await names(), await count()]).toEqual([['Here'], 0]);
  });

  test('whose names are here are pointed out, and left out or added', async () => {
    const { ctx, member, names } = await agency();
    await company(ctx, member, 'БЕРЕЗКА');
    expect(await clientImport.preview(ctx, member, TABLE)).toMatchObject({
      present: [{ name: 'БЕРЕЗКА' }]
    });
    expect(await clientImport.run(ctx, member, TABLE, 'skip')).toEqual({ added: 1 });
    expect(await clientImport.run(ctx, member, TABLE, 'skip')).toEqual({ added: 0 });
    expect(await clientImport.run(ctx, member, TABLE, 'add')).toEqual({ added: 2 });
    expect((await names()).toSorted()).toEqual(['Lumen', 'Lumen', 'БЕРЕЗКА', 'Берёзка'].toSorted());
  });

  test('of another workspace neither stand in the way nor change', async () => {
    const { ctx, member, names } = await agency();
    await clientImport.run(ctx, member, TABLE, 'skip');
    const stranger = await workspace(ctx, { name: 'Stranger' });
    expect(await clientImport.preview(ctx, stranger, TABLE)).toMatchObject({ present: [] });
    expect(await clientImport.run(ctx, stranger, TABLE, 'skip')).toEqual({ added: 2 });
    expect(await names()).toHaveLength(2);
  });

  test('are none of a company workspace’s', async () => {
    const ctx = testContext(database());
    const member = await workspace(ctx, { kind: 'company', name: 'Kedr' });
    expect(await clientImport.run(ctx, member, TABLE, 'skip')).toBe('own');
    expect(await companies.list(ctx, member)).toHaveLength(1);
  });
});
