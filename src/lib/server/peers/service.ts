/**
 * Companies as each other's peers: their latest closed rounds, for the benchmark that is published
 * and for that of an agency's own clients. The latter is read from what is kept of each client and
 * counted over all of them, and is the same as if every client were looked at. The folder's only face.
 */
export { amongClients } from './among.ts';
export { countsDiffer, differs, recount } from './recompute.ts';
export { dueCompanies, expire, refresh } from './refresh.ts';
export { latestClosed, scoresOf, type ClosedRound, type Sharer } from './rounds.ts';
export type { Kind, Scores, TextScores } from './types.ts';
