import { z } from 'zod';
import { line } from './text.ts';

const LONGEST_NAME = 80;
export const SCOPES = ['read', 'write'] as const;
/** How long a key may work. */
export const KEY_DAYS = [30, 90, 180, 365] as const;
export const USUAL_KEY_DAYS = 90;

export const apiKeyForm = z.object({
  /** Of the key to be: sent twice, a form makes one. */
  id: z.uuid(),
  name: line(LONGEST_NAME).pipe(z.string().min(1)),
  scope: z.enum(SCOPES),
  days: z.coerce.number().pipe(z.literal(KEY_DAYS))
});
