/**
 * The process: one Node server around SvelteKit's handler. It settles what a handler cannot know
 * (the public origin, the caller's address), refuses unknown hosts, gives every response its safe
 * headers, files included, and leaves in order. Built by vite.config.ts to build/server/serve.js.
 */
import type http from 'node:http';
import { ADDRESS_HEADER, HOST_HEADER, PROTOCOL_HEADER, admit } from '#lib/server/http/admission.ts';
import { LARGEST_BODY } from '#lib/server/http/body-limit.ts';
import { sendKeptPage } from '#lib/server/http/fast-pages.ts';
import { saveFast } from '#lib/server/http/fast-saves.ts';
import { safeHeaders } from '#lib/server/http/headers.ts';
import { closeContext, context } from '#lib/server/process.ts';
import { readSettings } from '#lib/server/settings.ts';
import * as setUp from '#lib/server/set-up/service.ts';

const DRAIN_MS = 10_000;
const IDLE_SWEEP_MS = 50;
/** The first requests come before it. */
const GIVE_BACK_MS = 1_000;
/** Its name does not change with it; without a time a browser asks for it on every page. */
const ICON_CACHE = 'public, max-age=86400';

const read = readSettings(process.env);
if (!read.ok) {
  for (const problem of read.problems) console.error(problem);
  process.exit(1);
}
const { settings } = read;

process.env.PROTOCOL_HEADER = PROTOCOL_HEADER;
process.env.HOST_HEADER = HOST_HEADER;
process.env.ADDRESS_HEADER = ADDRESS_HEADER;
// What the largest route takes; all others are held to less (http/body-limit.ts).
process.env.BODY_SIZE_LIMIT = String(LARGEST_BODY);

type Handler = (
  request: http.IncomingMessage,
  response: http.ServerResponse,
  next: () => void
) => void;
const sibling = './handler.js';
const { handler } = (await import(/* @vite-ignore */ sibling)) as { handler: Handler };

const everywhere = safeHeaders(settings.ORIGIN?.startsWith('https:') ?? false);
let port = settings.PORT;

// An import looks at every export of a module, and node:http's WebSocket brings fetch: 10 MB that a
// process has no use for until somebody comes.
const server = process.getBuiltinModule('node:http').createServer(async (request, response) => {
  // HTTP/1.1 keeps a connection open unasked: two headers less on every answer
  if (request.httpVersion === '1.1') response.removeHeader('connection');
  const admitted = admit(request, { ...settings, PORT: port });
  if (admitted.ok && (await sendKeptPage(request, response, everywhere))) return;
  for (const [name, value] of everywhere) response.setHeader(name, value);
  if (!admitted.ok) {
    response.writeHead(admitted.status, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(admitted.sentence);
    return;
  }
  if (await saveFast(request, response)) return;
  if (request.url === '/favicon.svg') response.setHeader('cache-control', ICON_CACHE);
  handler(request, response, () => response.writeHead(404).end());
});

// A slow client cannot hold a connection open by dribbling its headers or body.
server.headersTimeout = 20_000;
server.requestTimeout = 60_000;

server.on('error', (error: NodeJS.ErrnoException) => {
  const why =
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Stop what uses it, or choose another with PORT.`
      : `Cannot listen on ${settings.HOST}:${port}: ${error.message}`;
  console.error(why);
  process.exit(1);
});

server.listen(port, settings.HOST, () => {
  const address = server.address();
  if (address && typeof address === 'object') port = address.port;
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(settings.HOST)
    ? 'localhost'
    : settings.HOST;
  const here = `http://${name}:${port}`;
  console.log(`Ready: ${settings.ORIGIN ? `${settings.ORIGIN}, listening on ${here}` : here}`);
  void offerSetUp(settings.ORIGIN ?? here);
  setTimeout(giveBack, GIVE_BACK_MS).unref();
});

/** Once, 30 ms: 4 MB of what only the start needed, compiled code above all, go back. */
function giveBack() {
  void globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** Whoever reads the terminal of a server that nobody can sign in to yet makes the first account. */
async function offerSetUp(origin: string) {
  const code = await setUp.offerCode(context()).catch((err: unknown) => {
    context().log.error({ err }, 'could not offer a set-up code');
    return null;
  });
  if (code)
    console.log(`Nobody has an account yet. To make the first: ${origin}/set-up, code ${code}`);
}

let leaving = false;
/** Answers what has begun, closes the database, leaves. A second signal leaves at once. */
function leave() {
  if (leaving) process.exit(1);
  leaving = true;
  const done = async () => {
    await closeContext();
    process.exit(0);
  };
  server.close(done);
  // a connection that is kept alive falls idle after its answer, and would be waited for
  setInterval(() => server.closeIdleConnections(), IDLE_SWEEP_MS).unref();
  setTimeout(() => {
    server.closeAllConnections();
    void done();
  }, DRAIN_MS).unref();
}
process.on('SIGINT', leave);
process.on('SIGTERM', leave);
