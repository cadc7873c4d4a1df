/** Random but valid input for property tests of the domain. */
import fc from 'fast-check';
import type {
  Answer,
  Answers,
  CriterionMark,
  DetailedAnswer,
  Fulfilment,
  Mode,
  QuickAnswer
} from '#lib/domain/answers.ts';
import { ROLES } from '#lib/domain/answers.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import { fraction, type Fraction } from '#lib/domain/fraction.ts';
import { SCORED_LEVELS, type Marks } from '#lib/domain/gates.ts';
import {
  baselines,
  DIRECTION_IDS,
  LEVELS,
  MODEL,
  type CriterionId,
  type DirectionId
} from '#lib/domain/model/index.ts';
import { arranged, PLAN_STATUSES, type PlanItem } from '#lib/domain/plan.ts';
import { quarterAfter } from '#lib/domain/quarter.ts';
import type { Scale } from '#lib/domain/scale.ts';
import { levelOf } from '#lib/domain/scoring.ts';
import type { Assessment, Response, Standing, Standings } from '#lib/domain/team.ts';

/** Each scale from the least to the most. */
export const SCALE: Record<Scale, readonly Fulfilment[]> = {
  three: ['no', 'partly', 'yes'],
  four: ['N', 'P', 'L', 'F']
};

export const aDirection = fc.constantFrom(...DIRECTION_IDS);
export const aLevel = fc.constantFrom(...LEVELS);
export const aScale = fc.constantFrom<Scale>('three', 'four');

export const practices = (direction: DirectionId): CriterionId[] =>
  SCORED_LEVELS.flatMap((level) => [...MODEL.ladders[direction][level]]);

/** A mark for every practice of a direction. Full ones are likely, so that gates open. */
export function completeMarks(direction: DirectionId, scale: Scale): fc.Arbitrary<Marks> {
  const [most, ...others] = [...SCALE[scale]].reverse();
  const mark = fc.oneof(
    { arbitrary: fc.constant(most as CriterionMark), weight: 4 },
    { arbitrary: fc.constantFrom<CriterionMark>(...others), weight: 1 }
  );
  return fc.record(Object.fromEntries(practices(direction).map((id) => [id, mark])));
}

/** Valid marks of any kind: don't know, not applicable (never a whole level) and gaps. */
export function someMarks(direction: DirectionId, scale: Scale): fc.Arbitrary<Marks> {
  const holes = fc.record(
    Object.fromEntries(
      practices(direction).map((id) => [
        id,
        fc.oneof(
          { arbitrary: fc.constant('keep' as const), weight: 8 },
          { arbitrary: fc.constantFrom('dontKnow', 'notApplicable', 'open'), weight: 1 }
        )
      ])
    )
  );
  return fc.tuple(completeMarks(direction, scale), holes).map(([marks, drawn]) => {
    const result: Marks = {};
    for (const level of SCORED_LEVELS) {
      const ids = MODEL.ladders[direction][level];
      const excusable = new Set(ids.slice(1)); // the first always stays applicable
      for (const id of ids) {
        const hole = drawn[id];
        if (hole === 'dontKnow') result[id] = 'dontKnow';
        else if (hole === 'notApplicable' && excusable.has(id)) result[id] = 'notApplicable';
        else if (hole !== 'open') result[id] = marks[id];
      }
    }
    return result;
  });
}

export const aQuickAnswer: fc.Arbitrary<QuickAnswer> = fc
  .record(
    { level: aLevel, partlyNext: fc.boolean(), target: aLevel, evidence: fc.constant('a link') },
    { requiredKeys: ['level', 'partlyNext'] }
  )
  .map((answer) => ({ ...answer, partlyNext: answer.partlyNext && answer.level < 5 }));

/** Marks with what may come with them: the baseline of brand, a target, evidence. */
function aDetailedAnswer(direction: DirectionId, scale: Scale): fc.Arbitrary<DetailedAnswer> {
  const first = practices(direction).slice(0, 1);
  const notes = fc.record(
    {
      target: aLevel,
      evidence: fc.constant(Object.fromEntries(first.map((id) => [id, 'a link'])))
    },
    { requiredKeys: [] }
  );
  const yesOrNo = fc.constantFrom<CriterionMark>('yes', 'no');
  const baseline = fc.record(
    Object.fromEntries(baselines(MODEL, direction).map((id) => [id, yesOrNo])),
    {
      requiredKeys: []
    }
  );
  return fc
    .tuple(someMarks(direction, scale), baseline, notes)
    .map(([marks, stated, noted]) => ({ ...noted, criteria: { ...marks, ...stated } }));
}

