import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPlan, someStandings } from '#tests/support/arbitraries.ts';
import { byDirection } from './by-direction.ts';
import { fraction } from './fraction.ts';
import { MODEL, type DirectionId, type Level, type StepId } from './model/index.ts';
import { loads, units } from './plan-load.ts';
import { mend, type Mend, type Setting } from './plan-mend.ts';
import { flags, needsOf, type Flag } from './plan-order.ts';
import {
  arranged,
  lastQuarter,
  moved,
  nudged,
  quartersOf,
  type Plan,
  type PlanItem,
  type PlanStatus
} from './plan.ts';
import { quarterAfter, quarterRange, quartersBetween, type Quarter } from './quarter.ts';
import type { Standings } from './team.ts';
import { standingAt } from './whatif.ts';

const Q1 = '2026-Q1';
const Q2 = '2026-Q2';
const Q3 = '2026-Q3';
const Q4 = '2026-Q4';

const item = (step: StepId, quarter: Quarter, status: PlanStatus = 'planned'): PlanItem => ({
  step,
  quarter,
  status
});
const company = (level: Level, others: Partial<Record<DirectionId, number>> = {}): Standings =>
  byDirection((id) => standingAt(fraction((others[id] ?? level) * 6, 6), 1));
const places = (plan: Plan) => plan.map(({ step, quarter }) => `${quarter} ${step}`);

describe('the order of a plan', () => {
  const plan = [item('need.1-2', Q2), item('brand.1-2', Q1), item('deal.1-2', Q2)];

  test('is by quarter, then as the planner put them', () => {
    expect(places(arranged(plan))).toEqual([
      '2026-Q1 brand.1-2',
      '2026-Q2 need.1-2',
      '2026-Q2 deal.1-2'
    ]);
  });

  test('changes by moving a step before another one, or to the end of a quarter', () => {
    expect(places(moved(plan, 'brand.1-2', Q2, 'deal.1-2'))).toEqual([
      '2026-Q2 need.1-2',
      '2026-Q2 brand.1-2',
      '2026-Q2 deal.1-2'
    ]);
    expect(places(moved(plan, 'need.1-2', Q1))).toEqual([
      '2026-Q1 brand.1-2',
      '2026-Q1 need.1-2',
      '2026-Q2 deal.1-2'
    ]);
    // a step of another quarter is no place in this one
    expect(places(moved(plan, 'brand.1-2', Q3, 'need.1-2'))[2]).toBe('2026-Q3 brand.1-2');
  });

  test('changes by nudging a step within its quarter, never out of it', () => {
    expect(places(nudged(plan, 'deal.1-2', -1)).slice(1)).toEqual([
      '2026-Q2 deal.1-2',
      '2026-Q2 need.1-2'
    ]);
    expect(nudged(plan, 'need.1-2', -1)).toEqual(arranged(plan));
    expect(nudged(plan, 'deal.1-2', 1)).toEqual(arranged(plan));
  });

  test('keeps every step and whatever is kept with it', () => {
    const owned = plan.map((each) => ({ ...each, owner: each.step }));
    for (const after of [moved(owned, 'need.1-2', Q4), nudged(owned, 'deal.1-2', -1)]) {
      expect(after.map(({ step }) => step).toSorted()).toEqual(
        plan.map(({ step }) => step).toSorted()
      );
      expect(after.every(({ step, owner }) => step === owner)).toBe(true);
    }
  });
});

describe('a quarter', () => {
  test('holds a step of twelve weeks whole; one of twenty ends in the next', () => {
    expect(quartersOf(MODEL.stepsUp, 'need.4-5')).toBe(1); // 8 to 16 weeks
    expect(quartersOf(MODEL.stepsUp, 'loyalty.3-4')).toBe(2); // 12 to 20
    expect(lastQuarter(MODEL.stepsUp, item('loyalty.3-4', Q4))).toBe('2027-Q1');
  });

  test('is loaded in units of effort, by a long step in each quarter it lasts', () => {
    const plan = [
      item('need.1-2', Q1), // S
      item('loyalty.3-4', Q1), // L, two quarters
      item('need.2-3', Q2, 'done'), // M
      item('brand.1-2', Q2, 'dropped'),
      item('deal.4-5', Q4) // L
    ];
    expect(loads(plan, 4, MODEL.stepsUp)).toEqual([
      { quarter: Q1, sizes: { S: 1, M: 0, L: 1 }, units: 4, over: 0 },
      { quarter: Q2, sizes: { S: 0, M: 1, L: 1 }, units: 5, over: 1 },
      { quarter: Q3, sizes: { S: 0, M: 0, L: 0 }, units: 0, over: 0 },
      { quarter: Q4, sizes: { S: 0, M: 0, L: 1 }, units: 3, over: 0 },
      { quarter: '2027-Q1', sizes: { S: 0, M: 0, L: 1 }, units: 3, over: 0 }
    ]);
    expect(loads([], 4, MODEL.stepsUp)).toEqual([]);
  });

  test('holds as much as the sizes its capacity was said in', () => {
    expect(units({ S: 2, M: 1, L: 1 })).toBe(7);
  });
});

