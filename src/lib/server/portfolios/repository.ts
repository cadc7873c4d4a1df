import type { Mode } from '#lib/domain/answers.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import type { Weights } from '#lib/domain/maturity-index.ts';
import type { PortfolioRound } from '#lib/domain/portfolio.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import { standingsOf, type RoundFigures } from '#lib/domain/round-figures.ts';
import { sql, type Kysely, type Selectable } from 'kysely';
import { inChunks } from '../db/in-chunks.ts';
import { prepared } from '../db/prepared.ts';
import type { DB } from '../db/schema.ts';
import type { Kept } from './compute.ts';
import type { PortfolioRowTable } from './tables.ts';
import type { CountKey } from './types.ts';

/** A company with its rounds, the oldest first. */
export interface StoredClient {
  company: string;
  workspaceId: string;
  /** Empty when unsaid. */
  industry: string;
  sortName: string;
  listed: boolean;
  weights: Weights;
  rounds: readonly PortfolioRound[];
  /** What its row has added to the counts. */
  counted: readonly CountKey[];
}

/** What every row repeats of its company. */
export const ofCompany = (db: Kysely<DB>) =>
  db
    .selectFrom('company')
    .select([
      'company.id',
      'company.workspace_id',
      sql<number>`case when company.archived_at is null then 1 else 0 end`.as('listed'),
      sql<string>`coalesce(company.industry, '')`.as('industry'),
      'company.sort_name'
    ]);
const OF_COMPANY = ['company_id', 'workspace_id', 'listed', 'industry', 'sort_name'] as const;
const NOTHING_YET = [
  sql<number>`1`.as('stale'),
  sql<string>`''`.as('figures'),
  sql<string>`'[]'`.as('counted')
];

/** Repeats the company in its row, and locks it: of two changes at once the second waits. */
const lock = prepared((db, p: { companyId: string }) =>
  db
    .insertInto('portfolio_row')
    .columns([...OF_COMPANY, 'stale', 'figures', 'counted'])
    .expression(ofCompany(db).select(NOTHING_YET).where('company.id', '=', p.companyId))
    .onConflict((conflict) =>
      conflict.column('company_id').doUpdateSet((eb) => ({
        listed: eb.ref('excluded.listed'),
        industry: eb.ref('excluded.industry'),
        sort_name: eb.ref('excluded.sort_name')
      }))
    )
    .returning([...OF_COMPANY, 'counted'])
);

const selectRounds = prepared((db, p: { workspaceId: string; companyId: string }) =>
  db
    .selectFrom('round_figures')
    .innerJoin('round', 'round.id', 'round_figures.round_id')
    .select([
      'round_figures.round_id',
      'round_figures.quarter',
      'round_figures.mode',
      'round_figures.respondents',
      'round_figures.figures',
      'round.model_version'
    ])
    .where('round_figures.workspace_id', '=', p.workspaceId)
    .where('round_figures.company_id', '=', p.companyId)
    .where('round_figures.index_micro', 'is not', null)
    .orderBy('round_figures.quarter')
    .orderBy('round_figures.round_id')
);

const selectWeights = prepared((db, p: { companyId: string }) =>
  db.selectFrom('company').select('weights').where('id', '=', p.companyId)
);

/** Null when there is no such company. */
export async function locked(trx: Kysely<DB>, companyId: string): Promise<StoredClient | null> {
  const row = await lock.first(trx, { companyId });
  return row ? withRounds(trx, row) : null;
}

/** A row and its company's rounds as they are, nothing locked. */
export async function withRounds(
  db: Kysely<DB>,
  row: Pick<Selectable<PortfolioRowTable>, (typeof OF_COMPANY)[number] | 'counted'>
): Promise<StoredClient> {
  const { company_id: companyId, workspace_id: workspaceId } = row;
  const rounds = await selectRounds.all(db, { workspaceId, companyId });
  const weighed = await selectWeights.first(db, { companyId });
  return {
    ...{ company: companyId, workspaceId, industry: row.industry },
    weights: JSON.parse(weighed?.weights ?? '{}') as Weights,
    ...{ sortName: row.sort_name, listed: row.listed === 1 },
    counted: JSON.parse(row.counted) as CountKey[],
    rounds: rounds.map((round): PortfolioRound => {
      const figures = JSON.parse(round.figures) as RoundFigures;
      const target = new Map(figures.directions.map(({ id, target }) => [id, target]));
      return {
        ...{ id: round.round_id, quarter: round.quarter as Quarter, mode: round.mode as Mode },
        ...{ respondents: round.respondents, modelVersion: round.model_version },
        standings: standingsOf(figures),
        targets: byDirection((id) => target.get(id) ?? null)
      };
    })
  };
}

