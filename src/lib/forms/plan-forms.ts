/** What is posted on a company's plan. */
import { z } from 'zod';
import { DIRECTION_IDS, type StepId } from '#lib/domain/model/types.ts';
import { PLAN_STATUSES } from '#lib/domain/plan.ts';
import { LONGEST_NAME, LONGEST_NOTES } from './company-form.ts';
import { day, quarter } from './round-form.ts';
import { line, optional, paragraphs, rowVersion } from './text.ts';

const STEP = new RegExp(`^(?:${DIRECTION_IDS.join('|')})\\.(?:1-2|2-3|3-4|4-5)$`);
/** "strategy.1-2": every version of the model has the same steps by name. */
export const stepId = z
  .string()
  .regex(STEP)
  .transform((id) => id as StepId);

export const addForm = z.object({ step: stepId, quarter });
export const restoreForm = z.object({ step: stepId });

const at = { step: stepId, version: rowVersion };
export const atForm = z.object(at);
/** Before another step of that quarter; at its end when left out. */
export const moveForm = z.object({ ...at, quarter, before: optional(stepId) });
export const nudgeForm = z.object({ ...at, by: z.enum(['earlier', 'later']) });
const status = z.enum(PLAN_STATUSES);
export const statusForm = z.object({ ...at, status });

/** Far more than the moves of all 28 steps take. */
const LONGEST_MOVES = 1000;
export const mendForm = z.object({
  step: stepId,
  needs: stepId,
  moves: z.string().max(LONGEST_MOVES)
});

/** So many steps of one size in a quarter; more is no limit at all. */
export const MOST_OF_A_SIZE = 9;
const ofSize = z.coerce.number().pipe(z.int().min(0).max(MOST_OF_A_SIZE));
export const sizes = z
  .object({ small: ofSize, middle: ofSize, large: ofSize })
  .refine(({ small, middle, large }) => small + middle + large > 0, {
    error: 'capacityNone',
    path: ['small']
  })
  .transform(({ small, middle, large }) => ({ S: small, M: middle, L: large }));
export const capacityForm = z.object({ version: rowVersion }).and(sizes);

const LONGEST_LINK = 2000;
/** Nothing but the web: a link is followed by a click. */
const link = line(LONGEST_LINK)
  .pipe(z.string().regex(/^https?:\/\/\S+$/i, { error: 'notALink' }))
  .refine((text) => URL.canParse(text), { error: 'notALink' })
  .transform((text) => new URL(text).href);

export const detailsForm = z
  .object({
    version: rowVersion,
    status,
    owner: line(LONGEST_NAME).default(''),
    dueOn: optional(day),
    notes: paragraphs(LONGEST_NOTES).default(''),
    link: optional(link)
  })
  .transform(({ version, dueOn, link, ...rest }) => ({
    version,
    details: { ...rest, dueOn: dueOn ?? null, link: link ?? null }
  }));

const MOST_TAKEN = 28;
/** "strategy.1-2 2026-Q4 0": where a step would go, and its version in the preview. */
const taken = z.preprocess(
  (text) => {
    const [step, to, version] = String(text).split(' ');
    return { step, quarter: to, version };
  },
  z.object({ step: stepId, quarter, version: rowVersion })
);
export const takeOverForm = z
  .object({ take: z.array(taken).min(1, { error: 'chooseAStep' }).max(MOST_TAKEN) })
  .and(sizes);
