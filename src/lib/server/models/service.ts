/** Versions of the maturity model, by workspace. This is the folder's only face. */
export { adopt } from './adopt.ts';
export { of } from './model.ts';
export { readPosted, sayProblem, saySame } from './posted.ts';
export * from './versions.ts';
