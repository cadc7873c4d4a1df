import type { Mode, Role } from '#lib/domain/answers.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import { roundStatus, type Moment, type Shows } from '#lib/domain/round.ts';
import { expressionBuilder, type Insertable, type Kysely, type Updateable } from 'kysely';
import { inChunks } from '../db/in-chunks.ts';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import { Overtaken } from '../errors.ts';
import type { RoundTable } from './tables.ts';
import type { Losses, Round, RoundSettings, Welcome } from './types.ts';

/** How many of a round's responses are the client's own, as a column. */
export const clientResponses = () =>
  expressionBuilder<DB, 'round'>()
    .selectFrom('response')
    .whereRef('response.round_id', '=', 'round.id')
    .where('response.kind', '=', 'client')
    .select(({ fn }) => fn.countAll().as('n'));

export const submittedResponses = () =>
  clientResponses().where('response.status', '=', 'submitted');

/** Rounds with the names and counts that a `Round` has; the caller says which. */
export const selectRounds = (db: Kysely<DB>) =>
  db
    .selectFrom('round')
    .innerJoin('company', 'company.id', 'round.company_id')
    .selectAll('round')
    .select('company.name as companyName')
    .select((eb) => [
      eb
        .selectFrom('round as next')
        .whereRef('next.repeated_from', '=', 'round.id')
        .where('next.deleted_at', 'is', null)
        .select('next.id')
        .as('repeatedAs'),
      clientResponses().as('begun'),
      submittedResponses().as('submitted')
    ]);

const select = prepared((db, p: { workspaceId: string; id: string }) =>
  selectRounds(db).where('round.id', '=', p.id).where('round.workspace_id', '=', p.workspaceId)
);

type Row = NonNullable<Awaited<ReturnType<typeof select.first>>>;

/** A round with its version and its state at a moment. */
export async function find(
  db: Kysely<DB>,
  workspaceId: string,
  id: string,
  moment: Moment
): Promise<Round | null> {
  const row = await select.first(db, { workspaceId, id });
  return row ? toRound(row, moment) : null;
}

export const toDates = (
  row: Pick<RoundTable, 'opens_on' | 'closes_at' | 'closed_at' | 'deleted_at'>
) => ({
  opensOn: row.opens_on,
  closesAt: row.closes_at,
  closedAt: row.closed_at,
  deletedAt: row.deleted_at
});

export function toRound(row: Row, moment: Moment): Round {
  const dates = toDates(row);
  return {
    ...dates,
    id: row.id,
    companyId: row.company_id,
    companyName: row.companyName,
    status: roundStatus(dates, moment),
    quarter: row.quarter as Quarter,
    mode: row.mode as Mode,
    anonymous: row.anonymous === 1,
    asksTarget: row.asks_target === 1,
    roles: JSON.parse(row.roles) as Role[],
    closesOn: row.closes_on,
    shows: row.shows as Shows,
    welcome: JSON.parse(row.welcome) as Welcome,
    repeats: row.repeats === 1,
    modelVersion: row.model_version,
    repeatedFrom: row.repeated_from,
    repeatedAs: row.repeatedAs,
    createdBy: row.created_by,
    elsewhere: row.elsewhere > 0,
    begun: Number(row.begun) + row.elsewhere,
    submitted: Number(row.submitted) + row.elsewhere,
    version: row.version
  };
}

/** The columns of what is chosen for a round, but its dates. */
export const settingsRow = (settings: Omit<RoundSettings, 'closesOn'>) => ({
  quarter: settings.quarter,
  mode: settings.mode,
  anonymous: settings.anonymous ? 1 : 0,
  asks_target: settings.asksTarget ? 1 : 0,
  roles: JSON.stringify(settings.roles),
  opens_on: settings.opensOn,
  shows: settings.shows,
  welcome: JSON.stringify({ en: settings.welcome.en, ru: settings.welcome.ru }),
  repeats: settings.repeats ? 1 : 0
});

export const insert = (db: Kysely<DB>, rows: readonly Insertable<RoundTable>[]) =>
  inChunks(rows, (part) => db.insertInto('round').values(part).execute());

/**
 * Writes the changes and counts the version up. It goes before the other writes of a transaction:
 * on PostgreSQL it locks the round, and throws Overtaken if it is not as it was read.
 */
export async function change(
  db: Kysely<DB>,
  { id, version }: Pick<Round, 'id' | 'version'>,
  changes: Updateable<RoundTable>
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('round')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Overtaken('The round has changed in the meantime.');
}

const countLosses = prepared((db, p: { id: string }) =>
  db
    .selectFrom('round')
    .where('round.id', '=', p.id)
    .select((eb) => [
      submittedResponses().as('submitted'),
      clientResponses().where('response.status', '=', 'draft').as('drafts'),
      eb
        .selectFrom('round_link')
        .whereRef('round_link.round_id', '=', 'round.id')
        .where('round_link.revoked_at', 'is', null)
        .select(({ fn }) => fn.countAll().as('n'))
        .as('links'),
      eb
        .selectFrom('consensus')
        .whereRef('consensus.round_id', '=', 'round.id')
        .select(({ fn }) => fn.countAll().as('n'))
        .as('agreed')
    ])
);

export async function losses(db: Kysely<DB>, id: string): Promise<Losses> {
  const row = await countLosses.first(db, { id });
  const { submitted, drafts, links, agreed } = row ?? {};
  return {
    submitted: Number(submitted),
    drafts: Number(drafts),
    links: Number(links),
    agreed: Number(agreed)
  };
}

/** Makes the successor of a round; false when there is one already. */
export async function insertSuccessor(
  db: Kysely<DB>,
  row: Insertable<RoundTable>
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('round')
    .values(row)
    .onConflict((conflict) => conflict.column('repeated_from').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** A deleted successor stands in nobody's way; restored, it is a round of its own. */
export const detachDeletedSuccessor = prepared((db, p: { id: string }) =>
  db
    .updateTable('round')
    .set({ repeated_from: null })
    .where('repeated_from', '=', p.id)
    .where('deleted_at', 'is not', null)
).run;

/** Holds a round until the transaction ends, so that what is added to it twice at once is added once. */
export const hold = prepared((db, p: { id: string }) =>
  db
    .updateTable('round')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', p.id)
).run;

const selectRepeating = prepared((db, p: { openedUntil: string }) =>
  db
    .selectFrom('round')
    .innerJoin('company', 'company.id', 'round.company_id')
    .innerJoin('workspace', 'workspace.id', 'round.workspace_id')
    .select([
      'round.id',
      'workspace.id as workspaceId',
      'workspace.time_zone as timeZone',
      'workspace.fiscal_start as fiscalStart'
    ])
    .where('round.repeats', '=', 1)
    .where('round.deleted_at', 'is', null)
    .where('round.opens_on', '<=', p.openedUntil)
    .where('company.archived_at', 'is', null)
    .where('workspace.deleted_at', 'is', null)
    .orderBy('round.id')
);

/** Rounds that repeat and opened on that day or before, in every workspace. */
export async function repeating(db: Kysely<DB>, openedUntil: string) {
  const rows = await selectRepeating.all(db, { openedUntil });
  return rows.map(({ id, workspaceId, timeZone, fiscalStart }) => ({
    id,
    workspace: { id: workspaceId, timeZone, fiscalStart }
  }));
}
