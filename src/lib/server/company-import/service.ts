/**
 * A company that comes from another installation as a document (docs/company-format.md). Everything
 * wrong in it is told by its path, and nothing is kept until nothing is wrong. The folder's only face.
 */
import type { Locale } from '#lib/domain/model/types.ts';
import { companyImport } from '#lib/i18n/company-import.ts';
import type { Problem } from './types.ts';

export { forgetOld } from './forget.ts';
export { preview } from './look.ts';
export { readPosted } from './posted.ts';
export { hasBegun, take } from './take.ts';
export type * from './types.ts';

export const sayProblem = (problem: Problem, locale: Locale): string =>
  companyImport[locale].problems[problem];
