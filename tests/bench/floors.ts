/**
 * The floors, as a process: what node:http and the disk cost on this machine at this hour, with
 * nothing of ours. `node tests/bench/floors.ts http` answers one page of 10 kB;
 * `… commit <file>` stores each request's body in a row of its own, durably, and says so.
 */
import http from 'node:http';
import Database from 'better-sqlite3';

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

function answerCommits(file: string): http.RequestListener {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('create table if not exists kept (id integer primary key, body text not null)');
  const insert = database.prepare('insert into kept (body) values (?)');
  return (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { lastInsertRowid } = insert.run(Buffer.concat(parts).toString());
      const text = `{"id":${lastInsertRowid}}`;
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': text.length
      });
      response.end(text);
    });
  };
}

const [kind, file = ''] = process.argv.slice(2);
const server = http.createServer(kind === 'commit' ? answerCommits(file) : answerPage);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object')
    console.log(`Ready: http://127.0.0.1:${address.port}`);
});
process.on('SIGTERM', () => process.exit(0));
