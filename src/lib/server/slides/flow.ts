/** Rows that flow over as many slides as they need: a slide does not scroll, and nothing is cut. */
import { LINE_HEIGHT, wrap } from './measure.ts';
import type { Run, TableCell, TableRow, TextLine } from './ooxml/shapes.ts';
import { CELL, gapAfter } from './ooxml/table.ts';

export type FlowRow = Omit<TableRow, 'height'>;

const said = ({ runs }: TextLine): string => runs.map(({ text }) => text).join('');

const sizeOf = ({ size, runs }: TextLine): number =>
  Math.max(size, ...runs.map((run) => run.size ?? 0));

/** Asked again and again of the same paragraphs, while rows look for their slide. */
const known = new WeakMap<TextLine, Map<number, readonly string[]>>();

/** The lines of the slide that a paragraph takes. */
function wrapped(line: TextLine, width: number): readonly string[] {
  const byWidth = known.get(line) ?? new Map<number, readonly string[]>();
  known.set(line, byWidth);
  const before = byWidth.get(width);
  if (before) return before;
  const isBold = line.runs.some(({ bold }) => bold);
  const lines = wrap(said(line), sizeOf(line), width - (line.hang ?? 0), isBold);
  byWidth.set(width, lines);
  return lines;
}

const lineHeight = (line: TextLine): number => sizeOf(line) * LINE_HEIGHT;

export const heightOfLine = (line: TextLine, width: number): number =>
  (line.before ?? 0) + wrapped(line, width).length * lineHeight(line);

export const heightOfLines = (lines: readonly TextLine[], width: number): number =>
  lines.reduce((sum, line) => sum + heightOfLine(line, width), 0);

const inner = (cell: TableCell, widths: readonly number[], column: number): number =>
  (widths[column] ?? 0) - gapAfter(cell, column === widths.length - 1);

export const heightOfRow = ({ cells }: FlowRow, widths: readonly number[]): number =>
  CELL.top +
  CELL.bottom +
  Math.max(
    0,
    ...cells.map((cell, column) => heightOfLines(cell.lines, inner(cell, widths, column)))
  );

/** The first letters of some runs, and what is left of them. */
function cut(runs: readonly Run[], letters: number): [Run[], Run[]] {
  const head: Run[] = [];
  const rest: Run[] = [];
  let left = letters;
  for (const run of runs) {
    const text = run.text.slice(0, Math.max(0, left));
    if (text !== '') head.push({ ...run, text });
    if (text.length < run.text.length) rest.push({ ...run, text: run.text.slice(text.length) });
    left -= run.text.length;
  }
  return [head, rest];
}

/** A paragraph's lines up to a height, and the others. */
function splitLine(
  line: TextLine,
  width: number,
  height: number
): [TextLine | null, TextLine | null] {
  const lines = wrapped(line, width);
  const fitting = Math.floor((height - (line.before ?? 0)) / lineHeight(line));
  if (fitting >= lines.length) return [line, null];
  if (fitting < 1) return [null, line];
  const [head, rest] = cut(line.runs, lines.slice(0, fitting).join('').length);
  return [
    { ...line, runs: head },
    { ...line, runs: rest, before: 0 }
  ];
}

function splitCell(cell: TableCell, width: number, height: number): [TableCell, TableCell] {
  const head: TextLine[] = [];
  const rest: TextLine[] = [];
  let left = height;
  for (const line of cell.lines) {
    const [first, other] = rest.length > 0 ? [null, line] : splitLine(line, width, left);
    if (first) head.push(first);
    if (other) rest.push(other);
    left -= first ? heightOfLine(first, width) : 0;
  }
  return [
    { ...cell, lines: head },
    { ...cell, lines: rest }
  ];
}

/** What of a row fits into a height, and the rest; null where nothing or all of it does. */
function splitRow(
  row: FlowRow,
  widths: readonly number[],
  height: number
): [FlowRow, FlowRow] | null {
  const room = height - CELL.top - CELL.bottom;
  const halves = row.cells.map((cell, column) =>
    splitCell(cell, inner(cell, widths, column), room)
  );
  const some = (half: 0 | 1) => halves.some((pair) => pair[half].lines.length > 0);
  if (!some(0) || !some(1)) return null;
  return [
    { ...row, cells: halves.map(([head]) => head), rule: 'none' },
    { ...row, cells: halves.map(([, rest]) => rest) }
  ];
}

/** Points; less than this is not begun at the foot of a slide when a row has to be parted anyway. */
const WORTH_BEGINNING = 90;

export interface Room {
  /** What is left on the first slide, and what the others have, in points. */
  readonly first: number;
  readonly rest: number;
}

/** Parts rows into slides. A row that fits on a slide stays whole; a taller one is parted by lines. */
export function paginate(
  rows: readonly FlowRow[],
  widths: readonly number[],
  { first, rest }: Room
): FlowRow[][] {
  const pages: FlowRow[][] = [[]];
  let left = first;
  const turn = () => {
    pages.push([]);
    left = rest;
  };
  const put = (row: FlowRow): void => {
    const height = heightOfRow(row, widths);
    if (height <= left) {
      pages.at(-1)?.push(row);
      left -= height;
      return;
    }
    const isFresh = pages.at(-1)?.length === 0;
    // an empty slide must not stay empty, although the next one might take the row whole
    const isParted = isFresh || (height > rest && left >= WORTH_BEGINNING);
    const parted = isParted ? splitRow(row, widths, left) : null;
    if (parted) {
      pages.at(-1)?.push(parted[0]);
      turn();
      put(parted[1]);
    } else if (isFresh && left >= rest) {
      // not one line fits: nothing here is so large, and no row may be put off for ever
      pages.at(-1)?.push(row);
      left = 0;
    } else {
      turn();
      put(row);
    }
  };
  rows.forEach(put);
  return pages.filter((page) => page.length > 0);
}

/** Whether some cell needs more than a line. */
export const wraps = (rows: readonly FlowRow[], widths: readonly number[]): boolean =>
  rows.some(({ cells }) =>
    cells.some((cell, column) =>
      cell.lines.some((line) => wrapped(line, inner(cell, widths, column)).length > 1)
    )
  );
