export interface PlanTables {
  plan: PlanTable;
  plan_step: PlanStepTable;
}

/** What is true of a company's plan as a whole. */
export interface PlanTable {
  company_id: string;
  workspace_id: string;
  /** What a quarter can hold: so many steps of each size. */
  small: number;
  middle: number;
  large: number;
  /** Counts every change of the plan; writing it holds others back until the change is done. */
  changes: number;
  /** Of the capacity. */
  version: number;
}

export interface PlanStepTable {
  company_id: string;
  /** "strategy.1-2"; a step is planned once. */
  step: string;
  workspace_id: string;
  /** 2026-Q4: the one it begins in. */
  quarter: string;
  /** From 0, among the steps of its quarter. */
  place: number;
  /** One of PLAN_STATUSES. */
  status: string;
  /** Who does it, by name; empty while nobody is named. */
  owner: string;
  /** A day. */
  due_on: string | null;
  notes: string;
  /** http or https. */
  link: string | null;
  added_at: string;
  /** Taken off the plan at this instant; for a while it can be put back as it was. */
  removed_at: string | null;
  version: number;
}
