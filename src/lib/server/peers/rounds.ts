/** A company's rounds as benchmarks count them: by the calendar quarter they closed in. */
import type { Mode } from '#lib/domain/answers.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import { latestRounds, OLDEST_IN_QUARTERS } from '#lib/domain/benchmark.ts';
import { fromNumber } from '#lib/domain/fraction.ts';
import { maturityIndex } from '#lib/domain/maturity-index.ts';
import { daysOf, quarterAfter, quarterOf, type Quarter } from '#lib/domain/quarter.ts';
import { standingsOf, type RoundFigures } from '#lib/domain/round-figures.ts';
import type { Kysely } from 'kysely';
import { daysLater, endOf, momentIn } from '../days.ts';
import type { DB } from '../db/schema.ts';
import * as repository from './rounds-repository.ts';
import type { Kind, Scores } from './types.ts';

/** A company with all that its rounds need to be counted. */
export interface Sharer {
  id: string;
  timeZone: string;
}

/** A round that somebody's answers count in. */
interface AnsweredRound {
  company: string;
  workspace: string;
  id: string;
  /** The quarter it is named by, in its workspace's fiscal year. */
  named: string;
  mode: Mode;
  modelVersion: string;
  closing: repository.Closing;
  timeZone: string;
}

export interface ClosedRound extends AnsweredRound {
  /** The calendar quarter it closed in. */
  quarter: Quarter;
}

/**
 * Of each company the latest round of each mode and version that had closed by then, while recent.
 * Workspaces name quarters by fiscal years of their own, so that a round counts in the calendar
 * quarter of the day on which it closed by its workspace's clocks.
 */
export const latestClosed = async (
  db: Kysely<DB>,
  sharers: readonly Sharer[],
  moment: { now: Date; quarter: Quarter }
): Promise<ClosedRound[]> => latestOf(await answered(db, sharers), moment);

/** The rounds of some companies that have answers, open ones too. */
export async function answered(
  db: Kysely<DB>,
  sharers: readonly Sharer[]
): Promise<AnsweredRound[]> {
  const zones = new Map(sharers.map(({ id, timeZone }) => [id, timeZone]));
  const rows = await repository.answered(db, [...zones.keys()]);
  return rows.flatMap(({ companyId, workspaceId, quarter, ...row }): AnsweredRound[] => {
    const timeZone = zones.get(companyId);
    if (timeZone === undefined) return [];
    return [{ ...row, company: companyId, workspace: workspaceId, named: quarter, timeZone }];
  });
}

/** Of rounds with answers those that count in a quarter. */
export function latestOf(
  rounds: readonly AnsweredRound[],
  { now, quarter }: { now: Date; quarter: Quarter }
): ClosedRound[] {
  const closed = rounds
    .filter(({ closing }) => isClosed(closing, now))
    .map((round) => ({ ...round, quarter: quarterOf(closingDay(round)) }));
  return [...byKind(closed).values()].flatMap((ofKind) => latestRounds(ofKind, quarter));
}

export const byKind = <Round extends Kind>(rounds: readonly Round[]): Map<string, Round[]> =>
  Map.groupBy(rounds, nameOf);

export const nameOf = ({ mode, modelVersion }: Kind): string => `${mode} ${modelVersion}`;

const isClosed = ({ closesAt, closedAt }: repository.Closing, now: Date) =>
  closedAt !== null || (closesAt !== null && closesAt <= now.toISOString());

/** The day on which a round took its last answers, by its workspace's clocks. */
function closingDay({ closing: { closesOn, closesAt, closedAt }, timeZone }: AnsweredRound) {
  const byHand = closedAt !== null && (closesAt === null || closedAt < closesAt);
  return byHand || closesOn === null
    ? momentIn(timeZone, new Date(closedAt ?? '')).today
    : closesOn;
}

/**
 * The instant at which a company counts otherwise although nobody does anything: another of its
 * rounds of a kind closes, or the one that counts is too old. Null: never.
 */
export function changesAt(
  rounds: readonly AnsweredRound[],
  counted: ClosedRound | undefined,
  now: Date
): string | null {
  const closings = rounds
    .filter(({ closing }) => !isClosed(closing, now))
    .flatMap(({ closing: { closesAt } }) => closesAt ?? []);
  const ages = counted ? [firstInstant(outdated(counted.quarter), counted.timeZone)] : [];
  return [...closings, ...ages].toSorted()[0] ?? null;
}

/** The first quarter for which a round of another one is too old. */
const outdated = (quarter: Quarter) => quarterAfter(quarter, OLDEST_IN_QUARTERS + 1);

/** A quarter begins when the day before it is over. */
const firstInstant = (quarter: Quarter, timeZone: string) =>
  endOf(daysLater(daysOf(quarter).from, -1), timeZone);

/** The scores of some rounds by their ids; the index with equal weights, because others weigh otherwise. */
export async function scoresOf(
  db: Kysely<DB>,
  roundIds: readonly string[]
): Promise<Map<string, Scores>> {
  const kept = await repository.figures(db, roundIds);
  return new Map(kept.map(({ roundId, figures }) => [roundId, scores(figures)]));
}

function scores(figures: RoundFigures): Scores {
  const standings = standingsOf(figures);
  const { value } = maturityIndex(standings);
  const ofDirections = byDirection((id) => {
    const standing = standings[id];
    return standing.status === 'scored' ? standing.score : null;
  });
  return { index: value === null ? null : fromNumber(value), ...ofDirections };
}
