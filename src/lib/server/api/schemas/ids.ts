import { z } from 'zod';
import { DIRECTION_IDS, MODEL, type CriterionId, type StepId } from '#lib/domain/model/index.ts';

export const directionId = z
  .enum(DIRECTION_IDS)
  .describe('Stable for ever; lists come in this order.');

const directions = Object.values(MODEL.directions);
const criteria = directions.flatMap(({ cells }) => cells.flatMap((cell) => cell.criteria));

export const criterionId = z
  .enum(criteria.map(({ id }) => id) as [CriterionId, ...CriterionId[]])
  .describe('<direction>.<level>.<letter>');

export const stepId = z
  .enum(directions.flatMap(({ steps }) => steps.map(({ id }) => id)) as [StepId, ...StepId[]])
  .describe('<direction>.<from>-<to>');
