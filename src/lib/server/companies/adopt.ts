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
  /** With the ids that they will have here. */
  people: readonly (PersonDraft & { id: string; left: boolean })[];
}

/** The company of the workspace that once came with this id, or has it; null: there is none. */
export const present = async (
  db: Kysely<DB>,
  { workspace }: Member,
  from: string
): Promise<string | null> =>
  (await repository.importedFrom.first(db, { workspaceId: workspace.id, from }))?.id ?? null;

/**
 * Adds a company with its people in the transaction of what comes with it; in a company workspace
 * what comes is the workspace's own company, which keeps its name, and somebody of an address that
 * is here already comes in the place of who is. Returns the company's id. That it comes once, or to a
 * workspace that has nothing yet, is the caller's to ask and the database's to hold.
 */
export async function adopt(
  trx: Kysely<DB>,
  ctx: Context,
  { workspace }: Member,
  { from, profile, weights, people }: Adopted
): Promise<string> {
  const at = ctx.now().toISOString();
  const own = await repository.own(trx, workspace.id);
  const id = own?.id ?? ctx.random.id();
  if (own) await repository.change(trx, workspace.id, own, { ...profile, name: own.name });
  else await repository.insert(trx, workspace.id, [{ id, ...profile }], at);
  await repository.markImported.run(trx, { id, from, weights: JSON.stringify(weights) });
  const drafts = people.map(({ id: personId, name, email, role, locale }) => ({
    ...{ id: personId, companyId: id, name, email, role, locale }
  }));
  const addresses = drafts.flatMap(({ email }) => email ?? []);
  if (own) await peopleRepository.removeAt(trx, workspace.id, addresses);
  await peopleRepository.insert(trx, workspace.id, drafts, at);
  for (const { id: personId, left } of people)
    if (left)
      await peopleRepository.change(
        trx,
        workspace.id,
        { id: personId, version: 1 },
        { left_at: at }
      );
  if (!own) await portfolios.begin(trx, workspace.id);
  return id;
}
