/** What webhooks are told, as webhooks/events.ts writes it. */
import { z } from 'zod';

const round = z.object({
  id: z.uuid(),
  companyId: z.uuid(),
  quarter: z.string().describe('2026-Q4'),
  url: z.url().describe('Its page.'),
  api: z.url().describe('Its address in this API.')
});
const timestamp = z.iso.datetime().describe('When it happened, in UTC.');
const linked = z.object({ id: z.uuid(), url: z.url().describe('Its page.') });

export const responseSubmitted = z.object({
  type: z.literal('response.submitted'),
  timestamp,
  data: z.object({ round, response: linked })
});

export const roundClosed = z.object({
  type: z.literal('round.closed'),
  timestamp,
  data: z.object({ round, submitted: z.int().describe('How many have submitted.') })
});

export const reportReleased = z.object({
  type: z.literal('report.released'),
  timestamp,
  data: z.object({ round, report: linked })
});
