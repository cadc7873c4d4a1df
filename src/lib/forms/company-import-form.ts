import { z } from 'zod';

/** Takes in what was looked at. */
export const takeCompanyForm = z.object({ look: z.uuid() });
