/**
 * How high a row is. Spreadsheets differ in whether they ask a file's wrapped cells for their height,
 * so it is written: by how many lines the longest text takes at about a character a unit of width.
 */
import type { Cell, Column } from './types.ts';

const LINE_POINTS = 15;
/** No spreadsheet shows a higher row. */
const MOST_LINES = 27;
/** What the indent and the edges of a cell take. */
const MARGIN = 2;

/** In points; null for the usual height. */
export function rowHeight(cells: readonly Cell[], columns: readonly Column[]): number | null {
  let most = 1;
  for (const [n, cell] of cells.entries())
    if (typeof cell === 'string')
      most = Math.max(most, linesOf(cell, (columns[n]?.width ?? MOST_LINES) - MARGIN));
  return most === 1 ? null : Math.min(most, MOST_LINES) * LINE_POINTS;
}

function linesOf(text: string, room: number): number {
  if (text.length <= room && !text.includes('\n')) return 1;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const { length } of paragraph.split(' ')) {
      const begins = used === 0 || used + 1 + length > room;
      if (begins && used > 0) lines += 1;
      used = begins ? length : used + 1 + length;
      // a word that is longer than the cell goes on in the next line
      lines += Math.max(0, Math.ceil(used / room) - 1);
      used = used > room ? used % room : used;
    }
    if (lines >= MOST_LINES) return MOST_LINES;
  }
  return lines;
}