describe('a step needs', () => {
  const needs = (id: StepId, standings: Standings) =>
    needsOf(id, standings, MODEL.stepsUp).map(({ step }) => step);

  test('the step below it and those that lead up to its prerequisites, unless reached', () => {
    expect(needs('management.3-4', company(1))).toEqual(['management.2-3', 'strategy.3-4']);
    expect(needs('management.3-4', company(3))).toEqual(['strategy.3-4']);
    expect(needs('management.3-4', company(3, { strategy: 4 }))).toEqual([]);
    expect(needs('brand.1-2', company(1))).toEqual([]);
  });

  test('a prerequisite by its level, which rounds, but its own direction in full', () => {
    const almost = company(3, { strategy: 11 / 3, management: 8 / 3 });
    expect(needs('management.3-4', almost)).toEqual(['management.2-3']);
  });

  test('what nobody can check only as a guess', () => {
    const standings = { ...company(3), strategy: { status: 'unknown', n: 0 } as const };
    expect(needsOf('management.3-4', standings, MODEL.stepsUp)).toEqual([
      { step: 'strategy.3-4', known: false }
    ]);
    expect(needsOf('strategy.2-3', standings, MODEL.stepsUp)).toEqual([
      { step: 'strategy.1-2', known: false }
    ]);
  });
});

describe('a flag', () => {
  const of = (plan: Plan, standings = company(1)) => flags(plan, standings, MODEL.stepsUp);

  test('stands where a prerequisite comes after its dependant, or is not planned', () => {
    const plan = [item('deal.1-2', Q1), item('evaluation.1-2', Q2), item('brand.2-3', Q2)];
    expect(of(plan)).toEqual([
      { step: 'deal.1-2', needs: 'evaluation.1-2', kind: 'later' },
      { step: 'brand.2-3', needs: 'brand.1-2', kind: 'missing' },
      { step: 'brand.2-3', needs: 'strategy.1-2', kind: 'missing' }
    ]);
  });

  test('stands within a quarter by its order, and not before a long step has ended', () => {
    const [first, then] = [item('evaluation.1-2', Q1), item('deal.1-2', Q1)];
    expect(of([first, then])).toEqual([]);
    expect(of([then, first])).toHaveLength(1);
    const standings = company(3, { deal: 4, strategy: 4, management: 4, evaluation: 4 });
    const long = [item('loyalty.3-4', Q1), item('loyalty.4-5', Q1)];
    expect(of(long, standings)).toHaveLength(1);
    expect(of([item('loyalty.3-4', Q1), item('loyalty.4-5', Q2)], standings)).toEqual([]);
  });

  test('does not stand at what is done or dropped, nor for what is done', () => {
    expect(of([item('deal.1-2', Q1, 'done')])).toEqual([]);
    expect(of([item('deal.1-2', Q1, 'dropped')])).toEqual([]);
    expect(of([item('deal.1-2', Q1), item('evaluation.1-2', Q3, 'done')])).toEqual([]);
    expect(of([item('deal.1-2', Q1), item('evaluation.1-2', Q1, 'dropped')])).toEqual([
      { step: 'deal.1-2', needs: 'evaluation.1-2', kind: 'missing' }
    ]);
  });

  test('of what nobody can check stands only where the plan itself has it later', () => {
    const standings = { ...company(1), evaluation: { status: 'hidden', n: 2 } as const };
    expect(of([item('deal.1-2', Q1)], standings)).toEqual([]);
    expect(of([item('deal.1-2', Q1), item('evaluation.1-2', Q2)], standings)).toHaveLength(1);
  });
});

