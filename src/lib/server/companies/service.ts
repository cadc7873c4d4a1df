/**
 * Companies, and the people of them who are asked. An agency's companies are its clients; a company
 * workspace has one, itself. This is the folder's only face: every function takes the context and
 * the member, and an id of another workspace answers like one that does not exist.
 */
export { archive, change, create, get, list, named, restore } from './companies.ts';
export { adopt, present, type Adopted } from './adopt.ts';
export { addMany, sameNamed } from './many.ts';
export { page } from './page.ts';
export {
  addPerson,
  changePerson,
  enlist,
  everybody,
  people,
  removePerson,
  restorePerson
} from './people.ts';
export { sortName } from './sort-name.ts';
export type * from './types.ts';
