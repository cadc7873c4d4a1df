import { z } from 'zod';
import { companyShape } from '#lib/forms/company-document.ts';
import { matrixShape } from '#lib/forms/matrix.ts';
import { keptJson } from '../../http/kept-json.ts';
import { answersDocument } from './answers.ts';
import { portfolioDocument } from './portfolio.ts';
import { responseDocument } from './response.ts';
import { scorecardDocument } from './scorecard.ts';

const SHAPES = {
  answers: answersDocument,
  company: companyShape,
  matrix: matrixShape,
  portfolio: portfolioDocument,
  response: responseDocument,
  scorecard: scorecardDocument
};
export type DocumentName = keyof typeof SHAPES;

const kept = (shape: z.ZodType) =>
  // what a shape repeats is said once
  keptJson(() => z.toJSONSchema(shape, { io: 'input', reused: 'ref' }), {
    'content-type': 'application/schema+json'
  });
const schemas = Object.fromEntries(
  Object.entries(SHAPES).map(([name, shape]) => [name, kept(shape)])
) as Record<DocumentName, ReturnType<typeof keptJson>>;

/** The JSON Schema of what leaves or comes in as data: the same for everybody. */
export const schema = (name: DocumentName, request: Request): Promise<Response> =>
  schemas[name](request);

/** Where a document says that its schema is. */
export const schemaAddress = (origin: string, name: DocumentName): string =>
  `${origin}/schemas/${name}.json`;
