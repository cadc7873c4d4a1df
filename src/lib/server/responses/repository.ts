import type { Mode } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { sql, type ExpressionBuilder, type Kysely, type Selectable } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import { Overtaken } from '../errors.ts';
import { toRound, withRound, type AroundRow, type RoundAround } from './around.ts';
import type { ResponseTable } from './tables.ts';
import type { ClosedReason, Company, Glance, ResponseKind, ResponseStatus } from './types.ts';

export interface StoredResponse {
  id: string;
  kind: ResponseKind;
  locale: Locale;
  mode: Mode | null;
  status: ResponseStatus;
  modelVersion: string;
  company: Company;
  revision: number;
  submittedOn: string | null;
  eraseAfter: string | null;
  closed: ClosedReason | null;
  personId: string | null;
  respondentName: string | null;
  round: RoundAround | null;
  /** How many former versions are kept. */
  formerVersions: number;
}

/** Enough to know whether a link leads to its response. */
export type ForAbsence = Pick<
  StoredResponse,
  'kind' | 'status' | 'closed' | 'eraseAfter' | 'round'
>;

/** By name: a statement that the database keeps must not change with a column that a migration adds. */
const COLUMNS = [
  'response.id',
  'response.kind',
  'response.locale',
  'response.mode',
  'response.status',
  'response.model_version',
  'response.company',
  'response.revision',
  'response.submitted_on',
  'response.erase_after',
  'response.closed',
  'response.person_id',
  'response.respondent_name'
] as const;

type Column = (typeof COLUMNS)[number] extends `response.${infer Name}` ? Name : never;
type Row = Pick<Selectable<ResponseTable>, Column> & AroundRow & { formerVersions: number | null };

const toResponse = (row: Row): StoredResponse => ({
  id: row.id,
  kind: row.kind as ResponseKind,
  locale: row.locale as Locale,
  mode: row.mode as Mode | null,
  status: row.status as ResponseStatus,
  modelVersion: row.model_version,
  company: JSON.parse(row.company) as Company,
  revision: row.revision,
  submittedOn: row.submitted_on,
  eraseAfter: row.erase_after,
  closed: row.closed as ClosedReason | null,
  personId: row.person_id,
  respondentName: row.respondent_name,
  round: toRound(row),
  formerVersions: row.formerVersions ?? 0
});

const whole = (db: Kysely<DB>) =>
  withRound(db)
    .select(COLUMNS)
    .select((eb) =>
      eb
        .selectFrom('former_version')
        .whereRef('former_version.response_id', '=', 'response.id')
        .select(({ fn }) => fn.max('number').as('number'))
        .as('formerVersions')
    );

const selectByToken = prepared((db, p: { tokenHash: string }) =>
  whole(db).where('response.token_hash', '=', p.tokenHash)
);

export async function byToken(db: Kysely<DB>, tokenHash: string): Promise<StoredResponse | null> {
  const row = await selectByToken.first(db, { tokenHash });
  return row ? toResponse(row) : null;
}

const selectById = prepared((db, p: { id: string; workspaceId: string }) =>
  whole(db).where('response.id', '=', p.id).where('response.workspace_id', '=', p.workspaceId)
);

export async function byId(
  db: Kysely<DB>,
  key: { id: string; workspaceId: string }
): Promise<StoredResponse | null> {
  const row = await selectById.first(db, key);
  return row ? toResponse(row) : null;
}
/** Never twice the same: every change of the company's brand or the workspace's counts. */
const changesOfBrand = (eb: ExpressionBuilder<DB, 'round'>) =>
  eb
    .selectFrom('brand')
    .select(({ fn }) => fn.coalesce(fn.sum('brand.version'), eb.lit(0)).as('n'))
    .where((brand) =>
      brand.or([
        brand('brand.place_id', '=', brand.ref('round.company_id')),
        brand('brand.place_id', '=', brand.ref('round.workspace_id'))
      ])
    );

