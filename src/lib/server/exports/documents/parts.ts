/** What documents of data have in common. Figures are unrounded, and null where there is none. */
import { z } from 'zod';

export const count = z.int().min(0);
export const score = z.number().min(1).max(5);
export const day = z.iso.date().describe('In the time zone of the workspace.');
export const quarter = z
  .string()
  .regex(/^\d{4}-Q[1-4]$/)
  .describe('Of the workspace’s fiscal year: 2026-Q4.');

/** The fields that every document begins with. */
export const head = (format: string, document: string) => ({
  $schema: z.url().describe(`Where this schema is: /schemas/${document}.json.`),
  format: z.literal(format),
  exportedAt: z.iso.datetime().describe('In UTC.')
});
