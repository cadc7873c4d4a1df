/**
 * A company that comes from another installation as a document (docs/company-format.md). Everything
 * wrong in it is told by its path, and nothing is kept until nothing is wrong. The folder's only face.
 */
import type * as look from './look.ts';
import type * as posted from './posted.ts';
import type * as taking from './take.ts';

export { forgetOld } from './forget.ts';
export type * from './types.ts';

// Fetched here: few companies ever move, and every server would hold all that reads them.

export const readPosted = async (...asked: Parameters<typeof posted.readPosted>) =>
  (await import('./posted.ts')).readPosted(...asked);

export const preview = async (...asked: Parameters<typeof look.preview>) =>
  (await import('./look.ts')).preview(...asked);

export const take = async (...asked: Parameters<typeof taking.take>) =>
  (await import('./take.ts')).take(...asked);

export const hasBegun = async (...asked: Parameters<typeof taking.hasBegun>) =>
  (await import('./take.ts')).hasBegun(...asked);
