/**
 * Equal pages are rendered once and kept (src/lib/server/http/page-key.ts). A page of one round must
 * never be shown for another, for the agency's own rating or outside rounds: whatever is kept is
 * compared with the same page rendered anew, on the built server.
 */
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext, type Context } from '#lib/server/context.ts';
import { transaction } from '#lib/server/db/transaction.ts';
import * as responses from '#lib/server/responses/service.ts';
import { settingsOf } from '#lib/server/settings.ts';
import { temporaryFolder } from '../support/database.ts';
import { invite, openRound, person, type RoundOptions } from '../support/rounds.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { company, workspace } from '../support/workspaces.ts';

let server: RunningServer;
let ctx: Context;
beforeAll(async () => {
  const env = {
    DATABASE_URL: `sqlite:${join(temporaryFolder(), 'pages.db')}`,
    LINK_KEY: 'a key of these tests, which is long enough'
  };
  server = await startServer(env);
  ctx = createContext(settingsOf(env), pino({ level: 'silent' }));
});
afterAll(async () => {
  await ctx.db.destroy();
  await server.stop();
});

async function page(token: string, locale: string, query = ''): Promise<string> {
  const address = `${server.origin}/a/${token}/strategy${query}`;
  const response = await fetch(address, { headers: { 'accept-language': locale } });
  expect(response.status).toBe(200);
  return response.text();
}

/** Twice from what is kept, and once rendered anew: a query is never kept. */
async function check(tokens: readonly string[]) {
  for (const locale of ['en', 'ru'])
    for (const token of [...tokens, ...tokens]) {
      const anew = await page(token, locale, '?anew');
      expect(await page(token, locale)).toBe(anew);
      expect(await page(token, locale)).toBe(anew);
    }
}

const who = { locale: 'en', address: '::1' } as const;

async function begun(link: string): Promise<string> {
  const result = await responses.begin(ctx, link, who);
  if (typeof result === 'string' || !('begun' in result)) throw new Error('It did not begin.');
  return result.begun.token;
}

async function privately(): Promise<string> {
  const result = await responses.start(ctx, who);
  if (!('token' in result)) throw new Error('It did not begin.');
  await responses.chooseMode(ctx, result.token, 'quick');
  return result.token;
}

test('kept pages of rounds and of private responses are never taken for each other', async () => {
  const member = await workspace(ctx);
  const companyId = await company(ctx, member);
  const round = (options: RoundOptions) =>
    openRound(ctx, member, companyId, { opensOn: '2020-01-01', ...options });
  const personal = async (roundId: string) =>
    begun(await invite(ctx, roundId, await person(ctx, member, companyId)));

  const [plain, targets, anonymous] = [
    await round({}),
    await round({ asksTarget: true, quarter: '2026-Q3' }),
    await round({ asksTarget: true, anonymous: true })
  ];
  const external = ctx.derive('external', targets);
  await transaction(ctx.db, (trx) =>
    responses.startInRound(trx, ctx, {
      ...{ workspaceId: member.workspace.id, roundId: targets, token: external },
      ...{ locale: 'en', kind: 'external' }
    })
  );
  const tokens = [
    await privately(),
    await personal(plain),
    await personal(targets),
    external,
    await personal(anonymous),
    await begun(await invite(ctx, plain)),
    await privately()
  ];
  await check(tokens);
  const [own = '', , asked = '', agencys = ''] = tokens;
  expect(await page(own, 'en')).not.toContain('Lighthouse');
  expect(await page(asked, 'en')).toContain('name="target"');
  expect(await page(agencys, 'en')).not.toContain('name="target"');

  for (const token of tokens)
    await responses.save(ctx, token, {
      ...{ client: ctx.random.uuid(), seq: 1 },
      answers: { strategy: { level: 3, comment: `said by ${token}` } }
    });
  const others = [await privately(), await personal(plain), await personal(targets)];
  await check([...tokens, ...others]);

  await ctx.db.updateTable('company').set({ name: 'Beacon' }).execute();
  await ctx.db
    .updateTable('round')
    .set((eb) => ({ asks_target: 1, version: eb('version', '+', 1) }))
    .execute();
  await check([...tokens, ...others]);
  expect(await page(asked, 'en')).toContain('Beacon');
});
