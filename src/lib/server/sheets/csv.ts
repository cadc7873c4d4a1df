import type { Locale } from '#lib/domain/model/types.ts';
import { inert } from './cells.ts';
import type { Cell, Sheet } from './types.ts';

/** Spreadsheets take separator and decimal mark from the system's language, and UTF-8 from a mark. */
export const SEPARATOR: Record<Locale, string> = { en: ',', ru: ';' };
const DECIMAL: Record<Locale, string> = { en: '.', ru: ',' };
export const BYTE_ORDER_MARK = '\uFEFF';

/** A table as the lines of a file, each with its end. */
export async function* csvLines(
  { columns, rows }: Pick<Sheet, 'columns' | 'rows'>,
  locale: Locale
): AsyncGenerator<string> {
  yield (
    BYTE_ORDER_MARK +
    line(
      columns.map(({ head }) => head),
      locale
    )
  );
  for await (const row of rows) yield line(row, locale);
}

const line = (row: readonly Cell[], locale: Locale) =>
  `${row.map((cell) => written(cell, locale)).join(SEPARATOR[locale])}\r\n`;

function written(cell: Cell, locale: Locale): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `"${inert(cell).replaceAll('"', '""')}"`;
  if ('day' in cell) return cell.day;
  const figure = String(cell.value).replace('.', DECIMAL[locale]);
  return figure.includes(SEPARATOR[locale]) ? `"${figure}"` : figure;
}
