import type { Locale } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import type { KeyHolder, KeyScope, WorkspaceKind } from '../access/principal.ts';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { ApiKeyTable } from './tables.ts';

export interface StoredKey {
  id: string;
  name: string;
  prefix: string;
  scope: KeyScope;
  /** An account's id and its name now; null once it is erased. */
  madeBy: string | null;
  madeByName: string | null;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

const selectOfWorkspace = prepared((db, p: { workspaceId: string }) =>
  db
    .selectFrom('api_key')
    .leftJoin('account', 'account.id', 'api_key.made_by')
    .selectAll('api_key')
    .select('account.name as maker')
    .where('api_key.workspace_id', '=', p.workspaceId)
    .orderBy('api_key.created_at', 'desc')
    .orderBy('api_key.id')
);

export async function ofWorkspace(db: Kysely<DB>, workspaceId: string): Promise<StoredKey[]> {
  const rows = await selectOfWorkspace.all(db, { workspaceId });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scope: row.scope as KeyScope,
    madeBy: row.made_by,
    madeByName: row.maker,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at
  }));
}

const selectAlive = prepared((db, p: { workspaceId: string; now: string }) =>
  db
    .selectFrom('api_key')
    .select(({ fn }) => fn.countAll().as('n'))
    .where('workspace_id', '=', p.workspaceId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', p.now)
);

export const countAlive = async (db: Kysely<DB>, workspaceId: string, now: string) =>
  Number((await selectAlive.first(db, { workspaceId, now }))?.n ?? 0);

/** Returns whether there was no key with this id yet. */
export async function insert(db: Kysely<DB>, row: ApiKeyTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('api_key')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Touches no row when the key is revoked already. */
export const revoke = prepared((db, p: { id: string; at: string }) =>
  db
    .updateTable('api_key')
    .set({ revoked_at: p.at })
    .where('id', '=', p.id)
    .where('revoked_at', 'is', null)
).run;

const selectHolder = prepared((db, p: { keyHash: string; now: string }) =>
  db
    .selectFrom('api_key')
    .innerJoin('workspace', 'workspace.id', 'api_key.workspace_id')
    .select([
      ...(['api_key.id', 'api_key.name', 'api_key.scope', 'api_key.last_used_at'] as const),
      ...(['workspace.id as workspaceId', 'workspace.kind', 'workspace.locale'] as const),
      ...(['workspace.name as workspaceName', 'workspace.time_zone'] as const),
      'workspace.fiscal_start'
    ])
    .where('api_key.key_hash', '=', p.keyHash)
    .where('api_key.revoked_at', 'is', null)
    .where('api_key.expires_at', '>', p.now)
    .where('workspace.deleted_at', 'is', null)
);

/** Whoever holds a key that works now, and when it was last used; null when nobody does. */
export async function holder(
  db: Kysely<DB>,
  keyHash: string,
  now: string
): Promise<{ holder: KeyHolder; lastUsedAt: string | null } | null> {
  const row = await selectHolder.first(db, { keyHash, now });
  if (!row) return null;
  const scope = row.scope as KeyScope;
  return {
    holder: {
      ...{ accountId: null, keyId: row.id, name: row.name, scope },
      role: scope === 'write' ? 'editor' : 'viewer',
      workspace: {
        id: row.workspaceId,
        kind: row.kind as WorkspaceKind,
        name: row.workspaceName,
        locale: row.locale as Locale,
        timeZone: row.time_zone,
        fiscalStart: row.fiscal_start
      }
    },
    lastUsedAt: row.last_used_at
  };
}

export const touch = prepared((db, p: { id: string; at: string }) =>
  db.updateTable('api_key').set({ last_used_at: p.at }).where('id', '=', p.id)
).run;
