/**
 * What `POST /api/v1/scorecards` takes: the same assessment that a round holds, all at once. It is
 * answered against the built-in version of the model.
 */
import { z } from 'zod';
import { MODES, ROLES } from '#lib/domain/answers.ts';
import { MODEL } from '#lib/domain/model/index.ts';
import { assessmentViolations } from '#lib/domain/validity.ts';
import { answers, level, perDirection } from './answers.ts';

const MOST_RESPONSES = 500;
export const WEIGHT = { least: 0.5, most: 3 };

const response = z.strictObject({ role: z.enum(ROLES).optional(), answers });

const assessmentFields = {
  mode: z.enum(MODES),
  anonymous: z.boolean().default(false),
  responses: z.array(response).min(1).max(MOST_RESPONSES)
};

/** Answers that each are well formed can still contradict each other: the domain knows how. */
function checkAssessment({ value, issues }: z.core.ParsePayload<Assessment>) {
  for (const { code, path } of assessmentViolations(
    { model: MODEL, mode: value.mode },
    value.responses
  ))
    issues.push({ code: 'custom', message: code, path: path.split('.'), input: value });
}
type Assessment = z.output<z.ZodObject<typeof assessmentFields>>;

export const scorecardRequest = z
  .strictObject({
    ...assessmentFields,
    weights: perDirection(z.number().min(WEIGHT.least).max(WEIGHT.most)).optional(),
    targets: perDirection(level).optional(),
    previous: z.strictObject(assessmentFields).check(checkAssessment).optional()
  })
  .check(checkAssessment)
  .transform(({ previous, ...assessment }) => ({
    ...{ ...assessment, model: MODEL },
    ...(previous && { previous: { ...previous, model: MODEL } })
  }));
