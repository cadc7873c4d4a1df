/**
 * One tenant against the other, over every route of the policy table and every way in, on the built
 * server: nothing of the one may show in an answer to somebody who is not its member, and no row of
 * it may change. A new route is covered as soon as it stands in the table; one with a parameter that
 * this test does not know fails it.
 */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyMethods } from '#lib/server/access/decide.ts';
import { POLICY, type KeyRule, type Rule } from '#lib/server/access/policy.ts';
import { MEMBER_ROLES, reaches, type MemberRole } from '#lib/server/access/principal.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import * as apiKeys from '#lib/server/api-keys/service.ts';
import { createContext, type Context } from '#lib/server/context.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { settingsOf } from '#lib/server/settings.ts';
import { apiKey } from '#tests/support/api-keys.ts';
import { migrations, sharedFolder } from '#tests/support/database.ts';
import { formsOf, type PostedField, type PostedForm } from '#tests/support/posted-forms.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { rowsOf, stranger, strayed, tenant, type Tenant } from '#tests/support/tenants.ts';

const TIMEOUT_MS = 600_000;
const AT_ONCE = 6;

let ctx: Context;
let server: RunningServer;
let victim: Tenant;
let other: Tenant;
let nobodys: { accountId: string };
/** The forms that the victim's owner is offered, by route. */
const forms = new Map<string, PostedForm[]>();

const workspaceRoutes = Object.entries(POLICY).filter(([id]) => id.includes('[workspace=uuid]'));
const isOfKeys = (rule: Rule | undefined): rule is KeyRule =>
  typeof rule === 'object' && 'key' in rule;
const keyRoutes = Object.entries(POLICY).filter((entry): entry is [string, KeyRule] =>
  isOfKeys(entry[1])
);
const otherRoutes = Object.entries(POLICY).filter(
  ([id, rule]) => !id.includes('[workspace=uuid]') && !isOfKeys(rule)
);

beforeAll(async () => {
  const env = {
    DATABASE_URL: `sqlite:${join(sharedFolder(), 'isolation.db')}`,
    LINK_KEY: 'the key of the isolation test, which is long enough'
  };
  ctx = createContext(settingsOf(env), pino({ level: 'silent' }));
  await migrate(ctx.db, migrations, new Date());
  victim = await tenant(ctx, 'quagga');
  other = await tenant(ctx, 'ibis');
  nobodys = await stranger(ctx);
  server = await startServer(env);
}, TIMEOUT_MS);
afterAll(async () => {
  await server.stop();
  await ctx.db.destroy();
});

/** Values of parameters that are of no tenant. */
const COMMON: Record<string, string> = {
  token: 'AAAAAAAAAAAAAAAAAAAAAA',
  logo: 'AAAAAAAAAAAAAAAAAAAAAA',
  direction: 'need',
  step: 'need.3-4',
  format: 'csv',
  chart: 'radar',
  picture: 'svg',
  file: 'pptx',
  document: 'answers',
  reason: 'unknown'
};

/** A route's address with these values of its parameters. */
function addressOf(id: string, params: Record<string, string>): string {
  const path = id.replace(/\/\([^)]*\)/g, '').replace(/\[(\w+)(?:=\w+)?\]/g, (_, name: string) => {
    const value = params[name] ?? COMMON[name];
    if (value === undefined) throw new Error(`What is [${name}]? Tell tests/support/tenants.ts.`);
    return value;
  });
  return path || '/';
}

interface Principal {
  name: string;
  accountId: string | null;
  /** A key of the API, which a request sends beside the session. */
  key?: string;
}

const of = (whose: string, { members }: Tenant): Principal[] =>
  MEMBER_ROLES.map((role) => ({ name: `${whose} ${role}`, accountId: members[role].accountId }));

const outsiders = (): Principal[] => [
  { name: 'nobody', accountId: null },
  { name: 'a stranger', accountId: nobodys.accountId },
  ...of('the other tenant’s', other)
];

