/**
 * Keys of the API: a program of the workspace's own that reads, or reads and changes, in its name.
 * The database has only their hashes. This is the folder's only face.
 */
export { admit } from './admit.ts';
export { forgetRequests, once, type Repeatable } from './once.ts';
export { list, make, revoke, revokeOf, type ApiKey, type NewKey } from './keys.ts';
