import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someStandings, someTargets, weights } from '#tests/support/arbitraries.ts';
import { byDirection } from './by-direction.ts';
import { fraction } from './fraction.ts';
import { DIRECTION_IDS, MODEL, stepOf, type DirectionId } from './model/index.ts';
import { pathTo } from './path.ts';
import { loads, UNITS } from './plan-load.ts';
import { flags } from './plan-order.ts';
import { schedule, type Task } from './plan-schedule.ts';
import { suggestPlan, type Suggestion, type Wanted } from './plan-suggestion.ts';
import type { PlanItem } from './plan.ts';
import { quartersBetween } from './quarter.ts';
import { roadmap } from './roadmap.ts';
import { stepParts } from './step-id.ts';
import { targets, type Targets } from './targets.ts';
import type { Standings } from './team.ts';
import { standingAt } from './whatif.ts';

const company = (level: number, others: Partial<Record<DirectionId, number>> = {}): Standings =>
  byDirection((id) => standingAt(fraction((others[id] ?? level) * 6, 6), 1));
const stay = (standings: Standings): Targets =>
  byDirection((id) => {
    const standing = standings[id];
    return standing.status === 'scored' ? standing.level : null;
  });
const suggest = (standings: Standings, goal: Partial<Targets>, capacity = 99): Suggestion =>
  suggestPlan(
    {
      standings,
      targets: { ...stay(standings), ...goal },
      weights: {},
      capacity,
      first: '2026-Q3'
    },
    MODEL.stepsUp
  );
const places = ({ placements }: Suggestion) => placements.map((p) => `${p.quarter} ${p.step}`);
const reasons = ({ placements }: Suggestion) =>
  Object.fromEntries(placements.map((p) => [p.step, p.reasons]));
const itemsOf = ({ placements }: Suggestion): PlanItem[] =>
  placements.map((p) => ({ step: p.step, quarter: p.quarter, status: 'planned' }));

