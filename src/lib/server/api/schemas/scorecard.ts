import { z } from 'zod';
import { MODES } from '#lib/domain/answers.ts';
import type { Scorecard } from '#lib/domain/scorecard-types.ts';
import { level } from '#lib/forms/answers.ts';
import { criterionId, directionId, stepId } from './ids.ts';

const score = z.number().min(1).max(5);
const share = z.number().min(0).max(1);

const explanation = z.object({
  base: level.describe('The last level that is full, with every level below it.'),
  achievement: z
    .object({
      2: share.optional(),
      3: share.optional(),
      4: share.optional(),
      5: share.optional()
    })
    .describe('Share of points by level, from 2 to base + 1.')
});

const direction = z.object({
  id: directionId,
  status: z.enum(['scored', 'incomplete', 'unknown', 'notApplicable', 'hidden']),
  score: score.nullable().describe('The exact median.'),
  upTo: score.nullable().describe("One response with don't knows: the score were each a yes."),
  level: level.nullable(),
  n: z.int().min(0).describe('Respondents whose score counts.'),
  target: level.nullable(),
  gap: z.number().min(0).max(4).nullable(),
  min: score.nullable(),
  max: score.nullable(),
  iqr: z.number().min(0).max(4).nullable(),
  consensus: share.nullable(),
  agreement: z.enum(['high', 'moderate', 'low']).nullable(),
  missing: z
    .array(criterionId)
    .describe('One detailed response: the unanswered criteria of the first level not full.'),
  belowFloor: z.boolean().nullable().describe('Brand: whether a baseline statement is absent.'),
  explanation: explanation.nullable().describe('One detailed response only.')
});

const index = z.object({
  status: z.enum(['ok', 'partial', 'insufficient']),
  value: score.nullable(),
  percent: z.number().min(0).max(100).nullable(),
  stagedLevel: level.nullable(),
  weakest: z.array(directionId),
  spread: z.number().min(0).max(4).nullable(),
  unbalanced: z.boolean().nullable(),
  scored: z.int().min(0).max(7),
  applicable: z.int().min(0).max(7)
});

const step = z.object({
  id: stepId,
  direction: directionId,
  priority: z.number(),
  unlocks: z.int().min(0).describe("Other directions' steps in the list that wait for this one."),
  blockedBy: z
    .array(z.object({ direction: directionId, minLevel: level }))
    .describe('Empty: can start now.')
});

const delta = z.object({
  delta: z.number().nullable(),
  threshold: z.number().nullable(),
  verdict: z.enum(['change', 'noise', 'notComparable'])
});

const comparison = z.object({
  directions: z.array(delta.extend({ id: directionId })),
  index: delta,
  marks: z.array(z.enum(['fewRespondents', 'differentPeople', 'otherWeights', 'otherModelVersion']))
});

/** What `POST /api/v1/scorecards` answers. Numbers are unrounded; null is hidden or undefined. */
export const scorecardSchema = z.object({
  modelVersion: z.string(),
  mode: z.enum(MODES),
  respondents: z.int().min(1),
  index,
  directions: z.array(direction).length(7),
  steps: z.array(step).describe('In order of doing.'),
  comparison: comparison.optional().describe('Only when the request has "previous".')
}) satisfies z.ZodType<Scorecard>;
