/** Mail: an outbox in the database and what empties it. This is the folder's only face. */
export type { MailKind } from './kinds.ts';
export { queue, type NewMail } from './queue.ts';
