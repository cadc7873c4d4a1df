/** Responses: what a respondent does, from the start link to submission. The folder's only face. */
export { chooseMode, describeCompany } from './describe.ts';
export { formerVersion, glance, open } from './open.ts';
export { save, saveForm } from './save.ts';
export { start } from './start.ts';
export type * from './types.ts';