function anAnswer(mode: Mode, direction: DirectionId, scale: Scale): fc.Arbitrary<Answer> {
  const given: fc.Arbitrary<Answer> =
    mode === 'quick' ? aQuickAnswer : aDetailedAnswer(direction, scale);
  return fc.oneof(
    { arbitrary: given, weight: 9 },
    { arbitrary: fc.constant<Answer>({ dontKnow: true }), weight: 1 }
  );
}

/** One valid response, some directions perhaps unanswered or (two at most) not applicable. */
export function someAnswers(mode: Mode, scale: Scale): fc.Arbitrary<Answers> {
  const given = fc.record(
    byDirection((direction) => anAnswer(mode, direction, scale)),
    { requiredKeys: [] }
  );
  const without = fc.subarray([...DIRECTION_IDS], { maxLength: 2 });
  return fc.tuple(given, without).map(([answers, ids]) => ({
    ...answers,
    ...Object.fromEntries(ids.map((id) => [id, { notApplicable: 'not our business' }]))
  }));
}

export function someResponses(
  mode: Mode,
  size: { minLength: number; maxLength: number }
): fc.Arbitrary<Response[]> {
  return aScale.chain((scale) =>
    fc.array(
      fc.record(
        { answers: someAnswers(mode, scale), role: fc.constantFrom(...ROLES) },
        { requiredKeys: ['answers'] }
      ),
      size
    )
  );
}

/** An assessment as the API takes it: against the built-in version. */
export const aRequest: fc.Arbitrary<Omit<Assessment, 'model'>> = fc
  .record({ mode: fc.constantFrom<Mode>('quick', 'detailed'), anonymous: fc.boolean() })
  .chain(({ mode, anonymous }) =>
    someResponses(mode, { minLength: 1, maxLength: 7 }).map((responses) => ({
      mode,
      anonymous,
      responses
    }))
  );

export const anAssessment: fc.Arbitrary<Assessment> = aRequest.map((sent) => ({
  ...sent,
  model: MODEL
}));

/** A possible exact score: 1 to 5 in twelfths (a median may lie between two sixths). */
export const aScore: fc.Arbitrary<Fraction> = fc
  .integer({ min: 12, max: 60 })
  .map((twelfths) => fraction(twelfths, 12));

export const weights = fc.record(
  byDirection(() => fc.integer({ min: 50, max: 300 }).map((hundredths) => hundredths / 100)),
  { requiredKeys: [] }
);

export const someTargets = fc.record(
  byDirection(() => aLevel),
  { requiredKeys: [] }
);

const aStanding: fc.Arbitrary<Standing> = fc.oneof(
  { arbitrary: fc.tuple(aScore, fc.integer({ min: 0, max: 24 })).map(standingAt), weight: 6 },
  {
    arbitrary: fc
      .constantFrom('hidden' as const, 'notApplicable' as const, 'unknown' as const)
      .map((status): Standing => ({ status, n: 0 })),
    weight: 1
  }
);

function standingAt([score, range]: [Fraction, number]): Standing {
  const iqr = fraction(range, 12);
  const hidden = { min: null, max: null, consensus: null, agreement: null };
  return { status: 'scored', n: 3, score, level: levelOf(score), iqr, ...hidden };
}

export const someStandings: fc.Arbitrary<Standings> = fc.record(byDirection(() => aStanding));

const allSteps = DIRECTION_IDS.flatMap((id) => MODEL.stepsUp[id].map((step) => step.id));

/** Some steps of the model over two years, in any order and any state. */
export const aPlan: fc.Arbitrary<PlanItem[]> = fc
  .shuffledSubarray(allSteps, { maxLength: 10 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((step) =>
        fc.record({
          step: fc.constant(step),
          quarter: fc.integer({ min: 0, max: 7 }).map((n) => quarterAfter('2026-Q1', n)),
          status: fc.constantFrom(...PLAN_STATUSES, 'planned' as const, 'planned' as const)
        })
      )
    )
  )
  .map(arranged);
