/**
 * What is drawn for paper and slides by us and not by a browser: pictures in pixels and reports as
 * PDF. Nothing is fetched; the same content gives the same bytes. The folder's only face.
 */
export { pdf } from './pdf.ts';
export { png } from './png.ts';
