/**
 * People's rights: what is kept of somebody can be found, handed to them and erased. Anonymous
 * answers cannot: nothing ties them to a person. This is the folder's only face.
 */
export { erase, eraseEverywhere, type Erased } from './erase.ts';
export { exported } from './export.ts';
export { find, known, type Found, type Known } from './find.ts';
