import { randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { open } from './db/open.ts';
import type { DB } from './db/schema.ts';

/** What services need of the world, put together once per process; every service takes it first. */
export interface Context {
  readonly db: Kysely<DB>;
  now(): Date;
  readonly random: {
    /** A secret for a link: 128 bits as 22 characters of base64url. */
    token(): string;
    /** A random (v4) UUID: it tells no time. */
    uuid(): string;
  };
  /** The public address, without a slash at the end: for links in mail and exports. */
  readonly origin: string;
  readonly log: Logger;
  /** How many responses one network address may start in ten minutes. */
  readonly startLimit: number;
}

/** Enough for a company behind one address, too little to fill a disk. */
const DEFAULT_START_LIMIT = 300;

/** The context of a real process. Throws when the database cannot be opened with its settings. */
export function createContext(options: {
  databaseUrl: string;
  origin: string;
  log: Logger;
  startLimit?: number;
}): Context {
  const { databaseUrl, origin, log, startLimit = DEFAULT_START_LIMIT } = options;
  return {
    db: open(databaseUrl, log),
    now: () => new Date(),
    random: {
      token: () => randomBytes(16).toString('base64url'),
      uuid: () => randomUUID()
    },
    origin,
    log,
    startLimit
  };
}
