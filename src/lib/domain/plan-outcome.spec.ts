import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAssessment, aPlan, someResponses } from '#tests/support/arbitraries.ts';
import type { Answers, CriterionMark, Mode } from './answers.ts';
import { criterionChanges } from './criterion-changes.ts';
import { criterionShares } from './criterion-shares.ts';
import { MODEL } from './model/index.ts';
import { planOutcome } from './plan-outcome.ts';
import type { PlanItem } from './plan.ts';
import { standings, type Assessment } from './team.ts';

const plan: PlanItem[] = [{ step: 'strategy.1-2', quarter: '2026-Q1', status: 'done' }];
const round = (mode: Mode, anonymous: boolean, ...answers: Answers[]): Assessment => ({
  ...{ model: MODEL, mode, anonymous },
  responses: answers.map((each) => ({ answers: each }))
});
const strategy = (a: CriterionMark, b: CriterionMark): Answers => ({
  strategy: {
    criteria: {
      ...{ 'strategy.2.a': a, 'strategy.2.b': b },
      ...{ 'strategy.3.a': 'no', 'strategy.3.b': 'no' }
    }
  }
});
const detailed = (...answers: Answers[]) => round('detailed', false, ...answers);
const quick = (...levels: (1 | 2 | 3)[]) =>
  round('quick', false, ...levels.map((level): Answers => ({ strategy: { level } })));
const only = (before: Assessment, now: Assessment) => planOutcome(plan, before, now)[0];

describe('a planned step', () => {
  const yes = strategy('yes', 'yes');
  const half = strategy('yes', 'no');
  const no = strategy('no', 'partly');
  const excused = strategy('yes', 'notApplicable');

  test.each([
    ['closed its criteria', no, yes, 'closed', ['closed', 'closed']],
    ['closed the rest of them', half, yes, 'closed', ['kept', 'closed']],
    ['closed some', no, half, 'partly', ['closed', 'open']],
    ['closed none', half, half, 'open', ['kept', 'open']],
    ['closed none, and one is lost', half, no, 'open', ['lost', 'open']],
    ['had all closed before, and lost one', yes, half, 'lost', ['kept', 'lost']],
    ['had nothing to close', yes, yes, 'kept', ['kept', 'kept']],
    ['has nothing to do with what applies to nobody', half, excused, 'kept', ['kept', 'excused']]
  ])('%s', (_, before, now, fate, fates) => {
    const outcome = only(detailed(before), detailed(now));
    expect(outcome?.fate).toBe(fate);
    expect(outcome?.criteria.map((criterion) => criterion.fate)).toEqual(fates);
  });

  test('goes by more than half of those to whom a criterion applies, and tells how many', () => {
    const outcome = only(detailed(no, no), detailed(yes, half, excused));
    expect(outcome?.criteria).toEqual([
      { id: 'strategy.2.a', before: { full: 0, of: 2 }, now: { full: 3, of: 3 }, fate: 'closed' },
      { id: 'strategy.2.b', before: { full: 0, of: 2 }, now: { full: 1, of: 2 }, fate: 'open' }
    ]);
  });

  test('goes by the level in quick rounds', () => {
    expect(only(quick(1), quick(2))).toMatchObject({
      level: { before: 1, now: 2 },
      criteria: [{ before: null, now: null, fate: null }, {}],
      fate: 'closed'
    });
    expect(only(quick(1, 2), quick(1, 2))?.fate).toBe('open'); // 1.5 is level 1
    expect(only(quick(2), quick(3))?.fate).toBe('kept');
    expect(only(quick(3), quick(1))?.fate).toBe('lost');
    expect(only(quick(), quick(2))?.fate).toBeNull();
  });

  test('is not judged across modes', () => {
    expect(only(quick(1), detailed(yes))).toMatchObject({
      criteria: [{ before: null, now: { full: 1, of: 1 }, fate: null }, {}],
      fate: null
    });
  });

  test('is left out when it was dropped', () => {
    const dropped = plan.map((item) => ({ ...item, status: 'dropped' as const }));
    expect(planOutcome(dropped, quick(1), quick(2))).toEqual([]);
  });
});

describe('of an anonymous round', () => {
  const [no, yes] = [strategy('no', 'no'), strategy('yes', 'yes')];
  const anonymous = (n: number, answers: Answers) =>
    round('detailed', true, ...Array.from({ length: n }, () => answers));

  test('four answers tell the level, and nothing of a criterion', () => {
    const outcome = only(anonymous(5, no), anonymous(4, yes));
    expect(outcome?.criteria.map(({ now, fate }) => [now, fate])).toEqual([
      [null, null],
      [null, null]
    ]);
    expect(outcome).toMatchObject({ level: { before: 1, now: 2 }, fate: 'closed' });
  });

  test('a criterion that applies to four of five is not told either', () => {
    const excused = strategy('yes', 'notApplicable');
    const now = round('detailed', true, yes, yes, yes, yes, excused);
    expect(only(anonymous(5, no), now)?.criteria.map(({ now }) => now)).toEqual([
      { full: 5, of: 5 },
      null
    ]);
    expect(criterionChanges(anonymous(5, no), now).strategy?.gained).toEqual(['strategy.2.a']);
  });

  test('two answers tell nothing at all, whatever they are', () => {
    const few = fc.constantFrom<Mode>('quick', 'detailed').chain((mode) => {
      const two = someResponses(mode, { minLength: 1, maxLength: 2 });
      return fc.record({ mode: fc.constant(mode), responses: two });
    });
    fc.assert(
      fc.property(few, anAssessment, aPlan, ({ mode, responses }, other, plan) => {
        const hidden: Assessment = { model: MODEL, mode, anonymous: true, responses };
        for (const { level, criteria, fate } of planOutcome(plan, other, hidden)) {
          expect([level.now, fate]).toEqual([null, null]);
          expect(criteria.every(({ now }) => now === null)).toBe(true);
        }
      })
    );
  });
});

test('no share of an anonymous round is of fewer than five, and every outcome fits its shares', () => {
  fc.assert(
    fc.property(anAssessment, anAssessment, aPlan, (before, now, plan) => {
      const [then, today] = [standings(before), standings(now)];
      for (const { step, level, criteria } of planOutcome(plan, before, now)) {
        const id = step.split('.')[0] as keyof typeof then;
        const levelIn = (of: typeof then) => {
          const standing = of[id];
          return standing.status === 'scored' ? standing.level : null;
        };
        expect(level).toEqual({ before: levelIn(then), now: levelIn(today) });
        for (const criterion of criteria) {
          for (const [share, round] of [
            [criterion.before, before],
            [criterion.now, now]
          ] as const) {
            expect(share).toEqual(criterionShares(id, round)?.get(criterion.id) ?? null);
            if (share && round.anonymous) expect(share.of).toBeGreaterThanOrEqual(5);
          }
        }
      }
    })
  );
});
