import type { Mode } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import { Overtaken } from '../errors.ts';
import type { ResponseTable } from './tables.ts';
import type { ClosedReason, Company, Glance, ResponseStatus } from './types.ts';

export interface StoredResponse {
  id: string;
  roundId: string | null;
  locale: Locale;
  mode: Mode | null;
  status: ResponseStatus;
  modelVersion: string;
  company: Company;
  revision: number;
  submittedOn: string | null;
  eraseAfter: string | null;
  closed: ClosedReason | null;
  /** How many former versions are kept. */
  formerVersions: number;
}

/** By name: a statement that the database keeps must not change with a column that a migration adds. */
const COLUMNS = [
  'id',
  'round_id',
  'locale',
  'mode',
  'status',
  'model_version',
  'company',
  'revision',
  'submitted_on',
  'erase_after',
  'closed'
] as const satisfies (keyof ResponseTable)[];

type Row = Pick<ResponseTable, (typeof COLUMNS)[number]> & { formerVersions: number | null };

const toResponse = (row: Row): StoredResponse => ({
  id: row.id,
  roundId: row.round_id,
  locale: row.locale as Locale,
  mode: row.mode as Mode | null,
  status: row.status as ResponseStatus,
  modelVersion: row.model_version,
  company: JSON.parse(row.company) as Company,
  revision: row.revision,
  submittedOn: row.submitted_on,
  eraseAfter: row.erase_after,
  closed: row.closed as ClosedReason | null,
  formerVersions: row.formerVersions ?? 0
});

const selectByToken = prepared((db, p: { tokenHash: string }) =>
  db
    .selectFrom('response')
    .select(COLUMNS)
    .select((eb) =>
      eb
        .selectFrom('former_version')
        .whereRef('former_version.response_id', '=', 'response.id')
        .select(({ fn }) => fn.max('number').as('number'))
        .as('formerVersions')
    )
    .where('token_hash', '=', p.tokenHash)
);

export async function byToken(db: Kysely<DB>, tokenHash: string): Promise<StoredResponse | null> {
  const row = await selectByToken.first(db, { tokenHash });
  return row ? toResponse(row) : null;
}

const selectGlance = prepared((db, p: { tokenHash: string }) =>
  db
    .selectFrom('response')
    .select(['mode', 'status', 'revision', 'closed', 'erase_after'])
    .select((eb) =>
      eb
        .selectFrom('answer')
        .whereRef('answer.response_id', '=', 'response.id')
        .where('answer.value', 'is not', null)
        .select(eb.lit(1).as('one'))
        .limit(1)
        .as('answered')
    )
    .where('token_hash', '=', p.tokenHash)
);

export async function glance(
  db: Kysely<DB>,
  tokenHash: string
): Promise<(Glance & Pick<StoredResponse, 'closed' | 'eraseAfter'>) | null> {
  const row = await selectGlance.first(db, { tokenHash });
  if (!row) return null;
  return {
    mode: row.mode as Mode | null,
    status: row.status as ResponseStatus,
    revision: row.revision,
    answered: row.answered !== null,
    closed: row.closed as ClosedReason | null,
    eraseAfter: row.erase_after
  };
}

interface NewResponse {
  id: string;
  tokenHash: string;
  locale: Locale;
  modelVersion: string;
  createdOn: string;
  eraseAfter: string;
}

export const insert = prepared((db, p: NewResponse) =>
  db.insertInto('response').values({
    id: p.id,
    token_hash: p.tokenHash,
    locale: p.locale,
    status: 'draft',
    model_version: p.modelVersion,
    company: '{}',
    revision: 0,
    created_on: p.createdOn,
    erase_after: p.eraseAfter
  })
).run;

/** What a change may set; everything else stays. */
type Changes = Pick<
  StoredResponse,
  'mode' | 'status' | 'company' | 'modelVersion' | 'submittedOn' | 'eraseAfter'
>;

const updateAtRevision = prepared(
  (db, p: Omit<Changes, 'company'> & { company: string; id: string; revision: number }) =>
    db
      .updateTable('response')
      .set((eb) => ({
        revision: eb('revision', '+', 1),
        mode: p.mode,
        status: p.status,
        company: p.company,
        model_version: p.modelVersion,
        submitted_on: p.submittedOn,
        erase_after: p.eraseAfter
      }))
      .where('id', '=', p.id)
      .where('revision', '=', p.revision)
);

/**
 * Writes the changes and counts the revision up. It goes before the other writes of a transaction:
 * on PostgreSQL it locks the response, and throws Overtaken if it is not as it was read.
 */
export async function change(
  db: Kysely<DB>,
  stored: StoredResponse,
  changes: Partial<Changes> = {}
): Promise<void> {
  const next = { ...stored, ...changes };
  const touched = await updateAtRevision.run(db, {
    mode: next.mode,
    status: next.status,
    company: JSON.stringify(next.company),
    modelVersion: next.modelVersion,
    submittedOn: next.submittedOn,
    eraseAfter: next.eraseAfter,
    id: stored.id,
    revision: stored.revision
  });
  if (touched === 0) throw new Overtaken('The response has changed in the meantime.');
}

export const erase = prepared((db, p: { id: string }) =>
  db.deleteFrom('response').where('id', '=', p.id)
).run;

export const eraseAfterDay = prepared((db, p: { today: string }) =>
  db.deleteFrom('response').where('erase_after', '<', p.today)
).run;
