import { describe, expect, test } from 'vitest';
import type { RoundFigures } from '#lib/domain/round-figures.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import { fill, isEmpty } from '../../src/cli/demo/fill.ts';
import { testContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';

// three hundred people answering one after another take PGlite too long, and say nothing new there
describe.each(dialects.slice(0, 1))('the demo on $name', (dialect) => {
  const database = useDatabase(dialect);

  test('is an agency with a dozen clients, five quarters and people who can sign in', async () => {
    const ctx = testContext(database());
    expect(await isEmpty(ctx.db)).toBe(true);
    const told = await fill(ctx, 'ru');
    expect(await isEmpty(ctx.db)).toBe(false);

    const clients = await ctx.db.selectFrom('company').select('name').execute();
    expect(clients).toHaveLength(12);
    const rounds = await ctx.db
      .selectFrom('round_figures')
      .select(['quarter', 'figures'])
      .execute();
    expect(rounds).toHaveLength(told.rounds);
    expect(new Set(rounds.map(({ quarter }) => quarter)).size).toBe(5);
    const status = rounds.map(({ figures }) => (JSON.parse(figures) as RoundFigures).index.status);
    expect(status.filter((word) => word === 'ok').length).toBeGreaterThan(40);

    const reports = await ctx.db.selectFrom('report').select('locale').execute();
    expect(reports.length).toBeGreaterThan(3);
    expect(new Set(reports.map((report) => report.locale))).toEqual(new Set(['ru']));

    for (const { email, password } of told.accounts) {
      const signedIn = await accounts.signIn(
        ctx,
        { email, password, address: '127.0.0.1' },
        { agent: '' }
      );
      expect(signedIn).toHaveProperty('session');
    }
  });
});
