import { z } from 'zod';
import { LOCALES } from '#lib/domain/model/types.ts';

/** What `GET /api/v1/model` takes in its query. */
export const modelQuery = z.object({
  lang: z.enum(LOCALES).optional().describe('Without it Accept-Language decides, else English.')
});
