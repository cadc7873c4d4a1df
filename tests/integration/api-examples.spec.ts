/** Sends every curl command of docs/api.md, in order, and compares the answers that stand below them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { createContext, type Context } from '#lib/server/context.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { settingsOf } from '#lib/server/settings.ts';
import { apiKey } from '#tests/support/api-keys.ts';
import { migrations, sharedFolder } from '#tests/support/database.ts';
import { company, workspace } from '#tests/support/workspaces.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type RunningServer } from '#tests/support/server.ts';

interface Example {
  command: string;
  answer?: unknown;
}

const BLOCK = /```sh\n(curl [\s\S]+?)```(?:(?:\n\n[^\n#`|]+)?\n\n```json\n([\s\S]+?)```)?/g;
const page = readFileSync('docs/api.md', 'utf8');
const examples: Example[] = [...page.matchAll(BLOCK)].map(([, command = '', answer]) => ({
  command,
  ...(answer && { answer: JSON.parse(answer) as unknown })
}));

let server: RunningServer;
let ctx: Context;
/** What stands for itself in a shell. */
const variables: Record<string, string> = {};
beforeAll(async () => {
  const env = {
    DATABASE_URL: `sqlite:${join(sharedFolder(), 'examples.db')}`,
    LINK_KEY: 'the key of the examples, which is long enough'
  };
  ctx = createContext(settingsOf(env), pino({ level: 'silent' }));
  await migrate(ctx.db, migrations, new Date());
  const owner = await workspace(ctx);
  variables.COMPANY = await company(ctx, owner);
  variables.KEY = await apiKey(ctx, owner, { scope: 'write' });
  server = await startServer(env);
  const started = await fetch(`${server.origin}/?/start`, {
    method: 'POST',
    headers: { origin: server.origin, accept: 'text/html' },
    body: new URLSearchParams(),
    redirect: 'manual'
  });
  variables.LINK = server.origin + started.headers.get('location');
});
afterAll(async () => {
  await server.stop();
  await ctx.db.destroy();
});

/** A word of the shell with the values of its variables. */
const valued = (word: string) =>
  word.replaceAll('\\"', '"').replace(/\$([A-Z]+)/g, (_, name: string) => variables[name] ?? '');

/** Of curl what the page uses: the address, -X, -H and -d, in quotes of the shell. */
function run(command: string): Promise<Response> {
  const quoted = /'([^']*)'|"((?:[^"\\]|\\.)*)"|(\S+)/g;
  const words = [...command.replaceAll('\\\n', ' ').matchAll(quoted)]
    // between single quotes nothing stands for anything else
    .map(([, single, double, bare]) => single ?? valued(double ?? bare ?? ''))
    .map((word) => word.replace('http://localhost:3000', server.origin))
    .slice(1);
  const headers = new Headers();
  const init: RequestInit = { headers };
  let address = '';
  while (words.length > 0) {
    const word = words.shift()!;
    if (word === '-X') init.method = words.shift()!;
    else if (word === '-H') headers.set(...(words.shift()!.split(': ') as [string, string]));
    else if (word === '-d') init.body = words.shift()!;
    else address = word;
  }
  return fetch(address, { ...init, method: init.method ?? (init.body ? 'POST' : 'GET') });
}

it('all are found', () => {
  expect(examples).toHaveLength(page.match(/^curl /gm)?.length ?? 0);
  expect(examples.filter(({ answer }) => answer)).toHaveLength(page.match(/^```json$/gm)!.length);
});

it.for(examples)('$command', async ({ command, answer }) => {
  const response = await run(command);
  const isRefusal = typeof answer === 'object' && answer !== null && 'error' in answer;
  expect(response.status).toBeOneOf(isRefusal ? [422] : [200, 201]);
  const body = await response.text();
  if (answer) expect(JSON.parse(body)).toMatchObject(answer);
  if (response.headers.has('location')) variables.ROUND = (JSON.parse(body) as { id: string }).id;
});