/** A session of its own for each round of requests: some of them end it. */
async function cookieOf({ accountId }: Principal): Promise<string> {
  if (accountId === null) return '';
  const session = await accounts.begin(ctx.db, ctx, accountId, { agent: '' });
  return `session=${session}`;
}

interface Attempt {
  method: string;
  path: string;
  type?: string;
  body?: string;
}

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

async function send({ method, path, type, body }: Attempt, cookie: string, key?: string) {
  const response = await fetch(server.origin + path, {
    method,
    redirect: 'manual',
    headers: {
      ...{ accept: 'text/html', origin: server.origin, cookie },
      ...(type && { 'content-type': type }),
      ...(key && { authorization: `Bearer ${key}` })
    },
    body
  });
  const headers = JSON.stringify([...response.headers]);
  return { status: response.status, text: headers + (await response.text()) };
}

/** What is posted: the victim's own form, as its page offers it; every form's fields; every id. */
function bodies(id: string, action: string): string[] {
  const offered = (forms.get(id) ?? []).filter((form) => form.action === action);
  const everywhere = [...forms.values()].flat().flatMap(({ fields }) => fields.map(filled));
  const names = [...new Set(everywhere.map(({ name }) => name))];
  return [
    ...new Set(offered.map(({ fields }) => encoded(fields.map(filled)))),
    encoded([
      ...everywhere,
      ...Object.entries(victim.params).map(([name, value]) => ({ name, value }))
    ]),
    ...Object.values(victim.params).map((value) => encoded(names.map((name) => ({ name, value }))))
  ];
}

/** A page may repeat what was sent to it, so the marker is never sent. */
function filled({ name, value, free }: PostedField) {
  if (!free || (value !== '' && !value.includes(victim.marker))) return { name, value };
  return { name, value: name === 'email' ? 'attempt@example.org' : 'attempt' };
}

const encoded = (fields: readonly { name: string; value: string }[]) =>
  new URLSearchParams(fields.map(({ name, value }): [string, string] => [name, value])).toString();

const actionsOf = (id: string, rule: Rule | undefined) => [
  ...new Set([
    ...(typeof rule === 'object' && 'see' in rule ? Object.keys(rule.act ?? {}) : []),
    ...(forms.get(id) ?? []).map(({ action }) => action),
    ...['default', 'noSuchAction']
  ])
];

/** Every way into an address. */
function attempts(id: string, rule: Rule | undefined, path: string): Attempt[] {
  const query = new URLSearchParams(
    [...Object.entries(victim.params), ['q', ''], ['after', victim.params.person ?? '']].map(
      ([name, value]): [string, string] => [name ?? '', value ?? '']
    )
  );
  const data = `${path === '/' ? '' : path}/__data.json`;
  const json = JSON.stringify({ ...victim.params, ids: Object.values(victim.params) });
  return [
    ...['GET', 'HEAD'].map((method) => ({ method, path })),
    { method: 'GET', path: `${path}?${query}` },
    ...['', '1', '11', '111', '1111'].map((which) => ({
      ...{ method: 'GET', path: `${data}?x-sveltekit-invalidated=${which}` }
    })),
    ...actionsOf(id, rule).flatMap((action) => {
      const target = action === 'default' ? path : `${path}?/${action}`;
      return [
        ...bodies(id, action).map((body) => ({ method: 'POST', path: target, type: FORM, body })),
        { method: 'POST', path: target, type: JSON_TYPE, body: json }
      ];
    }),
    ...['PUT', 'PATCH', 'DELETE'].flatMap((method) => [
      { method, path, type: JSON_TYPE, body: json },
      { method, path, type: FORM, body: encoded([]) }
    ])
  ];
}

async function inTurns<T>(list: readonly T[], work: (item: T) => Promise<void>) {
  const waiting = [...list];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let item = waiting.shift(); item; item = waiting.shift()) await work(item);
    })
  );
}

async function digest(): Promise<Record<string, string>> {
  const rows = await rowsOf(ctx.db, victim.params.workspace ?? '');
  return Object.fromEntries(
    [...rows].map(([table, of]) => [table, `${of.length} ${hash('sha256', JSON.stringify(of))}`])
  );
}

