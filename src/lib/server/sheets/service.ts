/**
 * Tables that leave as files of spreadsheets. A row is asked for when the reader has taken the ones
 * before it, so a long table costs no more memory than a short one. The folder's only face.
 */
export { agreement, day, delta, score, share, whole } from './cells.ts';
export { BYTE_ORDER_MARK, csvLines, SEPARATOR } from './csv.ts';
export type * from './types.ts';
export { xlsxBytes } from './xlsx.ts';
