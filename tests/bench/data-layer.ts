/**
 * Goal 6: opening a response and saving an answer through the services, against the same SQL by
 * prepared better-sqlite3 statements on a database of its own, in turns, one after another (so that
 * no saves share a commit). Run alone: `node tests/bench/data-layer.ts`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Database from 'better-sqlite3';
import { sql } from 'kysely';
import pino from 'pino';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { createContext, type Context } from '#lib/server/context.ts';
import { settingsOf } from '#lib/server/settings.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { connect } from '#lib/server/db/sqlite.ts';
import * as responses from '#lib/server/responses/service.ts';
import { readMigrations } from '../../src/cli/read-migrations.ts';

const RESPONSES = 1000;
const ROUNDS = 15;
const ROUND_MS = 150;
const CLIENT = '0b6a4f0e-8f1c-4e0a-9a52-2f1b6f4f0c11';
const COMMENT = 'Advertising runs all year; leads are counted by channel, not yet by cost.';

export interface Measured {
  floorOpsPerSec: number;
  opsPerSec: number;
}

/** Measures both paths in a temporary folder; takes about ten seconds. */
export async function measureDataLayer(): Promise<{ open: Measured; save: Measured }> {
  const folder = mkdtempSync(join(tmpdir(), 'heptagon-bench-'));
  const file = join(folder, 'ours.db');
  const env = { DATABASE_URL: `sqlite:${file}`, START_LIMIT: String(RESPONSES) };
  const ctx = createContext(settingsOf(env), pino({ level: 'silent' }));
  try {
    await migrate(ctx.db, await readMigrations(), ctx.now());
    const tokens = await fill(ctx);
    const ours = throughServices(ctx, tokens);
    await sql`vacuum into ${join(folder, 'raw.db')}`.execute(ctx.db);
    const raw = connect(join(folder, 'raw.db'));
    const floor = byHand(raw);
    const open = await inTurns(floor.open, ours.open);
    const save = await inTurns(floor.save, ours.save);
    raw.close();
    return { open, save };
  } finally {
    await ctx.db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(ctx: Context): Promise<string[]> {
  const tokens: string[] = [];
  for (let n = 0; n < RESPONSES; n++) {
    const started = await responses.start(ctx, { locale: 'en', address: 'bench' });
    if (!('token' in started)) throw new Error('The start was refused.');
    const answer = { level: 2, partlyNext: true, comment: COMMENT } as const;
    const answers = Object.fromEntries(DIRECTION_IDS.map((id) => [id, answer]));
    await responses.save(ctx, started.token, { client: CLIENT, seq: 1, answers });
    tokens.push(started.token);
  }
  return tokens;
}

type Operation = (n: number) => unknown;

function throughServices(ctx: Context, tokens: string[]): Record<'open' | 'save', Operation> {
  const token = (n: number) => tokens[n % RESPONSES] ?? '';
  return {
    open: (n) => responses.open(ctx, token(n)),
    save: (n) =>
      responses.save(ctx, token(n), {
        client: CLIENT,
        seq: 2 + Math.floor(n / RESPONSES),
        base: { need: 1 },
        answers: { need: { level: 3, comment: COMMENT } }
      })
  };
}

function byHand(raw: Database.Database): Record<'open' | 'save', Operation> {
  const hashes = raw.prepare<[], string>('select token_hash from response').pluck().all();
  const hash = (n: number) => hashes[n % RESPONSES] ?? '';
  const byToken = raw.prepare<[string], { id: string; revision: number }>(
    `select id, round_id, locale, mode, status, model_version, company, revision, submitted_on,
     erase_after, closed, (select max(number) from former_version where response_id = response.id)
     from response where token_hash = ?`
  );
  const answers = raw.prepare(
    'select direction, value, version, client, seq from answer where response_id = ?'
  );
  const client = raw.prepare(
    'select highest, missing from save_client where response_id = ? and client = ?'
  );
  const touch = raw.prepare(
    `update response set revision = revision + 1, mode = ?, status = ?, company = ?,
     model_version = ?, submitted_on = ?, erase_after = ? where id = ? and revision = ?`
  );
  const put = raw.prepare(
    `insert into answer (response_id, direction, value, version, client, seq)
     values (?, ?, ?, ?, ?, ?) on conflict (response_id, direction) do update set
     value = excluded.value, version = excluded.version, client = excluded.client,
     seq = excluded.seq`
  );
  const keep = raw.prepare(
    `insert into save_client (response_id, client, highest, missing) values (?, ?, ?, ?)
     on conflict (response_id, client) do update set
     highest = excluded.highest, missing = excluded.missing`
  );
  const value = JSON.stringify({ level: 3, comment: COMMENT });
  const read = (n: number) => {
    const row = byToken.get(hash(n));
    if (!row) throw new Error('The response is missing.');
    answers.all(row.id);
    return row;
  };
  const save = raw.transaction((n: number) => {
    const { id, revision } = read(n);
    client.get(id, CLIENT);
    touch.run('quick', 'draft', '{}', '1', null, '2027-11-23', id, revision);
    put.run(id, 'need', value, n, CLIENT, n);
    keep.run(id, CLIENT, n, '[]');
  });
  return {
    open: (n) => read(n),
    save: (n) => save.immediate(n)
  };
}

/** Both in turns, so that a busy moment of the machine meets both; the medians of the rounds. */
async function inTurns(floor: Operation, ours: Operation): Promise<Measured> {
  const [floors, figures]: [number[], number[]] = [[], []];
  let [floorAt, oursAt] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const floorRun = await run(floor, floorAt);
    const oursRun = await run(ours, oursAt);
    floorAt += floorRun.count;
    oursAt += oursRun.count;
    floors.push(floorRun.perSecond);
    figures.push(oursRun.perSecond);
  }
  return { floorOpsPerSec: median(floors), opsPerSec: median(figures) };
}

async function run(operation: Operation, from: number) {
  const begin = performance.now();
  let count = 0;
  // the floor answers at once: awaiting it would slow it down
  for (; performance.now() - begin < ROUND_MS; count++) {
    const result = operation(from + count);
    if (result instanceof Promise) await result;
  }
  return { count, perSecond: (count * 1000) / (performance.now() - begin) };
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, { floorOpsPerSec, opsPerSec }] of Object.entries(await measureDataLayer())) {
    const [figure, floor] = [Math.round(opsPerSec), Math.round(floorOpsPerSec)];
    console.log(`${path}: ${figure}/s of ${floor}/s = ${(opsPerSec / floorOpsPerSec).toFixed(2)}`);
  }
}
