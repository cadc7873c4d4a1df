/**
 * Responses: what a respondent does, from the start to the submission and after it. This is the
 * folder's only face; every function takes the context first and the link's token second.
 */
export { placeOf } from './place.ts';
export { claimable, moveIntoRound, type Claimable } from './claim.ts';
export { chooseMode, describeCompany } from './describe.ts';
export { erase, eraseExpired } from './erase.ts';
export { begin, introduce, invitation, startInRound } from './in-round.ts';
export { lastTime } from './last-time.ts';
export { formerVersion, glance, open } from './open.ts';
export { passOn } from './pass-on.ts';
export { reopen, reopenInRound } from './reopen.ts';
export { save, saveForm } from './save.ts';
export { start } from './start.ts';
export { stored } from './stored.ts';
export { submit } from './submit.ts';
export type * from './types.ts';