/** Tries every way into the routes as somebody who must neither see nor change anything. */
async function probe(
  who: Principal,
  routes: readonly (readonly [string, Rule])[],
  params: Record<string, string>
): Promise<string[]> {
  const found: string[] = [];
  const before = await digest();
  for (const [id, rule] of routes) {
    const cookie = await cookieOf(who);
    await inTurns(attempts(id, rule, addressOf(id, params)), async (attempt) => {
      const { status, text } = await send(attempt, cookie, who.key);
      const asked = `${who.name}: ${attempt.method} ${attempt.path} (${attempt.type ?? ''})`;
      if (text.includes(victim.marker)) found.push(`${asked} shows what is the victim's`);
      if (status >= 500) found.push(`${asked} answers ${status}`);
    });
    // none of this is about how much one address may ask for
    await ctx.db.deleteFrom('limit_counter').execute();
    const after = await digest();
    for (const [table, rows] of Object.entries(after))
      if (rows !== before[table]) found.push(`${who.name}: ${id} has changed ${table}`);
    if (found.length > 0) break;
  }
  return found;
}

test('the victim’s owner reaches every page, so that the addresses of this test are right', async () => {
  const cookie = await cookieOf({ name: '', accountId: victim.members.owner.accountId });
  const silent: string[] = [];
  for (const [id] of workspaceRoutes) {
    const { status, text } = await send(
      { method: 'GET', path: addressOf(id, victim.params) },
      cookie
    );
    expect([200, 303, 405], `${id} answers ${status}`).toContain(status);
    if (status === 200 && !text.includes(victim.marker)) silent.push(id);
    forms.set(id, formsOf(text));
  }
  // pages that show nothing of the workspace's own, pictures of links and a template among them
  expect(
    silent.filter((id) => !/\/(?:qr\.\w+|template\.csv|schema\.json|board)$/.test(id))
  ).toEqual([]);
  expect([...forms.values()].flat().length).toBeGreaterThan(5);
});

test.each(['nobody', 'a stranger', ...MEMBER_ROLES.map((role) => `the other tenant’s ${role}`)])(
  '%s finds nothing at the victim’s addresses and changes nothing',
  async (name) => {
    const who = outsiders().find((principal) => principal.name === name)!;
    expect(await probe(who, workspaceRoutes, victim.params)).toEqual([]);
  },
  TIMEOUT_MS
);

test.each(MEMBER_ROLES)(
  'the other tenant’s %s reaches nothing of the victim’s through addresses of their own',
  async (role) => {
    const [who] = of('the other tenant’s', other).filter(({ name }) => name.endsWith(role));
    const ownWorkspace = { workspace: other.params.workspace ?? '' };
    // the victim's ids in the path, then in query and body alone
    expect(await probe(who!, workspaceRoutes, { ...victim.params, ...ownWorkspace })).toEqual([]);
    // what deletes or changes their own things for good comes last: it would leave little to try
    const ruin = (id: string) =>
      Number(/\/(?:delete|edit)$/.test(id)) + 2 * Number(/\/settings/.test(id));
    const routes = workspaceRoutes.toSorted(([a], [b]) => ruin(a) - ruin(b));
    expect(await probe(who!, routes, other.params)).toEqual([]);
    expect(await strayed(ctx.db, victim)).toEqual([]);
  },
  TIMEOUT_MS
);

test.each(['nobody', 'a stranger', 'the other tenant’s owner'])(
  '%s finds and changes nothing by the routes outside of workspaces',
  async (name) => {
    const who = outsiders().find((principal) => principal.name === name)!;
    expect(await probe(who, otherRoutes, {})).toEqual([]);
  },
  TIMEOUT_MS
);

