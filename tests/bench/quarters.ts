/**
 * Goal 7: comparison of quarters, benchmark and portfolio, in a database of a million responses and
 * in one of ten thousand. Counted is the time inside SQLite; both databases are asked in turns.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pino from 'pino';
import * as benchmarks from '#lib/server/benchmarks/service.ts';
import { createContext, type Context } from '#lib/server/context.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import * as portfolios from '#lib/server/portfolios/service.ts';
import { settingsOf } from '#lib/server/settings.ts';
import * as teams from '#lib/server/teams/service.ts';
import { readMigrations } from '../../src/cli/read-migrations.ts';
import { agency, copy, RESPONSES, type Agency } from './quarters-data.ts';
import type { Line } from './report.ts';
import { median } from './statistics.ts';

/** Fewer for a quick look: BENCH_RESPONSES=100000. */
const ALL = Number(process.env.BENCH_RESPONSES ?? 1_000_000);
/** Four agencies: what one of them dominates would not be published. */
const FEW = 4 * RESPONSES;
const ROUNDS = 300;
const NOW = new Date('2026-11-23T10:00:00.000Z');
const QUARTER = '2026-Q4';

interface Filled extends Agency {
  ctx: Context;
}

export async function quarters(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'heptagon-bench-'));
  const opened: Context[] = [];
  const fill = async (name: string, responses: number): Promise<Filled> => {
    const env = { DATABASE_URL: `sqlite:${join(folder, name)}` };
    const ctx = { ...createContext(settingsOf(env), pino({ level: 'silent' })), now: () => NOW };
    opened.push(ctx);
    await migrate(ctx.db, await readMigrations(), NOW);
    const sqlite = new Database(join(folder, name));
    // what a power cut would take is made again
    sqlite.pragma('synchronous = off');
    const begin = performance.now();
    const made = await agency(ctx, sqlite);
    await benchmarks.join(ctx, made.member);
    copy(sqlite, made, responses / RESPONSES - 1);
    sqlite.exec('analyze');
    const filled = performance.now();
    sqlite.close();
    await benchmarks.publishDue(ctx);
    const seconds = (ms: number) => Math.round(ms / 1000);
    console.log(
      `[bench] ${responses} responses made in ${seconds(filled - begin)} s, ` +
        `their benchmark published in ${seconds(performance.now() - filled)} s`
    );
    return { ...made, ctx };
  };
  try {
    const small = await fill('small.db', FEW);
    const large = await fill('large.db', ALL);
    return await measure(small, large);
  } finally {
    for (const { db } of opened) await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Look = (of: Filled, n: number) => Promise<unknown>;

const LOOKS: Record<string, Look> = {
  'comparison of quarters': ({ ctx, member, companies }, n) =>
    teams.roundsOf(ctx, member, companies[n % companies.length] ?? ''),
  'benchmark, everybody who shares': (of, n) => beside(of, n, 'all'),
  "benchmark, the agency's own clients": (of, n) => beside(of, n, 'clients'),
  portfolio: async ({ ctx, member }) => {
    const every = { industry: null, gap: null, move: null, staleness: null, step: null };
    await portfolios.page(ctx, member, QUARTER, { ...every, sort: 'index', page: 1 });
    await portfolios.findings(ctx, member, QUARTER, null);
  }
};

/** A look that shows nothing would cost nothing. */
async function beside({ ctx, member, companies }: Filled, n: number, group: 'all' | 'clients') {
  const found = await benchmarks.beside(ctx, member, companies[n % companies.length] ?? '', {
    group
  });
  if (found === 'unknown' || found.shown?.group !== group)
    throw new Error(`There is no benchmark of ${group} to measure.`);
}

async function measure(small: Filled, large: Filled): Promise<Line[]> {
  const spent = timeInSqlite();
  const timed = async (look: Look, of: Filled, n: number) => {
    const before = spent();
    await look(of, n);
    return spent() - before;
  };
  const lines: Line[] = [];
  for (const [name, look] of Object.entries(LOOKS)) {
    const [few, many]: [number[], number[]] = [[], []];
    for (let n = 0; n < ROUNDS; n++) {
      few.push(await timed(look, small, n));
      many.push(await timed(look, large, n));
    }
    const [floor, figure] = [median(few), median(many)];
    lines.push({
      ...{ goal: 7, name: `${name}, ${ALL} responses against ${FEW}`, floor, figure },
      ...{ unit: 'ms in the database', bound: '≤ 1 ms and ≤ 1.2 ×' },
      met: figure <= 1 && figure <= 1.2 * floor
    });
  }
  return lines;
}

/** Milliseconds spent inside statements from now on, whoever runs them. */
function timeInSqlite(): () => number {
  let total = 0;
  const memory = new Database(':memory:');
  const prototype = Object.getPrototypeOf(memory.prepare('select 1')) as Database.Statement;
  memory.close();
  for (const name of ['all', 'get', 'run'] as const) {
    const own = prototype[name] as (...values: unknown[]) => unknown;
    const timed = function (this: Database.Statement, ...values: unknown[]) {
      const begin = performance.now();
      try {
        return own.apply(this, values);
      } finally {
        total += performance.now() - begin;
      }
    };
    Object.defineProperty(prototype, name, { value: timed });
  }
  return () => total;
}
