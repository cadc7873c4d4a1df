/** A whole roadmap to chosen targets: looked at first, then taken over as far as it is wanted. */
import { byDirection } from '#lib/domain/by-direction.ts';
import type { Model } from '#lib/domain/model/model.ts';
import type { StepId } from '#lib/domain/model/types.ts';
import { units, type Sizes } from '#lib/domain/plan-load.ts';
import { suggestPlan, type Placement } from '#lib/domain/plan-suggestion.ts';
import { moved, type PlanItem } from '#lib/domain/plan.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { RaiseTarget, Targets, Wishes } from '#lib/domain/targets.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import type { FiguredRound } from '../teams/service.ts';
import { inTurn, isNear, lay, note } from './change.ts';
import { groundOf } from './ground.ts';
import * as repository from './repository.ts';
import { planned } from './read.ts';
import { withStep } from './steps.ts';
import type { Capacity, PlanEntry } from './types.ts';

export interface Asked {
  /** Levels asked for; the target in force where none is. */
  targets: Wishes;
  /** What a quarter holds; the plan's own capacity when left out. */
  capacity?: Sizes;
  /** The quarter to begin with; this one when left out. */
  first?: Quarter;
}

/** A step of a suggestion beside where it stands in the plan; null: it is not planned. */
export interface SuggestedStep extends Placement {
  present: PlanEntry | null;
}

export interface SuggestionView {
  steps: SuggestedStep[];
  /** Targets that others need higher than they are. */
  raised: readonly RaiseTarget[];
  /** Those that the suggestion leads to, and those in force. */
  targets: Targets;
  inForce: Targets;
  capacity: Sizes;
  first: Quarter;
  now: Quarter;
  round: FiguredRound | null;
  model: Model;
}

/** Looks ahead and changes nothing. Of a company that the workspace has not, it knows nothing. */
export async function suggest(
  ctx: Context,
  member: Member,
  companyId: string,
  { targets: asked, capacity, first }: Asked
): Promise<SuggestionView> {
  const whose = { workspaceId: member.workspace.id, companyId };
  const [ground, stored, own] = await Promise.all([
    groundOf(ctx, member, companyId),
    repository.entries(ctx.db, whose),
    repository.capacity(ctx.db, whose)
  ]);
  const { standings, weights, model, now, round, targets: inForce } = ground;
  const targets = byDirection((id) => asked[id] ?? inForce[id]);
  const sizes = capacity ?? own.sizes;
  const begins = first && isNear(ctx, member, first) ? first : now;
  const wanted = { standings, targets, weights, capacity: units(sizes), first: begins };
  const { placements, raised } = suggestPlan(wanted, model.stepsUp);
  const entries = planned(stored);
  return {
    steps: placements.map((placement) => ({
      ...placement,
      present: entries.find(({ step }) => step === placement.step) ?? null
    })),
    ...{ raised, targets, inForce, capacity: sizes, first: begins, now, round, model }
  };
}

/** A step as the preview showed it: where it would go, and its version then; 0: not planned. */
export interface Taken {
  step: StepId;
  quarter: Quarter;
  version: number;
}

export interface TakenOver {
  added: StepId[];
  moved: StepId[];
  /** Planned, moved or begun by somebody since the preview: left as they are. */
  left: StepId[];
}

/**
 * Takes steps of a suggestion over, in their order. A step that was not planned is added; one that
 * was moves only because it is among those taken; what has changed since the preview, is under way
 * or done stays as it is. The plan's capacity becomes the suggestion's.
 */
export async function takeOver(
  ctx: Context,
  member: Member,
  companyId: string,
  { steps, capacity }: { steps: readonly Taken[]; capacity: Sizes }
): Promise<TakenOver | 'unknown' | 'archived' | 'tooFar'> {
  if (!steps.every(({ quarter }) => isNear(ctx, member, quarter))) return 'tooFar';
  return inTurn(ctx, member, companyId, async (turn) => {
    const { entries, trx, whose } = turn;
    const isAsSeen = ({ step, version }: Taken) => {
      const entry = entries.find((other) => other.step === step);
      const mayMove = entry?.status === 'planned' || entry?.status === 'dropped';
      return entry ? mayMove && entry.version === version : version === 0;
    };
    const taken = steps.filter(isAsSeen);
    const plan = taken.reduce<PlanItem[]>(
      (all, { step, quarter }) => moved(withStep(all, step, quarter), step, quarter),
      [...entries]
    );
    const ids = taken.map(({ step }) => step);
    await lay(turn, ctx, plan, ids);
    const own: Capacity = await repository.capacity(trx, whose);
    const isOther = (['S', 'M', 'L'] as const).some((size) => own.sizes[size] !== capacity[size]);
    if (isOther) await repository.setCapacity(trx, whose, capacity, own.version);
    await note(turn, ctx, member, 'planTakenOver', { count: ids.length });
    const isPlanned = (id: StepId) => entries.some(({ step }) => step === id);
    return {
      added: ids.filter((id) => !isPlanned(id)),
      moved: ids.filter(isPlanned),
      left: steps.filter((step) => !isAsSeen(step)).map(({ step }) => step)
    };
  });
}
