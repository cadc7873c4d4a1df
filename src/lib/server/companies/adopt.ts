import type { Weights } from '#lib/domain/maturity-index.ts';
import type { Kysely } from 'kysely';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import * as portfolios from '../portfolios/service.ts';
import * as peopleRepository from './people-repository.ts';
import * as repository from './repository.ts';
import type { PersonDraft, Profile } from './types.ts';

/** A company that comes from another installation. */
export interface Adopted {
  /** Its id there. */
  from: string;
  profile: Profile;
  weights: Weights;
  people: readonly (PersonDraft & { left: boolean })[];
}

/** The company of the workspace that once came with this id, or has it; null: there is none. */
export const present = async (
  db: Kysely<DB>,
  { workspace }: Member,
  from: string
): Promise<string | null> =>
  (await repository.importedFrom.first(db, { workspaceId: workspace.id, from }))?.id ?? null;

/**
 * Adds a company with its people in the transaction of what comes with it. Returns its id and the
 * people's, in their order. That it comes once is the caller's to ask and the database's to hold.
 */
export async function adopt(
  trx: Kysely<DB>,
  ctx: Context,
  { workspace }: Member,
  { from, profile, weights, people }: Adopted
): Promise<{ id: string; people: string[] }> {
  const id = ctx.random.id();
  const at = ctx.now().toISOString();
  await repository.insert(trx, workspace.id, [{ id, ...profile }], at);
  await repository.markImported.run(trx, { id, from, weights: JSON.stringify(weights) });
  const drafts = people.map(({ left, ...person }) => ({
    ...{ left, row: { ...person, id: ctx.random.id(), companyId: id } }
  }));
  await peopleRepository.insert(
    trx,
    workspace.id,
    drafts.map(({ row }) => row),
    at
  );
  for (const {
    row: { id: personId },
    left
  } of drafts)
    if (left)
      await peopleRepository.change(
        trx,
        workspace.id,
        { id: personId, version: 1 },
        { left_at: at }
      );
  await portfolios.begin(trx, workspace.id);
  return { id, people: drafts.map(({ row }) => row.id) };
}
