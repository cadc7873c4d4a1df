import type { Member } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import * as portfolios from '../portfolios/service.ts';
import * as peopleRepository from './people-repository.ts';
import * as repository from './repository.ts';
import { sortName } from './sort-name.ts';
import type { CompanyName, PersonDraft, Profile } from './types.ts';

/** A client with its people, as an import brings it. */
export interface NewClient {
  profile: Profile;
  people: readonly PersonDraft[];
}

/** The workspace's companies that have one of these names, in whatever spelling. */
export const sameNamed = (
  ctx: Context,
  { workspace }: Member,
  names: readonly string[]
): Promise<CompanyName[]> => repository.named(ctx.db, workspace.id, names);

/**
 * Adds many clients at once, all or none. Of those whose name is already here, `namesakes` says
 * whether they are added as well. Returns how many were added; "own" in a company workspace.
 */
export async function addMany(
  ctx: Context,
  member: Member,
  clients: readonly NewClient[],
  { namesakes }: { namesakes: 'skip' | 'add' }
): Promise<{ added: number } | 'own'> {
  const { workspace } = member;
  if (workspace.kind === 'company') return 'own';
  return transaction(ctx.db, async (trx) => {
    const names = clients.map(({ profile }) => profile.name);
    const present = namesakes === 'add' ? [] : await repository.named(trx, workspace.id, names);
    const taken = new Set(present.map(({ name }) => sortName(name)));
    const fresh = clients
      .filter(({ profile }) => !taken.has(sortName(profile.name)))
      .map((client) => ({ ...client, id: ctx.random.id() }));
    if (fresh.length === 0) return { added: 0 };
    const at = ctx.now().toISOString();
    const companies = fresh.map(({ id, profile }) => ({ id, ...profile }));
    const people = fresh.flatMap(({ id: companyId, people }) =>
      people.map((person) => ({ ...person, id: ctx.random.id(), companyId }))
    );
    await repository.insert(trx, workspace.id, companies, at);
    await portfolios.begin(trx, workspace.id);
    await peopleRepository.insert(trx, workspace.id, people, at);
    await audit.record(trx, ctx, workspace.id, member, {
      action: 'clientsImported',
      subject: workspace.name,
      detail: { clients: companies.length, people: people.length }
    });
    return { added: fresh.length };
  });
}
