/** A spreadsheet takes a cell that begins so for a formula; full-width forms count as well. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

const cell = (text: string) => `"${text.replace(FORMULA, "'$&").replaceAll('"', '""')}"`;

/**
 * Rows as a table that spreadsheets open by a click: with a byte order mark, or they would misread
 * Cyrillic, and with semicolons, which a Russian Excel expects and others recognise.
 */
export function csvResponse(rows: readonly (readonly string[])[], fileName: string): Response {
  const lines = rows.map((row) => row.map(cell).join(';'));
  return new Response(`\uFEFF${lines.join('\r\n')}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`
    }
  });
}
