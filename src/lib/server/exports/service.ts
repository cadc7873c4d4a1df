/**
 * What leaves a workspace as files of tables and data. Each function takes the context first and the
 * member second, and what is of another workspace is null, as if it did not exist. Nothing is in a
 * file that the member could not read on a page. The folder's only face.
 */
export { answersData } from './answers-data.ts';
export { company } from './company.ts';
export { companyData } from './company-data.ts';
export { schema } from './documents/schemas.ts';
export { figures } from './figures.ts';
export { portfolio } from './portfolio.ts';
export { own, ownData, ownFigures, takenByLink } from './own.ts';
export { portfolioData } from './portfolio-data.ts';
export { answers, scorecard, scorecardData } from './round.ts';
export { taken, type ExportKind, type Taken } from './taken.ts';
export type * from './types.ts';
