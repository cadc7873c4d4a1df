/**
 * Under which name, logo and colour a workspace speaks, and for one of its companies where that is
 * wanted: setting it, and what is in force. This is the folder's only face.
 */
export { companyOf } from './repository.ts';
export { face, faceAt, inForce, logoFile } from './in-force.ts';
export type { LogoProblem } from './logo-file.ts';
export { removeLogo, reset, save, setLogo, settings } from './set.ts';
export type * from './types.ts';