const lower: MemberRole[] = ['viewer', 'editor'];
test.each(lower)(
  'a %s of the victim’s own changes nothing that their role does not allow',
  async (role) => {
    const who = { name: `own ${role}`, accountId: victim.members[role].accountId };
    const before = await digest();
    for (const [id, rule] of workspaceRoutes) {
      if (typeof rule !== 'object' || isOfKeys(rule))
        throw new Error(`${id} is a workspace's, but its rule names no role.`);
      const may = (action: string) =>
        reaches(role, rule.see) &&
        reaches(role, rule.act?.[action] ?? 'owner') &&
        rule.act?.[action];
      const path = addressOf(id, victim.params);
      const refused = attempts(id, rule, path).filter(({ method, path: target }) => {
        const [, action = 'default'] = /\?\/(\w+)/.exec(target) ?? [];
        return method === 'GET' || method === 'HEAD' ? !reaches(role, rule.see) : !may(action);
      });
      const cookie = await cookieOf(who);
      await inTurns(refused, async (attempt) => {
        const { status } = await send(attempt, cookie);
        expect(status, `${role}: ${attempt.method} ${attempt.path}`).toBe(403);
      });
      expect(await digest(), `${role}: ${id}`).toEqual(before);
    }
  },
  TIMEOUT_MS
);

test('a key of the victim’s reaches every address of the API that it may read', async () => {
  const key = await apiKey(ctx, victim.members.owner);
  for (const [id, rule] of keyRoutes) {
    const path = addressOf(id, victim.params);
    for (const [method, scope] of keyMethods(rule)) {
      const { status, text } = await send({ method, path, type: JSON_TYPE }, '', key);
      expect(status, `${method} ${path}`).toBe(scope === 'read' ? 200 : 403);
      if (method === 'GET') expect(text, path).toContain(victim.marker);
    }
  }
});

/** Keys by what is wrong with them, and sessions, which open nothing here. */
const WITHOUT_A_KEY: Record<string, () => Promise<Omit<Principal, 'name'>>> = {
  nobody: async () => ({ accountId: null }),
  'the victim’s owner without a key': async () => victim.members.owner,
  'somebody with a key that never was': async () => ({
    ...{ accountId: null, key: `hpt_${'A'.repeat(44)}` }
  }),
  'somebody with a key that was revoked': async () => {
    const key = await apiKey(ctx, victim.members.owner, { name: 'Revoked' });
    const [made] = await apiKeys.list(ctx, victim.members.owner);
    await apiKeys.revoke(ctx, victim.members.owner, made?.id ?? '');
    return { accountId: null, key };
  }
};

test.each(Object.keys(WITHOUT_A_KEY))(
  '%s is told at every address of the API to bring a key',
  async (name) => {
    const who = await WITHOUT_A_KEY[name]!();
    const cookie = await cookieOf({ name, ...who });
    for (const [id, rule] of keyRoutes)
      for (const [method] of keyMethods(rule)) {
        const path = addressOf(id, victim.params);
        const { status } = await send({ method, path, type: JSON_TYPE }, cookie, who.key);
        expect(status, `${method} ${path}`).toBe(401);
      }
    expect(await probe({ name, ...who }, keyRoutes, victim.params)).toEqual([]);
  },
  TIMEOUT_MS
);

test.each(['read', 'write'] as const)(
  'the other tenant’s key that may %s reaches nothing of the victim’s',
  async (scope) => {
    const key = await apiKey(ctx, other.members.owner, { scope });
    const who = { name: `the other tenant’s key, ${scope}`, accountId: null, key };
    expect(await probe(who, keyRoutes, victim.params)).toEqual([]);
    expect(await probe(who, keyRoutes, other.params)).toEqual([]);
    expect(await probe(who, workspaceRoutes.slice(0, 8), victim.params)).toEqual([]);
    expect(await strayed(ctx.db, victim)).toEqual([]);
  },
  TIMEOUT_MS
);

test('a key of the victim’s own that reads changes nothing', async () => {
  const key = await apiKey(ctx, victim.members.owner);
  // the last use of the key is noted once
  await send({ method: 'GET', path: addressOf(keyRoutes[0]![0], victim.params) }, '', key);
  const before = await digest();
  for (const [id, rule] of keyRoutes)
    for (const attempt of attempts(id, rule, addressOf(id, victim.params)))
      await send(attempt, '', key);
  expect(await digest()).toEqual(before);
});
