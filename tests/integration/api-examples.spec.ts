/** Sends every curl command of docs/api.md, in order, and compares the answers that stand below them. */
import { readFileSync } from 'node:fs';
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
let link: string;
beforeAll(async () => {
  server = await startServer();
  const started = await fetch(`${server.origin}/?/start`, {
    method: 'POST',
    headers: { origin: server.origin, accept: 'text/html' },
    body: new URLSearchParams(),
    redirect: 'manual'
  });
  link = server.origin + started.headers.get('location');
});
afterAll(() => server.stop());

/** Of curl what the page uses: the address, -X, -H and -d, in quotes of the shell. */
function run(command: string): Promise<Response> {
  const words = [...command.replaceAll('\\\n', ' ').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)]
    .map(([, single, double, bare]) => single ?? double ?? bare ?? '')
    .map((word) => word.replace('http://localhost:3000', server.origin).replace('$LINK', link))
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
  expect(response.status).toBe(isRefusal ? 422 : 200);
  if (answer) expect(await response.json()).toMatchObject(answer);
});
