/** One click to put a plan's order right where a flag says it is not. */
import type { StepId, TimedSteps } from './model/types.ts';
import { loads } from './plan-load.ts';
import { flags, needsOf, type Flag } from './plan-order.ts';
import { arranged, lastQuarter, moved, quartersOf, type Plan, type PlanItem } from './plan.ts';
import { quarterAfter, quartersBetween, type Quarter } from './quarter.ts';
import type { Standings } from './team.ts';

/** What a mend has to know besides the plan. */
export interface Setting {
  readonly standings: Standings;
  readonly steps: TimedSteps;
  /** Nothing is moved to before this quarter. */
  readonly earliest: Quarter;
  /** In units, see `plan-load.ts`. */
  readonly capacity: number;
}

export interface Mend {
  /** The whole plan, in order; a caller finds its own items by their step. */
  readonly plan: Plan;
  /** The steps that changed their place, the first moved first. */
  readonly moved: readonly StepId[];
  /** The steps that were not planned, or dropped, and now are. */
  readonly added: readonly StepId[];
}

/** A flag of which both steps stand in the plan. */
type Pair = Pick<Flag, 'step' | 'needs'>;
type Move = (plan: Plan, pair: Pair, setting: Setting) => Plan | null;

/**
 * The smallest change that removes a flag and brings no new one: a step planned too late is drawn
 * forward or its dependant put off, each with what it takes along; a step that is missing is added,
 * as late as its dependant allows. Fewest steps, then fewest quarters, then least above capacity,
 * then drawing forward. Null when work already begun would have to move.
 */
export function mend(plan: Plan, flag: Flag, setting: Setting): Mend | null {
  const tolerated = new Set(flags(plan, setting.standings, setting.steps).map(nameOf));
  tolerated.delete(nameOf(flag));
  const begun = flag.kind === 'missing' ? withMissing(plan, flag, setting) : arranged(plan);
  const [best] = [drawForward, putOff]
    .flatMap((move) => settled(plan, begun, tolerated, move, setting) ?? [])
    .map((mended) => ({ mended, cost: costOf(plan, mended, setting) }))
    .toSorted((a, b) => lexical(a.cost, b.cost));
  return best?.mended ?? null;
}

/** Moves, one by one, what stands in the wrong order and did not before. Ends: needs form no circle. */
function settled(
  before: Plan,
  begun: Plan,
  tolerated: ReadonlySet<string>,
  move: Move,
  setting: Setting
): Mend | null {
  const touched = new Set<StepId>();
  let plan: Plan | null = begun;
  while (plan) {
    const open: Flag | undefined = flags(plan, setting.standings, setting.steps).find(
      (flag) => !tolerated.has(nameOf(flag))
    );
    if (!open) {
      const added = plan.map(({ step }) => step).filter((step) => !isPlanned(before, step));
      return { plan, added, moved: [...touched].filter((step) => !added.includes(step)) };
    }
    touched.add(move === drawForward ? open.needs : open.step);
    plan = open.kind === 'later' ? move(plan, open, setting) : null;
  }
  return null;
}

/** The step needed goes to the latest place that is still before its dependant. */
const drawForward: Move = (plan, { step, needs }, { steps, earliest }) => {
  const [item, need] = [itemOf(plan, step), itemOf(plan, needs)];
  const quarter = quarterAfter(item.quarter, 1 - quartersOf(steps, needs));
  if (need.status !== 'planned' || quartersBetween(earliest, quarter) < 0) return null;
  return moved(plan, needs, quarter, step);
};

/** The dependant goes to the earliest place that is already after the step it needs. */
const putOff: Move = (plan, { step, needs }, { steps }) => {
  const [item, need] = [itemOf(plan, step), itemOf(plan, needs)];
  if (item.status !== 'planned') return null;
  const quarter = lastQuarter(steps, need);
  const following = plan
    .slice(plan.indexOf(need) + 1)
    .find((other) => other.quarter === quarter && other !== item);
  return moved(plan, step, quarter, following?.step);
};

/** The plan with the missing step right before its dependant, and so on down to what is not missing. */
function withMissing(plan: Plan, { step, needs }: Pair, setting: Setting): Plan {
  const { standings, steps, earliest } = setting;
  const wanted = quarterAfter(itemOf(plan, step).quarter, 1 - quartersOf(steps, needs));
  const quarter = quartersBetween(earliest, wanted) < 0 ? earliest : wanted;
  const others = plan.filter((item) => item.step !== needs); // it may be there, dropped
  const added = { step: needs, quarter, status: 'planned' } as const;
  return needsOf(needs, standings, steps)
    .filter(({ known }) => known)
    .reduce<Plan>(
      (grown, below) =>
        isPlanned(grown, below.step)
          ? grown
          : withMissing(grown, { step: needs, needs: below.step }, setting),
      moved([...others, added], needs, quarter, step)
    );
}

/** Steps, quarters and units above capacity that a mend costs: the less the better, in this order. */
function costOf(before: Plan, { plan, moved, added }: Mend, { capacity, steps }: Setting) {
  const quarters = moved.map((step) =>
    Math.abs(quartersBetween(itemOf(before, step).quarter, itemOf(plan, step).quarter))
  );
  const over = (of: Plan) => sum(loads(of, capacity, steps).map((load) => load.over));
  return [moved.length + added.length, sum(quarters), Math.max(0, over(plan) - over(before))];
}

function lexical(a: readonly number[], b: readonly number[]): number {
  return a.map((cost, n) => cost - (b[n] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

const nameOf = ({ step, needs }: Pair): string => `${step} ${needs}`;

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

const isPlanned = (plan: Plan, id: StepId): boolean =>
  plan.some(({ step, status }) => step === id && status !== 'dropped');

function itemOf(plan: Plan, id: StepId): PlanItem {
  const found = plan.find(({ step }) => step === id);
  if (!found) throw new RangeError(`The plan has no step ${id}`);
  return found;
}
