import type { Mode } from '#lib/domain/answers.ts';
import { OLDEST_IN_QUARTERS } from '#lib/domain/benchmark.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import type { IndustryId } from '#lib/domain/model/industries.ts';
import { DIRECTION_IDS, MODEL } from '#lib/domain/model/index.ts';
import type { PortfolioSummary } from '#lib/domain/portfolio-summary.ts';
import type { Row } from '#lib/domain/portfolio.ts';
import { medianOf } from '#lib/domain/portfolio-median.ts';
import { quarterAfter, type Quarter } from '#lib/domain/quarter.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as repository from './read-repository.ts';
import type { StoredCount } from './read-repository.ts';
import {
  EVERY_INDUSTRY,
  NO_QUARTER,
  type ClientsMedian,
  type CountKind,
  type PortfolioFindings,
  type PortfolioPage,
  type PortfolioQuery,
  type StepNeeded,
  type Wanted
} from './types.ts';

const PAGE_SIZE = 50;

/** A page of the workspace's clients as they stand in a quarter. One beyond the last is the last. */
export async function page(
  ctx: Context,
  { workspace }: Member,
  now: Quarter,
  { page: asked, ...query }: PortfolioQuery
): Promise<PortfolioPage> {
  const of = { ...query, workspaceId: workspace.id, now };
  const total = await repository.count(ctx.db, of);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(asked, pages);
  const from = (page - 1) * PAGE_SIZE;
  const found = await repository.list(ctx.db, of, { limit: PAGE_SIZE, offset: from });
  return { ...{ total, page, pages, from }, rows: found };
}

/** The first clients that match, by name, and no more than so many. */
export const matching = (
  ctx: Context,
  { workspace }: Member,
  now: Quarter,
  { wanted, most }: { wanted: Wanted; most: number }
): Promise<string[]> => repository.ids(ctx.db, { ...wanted, workspaceId: workspace.id, now }, most);

/** The rows of some of the workspace's companies. */
export async function rows(
  ctx: Context,
  { workspace }: Member,
  now: Quarter,
  companyIds: readonly string[]
): Promise<Map<string, Row>> {
  if (companyIds.length === 0) return new Map();
  const found = await repository.some(ctx.db, workspace.id, now, companyIds);
  return new Map(found.map((row) => [row.company, row]));
}

/** A few steps are an offer that an agency can make; more are a list. */
const MOST_STEPS = 5;
const MOST_NAMED = 6;

/** What the clients come to, or those of an industry. Reads only what is kept: nothing is added up. */
export async function findings(
  ctx: Context,
  { workspace }: Member,
  now: Quarter,
  industry: IndustryId | null
): Promise<PortfolioFindings> {
  const asked = await repository.lastQuarter(ctx.db, workspace.id, now);
  const recent = quarterAfter(now, -OLDEST_IN_QUARTERS);
  const counts = await repository.counts(ctx.db, {
    ...{ workspaceId: workspace.id, among: industry ?? EVERY_INDUSTRY },
    ...{ from: asked && asked < recent ? asked : recent, to: now }
  });
  const most = neededMost(counts).slice(0, MOST_STEPS);
  const steps = await Promise.all(
    most.map(async (step): Promise<StepNeeded> => {
      const of = { workspaceId: workspace.id, industry, step: step.id };
      return { ...step, names: await repository.needing(ctx.db, of, MOST_NAMED) };
    })
  );
  return { summary: summaryOf(counts, asked), asked, medians: mediansOf(counts, recent), steps };
}

const counter = (counts: readonly StoredCount[]) => {
  const found = new Map(counts.map(({ kind, key, n }) => [`${kind} ${key}`, n]));
  return (kind: CountKind, key = '') => found.get(`${kind} ${key}`) ?? 0;
};

/** The same as `portfolioSummary` of all rows. */
function summaryOf(counts: readonly StoredCount[], asked: Quarter | null): PortfolioSummary {
  const n = counter(counts.filter(({ quarter }) => quarter === NO_QUARTER || quarter === asked));
  const moved = (key: string) => ({ improved: n('improved', key), slipped: n('slipped', key) });
  return {
    clients: n('clients'),
    weakest: DIRECTION_IDS.map((direction) => ({ direction, clients: n('weakest', direction) }))
      .filter(({ clients }) => clients > 0)
      .toSorted((a, b) => b.clients - a.clients),
    compared: n('compared'),
    moves: { index: moved('index'), ...byDirection(moved) }
  };
}

/** Of rounds since a quarter: older ones say too little of today. */
function mediansOf(counts: readonly StoredCount[], since: Quarter): ClientsMedian[] {
  const scores = counts
    .filter(({ kind, quarter }) => kind === 'score' && quarter >= since)
    .map(({ key, n }) => {
      const [mode, modelVersion = '', figure = '', value] = key.split(' ');
      return { mode: mode as Mode, modelVersion, figure, value: Number(value), n };
    });
  const kinds = Map.groupBy(scores, ({ mode, modelVersion }) => `${mode} ${modelVersion}`);
  return [...kinds.values()]
    .flatMap(([first, ...others]) => {
      const of = first ? [first, ...others] : [];
      const middle = (figure: string) => medianOf(of.filter((score) => score.figure === figure));
      const index = middle('index');
      if (!first || !index) return [];
      const { mode, modelVersion } = first;
      const figures = { index: index.median, ...byDirection((id) => middle(id)?.median ?? null) };
      return [{ mode, modelVersion, clients: index.n, figures }];
    })
    .toSorted((a, b) => b.clients - a.clients);
}

/** In the order of `neededSteps`; the ids are those of every version. */
function neededMost(counts: readonly StoredCount[]): Omit<StepNeeded, 'names'>[] {
  const n = counter(counts);
  return DIRECTION_IDS.flatMap((direction) =>
    MODEL.stepsUp[direction].map(({ id }) => ({ id, direction }))
  )
    .map((step) => ({ ...step, clients: n('needed', step.id), ready: n('ready', step.id) }))
    .filter(({ clients }) => clients > 0)
    .toSorted((a, b) => b.clients - a.clients || b.ready - a.ready);
}
