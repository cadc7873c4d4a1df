/** A request that came twice does its work once: clients retry what got no answer. */
import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { KeyHolder } from '../access/principal.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import * as repository from './once-repository.ts';

const KEPT_MS = 86_400_000;

export interface Repeatable {
  /** Names the request: whoever retries it sends the same. Null: every request is one of its own. */
  idempotencyKey: string | null;
  /** Where it was sent. */
  path: string;
  /** What it says, as it was understood. */
  content: unknown;
}

/** Writes down what a request has made, in the transaction that makes it. */
export type Keep = (trx: Kysely<DB>, made: readonly string[]) => Promise<void>;

/** Two of the same came at once, and the other was quicker: what this one made is undone. */
class MadeMeanwhile extends Error {}

/**
 * Does the work of a request, unless one of the same name has done it within a day: then the ids of
 * what that one made come back. The work calls `keep` in its transaction; refused, it makes nothing
 * and may be tried again. `reused`: the name was another request's.
 */
export async function once<T>(
  ctx: Context,
  key: KeyHolder,
  { idempotencyKey, path, content }: Repeatable,
  work: (keep: Keep) => Promise<T>
): Promise<{ done: T } | { before: readonly string[] } | 'reused'> {
  if (idempotencyKey === null) return { done: await work(async () => {}) };
  const request = { keyId: key.keyId, requestHash: hash('sha256', idempotencyKey) };
  const contentHash = hash('sha256', `${path} ${JSON.stringify(content)}`);
  const before = await repository.find(ctx.db, request);
  if (before) return before.contentHash === contentHash ? { before: before.made } : 'reused';
  const row = { ...request, contentHash, workspaceId: key.workspace.id };
  try {
    const done = await work(async (trx, made) => {
      const at = ctx.now().toISOString();
      const kept = await repository.insert(trx, { ...row, made: JSON.stringify(made), at });
      if (kept === 0) throw new MadeMeanwhile();
    });
    return { done };
  } catch (error) {
    if (!(error instanceof MadeMeanwhile)) throw error;
    return once(ctx, key, { idempotencyKey, path, content }, work);
  }
}

/** Forgets what was kept for retries a day ago; returns how much. Meant for a timer. */
export const forgetRequests = (ctx: Context): Promise<number> =>
  repository.forget(ctx.db, { before: new Date(ctx.now().getTime() - KEPT_MS).toISOString() });
