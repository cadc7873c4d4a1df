import { z } from 'zod';
import { DIRECTION_IDS, MODEL, type StepId } from '#lib/domain/model/index.ts';
import { criterionId as anyCriterionId } from '#lib/forms/answers.ts';

export const directionId = z
  .enum(DIRECTION_IDS)
  .describe('Stable for ever; lists come in this order.');

/** Any: a workspace's own version of the matrix has criteria that the built-in one has not. */
export const criterionId = anyCriterionId.describe(
  '<direction>.<level>.<letter>; keeps its meaning in every version of the model.'
);

/** The same in every version. */
const steps = Object.values(MODEL.stepsUp).flatMap((ups) => ups.map(({ id }) => id));

export const stepId = z.enum(steps as [StepId, ...StepId[]]).describe('<direction>.<from>-<to>');
