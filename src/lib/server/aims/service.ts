/**
 * What a company aims at: its targets by quarter and the weights of its directions, how far it is,
 * and setting them. This is the folder's only face.
 */
export { set, type Aims } from './set.ts';
export type * from './types.ts';
export { view } from './view.ts';
