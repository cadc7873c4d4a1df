import type { Model } from '#lib/domain/model/model.ts';
import type { StepId } from '#lib/domain/model/types.ts';
import type { Load, Sizes } from '#lib/domain/plan-load.ts';
import type { Flag } from '#lib/domain/plan-order.ts';
import type { PlanItem } from '#lib/domain/plan.ts';
import type { Quarter } from '#lib/domain/quarter.ts';
import type { Blocker } from '#lib/domain/scorecard-types.ts';
import type { FiguredRound } from '../teams/service.ts';

/** What people write beside a planned step. */
export interface PlanDetails {
  /** By name; empty while nobody is named. */
  owner: string;
  /** A day. */
  dueOn: string | null;
  notes: string;
  /** http or https. */
  link: string | null;
}

/** A planned step as it is kept. */
export interface PlanEntry extends PlanItem, PlanDetails {
  version: number;
}

/** Which planned step a form was made from. */
export interface At {
  step: StepId;
  version: number;
}

/** A planned step with the quarter it ends in. */
export interface PlannedEntry extends PlanEntry {
  last: Quarter;
}

/** Where a mend puts a step; `added`: it was not planned. */
export interface MendMove {
  step: StepId;
  quarter: Quarter;
  added: boolean;
}

/** A step that stands before what it needs, and what would put that right; null: nothing would. */
export interface MendableFlag extends Flag {
  mend: MendMove[] | null;
}

/** A step that could be planned next. */
export interface Candidate {
  step: StepId;
  priority: number;
  blockedBy: Blocker[];
}

/** A step taken off the plan not long ago. */
export interface RemovedEntry {
  step: StepId;
  quarter: Quarter;
  version: number;
}

/** What a quarter can hold. */
export interface Capacity {
  sizes: Sizes;
  version: number;
}

/** Everything the page of a plan shows. */
export interface PlanView {
  /** In order. */
  entries: PlannedEntry[];
  /** Of every quarter from the first that is planned to the last. */
  loads: Load[];
  capacity: Capacity;
  flags: MendableFlag[];
  /** Steps towards the targets that are not planned, in the roadmap's order. */
  next: Candidate[];
  /** Every other step that is neither planned nor behind the company. */
  further: StepId[];
  removed: RemovedEntry[];
  /** The version of the model whose steps these are. */
  model: Model;
  /** What all this is judged by: the latest round with a result. */
  round: FiguredRound | null;
  /** The quarter it is. */
  now: Quarter;
}

/** Somebody else changed the step since the form was made: as it is now; null: off the plan. */
export interface Stale {
  stale: PlanEntry | null;
}
