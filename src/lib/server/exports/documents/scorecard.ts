/** A scorecard as data: what the API answers, with the words for its ids in one language. */
import { z } from 'zod';
import { byDirection } from '#lib/domain/by-direction.ts';
import { LEVELS, LOCALES } from '#lib/domain/model/types.ts';
import { teamScorecard } from '../../api/service.ts';
import { head } from './parts.ts';

const names = z.strictObject({
  directions: z.strictObject(byDirection(() => z.string())),
  levels: z.strictObject(
    Object.fromEntries(LEVELS.map((level) => [level, z.string()])) as Record<number, z.ZodString>
  )
});

export const SCORECARD_FORMAT = 'maturity-scorecard-1';

export const scorecardDocument = teamScorecard.extend({
  ...head(SCORECARD_FORMAT, 'scorecard'),
  ...{ language: z.enum(LOCALES), names }
});
