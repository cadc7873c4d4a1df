import pino from 'pino';
import type { Migration } from 'kysely/migration';
import { createContext, type Context } from './context.ts';
import { migrate } from './db/migrate.ts';
import * as responses from './responses/service.ts';
import { settingsOf } from './settings.ts';

// Bundled by Vite, so that the built server carries its migrations.
const migrations = import.meta.glob<Migration>('/migrations/*.ts', { eager: true });

const ERASE_EVERY_MS = 3_600_000;

let opened: Context | undefined;
let eraser: NodeJS.Timeout | undefined;

/** Opens the process's one context: settings, log, database with its migrations, hourly erasing. */
export async function openContext(): Promise<void> {
  const settings = settingsOf(process.env);
  const log = pino({ level: settings.LOG_LEVEL });
  opened = createContext(settings, log);
  const ran = await migrate(opened.db, byName(migrations), opened.now());
  if (ran.length > 0) log.info({ migrations: ran }, 'brought the database up to date');
  eraser = setInterval(() => void eraseExpired(), ERASE_EVERY_MS).unref();
}

/** The process's context; services get it as their first argument. */
export function context(): Context {
  if (!opened)
    throw new Error('The context is opened by the server hook before the first request.');
  return opened;
}

export async function closeContext(): Promise<void> {
  clearInterval(eraser);
  await opened?.db.destroy();
}

async function eraseExpired(): Promise<void> {
  const { log } = context();
  try {
    const erased = await responses.eraseExpired(context());
    if (erased > 0) log.info({ erased }, 'erased expired responses');
  } catch (err) {
    log.error({ err }, 'could not erase expired responses');
  }
}

const byName = (files: Record<string, Migration>) =>
  Object.fromEntries(
    Object.entries(files).map(([file, migration]) => [
      file.replace(/^.*\//, '').replace(/\.ts$/, ''),
      migration
    ])
  );
