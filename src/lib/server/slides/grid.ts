/** Tables: how wide the columns are, and the slides over which the rows flow. */
import { heightOfRow, paginate, type FlowRow } from './flow.ts';
import { textWidth } from './measure.ts';
import type { Box, TableShape, TextLine } from './ooxml/shapes.ts';
import { CELL } from './ooxml/table.ts';

/** Where a block may draw on its first slide, and on the others. */
export interface Area {
  readonly first: Box;
  readonly rest: Box;
}

const NARROWEST = 40;

const widthOfLine = ({ runs, size, hang = 0 }: TextLine): number =>
  hang + runs.reduce((sum, run) => sum + textWidth(run.text, run.size ?? size, run.bold), 0);

/** As wide as the longest line of each column, made to fill the whole width: the widest give and take. */
export function columnWidths(rows: readonly FlowRow[], total: number): number[] {
  const count = rows[0]?.cells.length ?? 0;
  const natural = Array.from({ length: count }, (_, column) =>
    Math.max(
      NARROWEST,
      ...rows.flatMap(({ cells }) => (cells[column]?.lines ?? []).map(widthOfLine))
    )
  ).map((width, column) => width + (column === count - 1 ? 0 : CELL.right));
  const needed = natural.reduce((sum, width) => sum + width, 0);
  if (needed <= total) return natural.map((width) => width + (total - needed) / count);
  return shrunk(natural, total);
}

/** Columns that need less than an equal share keep it; the others share the rest. */
function shrunk(natural: readonly number[], total: number): number[] {
  const widths: (number | null)[] = natural.map(() => null);
  for (;;) {
    const open = widths.filter((width) => width === null).length;
    const taken = widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
    const share = (total - taken) / open;
    const next = natural.findIndex((width, at) => widths[at] === null && width <= share);
    if (next < 0 || open === 0) return widths.map((width) => width ?? share);
    widths[next] = natural[next] ?? share;
  }
}

interface Grid {
  readonly header: FlowRow | null;
  readonly rows: readonly FlowRow[];
  readonly widths: readonly number[];
  readonly name: string;
  /** What the table holds, for those who do not see it. */
  readonly text: string;
}

/** Of the height: taller names of columns would leave the rows no room, and stand once, as a row. */
const MOST_HEADER = 0.3;

/** A table a slide, each with the names of its columns. */
export function tables(grid: Grid, area: Area): TableShape[] {
  const { widths, name, text } = grid;
  const isShort =
    grid.header !== null && heightOfRow(grid.header, widths) <= area.first.height * MOST_HEADER;
  const header = isShort ? grid.header : null;
  const rows = grid.header && !isShort ? [grid.header, ...grid.rows] : grid.rows;
  const head = header ? heightOfRow(header, widths) : 0;
  const pages = paginate(rows, widths, {
    first: area.first.height - head,
    rest: area.rest.height - head
  });
  return pages.map((page, index) => {
    const box = index === 0 ? area.first : area.rest;
    const all = [...(header ? [header] : []), ...page].map((row) => ({
      ...row,
      height: heightOfRow(row, widths)
    }));
    const height = all.reduce((sum, row) => sum + row.height, 0);
    const width = widths.reduce((sum, column) => sum + column, 0);
    return {
      kind: 'table',
      ...{ box: { ...box, width, height }, widths, rows: all, name, text },
      hasHeader: header !== null
    };
  });
}

/** An appendix of more slides than this is not worth trying out. */
const MOST_TRIED = 12;

/** A row that goes on from slide to slide counts on each. */
const rowsOn = (pages: readonly TableShape[]): number =>
  pages.reduce((sum, { rows }) => sum + rows.length, 0);

/**
 * What a block looks like in the largest letters (the first size is the largest) that take no more
 * slides and part no more rows than the smallest do.
 */
export function largest(
  sizes: readonly number[],
  draw: (size: number) => TableShape[]
): TableShape[] {
  const fewest = draw(Math.min(...sizes));
  if (fewest.length > MOST_TRIED) return fewest;
  for (const size of sizes.slice(0, -1)) {
    const pages = draw(size);
    const isAsGood = pages.length <= fewest.length && rowsOn(pages) <= rowsOn(fewest);
    if (pages.length > 0 && isAsGood) return pages;
  }
  return fewest;
}
