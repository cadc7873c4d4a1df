/**
 * Round against round: any two of a company, one and the one before it, all of them as lines. It
 * reads only, takes rounds as teams let them be counted, and is the folder's only face.
 */
export { between, compare } from './compare.ts';
export { quarters, sinceBefore } from './quarters.ts';
export type * from './types.ts';
