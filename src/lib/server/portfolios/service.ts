/**
 * An agency's clients by directions. What it shows is kept beside the rounds' figures and written
 * with them, so that reading computes nothing. The folder's only face.
 */
export { findings, matching, page, rows } from './read.ts';
export { recompute, type Recomputed } from './recompute.ts';
export { begin, refresh, refreshDue, refreshStale } from './refresh.ts';
export type * from './types.ts';
