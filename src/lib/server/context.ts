import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { v7 } from 'uuid';
import type { Model } from '#lib/domain/model/model.ts';
import { open, sqliteFile } from './db/open.ts';
import type { DB } from './db/schema.ts';
import { deriver, keyInFile, type Derive } from './keys.ts';
import type { Settings } from './settings.ts';

/** What services need of the world, put together once per process; every service takes it first. */
export interface Context {
  readonly db: Kysely<DB>;
  now(): Date;
  readonly random: {
    /** A secret for a link: 128 bits as 22 characters of base64url. */
    token(): string;
    /** A random (v4) UUID: it tells no time. For responses and whatever may be anonymous. */
    uuid(): string;
    /** A UUIDv7: new rows lie together. For everything else. */
    id(): string;
  };
  /** Secrets of links that can be shown and mailed again (see keys.ts). */
  readonly derive: Derive;
  /** Versions of the model that workspaces took, read before (see models/model.ts). */
  readonly models: Map<string, Model>;
  /** The public address, without a slash at the end: for links in mail and exports. */
  readonly origin: string;
  readonly log: Logger;
  /** How many responses one network address may start in ten minutes. */
  readonly startLimit: number;
  /** Whether anybody may register. */
  readonly openRegistration: boolean;
  /** Null: no mail server is configured, and links are copied by hand. */
  readonly smtp: Smtp | null;
  /** Hosts of the operator's own network, with their ports, that webhooks may go to. */
  readonly webhookHosts: readonly string[];
}

export interface Smtp {
  /** smtp:// or smtps://, with its credentials. */
  readonly url: string;
  /** The sender, "Name <address>" or an address. */
  readonly from: string;
}

/** Links outlive a start: without LINK_KEY the key is a file beside the data. */
function linkKey({ LINK_KEY, DATABASE_URL }: Settings): string {
  const beside = sqliteFile(DATABASE_URL) ?? path.join('data', 'heptagon.db');
  return LINK_KEY ?? keyInFile(beside.replace(/(?:\.db)?$/, '.key'));
}

/** The context of a real process. Throws when the database cannot be opened with its settings. */
export function createContext(settings: Settings, log: Logger): Context {
  const { DATABASE_URL, ORIGIN, PORT, SMTP_URL, MAIL_FROM } = settings;
  return {
    db: open(DATABASE_URL, log),
    now: () => new Date(),
    random: {
      token: () => randomBytes(16).toString('base64url'),
      uuid: () => randomUUID(),
      id: () => v7()
    },
    derive: deriver(linkKey(settings)),
    models: new Map(),
    origin: ORIGIN ?? `http://localhost:${PORT}`,
    log,
    startLimit: settings.START_LIMIT,
    openRegistration: settings.REGISTRATION === 'open',
    smtp: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : null,
    webhookHosts: settings.WEBHOOK_HOSTS
  };
}
