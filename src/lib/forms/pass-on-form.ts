import { z } from 'zod';
import { personName } from './introduction-form.ts';
import { address } from './text.ts';

/** To whom an invitation is passed on. */
export const passOnForm = z.object({ name: personName, email: address });
