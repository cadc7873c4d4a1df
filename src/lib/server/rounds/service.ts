/**
 * Rounds: one asking of one company, from its opening to its deletion, and the links into it. This
 * is the folder's only face; every function takes the context first and the member second, and an
 * id of another workspace is the same to it as one that does not exist.
 */
export { askPeople, type PeopleAsked } from './ask-people.ts';
export { change, close, extend } from './change.ts';
export { momentIn } from '../days.ts';
export { candidates, draft, offer, quartersAround } from './draft.ts';
export { addOpenLink, addPeople, addressOf, link, links, reissue, revoke } from './links.ts';
export { open } from './open.ts';
export { printable, qrFile } from './qr.ts';
export { get, list, overview, page } from './read.ts';
export { undoneUntil } from '../retention/service.ts';
export { losses, remove, restore } from './remove.ts';
export { nextOf, openDue, repeat } from './repeat.ts';
export type * from './types.ts';