describe('a suggestion', () => {
  test('brings along what the target needs, and says whose target it raises for that', () => {
    const found = suggest(company(1), { management: 4 });
    expect(places(found)).toEqual([
      '2026-Q3 strategy.1-2',
      '2026-Q3 management.1-2', // 3 to 6 weeks
      '2026-Q3 strategy.2-3',
      '2026-Q3 management.2-3', // 6 to 10 more: together within the quarter
      '2026-Q4 strategy.3-4',
      '2027-Q1 management.3-4'
    ]);
    expect(found.raised).toEqual([{ direction: 'strategy', from: 1, to: 4 }]);
    expect(reasons(found)['strategy.3-4']).toEqual({
      waitsFor: ['strategy.2-3', 'management.2-3'],
      noRoomIn: [],
      unlocks: ['management.3-4'],
      onlyForOthers: true
    });
    expect(reasons(found)['management.1-2']).toMatchObject({ waitsFor: [], onlyForOthers: false });
  });

  test('waits for room, and says in which quarters there was none', () => {
    const found = suggest(company(1), { need: 2, loyalty: 2, brand: 2 }, 2);
    expect(places(found)).toEqual(['2026-Q3 need.1-2', '2026-Q3 loyalty.1-2', '2026-Q4 brand.1-2']);
    expect(reasons(found)['brand.1-2']?.noRoomIn).toEqual(['2026-Q3']);
  });

  test('lets a long step span two quarters, and puts one larger than a quarter alone', () => {
    const standings = company(4, { loyalty: 3, need: 1 });
    const found = suggest(standings, { loyalty: 4, need: 2 }, 2);
    expect(found.placements.map(({ step, quarter, last }) => [step, quarter, last])).toEqual([
      ['need.1-2', '2026-Q3', '2026-Q3'],
      ['loyalty.3-4', '2026-Q4', '2027-Q1']
    ]);
    expect(reasons(found)['loyalty.3-4']?.noRoomIn).toEqual(['2026-Q3']);
  });

  test('finishes a level that is shown as reached but is not full', () => {
    expect(places(suggest(company(3, { brand: 8 / 3 }), { brand: 3 }))).toEqual([
      '2026-Q3 brand.2-3'
    ]);
  });

  test('is empty where every target is reached, and leaves alone what has no score', () => {
    expect(suggest(company(3), {})).toEqual({ placements: [], raised: [] });
    const unknown = { ...company(3), need: { status: 'unknown', n: 0 } as const };
    expect(suggest(unknown, { need: 5 }).placements).toEqual([]);
    const found = suggest({ ...unknown, brand: standingAt(fraction(4), 1) }, { need: 2, brand: 5 });
    expect(found.raised.map((raise) => raise.direction)).toEqual(['strategy', 'management']);
  });

  const wanted: fc.Arbitrary<Wanted> = fc
    .tuple(someStandings, someTargets, weights, fc.integer({ min: 1, max: 9 }))
    .map(([standings, asked, w, capacity]) => ({
      standings,
      targets: targets(standings, asked),
      weights: w,
      capacity,
      first: '2026-Q3' as const
    }));
  const check = (property: (given: Wanted, found: Suggestion) => void) =>
    fc.assert(
      fc.property(wanted, (given) => {
        property(given, suggestPlan(given, MODEL.stepsUp));
      })
    );

  test('has exactly the steps on the ways to the targets', () => {
    check(({ standings, targets }, { placements, raised }) => {
      const ways = DIRECTION_IDS.flatMap((id) => pathTo(MODEL, id, targets[id] ?? 1, standings));
      const ids = new Set(ways.map(({ id }) => id));
      expect(placements.map((p) => p.step).toSorted()).toEqual([...ids].toSorted());
      for (const { step, reasons } of placements) {
        const { direction, to } = stepParts(step);
        const isRaised = raised.some((raise) => raise.direction === direction && raise.to >= to);
        expect(reasons.onlyForOthers).toBe(isRaised && to > (targets[direction] ?? 0));
      }
    });
  });

  test('is a plan without a flag', () => {
    check(({ standings }, found) => {
      expect(flags(itemsOf(found), standings, MODEL.stepsUp)).toEqual([]);
    });
  });

  test('exceeds no capacity, unless a single step does', () => {
    check(({ capacity }, found) => {
      for (const { over, sizes } of loads(itemsOf(found), capacity, MODEL.stepsUp)) {
        if (over > 0) expect(sizes.S + sizes.M + sizes.L).toBe(1);
      }
    });
  });

  test('never ends later with more capacity', () => {
    check((given, found) => {
      const last = ({ placements }: Suggestion) =>
        placements
          .map((p) => p.last)
          .toSorted()
          .at(-1);
      const more = suggestPlan({ ...given, capacity: given.capacity + 1 }, MODEL.stepsUp);
      expect((last(more) ?? '') <= (last(found) ?? '')).toBe(true);
    });
  });

  test('is the same for the same wish', () => {
    check((given, found) => expect(suggestPlan(given, MODEL.stepsUp)).toEqual(found));
  });

  test('begins with what the scorecard says to do first', () => {
    check(({ standings, targets, weights }, { placements, raised }) => {
      const goals = { ...targets, ...Object.fromEntries(raised.map((r) => [r.direction, r.to])) };
      const [first] = roadmap(standings, goals, weights, MODEL.stepsUp);
      const place = placements.find((p) => p.step === first?.id);
      expect(place?.reasons.waitsFor ?? []).toEqual([]);
      expect(place?.priority).toBe(first?.priority);
    });
  });

  test('gives true reasons: what a step waits for has just ended, and no other quarter had room', () => {
    check(({ capacity, first }, found) => {
      const at = new Map(found.placements.map((p) => [p.step, p]));
      const taken = new Map(
        loads(itemsOf(found), capacity, MODEL.stepsUp).map((l) => [l.quarter, l])
      );
      for (const { step: id, quarter, reasons } of found.placements) {
        const ends = reasons.waitsFor.map((need) => at.get(need)?.last ?? first);
        const ready = ends[0] ?? first;
        expect(new Set(ends).size).toBeLessThanOrEqual(1);
        expect(quartersBetween(ready, quarter)).toBeGreaterThanOrEqual(0);
        for (const full of reasons.noRoomIn) {
          expect(full >= ready && full < quarter).toBe(true);
          const units = taken.get(full)?.units ?? 0;
          expect(units > 0 && units + UNITS[stepOf(MODEL, id).effort] > capacity).toBe(true);
        }
        const delay = quartersBetween(ready, quarter);
        if (delay > 1) expect(reasons.noRoomIn.length).toBeGreaterThan(0);
        for (const other of reasons.unlocks)
          expect((at.get(other)?.quarter ?? '') >= quarter).toBe(true);
      }
    });
  });
});

