import { once } from 'node:events';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { completeAnswers } from '../support/context.ts';
import { temporaryFolder } from '../support/database.ts';
import { startServer } from '../support/server.ts';

const KILLS = 5;
const WRITERS = 12;
/** Six starts of a server and a thousand saves, on whatever machine. */
const PATIENT = { timeout: 120_000 };

async function serve(file: string) {
  const server = await startServer({ DATABASE_URL: `sqlite:${file}` });
  onTestFinished(() => server.stop());
  return server;
}

async function start(origin: string): Promise<string> {
  // as a browser posts a form: to a script SvelteKit would answer in JSON
  const headers = {
    origin,
    accept: 'text/html',
    'content-type': 'application/x-www-form-urlencoded'
  };
  const response = await fetch(`${origin}/?/start`, {
    method: 'POST',
    headers,
    redirect: 'manual'
  });
  const token = /\/a\/([\w-]{22})/.exec(response.headers.get('location') ?? '')?.[1];
  if (!token) throw new Error(`The start was answered with ${response.status}.`);
  return token;
}

const send = (method: string, url: string, body: unknown) =>
  fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body)
  });

/** One page that saves again and again, as a browser does: in order, each until acknowledged. */
function writer(token: string, client: string) {
  let seq = 1;
  return {
    token,
    client,
    /** The highest save that was acknowledged. */
    acknowledged: () => seq - 1,
    async saveUntilItFails(origin: string, onAcknowledged: () => void): Promise<void> {
      for (;;) {
        const answers = { need: { level: 2, comment: `save ${seq}` } };
        try {
          const response = await send('PUT', `${origin}/a/${token}/answers`, {
            client,
            seq,
            answers
          });
          if (response.status !== 200) throw new Error(`answered with ${response.status}`);
          await response.json();
        } catch {
          return;
        }
        seq++;
        onAcknowledged();
      }
    }
  };
}

/** Lets all of them save at once and kills the server after so many acknowledged saves. */
async function killWhileSaving(
  server: Awaited<ReturnType<typeof serve>>,
  writers: ReturnType<typeof writer>[],
  after: number
) {
  let acknowledged = 0;
  const exit = once(server.process, 'exit');
  const saving = writers.map((each) =>
    each.saveUntilItFails(server.origin, () => {
      if (++acknowledged === after) server.process.kill('SIGKILL');
    })
  );
  await Promise.all([...saving, exit]);
}

test(
  'no acknowledged answer is lost when the server is killed while many save',
  PATIENT,
  async () => {
    const file = join(temporaryFolder(), 'crash.db');
    let server = await serve(file);
    const tokens = await Promise.all(Array.from({ length: WRITERS }, () => start(server.origin)));
    const writers = tokens.map((token) => writer(token, crypto.randomUUID()));

    for (let kill = 0; kill < KILLS; kill++) {
      await killWhileSaving(server, writers, 50 + Math.floor(Math.random() * 250));
      server = await serve(file);
      for (const { token, acknowledged } of writers) {
        const response = await fetch(`${server.origin}/a/${token}/answers`);
        const { answers, versions } = (await response.json()) as {
          answers: { need?: { comment: string } };
          versions: { need?: number };
        };
        // the save under way at the kill may have been kept without being acknowledged
        expect(versions.need ?? 0).toBeGreaterThanOrEqual(acknowledged());
        expect(versions.need ?? 0).toBeLessThanOrEqual(acknowledged() + 1);
        expect(answers.need?.comment).toBe(versions.need ? `save ${versions.need}` : undefined);
      }
    }
    expect(Math.max(...writers.map(({ acknowledged }) => acknowledged()))).toBeGreaterThan(KILLS);

    await server.stop();
    const database = new Database(file, { readonly: true });
    onTestFinished(() => void database.close());
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
  }
);

test('fifty submissions at once make one, which a kill does not undo', async () => {
  const file = join(temporaryFolder(), 'submit.db');
  const server = await serve(file);
  const token = await start(server.origin);
  const client = crypto.randomUUID();
  const address = `${server.origin}/a/${token}`;
  await send('PUT', `${address}/answers`, { client, seq: 1, answers: completeAnswers });

  const submissions = await Promise.all(
    Array.from({ length: 50 }, () => send('POST', `${address}/submit`, { client, seq: 1 }))
  );
  const scorecard = `/a/${token}/scorecard`;
  const statuses = submissions.map(({ status }) => status).sort();
  expect(statuses).toEqual([200, ...Array<number>(49).fill(409)]);
  for (const response of submissions) expect(await response.json()).toEqual({ scorecard });

  const exit = once(server.process, 'exit');
  server.process.kill('SIGKILL');
  await exit;
  const again = await serve(file);
  const found = await (await fetch(`${again.origin}/a/${token}/answers`)).json();
  expect(found).toMatchObject({ status: 'submitted', scorecard, answers: completeAnswers });
  const late = await send('PUT', `${again.origin}/a/${token}/answers`, {
    client,
    seq: 2,
    answers: { need: null }
  });
  expect(late.status).toBe(409);
});

test('two servers on one file keep what each of them acknowledges', async () => {
  const file = join(temporaryFolder(), 'shared.db');
  const servers = await Promise.all([serve(file), serve(file)]);
  const token = await start(servers[0].origin);
  const saves = servers.flatMap(({ origin }) =>
    Array.from({ length: 20 }, (_, n) =>
      send('PUT', `${origin}/a/${token}/answers`, {
        client: crypto.randomUUID(),
        seq: 1,
        answers: { deal: { level: 3, comment: String(n) } }
      })
    )
  );
  const statuses = (await Promise.all(saves)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200]));
  const found = await (await fetch(`${servers[1].origin}/a/${token}/answers`)).json();
  expect(found).toMatchObject({ versions: { deal: 40 } });
});

test('while the database is busy saving is 503, reading goes on, and saving comes back', async () => {
  const file = join(temporaryFolder(), 'busy.db');
  const { origin } = await serve(file);
  const address = `${origin}/a/${await start(origin)}`;
  const save = () =>
    send('PUT', `${address}/answers`, {
      client: crypto.randomUUID(),
      seq: 1,
      answers: { need: { level: 2 } }
    });
  const other = new Database(file);
  other.exec('begin immediate');
  const saves = [save(), save(), save()];
  expect((await fetch(`${address}/answers`)).status).toBe(200);
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  for (const response of await Promise.all(saves)) {
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({ error: { code: 'unavailable' } });
  }
  other.exec('rollback');
  other.close();
  expect((await save()).status).toBe(200);
});
