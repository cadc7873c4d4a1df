import { z } from 'zod';
import { line, optional } from './text.ts';

const LONGEST_NAME = 200;

/** Into which workspace and company a private scorecard goes. */
export const claimForm = z.object({
  workspace: z.uuid({ error: 'required' }),
  client: line(LONGEST_NAME).default(''),
  chosen: optional(z.union([z.literal('new'), z.uuid()])),
  respondent: optional(line(LONGEST_NAME))
});
