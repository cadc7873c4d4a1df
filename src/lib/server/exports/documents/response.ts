/** One response's answers and scorecard as data, for whoever gave it. */
import { z } from 'zod';
import { answers } from '#lib/forms/answers.ts';
import { scorecardSchema } from '../../api/service.ts';
import { day, head, quarter } from './parts.ts';

export const RESPONSE_FORMAT = 'maturity-response-1';

export const responseDocument = z.strictObject({
  ...head(RESPONSE_FORMAT, 'response'),
  company: z.string().nullable(),
  quarter: quarter.nullable().describe('Of the round; null: answered outside of rounds.'),
  submittedOn: day.nullable().describe('Null: an anonymous answer keeps no day.'),
  answers: answers.describe('As they were given, with comments, reasons and evidence.'),
  scorecard: scorecardSchema.describe('What POST /api/v1/scorecards answers to them.')
});

export type OwnDocument = z.input<typeof responseDocument>;
