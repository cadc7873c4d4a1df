import type { Level } from '#lib/domain/model/types.ts';
import type { Cell, Table } from '#lib/report/content.ts';
import { wraps, type FlowRow } from '../flow.ts';
import { columnWidths, largest, tables } from '../grid.ts';
import { flat, line, TEXT } from '../look.ts';
import type { Colour, Run, TableCell, TableShape } from '../ooxml/shapes.ts';
import type { Page, Setting } from '../page.ts';

/** One hue, light to dark, with the number always printed in it (the tokens' --lv1 to --lv5). */
const SHADES: Readonly<Record<Level, Colour>> = {
  1: '#E3EFF6',
  2: '#B7D8EB',
  3: '#74B4DA',
  4: '#1B75AD',
  5: '#0B456A'
};
const FIRST_DARK = 4;
const MANY_COLUMNS = 8;

/** Native, so that a reader can change a figure or copy it into a sheet. */
export function table(block: Table, { section, area }: Setting): Page[] {
  const least = block.columns.length > MANY_COLUMNS ? TEXT.small : TEXT.table;
  const name = flat(section.heading);
  const shapes = largest([17, 16, 15, 14, 13, least], (size) => {
    const { header, rows } = rowsOf(block, size);
    const widths = columnWidths([header, ...rows], area.first.width);
    if (size > least && wraps([header, ...rows], widths)) return [];
    return tables({ header, rows, widths, name, text: name }, area);
  });
  return pages(shapes, section.note);
}

function rowsOf(block: Table, size: number): { header: FlowRow; rows: FlowRow[] } {
  const set = (cells: readonly Cell[], bold: boolean): TableCell[] =>
    block.columns.map(({ align }, column) => ({
      lines: [lineOf(cells[column] ?? { text: '' }, { size, align, bold: bold || column === 0 })]
    }));
  const header: FlowRow = {
    cells: block.columns.map(({ name, align }) => ({
      lines: [line(name, { size: Math.max(TEXT.small, size - 3), align, colour: 'second' })]
    })),
    rule: 'strong'
  };
  const body = block.rows.map((row): FlowRow => ({ cells: set(row, false), rule: 'hair' }));
  const before = body.at(-1);
  const rows: FlowRow[] = block.last
    ? [
        ...body.slice(0, -1),
        ...(before ? [{ ...before, rule: 'strong' as const }] : []),
        { cells: set(block.last, true), rule: 'none' }
      ]
    : body;
  return { header, rows };
}

export const pages = (shapes: readonly TableShape[], note: string | null): Page[] =>
  shapes.map((shape) => ({
    title: null,
    shapes: [shape],
    notes: note === null ? [] : [flat(note)]
  }));

interface Look {
  readonly size: number;
  readonly align: 'left' | 'right';
  readonly bold: boolean;
}

/** The level's number in its shade, the figure, and a word in secondary ink. */
function lineOf({ text, small, level, strong }: Cell, { size, align, bold }: Look) {
  const swatch: Run[] =
    level === undefined
      ? []
      : [
          {
            text: `\u00A0${level}\u00A0`,
            mark: SHADES[level],
            ...(level >= FIRST_DARK && { colour: 'paper' })
          },
          { text: '\u00A0\u00A0' }
        ];
  const word: Run[] = small === undefined ? [] : [{ text: `  ${flat(small)}`, colour: 'second' }];
  return {
    size,
    align,
    runs: [...swatch, { text: flat(text), bold: bold || strong === true }, ...word]
  };
}
