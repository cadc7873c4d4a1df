/** An answer as it comes in, from a page, a script or the API: the shape of `domain/answers.ts`. */
import { z } from 'zod';
import type { Answer } from '#lib/domain/answers.ts';
import { DIRECTION_IDS, LETTERS, LEVELS, type DirectionId } from '#lib/domain/model/types.ts';

/** Lengths in characters. */
export const LONGEST_REASON = 500;
export const LONGEST_EVIDENCE = 1000;
export const LONGEST_COMMENT = 4000;

export const level = z.literal(LEVELS);

/** The pattern of an id; whether a version of the model has such a criterion is the domain's to say. */
export const criterionId = z.templateLiteral(
  [z.enum(DIRECTION_IDS), '.', level, '.', z.enum(LETTERS)],
  {
    error: 'unknownCriterion'
  }
);

const mark = z.enum(['yes', 'partly', 'no', 'F', 'L', 'P', 'N', 'dontKnow', 'notApplicable']);
const reason = z.string().regex(/\S/, { error: 'reasonMissing' }).max(LONGEST_REASON);
const evidence = z.string().max(LONGEST_EVIDENCE);

const notes = {
  comment: z.string().max(LONGEST_COMMENT).optional(),
  target: level.optional()
};

const quickAnswer = z.strictObject({
  level,
  partlyNext: z.boolean().optional(),
  evidence: evidence.optional(),
  ...notes
});

const detailedAnswer = z.strictObject({
  criteria: z.partialRecord(criterionId, mark),
  reasons: z.partialRecord(criterionId, z.string().max(LONGEST_REASON)).optional(),
  evidence: z.partialRecord(criterionId, evidence).optional(),
  ...notes
});

const dontKnow = z.strictObject({ dontKnow: z.literal(true), ...notes });
const notApplicable = z.strictObject({ notApplicable: reason, ...notes });

export const answer: z.ZodType<Answer> = z.union([
  quickAnswer,
  detailedAnswer,
  dontKnow,
  notApplicable
]);

/** An object with a field for each direction, all of them optional. */
export function perDirection<T extends z.ZodType>(schema: T) {
  const shape = Object.fromEntries(DIRECTION_IDS.map((id) => [id, schema.optional()]));
  return z.strictObject(shape as Record<DirectionId, z.ZodOptional<T>>);
}

/** The answers of one respondent; a direction left out is unanswered. */
export const answers = perDirection(answer);
