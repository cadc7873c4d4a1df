/**
 * Reports: what a scorecard is when it leaves the application. They are prepared, released once and
 * for all, and read by whoever has a link. This is the folder's only face.
 */
export { forget } from './forget.ts';
export { open, seen, senderOf, taking, unlock } from './opened.ts';
export { preparation, preview, save, type SaveRefusal } from './prepare.ts';
export { release, type Releasing } from './release.ts';
export { get, list, reported, revoke, share, type NewLink } from './released.ts';
export type * from './types.ts';
