/**
 * The benchmark: a company beside others on this server that share their figures too, published
 * once a quarter so that no company can be made out, and beside its agency's other clients. This is
 * the folder's only face. Which difference of two views may be told is decided in
 * domain/benchmark-publication.ts.
 */
export { nextPublication } from './due.ts';
export { publishDue } from './publish.ts';
export { join, leave, leaveOut, sharing, takeIn } from './sharing.ts';
export type * from './types.ts';
export { beside, type Asked } from './view.ts';