describe('a mend', () => {
  const setting = (rest: Partial<Setting> = {}): Setting => ({
    standings: company(1),
    steps: MODEL.stepsUp,
    earliest: Q1,
    capacity: 9,
    ...rest
  });
  const mended = (plan: Plan, rest: Partial<Setting> = {}): Mend | null => {
    const all = setting(rest);
    const [flag] = flags(plan, all.standings, MODEL.stepsUp);
    return flag ? mend(plan, flag, all) : null;
  };

  test('draws the prerequisite forward, to right before its dependant', () => {
    const plan = [item('need.1-2', Q2), item('deal.1-2', Q2), item('evaluation.1-2', Q4)];
    expect(mended(plan)).toEqual({
      plan: [item('need.1-2', Q2), item('evaluation.1-2', Q2), item('deal.1-2', Q2)],
      moved: ['evaluation.1-2'],
      added: []
    });
  });

  test('only reorders, where that is enough', () => {
    const plan = [item('deal.1-2', Q1), item('evaluation.1-2', Q1)];
    expect(places(mended(plan)?.plan ?? [])).toEqual([
      '2026-Q1 evaluation.1-2',
      '2026-Q1 deal.1-2'
    ]);
  });

  test('puts the dependant off where drawing forward would cost more steps, or room', () => {
    const chain = [
      item('strategy.2-3', Q1),
      item('management.1-2', Q3),
      item('management.2-3', Q3),
      item('strategy.3-4', Q3)
    ];
    const standings = company(1, { strategy: 2 });
    expect(mended(chain, { standings })?.moved).toEqual(['management.1-2']);
    const late = [item('strategy.3-4', Q1), ...chain.slice(1, 3)];
    const three = company(1, { strategy: 3 });
    expect(mended(late, { standings: three })?.moved).toEqual(['strategy.3-4']);
    const full = [item('need.1-2', Q1), item('deal.1-2', Q1), item('evaluation.1-2', Q2)];
    expect(mended(full, { capacity: 3 })?.moved).toEqual(['deal.1-2']);
    expect(mended(full, { capacity: 4 })?.moved).toEqual(['evaluation.1-2']);
  });

  test('takes fewer steps, and of as many the fewer quarters', () => {
    const standings = company(1, { strategy: 3 });
    const [strategy, first] = [item('strategy.3-4', Q1), item('management.1-2', Q1)];
    const second = item('management.2-3', Q1);
    expect(mended([strategy, first, second], { standings })?.moved).toEqual(['strategy.3-4']);

    const third = item('management.3-4', Q3);
    const plan = [strategy, third, { ...first, quarter: Q3 }, { ...second, quarter: Q4 }] as const;
    // forward: two steps by three and two quarters; off: two by three and one
    expect(mended(plan, { standings })?.moved).toEqual(['strategy.3-4', 'management.3-4']);
  });

  test('puts a step off no farther than right after the one it needs', () => {
    const [deal, evaluation] = [item('deal.1-2', Q1), item('evaluation.1-2', Q3, 'doing')];
    const [need, brand] = [item('need.1-2', Q3), item('brand.1-2', Q3)];
    expect(places(mended([deal, need, evaluation, brand])?.plan ?? [])).toEqual(
      places([need, evaluation, { ...deal, quarter: Q3 }, brand])
    );
  });

  test('adds a long step that does not fit before its dependant, and puts that off', () => {
    const standings = company(5, { loyalty: 3 });
    expect(places(mended([item('loyalty.4-5', Q1)], { standings })?.plan ?? [])).toEqual([
      '2026-Q1 loyalty.3-4',
      '2026-Q2 loyalty.4-5'
    ]);
    expect(
      places(mended([item('loyalty.4-5', Q2)], { standings, earliest: Q1 })?.plan ?? [])
    ).toEqual(['2026-Q1 loyalty.3-4', '2026-Q2 loyalty.4-5']);
  });

  test('adds nothing for what nobody can check', () => {
    const standings = { ...company(1), evaluation: { status: 'hidden', n: 1 } as const };
    const found = mended([item('deal.2-3', Q1), item('management.1-2', Q1)], { standings });
    expect(found?.added).toEqual(['deal.1-2']);
  });

  test('adds what is missing, with what that misses itself', () => {
    const found = mended([item('deal.2-3', Q2)], { standings: company(1, { evaluation: 2 }) });
    expect(found).toEqual({
      plan: [item('deal.1-2', Q2), item('deal.2-3', Q2)],
      moved: [],
      added: ['deal.1-2']
    });
    expect(mended([item('deal.2-3', Q2), item('management.1-2', Q1)])?.added).toEqual([
      'evaluation.1-2',
      'deal.1-2'
    ]);
  });

  test('takes a dropped step up again', () => {
    const plan = [item('deal.1-2', Q1), item('evaluation.1-2', Q3, 'dropped')];
    expect(mended(plan)).toEqual({
      plan: [item('evaluation.1-2', Q1), item('deal.1-2', Q1)],
      moved: [],
      added: ['evaluation.1-2']
    });
  });

  test('leaves in its place what has begun, and moves nothing into the past', () => {
    const [deal, evaluation] = [item('deal.1-2', Q2), item('evaluation.1-2', Q4)];
    expect(mended([deal, { ...evaluation, status: 'doing' }])?.moved).toEqual(['deal.1-2']);
    expect(mended([{ ...deal, status: 'doing' }, evaluation])?.moved).toEqual(['evaluation.1-2']);
    expect(
      mended([
        { ...deal, status: 'doing' },
        { ...evaluation, status: 'doing' }
      ])
    ).toBeNull();
    expect(mended([deal, evaluation], { earliest: Q3 })?.moved).toEqual(['deal.1-2']);
    expect(mended([{ ...deal, status: 'doing' }, evaluation], { earliest: Q3 })).toBeNull();
  });

  const flagged = fc
    .record({ plan: aPlan, standings: someStandings, capacity: fc.integer({ min: 1, max: 6 }) })
    .map(({ plan, standings, capacity }) => ({
      plan,
      all: setting({ standings, capacity, earliest: '2025-Q1' }),
      open: flags(plan, standings, MODEL.stepsUp)
    }));
  const nameOf = ({ step, needs }: Flag) => `${step} ${needs}`;

  test('removes its flag, brings no other, and loses no step', () => {
    fc.assert(
      fc.property(flagged, ({ plan, all, open }) => {
        for (const flag of open) {
          const found = mend(plan, flag, all);
          if (!found) continue;
          const after = flags(found.plan, all.standings, MODEL.stepsUp).map(nameOf);
          expect(after).not.toContain(nameOf(flag));
          expect(open.map(nameOf)).toEqual(expect.arrayContaining(after));
          const before = plan.map(({ step }) => step).filter((id) => !found.added.includes(id));
          expect(found.plan.map(({ step }) => step).toSorted()).toEqual(
            [...before, ...found.added].toSorted()
          );
          expect(mend(plan, flag, all)).toEqual(found);
        }
      })
    );
  });

  test('is there for every plan of which nothing has begun', () => {
    fc.assert(
      fc.property(flagged, ({ plan, all }) => {
        const still = plan.map((each) => ({ ...each, status: 'planned' as const }));
        for (const flag of flags(still, all.standings, MODEL.stepsUp)) {
          expect(mend(still, flag, all)).not.toBeNull();
        }
      })
    );
  });

  test('moves one step no farther than any other single move would do', () => {
    fc.assert(
      fc.property(flagged, ({ plan, all, open }) => {
        const before = new Set(open.map(nameOf));
        for (const flag of open.filter(({ kind }) => kind === 'later')) {
          const costs = singleMoves(plan, flag).flatMap(({ after, quarters }) => {
            const left = flags(after, all.standings, MODEL.stepsUp).map(nameOf);
            const good = !left.includes(nameOf(flag)) && left.every((name) => before.has(name));
            return good ? [quarters] : [];
          });
          if (costs.length === 0) continue;
          const found = mend(plan, flag, all);
          expect(found?.moved.length).toBe(1);
          const [step = flag.step] = found?.moved ?? [];
          expect(distance(plan, found?.plan ?? [], step)).toBe(Math.min(...costs));
        }
      }),
      { numRuns: 60 }
    );
  });

  const quarterIn = (plan: Plan, id: StepId) => plan.find(({ step }) => step === id)?.quarter ?? Q1;
  const distance = (a: Plan, b: Plan, id: StepId) =>
    Math.abs(quartersBetween(quarterIn(a, id), quarterIn(b, id)));

  /** Every place that either step of a flag could be put to, if it has not begun. */
  function singleMoves(plan: Plan, { step, needs }: Flag) {
    const free = plan.filter((each) => [step, needs].includes(each.step));
    return free
      .filter(({ status }) => status === 'planned')
      .flatMap((each) =>
        quarterRange('2025-Q1', quarterAfter(Q4, 8)).flatMap((quarter) => {
          const there = plan.filter((other) => other.quarter === quarter && other !== each);
          return [null, ...there.map((other) => other.step)].map((before) => {
            const after = moved(plan, each.step, quarter, before);
            return { after, quarters: distance(plan, after, each.step) };
          });
        })
      );
  }
});
