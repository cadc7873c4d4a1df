import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPlan, someStandings, someTargets, weights } from '#tests/support/arbitraries.ts';
import { byDirection } from './by-direction.ts';
import { fraction } from './fraction.ts';
import { DIRECTION_IDS, MODEL, type StepId } from './model/index.ts';
import { candidates } from './plan-candidates.ts';
import type { PlanItem, PlanStatus } from './plan.ts';
import { roadmap } from './roadmap.ts';
import { floorLevel } from './scoring.ts';
import { stepParts } from './step-id.ts';
import type { Targets } from './targets.ts';
import { standingAt } from './whatif.ts';

const item = (step: StepId, status: PlanStatus = 'planned'): PlanItem => ({
  ...{ step, quarter: '2026-Q4', status }
});
const toThree: Targets = byDirection(() => 3);
const atOne = byDirection(() => standingAt(fraction(1), 3));
const offered = (plan: PlanItem[]) =>
  candidates(plan, { standings: atOne, targets: toThree, weights: {} }, MODEL.stepsUp);

test('what comes next is what would come next if the planned steps were done', () => {
  const { next } = offered([item('evaluation.1-2'), item('strategy.1-2'), item('strategy.2-3')]);
  const ids = next.map(({ id }) => id);
  expect(ids).toContain('evaluation.2-3');
  expect(ids.filter((id) => id.startsWith('strategy'))).toEqual([]);
  // it waits for evaluation at level 2, which is planned
  expect(next.find(({ id }) => id === 'deal.1-2')?.blockedBy).toEqual([]);
});

test('a step that does not follow what is planned below it is no way up', () => {
  const { next, further } = offered([item('strategy.2-3'), item('need.1-2', 'dropped')]);
  const ids = next.map(({ id }) => id);
  expect(ids).toContain('strategy.1-2');
  expect(ids).toContain('need.1-2');
  expect(further).toContain('strategy.3-4');
  expect(further).not.toContain('strategy.2-3');
});

test('without a plan it is the roadmap; nothing planned, reached or twice is ever offered', () => {
  const wanted = fc.record({ standings: someStandings, targets: someTargets, weights });
  fc.assert(
    fc.property(aPlan, wanted, (plan, { standings, targets, weights }) => {
      const inForce = byDirection((id) => targets[id] ?? null);
      const ground = { standings, targets: inForce, weights };
      expect(candidates([], ground, MODEL.stepsUp).next).toEqual(
        roadmap(standings, inForce, weights, MODEL.stepsUp)
      );
      const { next, further } = candidates(plan, ground, MODEL.stepsUp);
      const all = [...next.map(({ id }) => id), ...further];
      expect(new Set(all).size).toBe(all.length);
      const planned = plan.filter(({ status }) => status !== 'dropped').map(({ step }) => step);
      for (const id of DIRECTION_IDS) {
        const standing = standings[id];
        const floor = standing.status === 'scored' ? floorLevel(standing.score) : 1;
        const open = MODEL.stepsUp[id]
          .map((step) => step.id)
          .filter((step) => stepParts(step).from >= floor && !planned.includes(step));
        expect(all.filter((step) => stepParts(step).direction === id).toSorted()).toEqual(
          open.toSorted()
        );
      }
    })
  );
});
