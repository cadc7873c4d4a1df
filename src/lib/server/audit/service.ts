/** The audit trail: what was done in a workspace, by whom, to what. Append-only; owners read it. */
import type { Kysely } from 'kysely';
import type { Principal } from '../access/principal.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import type { AuditAction } from './actions.ts';
import { transaction } from '../db/transaction.ts';
import * as limits from '../limits/service.ts';
import * as repository from './repository.ts';

export { AUDIT_ACTIONS, type AuditAction } from './actions.ts';
export type { AuditKind } from './kinds.ts';
export { ITSELF } from './itself.ts';
export { actors, read, type AuditEntry, type AuditFilter } from './read.ts';

export interface Deed {
  action: AuditAction;
  /** What it was done to, by its name at that time. */
  subject: string;
  /** Small facts for the sentence: a role, a count. No secret, no answer. */
  detail?: Readonly<Record<string, string | number>>;
}

/** Who did it: a member, a key of the API, or by its name alone a respondent or the product itself. */
export type Actor = Pick<Principal, 'accountId' | 'keyId' | 'name'>;

/**
 * Writes a deed down, in the transaction that does it: what is not written did not happen. Takes
 * the workspace's id, or null for what belongs to an account alone.
 */
export async function record(
  trx: Kysely<DB>,
  ctx: Pick<Context, 'now' | 'random'>,
  workspaceId: string | null,
  actor: Actor,
  { action, subject, detail = {} }: Deed
): Promise<void> {
  await repository.insert(trx, {
    id: ctx.random.id(),
    workspace_id: workspaceId,
    at: ctx.now().toISOString(),
    actor_id: actor.accountId ?? actor.keyId ?? null,
    actor_name: actor.name,
    action,
    subject,
    detail: JSON.stringify(detail)
  });
}

/** One attempt an hour is written down for each member and place: a script fills no trail. */
const DENIED: limits.Limit = { purpose: 'denied', most: 1, windowSeconds: 3600 };

/** Writes down that somebody tried what their role does not allow, in a part of the workspace. */
export async function denied(ctx: Context, principal: Principal, place: string): Promise<void> {
  const { workspace, accountId, keyId } = principal;
  const key = `${workspace.id} ${accountId ?? keyId} ${place}`;
  await transaction(ctx.db, async (trx) => {
    if ((await limits.use(trx, DENIED, key, ctx.now())) !== null) return;
    await record(trx, ctx, workspace.id, principal, {
      ...{ action: 'denied', subject: '', detail: { place } }
    });
  });
}