describe('a schedule', () => {
  const task = (id: string, units: number, weeks: number, ...needs: string[]): Task<string> => ({
    ...{ id, units, needs },
    halfWeeks: weeks * 2,
    lasts: Math.ceil(weeks / 13)
  });
  const begins = (order: Task<string>[], capacity: number) =>
    Object.fromEntries(schedule(order, capacity).map((slot) => [slot.id, slot.begins]));

  test('lets a task follow its need within a quarter exactly when the weeks of both fit', () => {
    expect(begins([task('a', 1, 5), task('b', 1, 8, 'a')], 9)).toEqual({ a: 0, b: 0 });
    expect(begins([task('a', 1, 5), task('b', 1, 8.5, 'a')], 9)).toEqual({ a: 0, b: 1 });
    // sixteen weeks leave ten of their second quarter
    expect(begins([task('a', 1, 16), task('b', 1, 10, 'a')], 9)).toEqual({ a: 0, b: 1 });
    expect(begins([task('a', 1, 16), task('b', 1, 11, 'a')], 9)).toEqual({ a: 0, b: 2 });
  });

  test('keeps to the order given where a smaller capacity would have to leave it', () => {
    const order = [task('a', 1, 4), task('b', 3, 18, 'a'), task('c', 1, 4)];
    expect(begins(order, 4)).toEqual({ a: 0, b: 0, c: 1 });
  });

  const anOrder = fc
    .array(
      fc.record({
        units: fc.integer({ min: 1, max: 4 }),
        weeks: fc.integer({ min: 1, max: 39 }),
        before: fc.array(fc.nat(11), { maxLength: 3 })
      }),
      { maxLength: 12 }
    )
    .map((drawn) =>
      drawn.map(({ units, weeks, before }, n) =>
        task(`${n}`, units, weeks, ...before.filter((need) => need < n).map(String))
      )
    );

  test('of any tasks never ends later with more capacity', () => {
    fc.assert(
      fc.property(anOrder, fc.integer({ min: 1, max: 12 }), (order, capacity) => {
        const end = (room: number) => Math.max(-1, ...schedule(order, room).map((s) => s.ends));
        expect(end(capacity + 1)).toBeLessThanOrEqual(end(capacity));
      }),
      { numRuns: 500 }
    );
  });

  test('keeps to needs, weeks and capacity', () => {
    fc.assert(
      fc.property(anOrder, fc.integer({ min: 1, max: 6 }), (order, capacity) => {
        const slots = schedule(order, capacity);
        const of = new Map(slots.map((slot) => [slot.id, slot]));
        expect(of.size).toBe(order.length);
        const load: number[][] = [];
        for (const { id, halfWeeks, lasts, needs, units } of order) {
          const slot = of.get(id)!;
          expect(slot.ends - slot.begins + 1).toBe(lasts);
          expect(slot.finish).toBeLessThanOrEqual((slot.ends + 1) * 26);
          for (const need of needs) {
            expect(slot.finish - halfWeeks).toBeGreaterThanOrEqual(of.get(need)!.finish);
          }
          for (let q = slot.begins; q <= slot.ends; q++) (load[q] ??= []).push(units);
        }
        for (const there of load.filter((units) => units?.length > 1)) {
          expect(there.reduce((a, b) => a + b)).toBeLessThanOrEqual(capacity);
        }
      })
    );
  });
});
