import { DIRECTION_IDS } from '#lib/domain/model/index.ts';
import type { Row } from '#lib/domain/portfolio.ts';
import { aged } from '#lib/domain/portfolio.ts';
import { quarterAfter, type Quarter } from '#lib/domain/quarter.ts';
import type { PortfolioSort } from '#lib/forms/portfolio-sorts.ts';
import type { Kysely } from 'kysely';
import { patiently } from '../db/patience.ts';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { PortfolioRowTable } from './tables.ts';
import { NO_QUARTER, type CountKind, type Figures, type Wanted } from './types.ts';

const MICRO = 1_000_000;

/** Listed clients that are wanted, as of a quarter. */
function wanted(db: Kysely<DB>, workspaceId: string, now: Quarter, wanted: Wanted) {
  const { industry, gap, move, staleness, step } = wanted;
  let query = db
    .selectFrom('portfolio_row')
    .where('workspace_id', '=', workspaceId)
    .where('listed', '=', 1);
  if (industry !== null) query = query.where('industry', '=', industry);
  if (gap !== null) query = query.where('gap_micro', '>=', Math.round(gap * MICRO));
  if (move !== null)
    query = query.where('moved', 'in', move === 'still' ? [move] : [move, 'improved+slipped']);
  if (staleness !== null && staleness > 0) {
    const last = quarterAfter(now, -staleness);
    query = query.where((eb) => eb.or([eb('quarter', '<=', last), eb('quarter', 'is', null)]));
  }
  if (step !== null)
    query = query.where('company_id', 'in', (eb) =>
      eb
        .selectFrom('portfolio_step')
        .select('portfolio_step.company_id')
        .where('portfolio_step.workspace_id', '=', workspaceId)
        .where('portfolio_step.step', '=', step)
    );
  return query;
}

const READ = ['company_id', 'industry', 'figures'] as const;

type Sorted = keyof PortfolioRowTable;
const COLUMNS: Readonly<Record<string, Sorted>> = {
  ...{ index: 'index_micro', change: 'change_micro', gap: 'gap_micro', staleness: 'quarter' },
  ...Object.fromEntries(DIRECTION_IDS.map((id) => [id, id]))
};

/** What is not known comes last, whichever way round; of equals the order is by name. */
export async function list(
  db: Kysely<DB>,
  {
    workspaceId,
    now,
    sort,
    ...asked
  }: Wanted & { workspaceId: string; now: Quarter; sort: PortfolioSort },
  { limit, offset }: { limit: number; offset: number }
): Promise<Row[]> {
  const falling = sort.startsWith('-');
  const key = falling ? sort.slice(1) : sort;
  // the older the quarter, the staler
  const down = falling !== (key === 'staleness');
  const column = COLUMNS[key];
  let query = wanted(db, workspaceId, now, asked).select(READ);
  if (column)
    query = query.orderBy(column, (o) => (down ? o.desc().nullsLast() : o.asc().nullsLast()));
  const rows = await patiently(() =>
    query.orderBy('sort_name').orderBy('company_id').limit(limit).offset(offset).execute()
  );
  return rows.map(toRow(now));
}

export async function count(
  db: Kysely<DB>,
  { workspaceId, now, ...asked }: Wanted & { workspaceId: string; now: Quarter }
): Promise<number> {
  const { n } = await patiently(() =>
    wanted(db, workspaceId, now, asked)
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
  );
  return Number(n);
}

/** The first of them, by name. */
export async function ids(
  db: Kysely<DB>,
  { workspaceId, now, ...asked }: Wanted & { workspaceId: string; now: Quarter },
  most: number
): Promise<string[]> {
  const rows = await patiently(() =>
    wanted(db, workspaceId, now, asked)
      .select('company_id')
      .orderBy('sort_name')
      .orderBy('company_id')
      .limit(most)
      .execute()
  );
  return rows.map(({ company_id }) => company_id);
}

/** The rows of some companies, archived ones too. */
export async function some(
  db: Kysely<DB>,
  workspaceId: string,
  now: Quarter,
  companyIds: readonly string[]
): Promise<Row[]> {
  const rows = await patiently(() =>
    db
      .selectFrom('portfolio_row')
      .select(READ)
      .where('workspace_id', '=', workspaceId)
      .where('company_id', 'in', companyIds)
      .execute()
  );
  return rows.map(toRow(now));
}

const EMPTY = { latest: null, since: null, trend: [] };

/** Figures that wait to be computed read as none. */
const toRow =
  (now: Quarter) =>
  ({ company_id: company, industry, figures }: Record<(typeof READ)[number], string>): Row => ({
    ...(figures ? aged(JSON.parse(figures) as Figures, now) : EMPTY),
    ...{ company, industry: industry || null }
  });

const selectLastQuarter = prepared((db, p: { workspaceId: string; now: string }) =>
  db
    .selectFrom('portfolio_row')
    .select('quarter')
    .where('workspace_id', '=', p.workspaceId)
    .where('listed', '=', 1)
    .where('quarter', '<=', p.now)
    .orderBy('quarter', 'desc')
    .limit(1)
);

/** The latest quarter that any listed client has figures of, up to now. */
export const lastQuarter = async (db: Kysely<DB>, workspaceId: string, now: Quarter) =>
  ((await selectLastQuarter.first(db, { workspaceId, now }))?.quarter ?? null) as Quarter | null;

interface Quarters {
  from: string;
  to: string;
}

const selectCounts = prepared((db, p: { workspaceId: string; among: string } & Quarters) =>
  db
    .selectFrom('portfolio_count')
    .select(['quarter', 'kind', 'key', 'n'])
    .where('workspace_id', '=', p.workspaceId)
    .where('industry', '=', p.among)
    .where((eb) => eb.or([eb('quarter', '=', NO_QUARTER), eb.between('quarter', p.from, p.to)]))
    .where('n', '>', 0)
);

export interface StoredCount {
  quarter: string;
  kind: CountKind;
  key: string;
  n: number;
}

/** The counts among an industry or all: those of no quarter, and those of some. */
export const counts = async (
  db: Kysely<DB>,
  of: { workspaceId: string; among: string } & Quarters
): Promise<StoredCount[]> =>
  (await selectCounts.all(db, of)).map((row) => ({ ...row, kind: row.kind as CountKind }));

type Needing = Pick<Wanted, 'industry'> & { workspaceId: string; step: string };

/** Who needs a step: those first that can begin it, then by name. */
export async function needing(
  db: Kysely<DB>,
  of: Needing,
  most: number
): Promise<{ id: string; name: string; ready: boolean }[]> {
  const ready = await needingBy(db, of, { ready: 1, most });
  if (ready.length === most) return ready;
  return [...ready, ...(await needingBy(db, of, { ready: 0, most: most - ready.length }))];
}

/** Either kind is read in the order of the index, and no farther than it has to be. */
async function needingBy(
  db: Kysely<DB>,
  { workspaceId, industry, step }: Needing,
  { ready, most }: { ready: number; most: number }
) {
  let query = db
    .selectFrom('portfolio_step')
    .innerJoin('company', 'company.id', 'portfolio_step.company_id')
    .select(['company.id', 'company.name'])
    .where('portfolio_step.workspace_id', '=', workspaceId)
    .where('portfolio_step.step', '=', step)
    .where('portfolio_step.ready', '=', ready);
  if (industry !== null) query = query.where('company.industry', '=', industry);
  const rows = await patiently(() =>
    query.orderBy('portfolio_step.sort_name').limit(most).execute()
  );
  return rows.map((company) => ({ ...company, ready: ready === 1 }));
}
