import { MODEL } from '#lib/domain/model/index.ts';
import * as audit from '../audit/service.ts';
import type { Principal, WorkspaceFacts } from '../access/principal.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { transaction } from '../db/transaction.ts';
import type { Selectable, Transaction } from 'kysely';
import * as asked from './asked.ts';
import { endOf, momentIn } from '../days.ts';
import * as links from './links-repository.ts';
import * as repository from './repository.ts';
import type { RoundTable } from './tables.ts';
import type { DatesRefused, NewRounds, Opened, RoundSettings } from './types.ts';

/**
 * Opens a round for each of the companies, with its links, in one transaction: all of them or none.
 * Pins the matrix as it is now. Refused for a company or person that is not of this workspace, for
 * dates that contradict each other, and when a round would have no link at all. `also` belongs to the
 * opening and runs in its transaction.
 */
export function open(
  ctx: Context,
  member: Principal,
  input: NewRounds,
  also: (trx: Transaction<DB>, roundIds: readonly string[]) => Promise<void> = async () => {}
): Promise<Opened> {
  const { workspace } = member;
  const wrong = datesWrong(input, momentIn(workspace.timeZone, ctx.now()).today);
  if (wrong) return Promise.resolve({ refused: wrong });
  const companyIds = [...new Set(input.companyIds)];
  const personIds = input.people === 'everyone' ? 'everyone' : [...new Set(input.people)];

  return transaction(ctx.db, async (trx): Promise<Opened> => {
    const companies = await asked.companies(trx, workspace.id, companyIds);
    if (companies.length < companyIds.length || companies.length === 0)
      return { refused: 'unknown' };
    const people = await asked.people(trx, workspace.id, companyIds, personIds);
    if (personIds !== 'everyone' && people.length < personIds.length) return { refused: 'unknown' };
    const perCompany = Map.groupBy(people, ({ companyId }) => companyId);
    const unasked = companies.filter(({ id }) => !input.openLink && !perCompany.has(id));
    if (unasked.length > 0)
      return { refused: 'nobodyAsked', companies: unasked.map(({ name }) => name) };

    const batchId = companies.length > 1 ? ctx.random.id() : null;
    const rounds = companies.map((company) => ({
      row: newRound(ctx, member, company, input, { batch_id: batchId }),
      name: company.name,
      people: perCompany.get(company.id)?.map(({ id }) => id) ?? []
    }));
    await repository.insert(
      trx,
      rounds.map(({ row }) => row)
    );
    await links.insert(
      trx,
      rounds.flatMap(({ row, people }) =>
        [...(input.openLink ? [null] : []), ...people].map((personId) =>
          asked.newLink(ctx, workspace.id, row.id, personId)
        )
      )
    );
    for (const { name, people } of rounds) {
      const detail = { quarter: input.quarter, people: people.length };
      await audit.record(trx, ctx, workspace.id, member, {
        ...{ action: 'roundOpened', subject: name, detail }
      });
    }
    const roundIds = rounds.map(({ row }) => row.id);
    await also(trx, roundIds);
    return { opened: { roundIds } };
  });
}

/** Why the closing day cannot be what it is; null when it can. */
export function datesWrong(
  { opensOn, closesOn }: Pick<RoundSettings, 'opensOn' | 'closesOn'>,
  today: string
): DatesRefused | null {
  if (closesOn === null) return null;
  if (closesOn < opensOn) return 'closesBeforeOpening';
  return closesOn < today ? 'closesInThePast' : null;
}

type Place = Pick<WorkspaceFacts, 'id' | 'timeZone'>;

/** A round's row; `more` is what tells one made together with others, or after another. */
export const newRound = (
  ctx: Context,
  { workspace, accountId }: { workspace: Place; accountId: string | null },
  company: asked.AskedCompany,
  settings: RoundSettings,
  more: Partial<Selectable<RoundTable>> = {}
): Selectable<RoundTable> => ({
  ...repository.settingsRow(settings),
  id: ctx.random.id(),
  workspace_id: workspace.id,
  company_id: company.id,
  model_version: company.modelVersion ?? MODEL.version,
  closes_on: settings.closesOn,
  closes_at: settings.closesOn && endOf(settings.closesOn, workspace.timeZone),
  closed_at: null,
  repeated_from: null,
  batch_id: null,
  weights: company.weights,
  targets: '{}',
  created_by: accountId,
  created_at: ctx.now().toISOString(),
  deleted_at: null,
  version: 1,
  ...{ known: null, elsewhere: 0 },
  ...more
});
