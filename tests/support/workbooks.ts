/** Files of tables, read by other hands than wrote them. */
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import type { Locale } from '#lib/domain/model/types.ts';
import { csvResponse, xlsxResponse } from '#lib/server/http/files.ts';
import type { Book } from '#lib/server/sheets/service.ts';

type Row = Record<string, string | number | Date | null>;

/** The rows of every sheet by its name, each by its headings; throws when a formula is in any part. */
export async function workbook(book: Book, locale: Locale): Promise<Record<string, Row[]>> {
  const response = xlsxResponse(book, 'book', locale);
  const bytes = new Uint8Array(await response.arrayBuffer());
  for (const [name, part] of Object.entries(unzipSync(bytes)))
    if (/<f[\s>]/.test(strFromU8(part))) throw new Error(`There is a formula in ${name}.`);
  const { sheets } = await readXlsx(bytes);
  return Object.fromEntries(
    sheets.map(({ name, rows: [heads = [], ...rows] }) => [
      name,
      rows.map((row) =>
        Object.fromEntries(heads.map((head, n) => [String(head), (row[n] ?? null) as Row[string]]))
      )
    ])
  );
}

/** The rows of a CSV file by its headings. */
export async function csvTable(book: Book, locale: Locale): Promise<Record<string, string>[]> {
  const text = await csvResponse(book.table, { title: book.title, plain: 'table' }, locale).text();
  const delimiter = { en: ',', ru: ';' }[locale];
  return parse(text, { bom: true, delimiter, columns: true });
}
