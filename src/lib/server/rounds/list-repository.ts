import type { Mode } from '#lib/domain/answers.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import { roundStatus, type Moment, type RoundStatus } from '#lib/domain/round.ts';
import {
  expressionBuilder,
  sql,
  type Expression,
  type Kysely,
  type Selectable,
  type SqlBool
} from 'kysely';
import { patiently } from '../db/patience.ts';
import type { DB } from '../db/schema.ts';
import { clientResponses, submittedResponses, toDates } from './repository.ts';
import type { RoundTable } from './tables.ts';
import type { ListedRound, RoundQuery } from './types.ts';

export interface Sought extends Omit<RoundQuery, 'page'> {
  workspaceId: string;
  moment: Moment;
  limit: number;
  offset: number;
}

/** The same rules as `roundStatus`, for the database. */
export function hasStatus(status: RoundStatus | undefined, { instant, today }: Moment) {
  const eb = expressionBuilder<DB, 'round'>();
  const deleted = eb('round.deleted_at', 'is not', null);
  if (status === 'deleted') return deleted;
  const closed = eb.or([
    eb('round.closed_at', 'is not', null),
    eb('round.closes_at', '<=', instant)
  ]);
  const goesOn = eb.and([
    eb('round.closed_at', 'is', null),
    eb.or([eb('round.closes_at', 'is', null), eb('round.closes_at', '>', instant)])
  ]);
  const states: Record<Exclude<RoundStatus, 'deleted'>, Expression<SqlBool>> = {
    closed,
    scheduled: eb.and([goesOn, eb('round.opens_on', '>', today)]),
    open: eb.and([goesOn, eb('round.opens_on', '<=', today)])
  };
  return eb.and([eb.not(deleted), ...(status ? [states[status]] : [])]);
}

/** What LIKE would take for a wildcard is taken literally. */
const named = (part: string) =>
  sql<SqlBool>`company.sort_name like ${`%${part.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`;

const matching = (db: Kysely<DB>, sought: Sought) =>
  db
    .selectFrom('round')
    .where('round.workspace_id', '=', sought.workspaceId)
    .where(hasStatus(sought.status, sought.moment))
    .$if(!!sought.companyId, (q) => q.where('round.company_id', '=', sought.companyId ?? ''))
    .$if(!!sought.quarter, (q) => q.where('round.quarter', '=', sought.quarter ?? ''))
    .$if(!!sought.search, (q) =>
      q.where('round.company_id', 'in', (eb) =>
        eb
          .selectFrom('company')
          .select('company.id')
          .where('company.workspace_id', '=', sought.workspaceId)
          .where(named(sought.search ?? ''))
      )
    );

const COLUMNS = [
  'round.id',
  'round.company_id',
  'round.quarter',
  'round.mode',
  'round.anonymous',
  'round.opens_on',
  'round.closes_on',
  'round.closes_at',
  'round.closed_at',
  'round.deleted_at',
  'round.repeats',
  'round.elsewhere'
] as const;

/**
 * One page of rounds, the latest quarter first, and how many there are in all: one statement. The
 * page is cut out first, so that nothing is counted for rounds that nobody will see.
 */
export async function list(
  db: Kysely<DB>,
  sought: Sought
): Promise<{ rounds: ListedRound[]; total: number }> {
  const page = matching(db, sought)
    .innerJoin('company', 'company.id', 'round.company_id')
    .select(COLUMNS)
    .select(['company.name as companyName', 'company.sort_name as sortName'])
    .orderBy('round.quarter', 'desc')
    .orderBy('company.sort_name')
    .orderBy('round.id', 'desc')
    .limit(sought.limit)
    .offset(sought.offset)
    .as('round');
  const rows = await patiently(() =>
    db
      .selectFrom(page)
      .selectAll('round')
      .select((eb) => [
        eb
          .selectFrom('round_link')
          .whereRef('round_link.round_id', '=', 'round.id')
          .where('round_link.kind', '=', 'personal')
          .where('round_link.revoked_at', 'is', null)
          .select(({ fn }) => fn.countAll().as('n'))
          .as('invited'),
        clientResponses().as('begun'),
        submittedResponses().as('submitted'),
        matching(db, sought)
          .select(({ fn }) => fn.countAll().as('n'))
          .as('total')
      ])
      .orderBy('quarter', 'desc')
      .orderBy('sortName')
      .orderBy('id', 'desc')
      .execute()
  );
  return {
    rounds: rows.map((row) => toListed(row, sought.moment)),
    total: Number(rows[0]?.total ?? 0)
  };
}

type Row = Pick<
  Selectable<RoundTable>,
  (typeof COLUMNS)[number] extends `round.${infer Name}` ? Name : never
> & {
  companyName: string;
} & Record<'invited' | 'begun' | 'submitted', unknown>;

function toListed(row: Row, moment: Moment): ListedRound {
  const dates = toDates(row);
  return {
    ...dates,
    id: row.id,
    companyId: row.company_id,
    companyName: row.companyName,
    quarter: row.quarter as Quarter,
    mode: row.mode as Mode,
    anonymous: row.anonymous === 1,
    closesOn: row.closes_on,
    repeats: row.repeats === 1,
    status: roundStatus(dates, moment),
    invited: Number(row.invited),
    begun: Number(row.begun) + row.elsewhere,
    submitted: Number(row.submitted) + row.elsewhere
  };
}

/** How many rounds are open now, and every quarter there is a round in, the latest first. */
export async function overview(
  db: Kysely<DB>,
  workspaceId: string,
  moment: Moment
): Promise<{ open: number; quarters: Quarter[] }> {
  const rows = await patiently(() =>
    db
      .selectFrom('round')
      .where('round.workspace_id', '=', workspaceId)
      .groupBy('round.quarter')
      .select('round.quarter')
      .select((eb) =>
        eb.fn.sum(eb.case().when(hasStatus('open', moment)).then(1).else(0).end()).as('open')
      )
      .orderBy('round.quarter', 'desc')
      .execute()
  );
  return {
    open: rows.reduce((sum, { open }) => sum + Number(open), 0),
    quarters: rows.map(({ quarter }) => quarter as Quarter)
  };
}
