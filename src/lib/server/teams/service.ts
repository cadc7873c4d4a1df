/**
 * The team of a round: what the answers of several people come to together, and what may be shown
 * of them. This is the folder's only face.
 */
export { assessment, roundsOf } from './assessment.ts';
export { agree, type Agreement } from './consensus.ts';
export { beside, everybody, type Beside, type Everybody, type Voice } from './everybody.ts';
export { everyRound, recompute, type Differing } from './recompute.ts';
export { refresh, refreshCompany, refreshDue } from './refresh.ts';
export { session, type Session } from './session.ts';
export { forRespondent, response, scorecard } from './scorecard.ts';
export type * from './types.ts';
