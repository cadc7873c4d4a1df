/**
 * Tasks into quarters: each in the earliest that its needs, its weeks and the capacity allow, in the
 * order given (serial schedule generation; Kolisch 1996, "Serial and parallel resource-constrained
 * project scheduling methods revisited").
 */

/** Quarters are counted from 0 here, weeks in halves. */
export interface Task<Id extends string> {
  readonly id: Id;
  /** Units of effort it takes of each quarter it lasts. */
  readonly units: number;
  readonly halfWeeks: number;
  /** Quarters it lasts. */
  readonly lasts: number;
  /** Tasks that have to end before it begins; each stands before it in the order. */
  readonly needs: readonly Id[];
}

export interface Slot<Id extends string> {
  readonly id: Id;
  readonly begins: number;
  readonly ends: number;
  /** Half-weeks from the beginning of quarter 0 to its end. */
  readonly finish: number;
  /** Of its needs those that end in the latest quarter: it could not begin before them. */
  readonly waitsFor: readonly Id[];
  /** Quarters from there to its beginning that have no room for it. */
  readonly full: readonly number[];
}

const QUARTER = 26;

/**
 * A schedule within the capacity (whole units, at least 1), in order of beginning. A task larger
 * than the capacity is alone in its quarters.
 *
 * More capacity never makes it end later. A greedy schedule alone does not promise that (Graham's
 * anomalies), so the best one of every smaller capacity is tried too: going through its tasks by
 * their beginning puts none of them later than it was, because whatever then stands in a task's way
 * stood there before.
 */
export function schedule<Id extends string>(
  order: readonly Task<Id>[],
  capacity: number
): Slot<Id>[] {
  const ample = order.reduce((total, { units }) => total + units, 1);
  let best = serial(order, 1);
  for (let room = 2; room <= Math.min(capacity, ample); room++) {
    const places = new Map(best.map(({ id }, place) => [id, place]));
    const asBefore = order.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
    const [greedy, kept] = [serial(order, room), serial(asBefore, room)];
    best = endOf(greedy) <= endOf(kept) ? greedy : kept;
  }
  return best;
}

const endOf = (slots: readonly Slot<string>[]): number => Math.max(0, ...slots.map((s) => s.ends));

function serial<Id extends string>(order: readonly Task<Id>[], capacity: number): Slot<Id>[] {
  const slots: Slot<Id>[] = [];
  const load: number[] = [];
  for (const task of order) {
    const needs = slots.filter(({ id }) => task.needs.includes(id));
    const slot = place(task, needs, (quarter) => {
      const taken = load[quarter] ?? 0;
      return taken === 0 || taken + task.units <= capacity;
    });
    for (let quarter = slot.begins; quarter <= slot.ends; quarter++) {
      load[quarter] = (load[quarter] ?? 0) + task.units;
    }
    slots.push(slot);
  }
  return slots.toSorted((a, b) => a.begins - b.begins);
}

function place<Id extends string>(
  { id, halfWeeks, lasts }: Task<Id>,
  needs: readonly Slot<Id>[],
  hasRoom: (quarter: number) => boolean
): Slot<Id> {
  const ready = Math.max(0, ...needs.map(({ finish }) => finish));
  const latest = Math.max(0, ...needs.map(({ ends }) => ends));
  const full = new Set<number>();
  for (let begins = latest; ; begins++) {
    const start = Math.max(ready, begins * QUARTER);
    const quarters = Array.from({ length: lasts }, (_, n) => begins + n);
    // after its needs it must not run into a quarter more than it would take by itself
    if (start + halfWeeks > (begins + lasts) * QUARTER) continue;
    const without = quarters.filter((quarter) => !hasRoom(quarter));
    if (without.length === 0) {
      const waitsFor = needs.filter(({ ends }) => ends === latest).map((need) => need.id);
      const ends = begins + lasts - 1;
      const finish = start + halfWeeks;
      return { id, begins, ends, finish, waitsFor, full: [...full] };
    }
    for (const quarter of without) full.add(quarter);
  }
}
