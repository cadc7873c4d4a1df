/** A folder of its own for a run, with databases that hold what a goal needs. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import type { Answers } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { createContext, type Context } from '#lib/server/context.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { settingsOf } from '#lib/server/settings.ts';
import * as responses from '#lib/server/responses/service.ts';
import { readMigrations } from '../../src/cli/read-migrations.ts';

export async function workplace<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'heptagon-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens the database beside (or before) a server and closes it again. */
export async function withDatabase<T>(
  databaseUrl: string,
  work: (ctx: Context) => Promise<T>
): Promise<T> {
  const settings = settingsOf({ DATABASE_URL: databaseUrl });
  const ctx = createContext(settings, pino({ level: 'warn' }));
  try {
    await migrate(ctx.db, await readMigrations(), ctx.now());
    return await work(ctx);
  } finally {
    await ctx.db.destroy();
  }
}

/** Begins responses in quick mode and returns their tokens; with answers, saves them too. */
export function begin(
  ctx: Context,
  count: number,
  { locale = 'en', answers }: { locale?: Locale; answers?: Answers } = {}
): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, n) => {
      // an address each: starts are limited by it
      const address = `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`;
      const started = await responses.start(ctx, { locale, address });
      if (!('token' in started)) throw new Error('Too many starts.');
      await responses.chooseMode(ctx, started.token, 'quick');
      if (answers) {
        const client = ctx.random.uuid();
        await responses.save(ctx, started.token, { client, seq: 1, answers });
      }
      return started.token;
    })
  );
}
