/** The documents that the public API serves: the matrix and the description of the API itself. */
import type { Locale } from '#lib/domain/model/types.ts';
import { keptJson } from '../http/kept-json.ts';
import { modelDocument } from './model-document.ts';
import { openApiDocument } from './openapi/document.ts';

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
