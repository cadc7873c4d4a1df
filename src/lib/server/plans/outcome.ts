import type { Model } from '#lib/domain/model/model.ts';
import { planOutcome, type StepOutcome } from '#lib/domain/plan-outcome.ts';
import { quartersBetween, type Quarter } from '#lib/domain/quarter.ts';
import { lastQuarter } from '#lib/domain/plan.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import * as teams from '../teams/service.ts';
import { groundOf } from './ground.ts';
import { planned } from './read.ts';
import * as repository from './repository.ts';
import type { PlannedEntry } from './types.ts';

/** A planned step and what has become of it between two rounds. */
export interface EntryOutcome extends StepOutcome {
  entry: PlannedEntry;
}

export interface OutcomeView {
  before: teams.RoundFacts;
  now: teams.RoundFacts;
  /** The earlier round's version: its criteria are what was to be closed. */
  model: Model;
  /** In the plan's order: steps that were to begin by the later round, or have begun. */
  steps: EntryOutcome[];
  /** Rounds to choose from, the oldest first. */
  rounds: teams.FiguredRound[];
}

/** Which two rounds; what is left out or is none of the company's is chosen by itself. */
export interface Between {
  before?: string | null;
  now?: string | null;
}

/**
 * Which planned steps closed what they were to close: two rounds of a company held against its plan.
 * By themselves the latest closed round and the last one before the plan began, else the one before
 * that; null while there are no two.
 */
export async function outcome(
  ctx: Context,
  member: Member,
  companyId: string,
  { before, now }: Between = {}
): Promise<OutcomeView | null> {
  const whose = { workspaceId: member.workspace.id, companyId };
  const [rounds, stored] = await Promise.all([
    teams.roundsOf(ctx, member, companyId),
    repository.entries(ctx.db, whose)
  ]);
  const entries = planned(stored);
  const began = entries.find(({ status }) => status !== 'dropped')?.quarter;
  const chosen = pair(rounds, { before, now }, began);
  if (!chosen) return null;
  const [then, today] = await Promise.all([
    teams.assessment(ctx, member, chosen.before.id),
    teams.assessment(ctx, member, chosen.now.id)
  ]);
  if (then === 'unknown' || today === 'unknown') return null;
  const { model } = await groundOf(ctx, member, companyId);
  const due = entries.filter(
    ({ quarter, status }) =>
      status !== 'planned' || quartersBetween(quarter, today.round.quarter) >= 0
  );
  return {
    ...{ before: then.round, now: today.round, rounds, model: then.input.model },
    steps: planOutcome(due, then.input, today.input).flatMap((found) => {
      const entry = due.find(({ step }) => step === found.step);
      return entry
        ? [{ ...found, entry: { ...entry, last: lastQuarter(model.stepsUp, entry) } }]
        : [];
    })
  };
}

function pair(
  rounds: readonly teams.FiguredRound[],
  { before, now }: Between,
  began: Quarter | undefined
) {
  const later =
    rounds.find(({ id }) => id === now) ?? rounds.findLast(({ isClosed }) => isClosed) ?? null;
  if (!later) return null;
  const earlier = rounds.slice(0, rounds.indexOf(later));
  const beforePlan = earlier.findLast(({ quarter }) => began !== undefined && quarter < began);
  const chosen = earlier.find(({ id }) => id === before) ?? beforePlan ?? earlier.at(-1);
  return chosen ? { before: chosen, now: later } : null;
}
