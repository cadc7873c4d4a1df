import { z } from 'zod';
import { line } from './text.ts';

const LONGEST_ADDRESS = 2000;

/** What a webhook may be told today. */
export const OFFERED_EVENTS = ['response.submitted', 'round.closed', 'report.released'] as const;

/** The fields that may come several times. */
export const WEBHOOK_LISTS = ['events'] as const;

export const webhookForm = z.object({
  /** Of the webhook to be: sent twice, a form adds one. */
  id: z.uuid(),
  url: line(LONGEST_ADDRESS).pipe(z.string().min(1)),
  events: z.array(z.enum(OFFERED_EVENTS)).min(1, { error: 'chooseEvent' })
});

/** Which delivery is sent again. */
export const deliveryForm = z.object({ id: z.uuid() });
