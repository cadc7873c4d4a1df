import type { Mode } from '#lib/domain/answers.ts';
import type { Kysely, Selectable } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import { nameOf, type Sharer } from './rounds.ts';
import type { PeerTable } from './tables.ts';
import type { Peer, TextScores } from './types.ts';

export const PEER_COLUMNS = ['mode', 'model_version', 'scores', 'due_at'] as const;

const lockRows = prepared((db, p: { companyId: string }) =>
  db
    .updateTable('peer')
    .set((eb) => ({ due_at: eb.ref('due_at') }))
    .where('company_id', '=', p.companyId)
    .returning(PEER_COLUMNS)
);

/** What is kept of a company, locked; in the order of computed ones. */
export async function lock(trx: Kysely<DB>, companyId: string): Promise<Peer[]> {
  const rows = await lockRows.all(trx, { companyId });
  return inOrder(rows.map(toPeer));
}

const selectRows = prepared((db, p: { companyId: string }) =>
  db.selectFrom('peer').select(PEER_COLUMNS).where('company_id', '=', p.companyId)
);

/** The same, nothing locked. */
export async function kept(db: Kysely<DB>, companyId: string): Promise<Peer[]> {
  const rows = await selectRows.all(db, { companyId });
  return inOrder(rows.map(toPeer));
}

type PeerRow = Pick<Selectable<PeerTable>, (typeof PEER_COLUMNS)[number]>;

export const toPeer = ({ mode, model_version, scores, due_at }: PeerRow): Peer => ({
  ...{ mode: mode as Mode, modelVersion: model_version },
  ...{ scores: JSON.parse(scores) as TextScores, dueAt: due_at }
});

const selectClient = prepared((db, p: { companyId: string }) =>
  db
    .selectFrom('company')
    .innerJoin('workspace', 'workspace.id', 'company.workspace_id')
    .select(['company.id', 'workspace.time_zone as timeZone'])
    .where('company.id', '=', p.companyId)
    .where('company.archived_at', 'is', null)
    .where('workspace.kind', '=', 'agency')
);

/** A client that others can be compared with: of an agency, and not archived. */
export const client = async (db: Kysely<DB>, of: { companyId: string }): Promise<Sharer | null> =>
  (await selectClient.first(db, of)) ?? null;

/** So that what is computed can be held to what is kept. */
export const inOrder = (peers: readonly Peer[]): Peer[] =>
  peers.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));

/** Writes what has changed of a company that is locked, and the counts of its workspace. */
export async function put(
  trx: Kysely<DB>,
  companyId: string,
  { before, after }: { before: readonly Peer[]; after: readonly Peer[] }
): Promise<void> {
  const { workspace_id } = await trx
    .selectFrom('company')
    .select('workspace_id')
    .where('id', '=', companyId)
    .executeTakeFirstOrThrow();
  await trx.deleteFrom('peer').where('company_id', '=', companyId).execute();
  if (after.length > 0)
    await trx
      .insertInto('peer')
      .values(
        after.map(({ mode, modelVersion, scores, dueAt }) => ({
          ...{ company_id: companyId, workspace_id, mode, model_version: modelVersion },
          ...{ scores: JSON.stringify(scores), due_at: dueAt }
        }))
      )
      .execute();
  await count(trx, workspace_id, { before, after });
}

/** Adds to the counts what peers come to, and takes away what they came to before. */
export async function count(
  trx: Kysely<DB>,
  workspaceId: string,
  { before, after }: { before: readonly Peer[]; after: readonly Peer[] }
): Promise<void> {
  const changes = new Map<string, number>();
  const add = (peers: readonly Peer[], by: number) => {
    for (const key of peers.flatMap(keysOf)) changes.set(key, (changes.get(key) ?? 0) + by);
  };
  add(before, -1);
  add(after, 1);
  // always in one order, so that two transactions never wait for each other
  const rows = [...changes]
    .filter(([, n]) => n !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, n]) => {
      const [mode, model_version, figure, score] = JSON.parse(key) as CountKey;
      return { workspace_id: workspaceId, mode, model_version, figure, score, n };
    });
  if (rows.length === 0) return;
  await trx
    .insertInto('peer_count')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'mode', 'model_version', 'figure', 'score'])
        .doUpdateSet((eb) => ({ n: eb('peer_count.n', '+', eb.ref('excluded.n')) }))
    )
    .execute();
}

type CountKey = readonly [mode: string, modelVersion: string, figure: string, score: string];

export const keyOf = (key: CountKey): string => JSON.stringify(key);

/** The counts that a peer adds one to. */
export const keysOf = ({ mode, modelVersion, scores }: Peer): string[] =>
  Object.entries(scores).map(([figure, score]) => keyOf([mode, modelVersion, figure, score]));

/** Lets everything of a workspace be computed again. */
export const expire = prepared((db, p: { workspaceId: string }) =>
  db.updateTable('peer').set({ due_at: '' }).where('workspace_id', '=', p.workspaceId)
).run;

const selectDue = prepared((db, p: { now: string; most: number }) =>
  db.selectFrom('peer').select('company_id').distinct().where('due_at', '<=', p.now).limit(p.most)
);

export const dueCompanies = async (
  db: Kysely<DB>,
  of: { now: string; most: number }
): Promise<string[]> => (await selectDue.all(db, of)).map(({ company_id }) => company_id);
