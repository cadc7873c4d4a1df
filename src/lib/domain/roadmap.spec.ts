import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aDirection,
  aLevel,
  someStandings,
  someTargets,
  weights
} from '#tests/support/arbitraries.ts';
import { byDirection } from './by-direction.ts';
import { fraction, toNumber } from './fraction.ts';
import type { Weights } from './maturity-index.ts';
import {
  closes,
  DIRECTION_IDS,
  MODEL,
  stepOf,
  type DirectionId,
  type Level
} from './model/index.ts';
import { pathTo, waysUp } from './path.ts';
import {
  blockers,
  isFinishing,
  nextStep,
  priorityWord,
  roadmap,
  stepsNow,
  unchecked
} from './roadmap.ts';
import { floorLevel, levelOf } from './scoring.ts';
import { stepParts } from './step-id.ts';
import {
  defaultTarget,
  gap,
  targets,
  targetsToRaise,
  wishedTargets,
  type Wishes
} from './targets.ts';
import type { Scored, Standing, Standings } from './team.ts';

function at(sixths: number): Scored {
  const score = fraction(sixths, 6);
  const rest = { min: null, max: null, iqr: null, consensus: null, agreement: null };
  return { status: 'scored', n: 1, score, level: levelOf(score), ...rest };
}
const company = (
  level: number,
  others: Partial<Record<DirectionId, Standing>> = {}
): Standings => ({
  ...byDirection(() => at(level * 6)),
  ...others
});

describe('targets', () => {
  test.each([
    [1, 3],
    [2, 3],
    [3, 4],
    [5, 5]
  ] as [Level, Level][])('at level %d the default is %d', (level, target) => {
    expect(defaultTarget(level)).toBe(target);
  });

  test('asked for stand, also where there is no level; a hidden direction has none', () => {
    const standings = company(2, {
      need: { status: 'unknown', n: 0 },
      deal: { status: 'unknown', n: 0 },
      brand: { status: 'hidden', n: 2 }
    });
    const result = targets(standings, { strategy: 5, need: 4, brand: 4 });
    expect(result).toMatchObject({ strategy: 5, need: 4, deal: null, brand: null, loyalty: 3 });
  });

  test('wished for are the median, half up', () => {
    const wish = (...levels: Level[]) =>
      levels.map((target) => ({ answers: { need: { level: 2, target } as const } }));
    const of = (anonymous: boolean, ...levels: Level[]) =>
      wishedTargets({ model: MODEL, mode: 'quick', anonymous, responses: wish(...levels) });
    expect(of(false, 3, 4)).toEqual({ need: 4 });
    expect(of(false, 2, 5, 3)).toEqual({ need: 3 });
    expect(of(false)).toEqual({});
    expect(of(true, 3, 4)).toEqual({});
    expect(of(true, 3, 4, 4)).toEqual({ need: 4 });
  });

  test('a gap is never negative', () => {
    expect(gap(2, fraction(5, 2))).toEqual(fraction(0));
    expect(gap(3, fraction(5, 2))).toEqual(fraction(1, 2));
  });
});

describe('the roadmap', () => {
  const plans = fc.tuple(someStandings, someTargets, weights);
  const planOf = ([standings, asked, w]: [Standings, Wishes, Weights]) => {
    const inForce = targets(standings, asked);
    return { inForce, steps: roadmap(standings, inForce, w, MODEL.stepsUp) };
  };

  test('has a step exactly for each scored direction with a gap', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const [standings] = plan;
        const { inForce, steps } = planOf(plan);
        const expected = DIRECTION_IDS.filter((id) => {
          const standing = standings[id];
          const target = inForce[id];
          return standing.status === 'scored' && target && target > toNumber(standing.score);
        });
        expect(steps.map((s) => s.direction).toSorted()).toEqual(expected.toSorted());
        for (const { id, direction } of steps) {
          const standing = standings[direction];
          expect(
            standing.status === 'scored' &&
              id.startsWith(`${direction}.${floorLevel(standing.score)}-`)
          ).toBe(true);
        }
      })
    );
  });

  test('puts what can start before what waits, then the higher priority, the lower score, the fixed order', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const [standings] = plan;
        const keys = planOf(plan).steps.map(({ direction, priority, blockedBy }) => {
          const standing = standings[direction];
          const score = standing.status === 'scored' ? toNumber(standing.score) : NaN;
          return [Number(blockedBy.length > 0), -priority, score, DIRECTION_IDS.indexOf(direction)];
        });
        const lexical = (a: number[], b: number[]) =>
          a.map((key, n) => key - (b[n] ?? NaN)).find((difference) => difference !== 0) ?? 0;
        expect(keys.toSorted(lexical)).toEqual(keys);
      })
    );
  });

  test('blocks by a level that is known and too low, never by one that is not', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const [standings] = plan;
        for (const { id, blockedBy } of planOf(plan).steps) {
          const open = blockedBy.map((blocker) => {
            const standing = standings[blocker.direction];
            return standing.status === 'scored' && standing.level < blocker.minLevel;
          });
          expect(open.every(Boolean)).toBe(true);
          expect(
            blockedBy.length + unchecked(stepOf(MODEL, id), standings).length
          ).toBeLessThanOrEqual(stepOf(MODEL, id).prerequisites.length);
        }
      })
    );
  });

  test('goes one level up at a time, and nowhere from the top', () => {
    expect(nextStep(MODEL.stepsUp, 'deal', 1)?.id).toBe('deal.1-2');
    expect(nextStep(MODEL.stepsUp, 'deal', 4)?.id).toBe('deal.4-5');
    expect(nextStep(MODEL.stepsUp, 'deal', 5)).toBeUndefined();
  });

  test('at most doubles a priority for what a step unlocks', () => {
    const standings = company(3, { management: at(6) }); // everyone waits for reports
    const steps = roadmap(standings, targets(standings), {}, MODEL.stepsUp);
    const [management] = steps;
    expect(management).toMatchObject({ id: 'management.1-2', priority: 100, unlocks: 6 });
    expect(stepsNow(steps)).toEqual([management]);
  });

  test('tells at most three steps to begin now, none of them blocked', () => {
    const steps = roadmap(company(1), targets(company(1)), {}, MODEL.stepsUp);
    expect(stepsNow(steps).map(({ id }) => id)).toEqual([
      'strategy.1-2',
      'need.1-2',
      'evaluation.1-2'
    ]);
  });

  test('says in words high from 40, medium from 20', () => {
    expect([40, 39.9, 20, 19.9].map(priorityWord)).toEqual(['high', 'medium', 'medium', 'lower']);
  });

  test('tells a level that only has to be finished from one to be reached', () => {
    expect(isFinishing(at(16))).toBe(true); // 8/3: level 3, the step is still 2-3
    expect(isFinishing(at(15))).toBe(false); // 5/2: level 2
  });
});

