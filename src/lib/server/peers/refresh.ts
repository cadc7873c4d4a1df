import { quarterOf } from '#lib/domain/quarter.ts';
import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import { momentIn } from '../days.ts';
import type { DB } from '../db/schema.ts';
import * as repository from './repository.ts';
import { answered, byKind, changesAt, latestOf, scoresOf, type Sharer } from './rounds.ts';
import { textsOf } from './scores.ts';
import type { Peer } from './types.ts';

/**
 * Brings what is kept of a client as a peer, and the counts of its workspace, up to its rounds'
 * figures. Belongs into the transaction of whatever changes these, their closing or the client's being
 * archived, after it; of two at once one has to wait for the other (see portfolios.refresh).
 */
export async function refresh(
  trx: Kysely<DB>,
  { now }: Pick<Context, 'now'>,
  companyId: string
): Promise<void> {
  // before anything is read: a change of the workspace's clocks waits, or has been waited for
  const kept = await repository.lock(trx, companyId);
  const client = await repository.client(trx, { companyId });
  if (!client && kept.length === 0) return;
  const peers = client ? await computed(trx, client, now()) : [];
  if (JSON.stringify(peers) !== JSON.stringify(kept))
    await repository.put(trx, companyId, { before: kept, after: peers });
}

/** What a client that is not archived is as a peer, by mode and version; in one order. */
export async function computed(db: Kysely<DB>, client: Sharer, now: Date): Promise<Peer[]> {
  const rounds = await answered(db, [client]);
  const quarter = quarterOf(momentIn(client.timeZone, now).today);
  const latest = latestOf(rounds, { now, quarter });
  const scores = await scoresOf(
    db,
    latest.map(({ id }) => id)
  );
  const kinds = [...byKind(rounds).values()];
  const peers = kinds.flatMap((ofKind): Peer[] => {
    const counted = latest.find((round) => ofKind.some(({ id }) => id === round.id));
    const own = counted && scores.get(counted.id);
    const dueAt = changesAt(ofKind, counted, now);
    const [kind] = ofKind;
    if (!kind || (!own && dueAt === null)) return [];
    const { mode, modelVersion } = kind;
    return [{ mode, modelVersion, scores: own ? textsOf(own) : {}, dueAt }];
  });
  return repository.inOrder(peers);
}

/** Days of a workspace begin by other clocks now: when its rounds closed has to be looked at anew. */
export const expire = (trx: Kysely<DB>, workspaceId: string): Promise<number> =>
  repository.expire(trx, { workspaceId });

/** Some of the clients that count otherwise by now. */
export const dueCompanies = (db: Kysely<DB>, now: Date, most: number): Promise<string[]> =>
  repository.dueCompanies(db, { now: now.toISOString(), most });
