/** What addresses of the API may ask for after their question mark. */
import { z } from 'zod';
import { parseQuarter } from '#lib/domain/quarter.ts';

const MOST = 100;
const USUAL = 50;

export const quarter = z
  .string()
  .regex(/^\d{4}-Q[1-4]$/, { error: 'wrongFormat' })
  .transform((text, { addIssue }) => {
    const parsed = parseQuarter(text);
    if (parsed) return parsed;
    addIssue({ code: 'custom', message: 'wrongFormat' });
    return z.NEVER;
  });

const paging = {
  after: z.uuid().optional().describe('The `next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(MOST).default(USUAL)
};

export const companyQuery = z.strictObject({
  ...paging,
  archived: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .describe('Those put away, instead of the others.')
});

export const roundQuery = z.strictObject({
  ...paging,
  company: z.uuid().optional(),
  quarter: quarter.optional().describe('Such as 2026-Q4, in the fiscal years of the workspace.'),
  status: z.enum(['scheduled', 'open', 'closed']).optional()
});

export const scorecardQuery = z.strictObject({
  compare: z.uuid().optional().describe('Another round of the company: adds `comparison`.')
});

/** For addresses that take no question. */
export const noQuery = z.strictObject({});
