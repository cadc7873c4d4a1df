import type { Locale } from '#lib/domain/model/types.ts';
import * as sheets from '../../sheets/service.ts';
import type { Sheet } from '../../sheets/service.ts';
import type { Chart } from './shapes.ts';

/** The sheet's name; charts point into it. */
export const SHEET = 'Sheet1';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A column by its place from 0: a line that breaks often is many columns. */
export const columnLetter = (place: number): string =>
  (place < ALPHABET.length ? '' : columnLetter(Math.floor(place / ALPHABET.length) - 1)) +
  ALPHABET.charAt(place % ALPHABET.length);

/** In characters. */
const WIDTHS = { names: 28, figures: 14 };

/** The workbook behind a chart: categories down, a series a column. What a reader edits. */
export async function workbook(
  { categories, series }: Chart,
  { title, locale }: { title: string; locale: Locale }
): Promise<Buffer> {
  const sheet: Sheet = {
    name: SHEET,
    columns: [
      { head: '', width: WIDTHS.names },
      ...series.map(({ name }) => ({ head: name, width: WIDTHS.figures }))
    ],
    rows: categories.map((category, index) => [
      category,
      ...series.map(({ values }) => sheets.score(values[index]))
    ])
  };
  const book = { title, sheets: [sheet], table: sheet };
  const pieces: Uint8Array[] = [];
  for await (const piece of sheets.xlsxBytes(book, locale)) pieces.push(piece);
  return Buffer.concat(pieces);
}
