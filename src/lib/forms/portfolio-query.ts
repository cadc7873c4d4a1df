import { z } from 'zod';
import { DIRECTION_IDS, type StepId } from '#lib/domain/model/types.ts';
import { industry } from './company-form.ts';
import { PORTFOLIO_SORTS } from './portfolio-sorts.ts';

const MOST_PAGES = 100_000;

/** At least so many levels from a target. */
export const GAPS = ['1', '2', '3'] as const;
export const MOVES = ['improved', 'slipped', 'still'] as const;
/** At least so many quarters ago. */
export const AGES = ['1', '2', '4'] as const;

const number = (options: readonly string[]) =>
  z.enum(options).transform(Number).nullable().catch(null);
const step = z
  .string()
  .regex(new RegExp(`^(?:${DIRECTION_IDS.join('|')})\\.[1-4]-[2-5]$`))
  .transform((id) => id as StepId);

/** What a portfolio takes in its query; what cannot be read counts as not given. */
export const portfolioQuery = z.object({
  industry: industry.nullable().catch(null),
  gap: number(GAPS),
  move: z.enum(MOVES).nullable().catch(null),
  staleness: number(AGES),
  step: step.nullable().catch(null),
  sort: z.enum(PORTFOLIO_SORTS).catch('index'),
  page: z.coerce.number().pipe(z.int().min(1).max(MOST_PAGES)).catch(1)
});
