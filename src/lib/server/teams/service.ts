/** The team of a round: what several answers come to together. This is the folder's only face. */
export { refresh, refreshDue } from './refresh.ts';
