import { z } from 'zod';
import { MODES, ROLES } from '#lib/domain/answers.ts';
import { role } from './companies.ts';
import { criterionId, directionId } from './ids.ts';
import { matrixName, modelVersion, quarterText } from './rounds.ts';
import { scorecardSchema } from './scorecard.ts';

const score = z.number().min(1).max(5);

const facts = z.object({
  id: z.uuid(),
  companyId: z.uuid(),
  company: z.string(),
  quarter: quarterText,
  mode: z.enum(MODES),
  anonymous: z.boolean(),
  closed: z.boolean(),
  modelVersion,
  matrix: matrixName
});

const remark = z.object({
  kind: z.enum(['comment', 'reason', 'evidence']),
  text: z.string(),
  criterion: criterionId.nullable().describe('Null: about the whole direction.'),
  by: z
    .object({ responseId: z.uuid(), name: z.string().nullable(), role })
    .nullable()
    .describe('Null in an anonymous round.')
});

const teamDirection = z.object({
  id: directionId,
  counts: z.array(z.int().min(0)).length(9).nullable().describe('Scores nearest to 1, 1.5, 2 … 5.'),
  middle: z.object({ from: score, to: score }).nullable().describe('The middle half of them.'),
  roles: z.array(z.object({ role: z.enum(ROLES), n: z.int().min(1), score })),
  remarks: z.array(remark),
  outside: z
    .object({ score: score.nullable(), difference: z.number().nullable() })
    .nullable()
    .describe("The agency's own rating."),
  agreed: z
    .object({ score, note: z.string(), by: z.string(), at: z.iso.datetime() })
    .nullable()
    .describe('What the group agreed on.')
});

/** What a round comes to: its scorecard as `POST /api/v1/scorecards` has it, and what a team adds. */
export const teamScorecard = scorecardSchema.extend({
  respondents: z.int().min(0).describe('Whose answers count.'),
  round: facts,
  submitted: z.int().min(0),
  held: z.int().min(0).describe('Submitted, but not shown until more have come.'),
  team: z.array(teamDirection).length(7),
  talk: z
    .array(z.object({ direction: directionId, why: z.enum(['low', 'moderate', 'wide']) }))
    .describe('What to talk about, the most important dispute first.')
});
