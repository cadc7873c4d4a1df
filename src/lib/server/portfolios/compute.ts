/** What the portfolio keeps of a company, from its rounds: pure, so that it can be computed again. */
import { byDirection } from '#lib/domain/by-direction.ts';
import type { Move } from '#lib/domain/improvements.ts';
import {
  DIRECTION_IDS,
  type DirectionId,
  type StepId,
  type StepsUp
} from '#lib/domain/model/types.ts';
import { stepsOf } from '#lib/domain/portfolio-summary.ts';
import { movesOf } from '#lib/domain/portfolio-view.ts';
import { portfolioRow, type PortfolioRound } from '#lib/domain/portfolio.ts';
import type { StoredClient } from './repository.ts';
import {
  EVERY_INDUSTRY,
  NO_QUARTER,
  type CountKey,
  type CountKind,
  type Figures
} from './types.ts';

export interface Kept {
  figures: Figures;
  /** What it can be sorted and filtered by; in millionths. */
  sorted: {
    round_id: string | null;
    quarter: string | null;
    moved: string | null;
    index_micro: number | null;
    change_micro: number | null;
    gap_micro: number | null;
  } & Record<DirectionId, number | null>;
  steps: readonly { id: StepId; ready: boolean }[];
  counted: readonly CountKey[];
}

/** By the steps of the latest round's version. An archived company keeps its row, and is in no count. */
export function compute(
  { company, industry, listed, weights, rounds }: StoredClient,
  stepsUp: StepsUp
): Kept {
  const last = rounds.at(-1)?.quarter;
  const client = { company, industry: industry || null, weights, rounds };
  const row = portfolioRow(client, last ?? NO_ROUNDS);
  const latest = rounds.find(({ id }) => id === row.latest?.round);
  const steps = listed && latest ? stepsOf(latest, stepsUp) : [];
  return {
    ...{ figures: { latest: row.latest, since: row.since, trend: row.trend }, steps },
    sorted: sortedBy(row),
    counted: listed ? countsOf(row, steps, latest).flatMap((count) => counted(industry, count)) : []
  };
}

/** Without rounds any quarter is as good. */
const NO_ROUNDS = '2000-Q1';

const micro = (value: number | null | undefined): number | null =>
  value == null ? null : Math.round(value * 1_000_000);

function sortedBy({ latest, since }: Figures): Kept['sorted'] {
  return {
    round_id: latest?.round ?? null,
    quarter: latest?.quarter ?? null,
    moved: movesOf({ since }).join('+') || null,
    index_micro: micro(latest?.index.value),
    change_micro: micro(since?.index.delta),
    gap_micro: latest && micro(latest.biggestGap?.gap ?? 0),
    ...byDirection((id) => micro(latest?.cells[id].score))
  };
}

type Count = readonly [kind: CountKind, key: string, quarter?: string];

/** One more of each of these, by this company. */
function countsOf(
  { latest, since }: Figures,
  steps: Kept['steps'],
  round: PortfolioRound | undefined
): Count[] {
  if (!latest || !round) return [];
  const { quarter } = latest;
  const moved = (move: Move, key: 'index' | DirectionId): Count => [move, key, quarter];
  return [
    ['clients', ''],
    ...latest.index.weakest.map((id): Count => ['weakest', id]),
    ...steps.map(({ id }): Count => ['needed', id]),
    ...steps.filter(({ ready }) => ready).map(({ id }): Count => ['ready', id]),
    ...(since && since.index.verdict !== 'notComparable'
      ? [['compared', '', quarter] as const]
      : []),
    ...(since?.moves.index ? [moved(since.moves.index, 'index')] : []),
    ...(since?.moves.improved ?? []).map((id) => moved('improved', id)),
    ...(since?.moves.slipped ?? []).map((id) => moved('slipped', id)),
    ...(['index', ...DIRECTION_IDS] as const).flatMap((figure): Count[] => {
      const value = figure === 'index' ? latest.index.value : latest.cells[figure].score;
      if (value === null) return [];
      // rounds of another mode or version have other scores: no middle is taken across them
      return [['score', [round.mode, round.modelVersion, figure, value].join(' '), quarter]];
    })
  ];
}

/** Among its industry, and among all. */
const counted = (industry: string, [kind, key, quarter = NO_QUARTER]: Count): CountKey[] =>
  [industry, EVERY_INDUSTRY].map((among): CountKey => [among, quarter, kind, key]);
