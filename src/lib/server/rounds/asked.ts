/** Whom a round asks, and the links that it makes for them. */
import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import { inChunks } from '../db/in-chunks.ts';
import type { DB } from '../db/schema.ts';
import { secretHash } from '../keys.ts';
import type { RoundLinkTable } from './tables.ts';

export interface AskedCompany {
  readonly id: string;
  readonly name: string;
  /** JSON of Weights, as they are now. */
  readonly weights: string;
  /** The version of the model that its rounds ask by now; null is the built-in one. */
  readonly modelVersion: string | null;
}

/** Those of the companies that exist in this workspace and are not put away. */
export const companies = (
  db: Kysely<DB>,
  workspaceId: string,
  ids: readonly string[]
): Promise<AskedCompany[]> =>
  inChunks(ids, (part) =>
    db
      .selectFrom('company')
      .innerJoin('workspace', 'workspace.id', 'company.workspace_id')
      .select(['company.id', 'company.name', 'company.weights'])
      .select('workspace.model_version as modelVersion')
      .where('company.workspace_id', '=', workspaceId)
      .where('company.archived_at', 'is', null)
      .where('company.id', 'in', part)
      .orderBy('company.sort_name')
      .execute()
  );

/** The people of some companies who have not left: everyone, or only these. */
export async function people(
  db: Kysely<DB>,
  workspaceId: string,
  companyIds: readonly string[],
  only: 'everyone' | readonly string[]
): Promise<{ id: string; companyId: string }[]> {
  const all = await inChunks(companyIds, (part) =>
    db
      .selectFrom('person')
      .select(['id', 'company_id as companyId'])
      .where('workspace_id', '=', workspaceId)
      .where('company_id', 'in', part)
      .where('left_at', 'is', null)
      .orderBy('id')
      .execute()
  );
  if (only === 'everyone') return all;
  const chosen = new Set(only);
  return all.filter(({ id }) => chosen.has(id));
}

/** A new link into a round; its address is derived from the id, never stored. */
export function newLink(
  ctx: Context,
  workspaceId: string,
  roundId: string,
  personId: string | null
): RoundLinkTable {
  const id = ctx.random.id();
  const kind = personId === null ? 'open' : 'personal';
  return {
    id,
    workspace_id: workspaceId,
    round_id: roundId,
    kind,
    person_id: personId,
    token_hash: secretHash(ctx.derive(kind, id, 1)),
    generation: 1,
    created_at: ctx.now().toISOString(),
    sent_at: null,
    opened_at: null,
    reminders: 0,
    reminded_at: null,
    used: 0,
    revoked_at: null
  };
}
