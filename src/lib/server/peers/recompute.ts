/** Holds what is kept of clients as peers to what their rounds come to. */
import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import * as repository from './repository.ts';
import * as recounted from './recount-repository.ts';
import { computed } from './refresh.ts';

/** Whether a company is kept otherwise than its rounds say. What is due by date is the job's. */
export async function differs(
  db: Kysely<DB>,
  { now }: Pick<Context, 'now'>,
  companyId: string
): Promise<boolean> {
  const kept = await repository.kept(db, companyId);
  const at = now();
  if (kept.some(({ dueAt }) => dueAt !== null && dueAt <= at.toISOString())) return false;
  const client = await repository.client(db, { companyId });
  const peers = client ? await computed(db, client, at) : [];
  return JSON.stringify(kept) !== JSON.stringify(peers);
}

/** Whether the counts are what all clients of the workspace have added. */
export async function countsDiffer(db: Kysely<DB>, workspaceId: string): Promise<boolean> {
  const kept = await recounted.counts(db, workspaceId);
  const added = new Map<string, number>();
  for (const key of (await recounted.peers(db, workspaceId)).flatMap(repository.keysOf))
    added.set(key, (added.get(key) ?? 0) + 1);
  return kept.size !== added.size || [...added].some(([key, n]) => kept.get(key) !== n);
}

/** Counts a workspace anew. */
export async function recount(trx: Kysely<DB>, workspaceId: string): Promise<void> {
  await recounted.drop(trx, workspaceId);
  const after = await recounted.peers(trx, workspaceId);
  await repository.count(trx, workspaceId, { before: [], after });
}
