/** What around keys only the built server shows: refusals, headers, queries, methods. */
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '#lib/server/access/principal.ts';
import { createContext, type Context } from '#lib/server/context.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { settingsOf } from '#lib/server/settings.ts';
import { apiKey } from '#tests/support/api-keys.ts';
import type { Refusal } from '#tests/support/api.ts';
import { migrations, sharedFolder } from '#tests/support/database.ts';
import { openRound } from '#tests/support/rounds.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

let ctx: Context;
let server: RunningServer;
let owner: Member;
let key: string;
let round: string;
beforeAll(async () => {
  const env = {
    DATABASE_URL: `sqlite:${join(sharedFolder(), 'keys.db')}`,
    LINK_KEY: 'the key of the tests of keys, which is long enough'
  };
  ctx = createContext(settingsOf(env), pino({ level: 'silent' }));
  await migrate(ctx.db, migrations, new Date());
  owner = await workspace(ctx);
  key = await apiKey(ctx, owner);
  round = await openRound(ctx, owner, await company(ctx, owner));
  server = await startServer(env);
});
afterAll(async () => {
  await server.stop();
  await ctx.db.destroy();
});

const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const response = await fetch(server.origin + path, { method, headers });
  const text = await response.text();
  const { error } = (text ? JSON.parse(text) : {}) as Partial<Refusal>;
  return { status: response.status, headers: response.headers, error, text };
};
const bearer = (secret = key) => ({ authorization: `Bearer ${secret}` });

describe('a request without a key that works', () => {
  const LACKING: Record<string, () => Promise<Record<string, string>>> = {
    'no header': async () => ({}),
    'another scheme': async () => ({ authorization: `Basic ${key}` }),
    'a key that never was': async () => bearer(`hpt_${'B'.repeat(44)}`),
    'no key at all': async () => bearer('secret'),
    'a key that has expired': async () => {
      const expired = await apiKey(ctx, owner, { name: 'Expired' });
      const past = new Date(0).toISOString();
      await ctx.db
        .updateTable('api_key')
        .set({ expires_at: past })
        .where('name', '=', 'Expired')
        .execute();
      return bearer(expired);
    }
  };

  it.for(Object.keys(LACKING))('%s: is answered alike', async (what) => {
    const { status, headers, error } = await ask('/api/v1/rounds', await LACKING[what]!());
    expect(status).toBe(401);
    expect(error?.code).toBe('noKey');
    expect(headers.get('www-authenticate')).toBe('Bearer realm="API"');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is refused in Russian when that is asked for', async () => {
    const { error } = await ask('/api/v1/rounds', { 'accept-language': 'ru' });
    expect(error?.message).toMatch(/ключ/);
  });
});

describe('a request with a key', () => {
  it('is answered, and kept by nobody on the way', async () => {
    const { status, headers, text } = await ask(`/api/v1/rounds/${round}`, bearer());
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(JSON.parse(text)).toMatchObject({ id: round });
  });

  it('is told of a method that is not offered which are', async () => {
    const json = { ...bearer(), 'content-type': 'application/json' };
    const { status, headers, error } = await ask(`/api/v1/rounds/${round}`, json, 'DELETE');
    expect([status, error?.code]).toEqual([405, 'methodNotAllowed']);
    expect(headers.get('allow')).toBe('GET, HEAD');
  });

  it.for([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=x', 'limit'],
    ['after=7', 'after'],
    ['quarter=2026-Q5', 'quarter'],
    ['status=deleted', 'status'],
    ['colour=1', 'colour']
  ])('is refused with what it asks for wrongly: %s', async ([query, path]) => {
    const { status, error } = await ask(`/api/v1/rounds?${query}`, bearer());
    expect(status).toBe(422);
    expect(error?.issues?.map((issue) => issue.path)).toEqual([path]);
  });

  it('finds nothing where there is nothing', async () => {
    for (const id of ['01900000-0000-7000-8000-000000000000', 'x'])
      for (const what of ['', '/responses', '/scorecard'])
        expect((await ask(`/api/v1/rounds/${id}${what}`, bearer())).status).toBe(404);
    const compared = await ask(`/api/v1/rounds/${round}/scorecard?compare=${owner.accountId}`, {
      ...bearer()
    });
    expect([compared.status, compared.error?.issues?.[0]?.path]).toEqual([422, 'compare']);
  });

  it('is told by its name which header cannot be read', async () => {
    const writes = await apiKey(ctx, owner, { name: 'Writes', scope: 'write' });
    for (const name of ['two words', 'x'.repeat(256)]) {
      const named = { ...bearer(writes), 'idempotency-key': name };
      const { status, error } = await ask('/api/v1/rounds', named, 'POST');
      expect([status, error?.issues?.[0]?.path]).toEqual([422, 'Idempotency-Key']);
    }
  });

  it('opens no page', async () => {
    const page = `/w/${owner.workspace.id}/rounds/${round}/board`;
    const response = await fetch(server.origin + page, { headers: bearer(), redirect: 'manual' });
    expect(response.status).toBe(303);
  });

  it('is put off when there are too many', async () => {
    await ctx.db.deleteFrom('limit_counter').execute();
    await ask('/api/v1/rounds', bearer());
    await ctx.db.updateTable('limit_counter').set({ count: 5000 }).execute();
    const { status, headers, error } = await ask('/api/v1/rounds', bearer());
    expect([status, error?.code]).toEqual([429, 'tooMany']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    await ctx.db.deleteFrom('limit_counter').execute();
  });
});
