/** Mail: an outbox in the database and what empties it. This is the folder's only face. */
export { forgetOld } from './forget.ts';
export type { MailKind } from './kinds.ts';
export { readProblem, type MailProblem } from './problems.ts';
export { queue, type NewMail } from './queue.ts';
export { work } from './worker.ts';
