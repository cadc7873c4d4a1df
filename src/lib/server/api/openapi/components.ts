import { z } from 'zod';
import { answer, level } from '#lib/forms/answers.ts';
import { linksRequest, roundRequest } from '#lib/forms/api-requests.ts';
import { saveRequest, submitRequest } from '#lib/forms/save-request.ts';
import { scorecardRequest } from '#lib/forms/scorecard-request.ts';
import { errorSchema } from '../schemas/errors.ts';
import { criterionId, directionId, stepId } from '../schemas/ids.ts';
import { companyInFull, companyPage } from '../schemas/companies.ts';
import { modelSchema } from '../schemas/model.ts';
import {
  linksSchema,
  openedRound,
  responsesSchema,
  roundPage,
  roundSchema
} from '../schemas/rounds.ts';
import { notSubmitted, saveReceipt, storedAnswers, submitted } from '../schemas/saving.ts';
import { scorecardSchema } from '../schemas/scorecard.ts';
import { teamScorecard } from '../schemas/team-scorecard.ts';
import { reportReleased, responseSubmitted, roundClosed } from '../schemas/webhooks.ts';

/** The schemas that have a name in the document; the others stand where they are used. */
export const NAMED = {
  DirectionId: directionId,
  CriterionId: criterionId,
  StepId: stepId,
  Level: level,
  Answer: answer,
  Model: modelSchema,
  ScorecardRequest: scorecardRequest,
  Scorecard: scorecardSchema,
  StoredAnswers: storedAnswers,
  SaveRequest: saveRequest,
  SaveReceipt: saveReceipt,
  SubmitRequest: submitRequest,
  Submitted: submitted,
  NotSubmitted: notSubmitted,
  CompanyPage: companyPage,
  Company: companyInFull,
  Round: roundSchema,
  RoundPage: roundPage,
  RoundRequest: roundRequest,
  OpenedRound: openedRound,
  LinksRequest: linksRequest,
  Links: linksSchema,
  Responses: responsesSchema,
  TeamScorecard: teamScorecard,
  ResponseSubmitted: responseSubmitted,
  RoundClosed: roundClosed,
  ReportReleased: reportReleased,
  Error: errorSchema
} as const satisfies Record<string, z.ZodType>;
export type SchemaName = keyof typeof NAMED;

const uri = (name: string) => `#/components/schemas/${name}`;

export const schemaRef = (name: SchemaName) => ({ $ref: uri(name) });

/** JSON Schema of everything named, by name; as input, because an unknown field may be sent to us only in vain. */
export function componentSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, withoutAddress(schema)])
  );
}

/** In OpenAPI a component's place is its address, and the document settles the dialect. */
function withoutAddress(schema: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== '$id' && key !== '$schema')
  );
}
