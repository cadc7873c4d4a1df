import { z } from 'zod';
import { MODES, ROLES } from '#lib/domain/answers.ts';
import { INDUSTRIES } from '#lib/domain/model/industries.ts';

export const COMPANY_SIZES = ['1-10', '11-50', '51-250', '251-1000', '1001+'] as const;

/** A choice that may be left open: an empty select posts an empty string. */
const optionalChoice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess((value) => value || undefined, z.enum(values).optional());

const industryIds = INDUSTRIES.map(({ id }) => id) as [string, ...string[]];

/** The welcome page: how to answer, and what one may say about the company. */
export const welcomeForm = z.object({
  mode: z.enum(MODES).optional(),
  name: z.preprocess((value) => value || undefined, z.string().trim().max(200).optional()),
  industry: optionalChoice(industryIds),
  size: optionalChoice(COMPANY_SIZES),
  role: optionalChoice(ROLES)
});
