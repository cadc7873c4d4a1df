import { z } from 'zod';
import { ROLES } from '#lib/domain/answers.ts';
import { INDUSTRIES, type IndustryId } from '#lib/domain/model/industries.ts';
import { LOCALES } from '#lib/domain/model/types.ts';
import { COMPANY_SIZES } from '#lib/forms/welcome-form.ts';

const INDUSTRY_IDS = INDUSTRIES.map(({ id }) => id) as [IndustryId, ...IndustryId[]];

export const next = z.uuid().nullable().describe('For `after`; null at the end.');
export const role = z.enum(ROLES).nullable();

export const companySchema = z.object({
  id: z.uuid(),
  name: z.string(),
  industry: z.enum(INDUSTRY_IDS).nullable(),
  size: z.enum(COMPANY_SIZES).nullable(),
  archived: z.boolean(),
  url: z.url().describe('Its page, for members.')
});

export const companyPage = z.object({ companies: z.array(companySchema), next });

export const personSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  role,
  locale: z.enum(LOCALES)
});

export const companyInFull = companySchema.extend({
  people: z.array(personSchema).describe('Those who can be asked, in the order of adding.')
});
