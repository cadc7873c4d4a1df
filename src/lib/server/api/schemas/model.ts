import { z } from 'zod';
import { level } from '#lib/forms/answers.ts';
import { criterionId, directionId, stepId } from './ids.ts';

const criterion = z.object({
  id: criterionId,
  text: z.string(),
  evidence: z.string().describe('What one could show to confirm it.'),
  kind: z
    .enum(['practice', 'limit', 'baseline'])
    .describe('practice: scored; limit: never asked; baseline: asked as yes or no, not scored.')
});

const levelDescription = z.object({
  level,
  name: z.string().describe('A label of the ladder, not a test.'),
  summary: z.string(),
  criteria: z.array(criterion)
});

const prerequisite = z.object({ direction: directionId, minLevel: level, why: z.string() });

const step = z.object({
  id: stepId,
  direction: directionId,
  from: z.int().min(1).max(4),
  to: z.int().min(2).max(5),
  outcome: z.string(),
  actions: z.array(z.string()),
  metric: z.object({ name: z.string(), formula: z.string(), doneWhen: z.string() }),
  effort: z.enum(['S', 'M', 'L']),
  weeks: z.tuple([z.int(), z.int()]).describe("An expert's guide, from and to."),
  owner: z.string(),
  prerequisites: z.array(prerequisite),
  closes: z.array(criterionId)
});

/** What `GET /api/v1/model` answers. */
export const modelSchema = z.object({
  version: z.string(),
  directions: z.array(
    z.object({ id: directionId, name: z.string(), levels: z.array(levelDescription) })
  ),
  steps: z.array(step),
  industries: z.array(z.object({ id: z.string(), name: z.string() }))
});
export type ModelDocument = z.output<typeof modelSchema>;
