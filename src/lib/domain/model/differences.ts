/** What one version of the model says otherwise than another: every change of every value, in order. */
import type { Model } from './model.ts';
import {
  DIRECTION_IDS,
  type Cell,
  type Criterion,
  type CriterionId,
  type Direction,
  type DirectionId,
  type Level,
  type Step,
  type StepId,
  type Text
} from './types.ts';

/** Where in a direction something stands. */
export interface Place {
  readonly level?: Level;
  readonly criterion?: CriterionId;
  readonly step?: StepId;
  /** The direction that a prerequisite names. */
  readonly needs?: DirectionId;
  /** Which of a step's actions, from 1. */
  readonly action?: number;
}

export type Field =
  | 'about'
  | 'terms'
  | 'summary'
  | 'limits'
  | 'criterion'
  | 'kind'
  | 'evidence'
  | 'order'
  | 'outcome'
  | 'action'
  | 'metric'
  | 'formula'
  | 'doneWhen'
  | 'effort'
  | 'weeks'
  | 'owner'
  | 'support'
  | 'prerequisite'
  | 'why'
  | 'martech'
  | 'stages'
  | 'touchpoints'
  | 'questions';

/** A text in both languages, a figure or two, or ids in their order. */
export type Value = Text | string | number | readonly (string | number)[];

export interface Change extends Place {
  readonly direction: DirectionId;
  readonly field: Field;
  /** Null: it was not there. */
  readonly was: Value | null;
  /** Null: it is not there any more. */
  readonly now: Value | null;
}

interface Leaf {
  readonly at: Place & { readonly field: Field };
  readonly value: Value;
}

/** The changes from one version to another; none when they say the same. */
export const differences = (before: Model, now: Model): Change[] =>
  DIRECTION_IDS.flatMap((direction) => {
    const after = partsOf(now.directions[direction]);
    return partsOf(before.directions[direction]).flatMap((was, part) =>
      between(was, after[part] ?? []).map((change) => ({ direction, ...change }))
    );
  });

function between(before: readonly Leaf[], now: readonly Leaf[]): Omit<Change, 'direction'>[] {
  const [was, is] = [byPlace(before), byPlace(now)];
  const gone = before.filter((leaf) => !is.has(keyOf(leaf)));
  return [...now, ...gone].flatMap((leaf) => {
    const [old, fresh] = [was, is].map((side) => side.get(keyOf(leaf))?.value ?? null);
    const isSame = leaf.at.field === 'order' ? sameOrder(old, fresh) : same(old, fresh);
    return isSame ? [] : [{ ...leaf.at, was: old ?? null, now: fresh ?? null }];
  });
}

const keyOf = ({ at }: Leaf) => JSON.stringify(at);
const byPlace = (leaves: readonly Leaf[]) => new Map(leaves.map((leaf) => [keyOf(leaf), leaf]));

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What was added or removed is a change of its own, and moves nothing. */
function sameOrder(was: unknown, now: unknown): boolean {
  const [before, after] = [was, now].map((ids) => (Array.isArray(ids) ? (ids as unknown[]) : []));
  const common = (ids: unknown[] = [], others: unknown[] = []) =>
    ids.filter((id) => others.includes(id));
  return same(common(before, after), common(after, before));
}

const leaf = (value: Value, field: Field, place: Place = {}): Leaf => ({
  at: { ...place, field },
  value
});

/** The direction itself, its levels and its steps, each with everything that it says. */
const partsOf = ({ about, terms, cells, steps }: Direction): Leaf[][] => [
  [leaf(about, 'about'), leaf(terms, 'terms')],
  ...cells.map(leavesOfCell),
  ...steps.map(leavesOfStep)
];

function leavesOfCell({ level, summary, limits, criteria }: Cell): Leaf[] {
  const order = criteria.map(({ id }) => id);
  return [
    leaf(summary, 'summary', { level }),
    ...(limits ? [leaf(limits, 'limits', { level })] : []),
    ...criteria.flatMap((each) => leavesOfCriterion(level, each)),
    leaf(order, 'order', { level })
  ];
}

function leavesOfCriterion(level: Level, { id, kind, text, evidence }: Criterion): Leaf[] {
  const place = { level, criterion: id };
  return [
    leaf(text, 'criterion', place),
    leaf(kind, 'kind', place),
    leaf(evidence, 'evidence', place)
  ];
}

function leavesOfStep({
  id: step,
  metric,
  actions,
  support,
  prerequisites,
  ...rest
}: Step): Leaf[] {
  const place = { step };
  const { outcome, effort, weeks, owner, martech, stages, touchpoints, questions } = rest;
  return [
    leaf(outcome, 'outcome', place),
    ...actions.map((text, n) => leaf(text, 'action', { ...place, action: n + 1 })),
    leaf(metric.name, 'metric', place),
    leaf(metric.formula, 'formula', place),
    leaf(metric.doneWhen, 'doneWhen', place),
    leaf(effort, 'effort', place),
    leaf(weeks, 'weeks', place),
    leaf(owner, 'owner', place),
    ...(support ? [leaf(support, 'support', place)] : []),
    ...prerequisites.flatMap(({ direction: needs, minLevel, why }) => [
      leaf(minLevel, 'prerequisite', { ...place, needs }),
      leaf(why, 'why', { ...place, needs })
    ]),
    leaf(martech, 'martech', place),
    leaf(stages, 'stages', place),
    leaf(touchpoints, 'touchpoints', place),
    leaf(questions, 'questions', place)
  ];
}