/** Rows for the companies of a workspace that have none: they have no round yet. */
export const begin = prepared((db, p: { workspaceId: string; figures: string }) =>
  db
    .insertInto('portfolio_row')
    .columns([...OF_COMPANY, 'stale', 'figures', 'counted'])
    .expression(
      ofCompany(db)
        .select((eb) => [
          sql<number>`0`.as('stale'),
          eb.val(p.figures).as('figures'),
          sql<string>`'[]'`.as('counted')
        ])
        .where('company.workspace_id', '=', p.workspaceId)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('portfolio_row')
                .whereRef('portfolio_row.company_id', '=', 'company.id')
                .select('portfolio_row.company_id')
            )
          )
        )
    )
).run;

type Update = Kept['sorted'] & Record<'companyId' | 'figures' | 'keys', string>;

const update = prepared((db, p: Update) =>
  db
    .updateTable('portfolio_row')
    .set({
      ...{ round_id: p.round_id, quarter: p.quarter, moved: p.moved },
      ...{ index_micro: p.index_micro, change_micro: p.change_micro, gap_micro: p.gap_micro },
      ...byDirection((id) => p[id]),
      ...{ stale: 0, figures: p.figures, counted: p.keys }
    })
    .where('company_id', '=', p.companyId)
).run;

/** Writes what is kept of a company that is locked. */
export async function put(trx: Kysely<DB>, client: StoredClient, kept: Kept): Promise<void> {
  const { company: companyId, workspaceId, sortName } = client;
  const [figures, keys] = [JSON.stringify(kept.figures), JSON.stringify(kept.counted)];
  await update(trx, { ...kept.sorted, companyId, figures, keys });
  await trx.deleteFrom('portfolio_step').where('company_id', '=', companyId).execute();
  if (kept.steps.length > 0)
    await trx
      .insertInto('portfolio_step')
      .values(
        kept.steps.map(({ id, ready }) => ({
          ...{ company_id: companyId, workspace_id: workspaceId, sort_name: sortName },
          ...{ step: id, ready: ready ? 1 : 0 }
        }))
      )
      .execute();
  await count(trx, workspaceId, client.counted, kept.counted);
}

/** Always in one order, so that two transactions never wait for each other. */
export async function count(
  trx: Kysely<DB>,
  workspaceId: string,
  before: readonly CountKey[],
  after: readonly CountKey[]
): Promise<void> {
  const changes = new Map<string, number>();
  const add = (keys: readonly CountKey[], n: number) => {
    for (const key of keys.map((each) => JSON.stringify(each)))
      changes.set(key, (changes.get(key) ?? 0) + n);
  };
  add(before, -1);
  add(after, 1);
  const rows = [...changes]
    .filter(([, n]) => n !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([text, n]) => {
      const [industry, quarter, kind, key] = JSON.parse(text) as CountKey;
      return { workspace_id: workspaceId, industry, quarter, kind, key, n };
    });
  await inChunks(rows, async (part) => {
    await trx
      .insertInto('portfolio_count')
      .values([...part])
      .onConflict((conflict) =>
        conflict
          .columns(['workspace_id', 'industry', 'quarter', 'kind', 'key'])
          .doUpdateSet((eb) => ({ n: eb('portfolio_count.n', '+', eb.ref('excluded.n')) }))
      )
      .execute();
    return [];
  });
}

/** Companies whose figures wait to be computed for the first time. */
export const stale = prepared((db, p: { most: number }) =>
  db.selectFrom('portfolio_row').select('company_id').where('stale', '=', 1).limit(p.most)
).all;
