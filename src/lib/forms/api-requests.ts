/** What a key that writes may ask for: the same as the forms, as JSON. */
import { z } from 'zod';
import { MODES, ROLES } from '#lib/domain/answers.ts';
import { SHOWS } from '#lib/domain/round.ts';
import { quarter } from './api-query.ts';
import { language, personName, role } from './person-form.ts';
import { day, LONGEST_WELCOME, MOST_AT_ONCE } from './round-form.ts';
import { address, paragraphs } from './text.ts';

const words = paragraphs(LONGEST_WELCOME).default('');

export const roundRequest = z.strictObject({
  companyId: z.uuid(),
  quarter: quarter.optional().describe('Without it that of the first day.'),
  mode: z.enum(MODES).optional().describe('Without it quick.'),
  anonymous: z.boolean().optional().describe('Without it by name.'),
  asksTarget: z.boolean().optional(),
  roles: z.array(z.enum(ROLES)).max(ROLES.length).optional().describe('Without it all.'),
  opensOn: day.optional().describe('Without it today, in the time zone of the workspace.'),
  closesOn: day
    .nullable()
    .optional()
    .describe('The last day, null for none. Without it two weeks after the first.'),
  shows: z.enum(SHOWS).optional(),
  repeats: z.boolean().optional().describe('The next quarter’s round opens by itself.'),
  welcome: z
    .strictObject({ en: words, ru: words })
    .optional()
    .describe('The words on the first page.'),
  people: z
    .union([z.literal('everyone'), z.array(z.uuid()).max(MOST_AT_ONCE)])
    .default([])
    .describe('Who gets a personal link.'),
  openLink: z
    .boolean()
    .optional()
    .describe('Without it there is one for whoever gets it when nobody gets one of their own.')
});

const newPerson = z.strictObject({
  name: personName,
  email: address.nullish(),
  role: role.nullish(),
  locale: language.optional().describe('Without it that of the workspace.')
});

export const linksRequest = z.strictObject({
  people: z
    .array(z.union([z.strictObject({ id: z.uuid() }), newPerson], { error: 'personMissing' }))
    .min(1)
    .max(MOST_AT_ONCE)
    .describe('By id, or somebody new, unless the company has somebody with this address.')
});

/** Names a request, so that sent again it does nothing twice. */
export const requestName = z.object({
  'Idempotency-Key': z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, { error: 'wrongFormat' })
    .nullable()
});
