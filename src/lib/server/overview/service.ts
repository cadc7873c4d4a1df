/**
 * Where companies stand: the lists and first pages that put clients, rounds and figures together.
 * It reads only, and is the folder's only face.
 */
export { agency, clients, type AgencyOverview } from './clients.ts';
export { company, roundsOf, type CompanyOverview } from './company.ts';
export { matching, portfolio, type PortfolioLine, type PortfolioView } from './portfolio.ts';
export * from './types.ts';