const selectGlance = prepared((db, p: { tokenHash: string }) =>
  withRound(db)
    .select([
      'response.kind',
      'response.mode',
      'response.status',
      'response.revision',
      'response.model_version',
      'response.closed',
      'response.erase_after'
    ])
    .select((eb) => [
      eb
        .selectFrom('round')
        .innerJoin('company', 'company.id', 'round.company_id')
        .innerJoin('workspace', 'workspace.id', 'round.workspace_id')
        .whereRef('round.id', '=', 'response.round_id')
        .select((round) =>
          sql<string>`${sql.ref('round.version')} || ' ' || ${sql.ref('workspace.version')} || ' ' || ${changesOfBrand(round)} || ' ' || company.name`.as(
            'name'
          )
        )
        .as('shown'),
      eb
        .selectFrom('answer')
        .whereRef('answer.response_id', '=', 'response.id')
        .where('answer.value', 'is not', null)
        .select(eb.lit(1).as('one'))
        .limit(1)
        .as('answered')
    ])
    .where('response.token_hash', '=', p.tokenHash)
);

export async function glance(
  db: Kysely<DB>,
  tokenHash: string
): Promise<(Glance & ForAbsence) | null> {
  const row = await selectGlance.first(db, { tokenHash });
  if (!row) return null;
  const { roundId, shown } = row;
  return {
    kind: row.kind as ResponseKind,
    mode: row.mode as Mode | null,
    status: row.status as ResponseStatus,
    revision: row.revision,
    answered: row.answered !== null,
    modelVersion: row.model_version,
    // what its pages show of a round: two of equal names are equal pages
    within: roundId === null ? null : `${roundId} ${shown}`,
    closed: row.closed as ClosedReason | null,
    eraseAfter: row.erase_after,
    round: toRound(row)
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

interface NewInRound {
  id: string;
  tokenHash: string;
  workspaceId: string;
  roundId: string;
  kind: ResponseKind;
  locale: Locale;
  mode: string;
  modelVersion: string;
  company: string;
  personId: string | null;
  respondentName: string | null;
  createdOn: string;
}

/** Nothing happens when there is a response with this token: a start pressed twice is one. */
export const insertInRound = prepared((db, p: NewInRound) =>
  db
    .insertInto('response')
    .values({
      id: p.id,
      token_hash: p.tokenHash,
      workspace_id: p.workspaceId,
      round_id: p.roundId,
      kind: p.kind,
      locale: p.locale,
      mode: p.mode,
      status: 'draft',
      model_version: p.modelVersion,
      company: p.company,
      person_id: p.personId,
      respondent_name: p.respondentName,
      revision: 0,
      created_on: p.createdOn
    })
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
).run;

/** What a change may set; everything else stays. */
type Changes = Pick<
  StoredResponse,
  'mode' | 'status' | 'company' | 'modelVersion' | 'submittedOn' | 'eraseAfter' | 'respondentName'
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
        erase_after: p.eraseAfter,
        respondent_name: p.respondentName
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
    respondentName: next.respondentName,
    id: stored.id,
    revision: stored.revision
  });
  if (touched === 0) throw new Overtaken('The response has changed in the meantime.');
}

const atRevision = prepared((db, p: Pick<StoredResponse, 'id' | 'revision'>) =>
  db.selectFrom('response').select('id').where('id', '=', p.id).where('revision', '=', p.revision)
);

/**
 * Before a refusal that rests on several reads: on PostgreSQL a submission may have come between
 * them and taken the answers along. Throws Overtaken if the response is not as it was read.
 */
export async function confirm(db: Kysely<DB>, { id, revision }: StoredResponse): Promise<void> {
  const row = await atRevision.first(db, { id, revision });
  if (!row) throw new Overtaken('The response has changed in the meantime.');
}

export const erase = prepared((db, p: { id: string }) =>
  db.deleteFrom('response').where('id', '=', p.id)
).run;

export const eraseAfterDay = prepared((db, p: { today: string }) =>
  db.deleteFrom('response').where('erase_after', '<', p.today)
).run;
