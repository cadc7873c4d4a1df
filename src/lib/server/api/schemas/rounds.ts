import { z } from 'zod';
import { MODES, ROLES } from '#lib/domain/answers.ts';
import { SHOWS } from '#lib/domain/round.ts';
import { answers } from '#lib/forms/answers.ts';
import { next, personSchema, role } from './companies.ts';

const day = z.iso.date().describe('In the time zone of the workspace.');
export const quarterText = z.string().regex(/^\d{4}-Q[1-4]$/);
export const modelVersion = z.string().describe('The id of the version of the matrix.');
export const matrixName = z
  .string()
  .describe('The name of that version, as people know it: 1, 1.1.');
const count = z.int().min(0);

export const roundSchema = z.object({
  id: z.uuid(),
  companyId: z.uuid(),
  company: z.string(),
  quarter: quarterText,
  mode: z.enum(MODES),
  anonymous: z.boolean(),
  status: z.enum(['scheduled', 'open', 'closed']),
  opensOn: day,
  closesOn: day.nullable().describe('The last day; null: until somebody closes it.'),
  asksTarget: z.boolean(),
  roles: z.array(z.enum(ROLES)),
  shows: z.enum(SHOWS).describe('What respondents see afterwards.'),
  repeats: z.boolean(),
  modelVersion,
  matrix: matrixName,
  started: count.describe('All who have begun, submitted or not.'),
  submitted: count,
  url: z.url().describe('Its page, for members.')
});

export const linkSchema = z.object({
  kind: z.enum(['open', 'personal']),
  person: personSchema.nullable().describe('Null: for whoever gets it.'),
  url: z
    .url()
    .nullable()
    .describe('Whoever has it answers. Null when it was revoked, or must be made anew.'),
  revoked: z.boolean()
});
export const linksSchema = z.object({ links: z.array(linkSchema) });

export const openedRound = roundSchema.extend({ links: z.array(linkSchema) });

export const roundPage = z.object({ rounds: z.array(roundSchema), next });

const asked = z.object({
  id: z.uuid().nullable().describe('Of the response; null until it is submitted.'),
  personId: z.uuid().nullable().describe('Null for whoever came by the open link.'),
  name: z.string(),
  role,
  status: z.enum(['waiting', 'started', 'submitted']),
  answered: z.int().min(0).max(7).describe('Directions.'),
  submittedOn: day.nullable(),
  answers: answers.nullable().describe('With comments; null until they are submitted.')
});

export const responsesSchema = z.object({
  anonymous: z.boolean(),
  invited: count.describe('Personal links that work.'),
  started: count,
  submitted: count,
  responses: z
    .array(asked)
    .nullable()
    .describe('Everybody asked and who came by the open link; null in an anonymous round.')
});
