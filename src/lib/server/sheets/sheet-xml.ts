/** One sheet as the XML of a workbook (ECMA-376, part 1, 18.3), a piece at a time. */
import { inert } from './cells.ts';
import { rowHeight } from './row-height.ts';
import { STYLE } from './styles-xml.ts';
import type { Cell, Sheet } from './types.ts';
import { escaped } from './xml.ts';

const PIECE_CHARACTERS = 32_768;

/** Rows are asked for only when the text before them has been taken. */
export async function* sheetXml({ columns, fixed = 0, rows }: Sheet): AsyncGenerator<string> {
  let text = opening(columns, fixed) + headings(columns);
  let number = 1;
  for await (const cells of rows) {
    number += 1;
    text += row(number, cells, columns);
    if (text.length < PIECE_CHARACTERS) continue;
    yield text;
    text = '';
  }
  const all = `A1:${letters(columns.length - 1)}${number}`;
  yield `${text}</sheetData><autoFilter ref="${all}"/>${CLOSING}`;
}

/** Printed lying, as wide as the paper. */
const CLOSING =
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>';

function opening(columns: Sheet['columns'], fixed: number): string {
  const [beside, pane] = fixed > 0 ? [`xSplit="${fixed}" `, 'bottomRight'] : ['', 'bottomLeft'];
  const widths = columns.map(
    ({ width }, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">' +
    `<pane ${beside}ySplit="1" topLeftCell="${letters(fixed)}2" activePane="${pane}" state="frozen"/>` +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`
  );
}

/** Bold is wider. */
const BOLD = 1.15;

function headings(columns: Sheet['columns']): string {
  const heads = columns.map(({ head }) => head);
  const narrower = columns.map((column) => ({ ...column, width: column.width / BOLD }));
  const cells = columns.map(({ head, figures }, n) =>
    textXml(`${letters(n)}1`, head, figures ? STYLE.figuresHeading : STYLE.heading)
  );
  return rowXml(1, cells, rowHeight(heads, narrower));
}

function row(number: number, cells: readonly Cell[], columns: Sheet['columns']): string {
  const written = cells.map((cell, n) => cellXml(`${letters(n)}${number}`, cell));
  return rowXml(number, written, rowHeight(cells, columns));
}

function rowXml(number: number, cells: readonly string[], height: number | null): string {
  const high = height === null ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${number}"${high}>${cells.join('')}</row>`;
}

function cellXml(at: string, cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return textXml(at, cell, STYLE.text);
  if ('day' in cell) return `<c r="${at}" s="${STYLE.day}"><v>${serial(cell.day)}</v></c>`;
  return `<c r="${at}" s="${STYLE[cell.kind]}"><v>${cell.value}</v></c>`;
}

const textXml = (at: string, text: string, style: number) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(inert(text))}</t></is></c>`;

const DAY_MS = 86_400_000;
/** Days are counted as if 1900 had been a leap year: 1 January 1970 is this one. */
const SERIAL_OF_1970 = 25_569;
const serial = (day: string) => Date.parse(day) / DAY_MS + SERIAL_OF_1970;

const ALPHABET = 26;

/** A, B … Z, AA: a column by its place from 0. */
function letters(place: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (place % ALPHABET));
  return place < ALPHABET ? last : letters(Math.floor(place / ALPHABET) - 1) + last;
}
