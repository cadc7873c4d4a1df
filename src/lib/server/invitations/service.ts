/**
 * Invitations: mails that take people to their links, reminders, and the board that shows how far a
 * round has come. This is the folder's only face; every function takes the context first and the
 * member second, but for those of respondents, which take their link's token.
 */
export { board } from './board.ts';
export { optOut, reminders } from './opt-out.ts';
export { reopen } from './reopen.ts';
export { openDue, remind, send } from './send.ts';
export { FATES } from './types.ts';
export type * from './types.ts';
