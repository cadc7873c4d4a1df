import { z } from 'zod';

/** Every refusal of the API. */
export const errorSchema = z.object({
  error: z.object({
    code: z.string().describe('For programs.'),
    message: z.string().describe('For people, in the language of Accept-Language.'),
    issues: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .describe('Each value that cannot be accepted, with the path to it.')
  })
});
