import { z } from 'zod';
import { CLIENT_SORTS } from './client-sorts.ts';
import { industry, size } from './company-form.ts';

const MOST_PAGES = 100_000;

/** What the list of clients takes in its query; what cannot be read counts as not given. */
export const clientQuery = z.object({
  search: z.string().trim().max(200).catch(''),
  industry: industry.nullable().catch(null),
  size: size.nullable().catch(null),
  archived: z
    .literal('yes')
    .transform(() => true)
    .catch(false),
  sort: z.enum(CLIENT_SORTS).catch('name'),
  page: z.coerce.number().pipe(z.int().min(1).max(MOST_PAGES)).catch(1)
});
