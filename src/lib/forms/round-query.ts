import { z } from 'zod';
import { parseQuarter } from '#lib/domain/quarter.ts';
import { ROUND_STATUSES } from '#lib/domain/round.ts';

const MOST_PAGES = 100_000;

/** What the list of rounds takes in its query; what cannot be read counts as not given. */
export const roundQuery = z.object({
  search: z.string().trim().min(1).max(200).optional().catch(undefined),
  status: z.enum(ROUND_STATUSES).optional().catch(undefined),
  quarter: z
    .string()
    .transform((text) => parseQuarter(text) ?? undefined)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(MOST_PAGES).optional().catch(undefined)
});
