import type { Kysely } from 'kysely';
import type { KeyScope, Member, Principal } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import { secretHash } from '../keys.ts';
import * as repository from './repository.ts';
import type { StoredKey } from './repository.ts';

/** A workspace with more of them has lost sight of them. */
const MOST_ALIVE = 50;
const DAY_MS = 86_400_000;
/** Of the 256 random bits this much may be seen in the list. */
const PREFIX_LENGTH = 'hpt_'.length + 6;

export interface NewKey {
  /** From the form, so that one form makes one key however often it is sent. */
  id: string;
  name: string;
  scope: KeyScope;
  /** How long it works. */
  days: number;
}

/** A key as its owners see it: never the key itself. */
export interface ApiKey extends StoredKey {
  state: 'works' | 'expired' | 'revoked';
}

/**
 * Makes a key and returns it, the only time that anybody sees it. Refused for a form that has made
 * its key already, and when the workspace has very many.
 */
export function make(
  ctx: Context,
  member: Member,
  { id, name, scope, days }: NewKey
): Promise<{ made: string } | { refused: 'madeAlready' | 'tooMany' }> {
  const { workspace, accountId } = member;
  const now = ctx.now();
  const key = `hpt_${ctx.random.token()}${ctx.random.token()}`;
  return transaction(ctx.db, async (trx) => {
    const alive = await repository.countAlive(trx, workspace.id, now.toISOString());
    if (alive >= MOST_ALIVE) return { refused: 'tooMany' };
    const added = await repository.insert(trx, {
      ...{ id, workspace_id: workspace.id, name, scope, made_by: accountId },
      ...{ prefix: key.slice(0, PREFIX_LENGTH), key_hash: secretHash(key) },
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + days * DAY_MS).toISOString(),
      ...{ last_used_at: null, revoked_at: null }
    });
    if (!added) return { refused: 'madeAlready' };
    await audit.record(trx, ctx, workspace.id, member, {
      ...{ action: 'apiKeyMade', subject: name, detail: { scope } }
    });
    return { made: key };
  });
}

/** Every key that the workspace has had, the newest first. */
export async function list(ctx: Context, { workspace }: Member): Promise<ApiKey[]> {
  const now = ctx.now().toISOString();
  const keys = await repository.ofWorkspace(ctx.db, workspace.id);
  return keys.map((key) => ({ ...key, state: stateOf(key, now) }));
}

const stateOf = ({ revokedAt, expiresAt }: StoredKey, now: string) => {
  if (revokedAt !== null) return 'revoked';
  return expiresAt <= now ? 'expired' : 'works';
};

/** Ends a key: its next request is refused. Doing it twice does nothing more. */
export const revoke = (
  ctx: Context,
  member: Member,
  id: string
): Promise<'apiKeyRevoked' | 'unknown'> =>
  transaction(ctx.db, async (trx) => {
    const found = (await repository.ofWorkspace(trx, member.workspace.id)).find(
      (key) => key.id === id
    );
    if (!found) return 'unknown';
    await end(trx, ctx, member, found);
    return 'apiKeyRevoked';
  });

/**
 * Ends the keys that somebody has made, in the transaction in which they stop being an owner: who
 * has once seen a key could go on using it. `by` is who takes the role away.
 */
export async function revokeOf(
  trx: Kysely<DB>,
  ctx: Context,
  by: Principal,
  accountId: string
): Promise<void> {
  for (const key of await repository.ofWorkspace(trx, by.workspace.id))
    if (key.madeBy === accountId) await end(trx, ctx, by, key);
}

async function end(trx: Kysely<DB>, ctx: Context, by: Principal, { id, name }: StoredKey) {
  if (!(await repository.revoke(trx, { id, at: ctx.now().toISOString() }))) return;
  await audit.record(trx, ctx, by.workspace.id, by, { action: 'apiKeyRevoked', subject: name });
}
