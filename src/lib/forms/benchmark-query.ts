import { z } from 'zod';

/** Which round is compared with whom: what an address asks for and there is not is passed over. */
export const benchmarkQuery = z.object({
  round: z.uuid().optional().catch(undefined),
  with: z.enum(['both', 'industry', 'size', 'all', 'clients']).optional().catch(undefined)
});
