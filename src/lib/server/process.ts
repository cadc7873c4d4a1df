import pino from 'pino';
import type { Migration } from 'kysely/migration';
import { createContext, type Context } from './context.ts';
import { migrate } from './db/migrate.ts';
import * as jobs from './jobs/service.ts';
import * as mail from './mail/service.ts';
import type { Worker } from './outbox/service.ts';
import { settingsOf } from './settings.ts';
import * as webhooks from './webhooks/service.ts';

// Bundled by Vite, so that the built server carries its migrations.
const migrations = import.meta.glob<Migration>('/migrations/*.ts', { eager: true });

let opened: Context | undefined;
const workers: Worker[] = [];
let endJobs: (() => Promise<void>) | undefined;

/** Opens the process's one context: settings, log, database with its migrations, jobs, mail. */
export async function openContext(): Promise<void> {
  const settings = settingsOf(process.env);
  const log = pino({ level: settings.LOG_LEVEL });
  opened = createContext(settings, log);
  const ran = await migrate(opened.db, byName(migrations), opened.now());
  if (ran.length > 0) log.info({ migrations: ran }, 'brought the database up to date');
  endJobs = jobs.begin(opened);
  workers.push(webhooks.work(opened));
  if (opened.smtp) workers.push(mail.work(opened, opened.smtp));
}

/** The process's context; services get it as their first argument. */
export function context(): Context {
  if (!opened)
    throw new Error('The context is opened by the server hook before the first request.');
  return opened;
}

export async function closeContext(): Promise<void> {
  await Promise.all([endJobs?.(), ...workers.map((worker) => worker.stop())]);
  await opened?.db.destroy();
}

const byName = (files: Record<string, Migration>) =>
  Object.fromEntries(
    Object.entries(files).map(([file, migration]) => [
      file.replace(/^.*\//, '').replace(/\.ts$/, ''),
      migration
    ])
  );