describe('a blocker whose own target is too low', () => {
  test('is proposed a higher one, the highest that any step needs', () => {
    const standings = company(3, { strategy: at(12) });
    const inForce = targets(standings, { strategy: 3 });
    const steps = roadmap(standings, inForce, {}, MODEL.stepsUp);
    expect(steps.find(({ id }) => id === 'management.3-4')?.blockedBy).toEqual([
      { direction: 'strategy', minLevel: 4 }
    ]);
    expect(targetsToRaise(steps, inForce)).toEqual([{ direction: 'strategy', from: 3, to: 4 }]);
  });

  test('is left alone when its target suffices', () => {
    const standings = company(1);
    const inForce = targets(standings);
    expect(targetsToRaise(roadmap(standings, inForce, {}, MODEL.stepsUp), inForce)).toEqual([]);
  });
});

describe('what it takes to reach a level', () => {
  const path = (direction: DirectionId, level: Level, standings: Standings) =>
    pathTo(MODEL, direction, level, standings).map(({ id }) => id);

  test('is the chain of steps with everything they depend on, in a workable order', () => {
    const standings = company(1, { need: at(18) });
    expect(path('management', 4, standings)).toEqual([
      'management.1-2',
      'management.2-3',
      'strategy.1-2',
      'strategy.2-3',
      'strategy.3-4',
      'management.3-4'
    ]);
  });

  test('is nothing when the level is reached, or the direction has no score', () => {
    expect(path('need', 3, company(3))).toEqual([]);
    expect(path('need', 5, company(3, { need: { status: 'hidden', n: 2 } }))).toEqual([]);
  });

  test('finishes a level that is shown as reached but is not full', () => {
    expect(path('strategy', 3, company(3, { strategy: at(16) }))).toEqual(['strategy.2-3']);
  });

  test('leaves nothing blocked: each step finds its prerequisites met by those before it', () => {
    fc.assert(
      fc.property(someStandings, aDirection, aLevel, (standings, goal, level) => {
        let reached = standings;
        for (const step of pathTo(MODEL, goal, level, standings)) {
          const { direction: of, from, to } = stepParts(step.id);
          const here = reached[of];
          expect(blockers(step, reached)).toEqual([]);
          expect(here.status === 'scored' && floorLevel(here.score)).toBe(from);
          reached = { ...reached, [of]: at(to * 6) };
        }
        const end = reached[goal];
        expect(end.status !== 'scored' || end.level >= level).toBe(true);
      })
    );
  });

  test('ends, because no step of the model depends on itself', () => {
    for (const id of DIRECTION_IDS) {
      expect(new Set(path(id, 5, company(1))).size).toBeGreaterThanOrEqual(4);
    }
  });

  test('closes the practices of every level on the way', () => {
    const criteria = path('loyalty', 3, company(1)).flatMap((id) => closes(MODEL, id));
    const { 2: second, 3: third } = MODEL.ladders.loyalty;
    expect(criteria).toEqual(expect.arrayContaining([...second, ...third]));
  });

  test('adds up level by level: each way goes on where the one below it ends', () => {
    fc.assert(
      fc.property(someStandings, aDirection, (standings, goal) => {
        const ways = waysUp(MODEL, goal, standings);
        for (const [n, way] of ways.entries()) {
          const soFar = ways.slice(0, n + 1).flatMap(({ adds }) => adds);
          expect(soFar).toEqual(pathTo(MODEL, goal, way.level, standings));
          expect(way.steps).toBe(soFar.length);
        }
      })
    );
  });

  test('sums the weeks of the steps, one after another', () => {
    const [first, second] = [
      stepOf(MODEL, 'loyalty.1-2').weeks,
      stepOf(MODEL, 'loyalty.2-3').weeks
    ];
    const ways = waysUp(MODEL, 'loyalty', company(5, { loyalty: at(6) }));
    expect(ways.map(({ level, steps }) => [level, steps])).toEqual([
      [2, 1],
      [3, 2],
      [4, 3],
      [5, 4]
    ]);
    expect(ways[1]?.weeks).toEqual([first[0] + second[0], first[1] + second[1]]);
    expect(waysUp(MODEL, 'loyalty', company(5))).toEqual([]);
  });
});
