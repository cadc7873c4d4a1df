import type { IndustryId } from '#lib/domain/model/industries.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { ClientSort } from '#lib/forms/client-sorts.ts';
import { expressionBuilder, sql, type InferResult, type Kysely, type SqlBool } from 'kysely';
import { sortName, type CompanySize } from '../companies/service.ts';
import { patiently } from '../db/patience.ts';
import type { DB } from '../db/schema.ts';
import type { ClientQuery, Standing } from './types.ts';

/** The index is kept in millionths. */
export const MICRO = 1_000_000;

/** Many words would only make the search slow: nobody remembers a name by more. */
const MOST_WORDS = 5;

export type Sought = Omit<ClientQuery, 'page' | 'sort'>;
export const EVERY: Sought = { search: '', industry: null, size: null, archived: false };

/** What LIKE would take for a wildcard, taken literally. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&');

function matching(db: Kysely<DB>, workspaceId: string, sought: Sought) {
  const { industry, size, archived, search } = sought;
  const words = sortName(search).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  let query = db
    .selectFrom('company')
    .where('company.workspace_id', '=', workspaceId)
    .where('company.archived_at', archived ? 'is not' : 'is', null);
  if (industry) query = query.where('company.industry', '=', industry);
  if (size) query = query.where('company.size', '=', size);
  for (const word of words)
    query = query.where(sql<SqlBool>`company.sort_name like ${`%${literally(word)}%`} escape '\\'`);
  return query;
}

/** Directions with low agreement in the latest figures, unless the group has talked since. */
const apart = () =>
  expressionBuilder<DB, 'portfolio_row'>()
    .selectFrom('round_figures')
    .whereRef('round_figures.round_id', '=', 'portfolio_row.round_id')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consensus')
            .whereRef('consensus.round_id', '=', 'round_figures.round_id')
            .select('consensus.direction')
        )
      )
    )
    .select('round_figures.apart');

const lastQuarter = () =>
  expressionBuilder<DB, 'company'>()
    .selectFrom('round')
    .whereRef('round.workspace_id', '=', 'company.workspace_id')
    .whereRef('round.company_id', '=', 'company.id')
    .where('round.deleted_at', 'is', null)
    .select(({ fn }) => fn.max('round.quarter').as('quarter'));

const standing = (db: Kysely<DB>, workspaceId: string, sought: Sought) =>
  matching(db, workspaceId, sought)
    .leftJoin('portfolio_row', 'portfolio_row.company_id', 'company.id')
    .select([
      'company.id',
      'company.name',
      'company.industry',
      'company.size',
      'company.archived_at',
      'company.created_at',
      lastQuarter().as('lastQuarter'),
      'portfolio_row.index_micro as indexMicro',
      'portfolio_row.round_id as figuresOf',
      apart().as('apart')
    ]);
type Query = ReturnType<typeof standing>;
type Row = InferResult<Query>[number];

const toStanding = (row: Row): Standing => ({
  id: row.id,
  name: row.name,
  industry: row.industry as IndustryId | null,
  size: row.size as CompanySize | null,
  archived: row.archived_at !== null,
  createdAt: row.created_at,
  lastQuarter: row.lastQuarter as Quarter | null,
  index: row.indexMicro === null ? null : row.indexMicro / MICRO,
  figuresOf: row.figuresOf,
  apart: row.apart ?? 0
});

/** Every order ends with the name and the id, so that equal ones never change places. */
function ordered(query: Query, sort: Exclude<ClientSort, 'attention'>): Query {
  const named = (q: Query) => q.orderBy('company.sort_name').orderBy('company.id');
  switch (sort) {
    case 'name':
      return named(query);
    case 'index':
      return named(query.orderBy('indexMicro', (o) => o.asc().nullsLast()));
    case '-index':
      return named(query.orderBy('indexMicro', (o) => o.desc().nullsLast()));
    case 'round':
      // whoever never had a round waits longest
      return named(query.orderBy('lastQuarter', (o) => o.asc().nullsFirst()));
    case '-round':
      return named(query.orderBy('lastQuarter', (o) => o.desc().nullsLast()));
  }
}

/** The companies sought, in an order; all of them or one stretch. */
export async function standings(
  db: Kysely<DB>,
  workspaceId: string,
  sought: Sought,
  sort: Exclude<ClientSort, 'attention'>,
  stretch?: { limit: number; offset: number }
): Promise<Standing[]> {
  const query = ordered(standing(db, workspaceId, sought), sort);
  const rows = await patiently(() =>
    (stretch ? query.limit(stretch.limit).offset(stretch.offset) : query).execute()
  );
  return rows.map(toStanding);
}

/** Those of some companies that are not archived, in any order. */
export async function standingsOf(
  db: Kysely<DB>,
  workspaceId: string,
  companyIds: readonly string[]
): Promise<Standing[]> {
  if (companyIds.length === 0) return [];
  const query = standing(db, workspaceId, EVERY).where('company.id', 'in', companyIds);
  return (await patiently(() => query.execute())).map(toStanding);
}

export async function count(db: Kysely<DB>, workspaceId: string, sought: Sought): Promise<number> {
  const { n } = await patiently(() =>
    matching(db, workspaceId, sought)
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
  );
  return Number(n);
}
