import { z } from 'zod';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { HALF_LEVELS } from '#lib/domain/spread.ts';
import { paragraphs, rowVersion } from './text.ts';

export const LONGEST_NOTE = 2000;

/** "2.5", or "none" to take back what was agreed. */
const score = z.union([
  z.literal('none').transform(() => null),
  z
    .enum(HALF_LEVELS.map(String) as [string, ...string[]], { error: 'levelMissing' })
    .transform(Number)
]);

/** What a group agreed on for one direction. */
export const consensusForm = z.object({
  direction: z.enum(DIRECTION_IDS),
  score: z.string({ error: 'levelMissing' }).pipe(score),
  note: paragraphs(LONGEST_NOTE).default(''),
  version: rowVersion
});
