/**
 * The floors, as a process: what node:http and the disk cost on this machine at this hour, with
 * nothing of ours. `node tests/bench/floors.ts http` answers one page of 10 kB;
 * `… commit <file>` stores each request's body in a row of its own, durably, and says so;
 * `… pg <url>` does the same on PostgreSQL with ten connections.
 */
import http from 'node:http';
import Database from 'better-sqlite3';
import pg from 'pg';

const PAGE_BYTES = 10_000;

const page = (() => {
  const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title><p>';
  const words = 'A page of ten kilobytes in plain words, sent by nothing but node:http. ';
  return Buffer.from(head + words.repeat(200).slice(0, PAGE_BYTES - head.length));
})();

const answerPage: http.RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html', 'content-length': page.length });
  response.end(page);
};

type Insert = (body: string) => number | bigint | Promise<number>;

function intoSqlite(file: string): Insert {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('create table if not exists kept (id integer primary key, body text not null)');
  const insert = database.prepare('insert into kept (body) values (?)');
  return (body) => insert.run(body).lastInsertRowid;
}

async function intoPostgres(url: string): Promise<Insert> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await pool.query('create table if not exists kept (id serial primary key, body text not null)');
  const text = 'insert into kept (body) values ($1) returning id';
  return async (body) =>
    (await pool.query<{ id: number }>({ name: 'keep', text, values: [body] })).rows[0]?.id ?? 0;
}

const answerCommits =
  (insert: Insert): http.RequestListener =>
  (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      const id = await insert(Buffer.concat(parts).toString());
      const text = `{"id":${id}}`;
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': text.length
      });
      response.end(text);
    });
  };

const LISTENERS: Record<string, (place: string) => Promise<http.RequestListener>> = {
  http: async () => answerPage,
  commit: async (file) => answerCommits(intoSqlite(file)),
  pg: async (url) => answerCommits(await intoPostgres(url))
};

const [kind = 'http', place = ''] = process.argv.slice(2);
const listener = await LISTENERS[kind]?.(place);
if (!listener) throw new Error(`There is no floor called "${kind}".`);
const server = http.createServer(listener);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object')
    console.log(`Ready: http://127.0.0.1:${address.port}`);
});
process.on('SIGTERM', () => process.exit(0));
