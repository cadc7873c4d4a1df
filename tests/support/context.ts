/** A context for tests: a clock that stands still until told, and a log that can be read. */
import { Writable } from 'node:stream';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import pino from 'pino';
import { v7 } from 'uuid';
import type { Answers } from '#lib/domain/answers.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import type { Context } from '#lib/server/context.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { deriver } from '#lib/server/keys.ts';
import * as responses from '#lib/server/responses/service.ts';

export interface TestContext extends Context {
  clock: { now: Date };
  logged: string[];
}

export function testContext(db: Kysely<DB>): TestContext {
  const clock = { now: new Date('2026-11-23T10:00:00.000Z') };
  const logged: string[] = [];
  const sink = new Writable({
    write(line, _encoding, done) {
      logged.push(String(line));
      done();
    }
  });
  return {
    db,
    clock,
    logged,
    now: () => clock.now,
    random: {
      token: () => randomBytes(16).toString('base64url'),
      uuid: () => randomUUID(),
      id: () => v7()
    },
    models: new Map(),
    derive: deriver('the key of the tests, which is long enough'),
    origin: 'http://localhost',
    startLimit: 30,
    openRegistration: false,
    smtp: null,
    webhookHosts: [],
    log: pino({ level: 'trace' }, sink)
  };
}

/** Begins a response and returns its token. */
export async function started(ctx: Context): Promise<string> {
  // every response from an address of its own: the limit is not what is tested
  const address = randomBytes(8)
    .toString('hex')
    .replace(/(.{4})(?=.)/g, '$1:');
  const result = await responses.start(ctx, { locale: 'en', address: `${address}::1` });
  if (!('token' in result)) throw new Error('The start was refused.');
  return result.token;
}

/** All seven directions answered in quick mode. */
export const completeAnswers: Answers = byDirection(() => ({ level: 2 as const }));

/** A response with all seven answers, saved as one client's first save. */
export async function answered(ctx: Context, client: string): Promise<string> {
  const token = await started(ctx);
  await responses.save(ctx, token, { client, seq: 1, answers: completeAnswers });
  return token;
}

/** What the link leads to; throws when to nothing. */
export async function opened(ctx: Context, token: string): Promise<responses.ResponseView> {
  const result = await responses.open(ctx, token);
  if (result === 'unknown' || 'gone' in result) throw new Error('The response cannot be opened.');
  return result.found;
}
