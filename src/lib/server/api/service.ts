/**
 * What the API serves: the matrix, the description of the API itself, and to whoever holds a key what
 * the workspace has, in the API's shapes. This is the folder's only face.
 */
import type { Locale } from '#lib/domain/model/types.ts';
import { keptJson } from '../http/kept-json.ts';
import { modelDocument } from './model-document.ts';
import { openApiDocument } from './openapi/document.ts';

export { companies, company } from './companies.ts';
export { askPeople } from './links.ts';
export { openRound, type RoundRefusal } from './open-round.ts';
export { responses } from './responses.ts';
export { round, rounds } from './rounds.ts';
export { scorecardSchema } from './schemas/scorecard.ts';
export { teamScorecard } from './schemas/team-scorecard.ts';
export { roundScorecard } from './team-scorecard.ts';

const keptModel = (locale: Locale) =>
  keptJson(() => modelDocument(locale), {
    'content-language': locale,
    vary: 'Accept-Encoding, Accept-Language'
  });
const models: Record<Locale, ReturnType<typeof keptJson>> = {
  en: keptModel('en'),
  ru: keptModel('ru')
};

/** The current matrix in one language. */
export const model = (locale: Locale, request: Request): Promise<Response> =>
  models[locale](request);

/** The OpenAPI 3.1 document. */
export const openApi: (request: Request) => Promise<Response> = keptJson(openApiDocument);
