/** A company's rounds as the benchmark counts them: by the calendar quarter they closed in. */
import { byDirection } from '#lib/domain/by-direction.ts';
import type { Contribution } from '#lib/domain/benchmark-publication.ts';
import { latestRounds } from '#lib/domain/benchmark.ts';
import { fromNumber } from '#lib/domain/fraction.ts';
import { maturityIndex } from '#lib/domain/maturity-index.ts';
import { quarterOf, type Quarter } from '#lib/domain/quarter.ts';
import { standingsOf, type RoundFigures } from '#lib/domain/round-figures.ts';
import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import { momentIn } from '../rounds/service.ts';
import * as repository from './rounds-repository.ts';

/** A company with all that its rounds need to be counted. */
export interface Sharer {
  id: string;
  timeZone: string;
}

export interface ClosedRound {
  company: string;
  workspace: string;
  id: string;
  /** The calendar quarter it closed in. */
  quarter: Quarter;
  /** The quarter it is named by, in its workspace's fiscal year. */
  named: string;
  mode: Contribution['mode'];
  modelVersion: string;
}

/**
 * Of each company the latest round of each mode and version that had closed by then, while recent.
 * Workspaces name quarters by fiscal years of their own, so that a round counts in the calendar
 * quarter of the day on which it closed by its workspace's clocks.
 */
export async function latestClosed(
  db: Kysely<DB>,
  sharers: readonly Sharer[],
  { now, quarter }: { now: Date; quarter: Quarter }
): Promise<ClosedRound[]> {
  const zones = new Map(sharers.map(({ id, timeZone }) => [id, timeZone]));
  const rows = await repository.closed(db, [...zones.keys()], now.toISOString());
  const rounds = rows.flatMap((row): ClosedRound[] => {
    const timeZone = zones.get(row.companyId);
    if (timeZone === undefined) return [];
    const { id, companyId: company, workspaceId: workspace, mode, modelVersion } = row;
    const closedIn = quarterOf(closingDay(row, timeZone));
    return [{ company, workspace, id, quarter: closedIn, named: row.quarter, mode, modelVersion }];
  });
  const kinds = Map.groupBy(rounds, ({ mode, modelVersion }) => `${mode} ${modelVersion}`);
  return [...kinds.values()].flatMap((ofKind) => latestRounds(ofKind, quarter));
}

/** The day on which a round took its last answers, by its workspace's clocks. */
function closingDay({ closesOn, closesAt, closedAt }: repository.Closing, timeZone: string) {
  const byHand = closedAt !== null && (closesAt === null || closedAt < closesAt);
  return byHand || closesOn === null
    ? momentIn(timeZone, new Date(closedAt ?? '')).today
    : closesOn;
}

/** The scores of some rounds by their ids; the index with equal weights, because others weigh otherwise. */
export async function scoresOf(
  db: Kysely<DB>,
  roundIds: readonly string[]
): Promise<Map<string, Contribution['scores']>> {
  const kept = await repository.figures(db, roundIds);
  return new Map(kept.map(({ roundId, figures }) => [roundId, scores(figures)]));
}

function scores(figures: RoundFigures): Contribution['scores'] {
  const standings = standingsOf(figures);
  const { value } = maturityIndex(standings);
  const ofDirections = byDirection((id) => {
    const standing = standings[id];
    return standing.status === 'scored' ? standing.score : null;
  });
  return { index: value === null ? null : fromNumber(value), ...ofDirections };
}
