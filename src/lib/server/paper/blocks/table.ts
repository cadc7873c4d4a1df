import { LEVEL_SHADES, PRINT } from '#lib/pictures/palette.ts';
import type { Cell, Table } from '#lib/report/content.ts';
import { WIDTH, type Desk } from '../desk.ts';
import type { Entry } from '../flow.ts';
import { runs, text, write } from '../lettering.ts';
import { columns, drawn, hairline, padded, ruled, type Piece } from '../pieces.ts';
import type { Run } from '../setting.ts';
import { inside, part, type Node } from '../tree.ts';
import { quiet, strong, TYPE, type Style } from '../type.ts';
import { widthsOf } from './widths.ts';

const GAP = 12;
const SWATCH = 13;
const SWATCH_GAP = 7;
const PAD = 3.5;
/** So many rows are kept on one page. */
const SHORT = 10;

interface Grid {
  readonly columns: readonly {
    readonly x: number;
    readonly width: number;
    readonly align: 'left' | 'right';
  }[];
}

/** A row each; the head is there again on every page, the last row sums up. */
export function table(desk: Desk, block: Table, parent: Node): Entry[] {
  const node = part(desk.doc, parent, 'Table');
  const grid = gridOf(desk, block);
  const head = headOf(desk, block, grid, part(desk.doc, node, 'TR'));
  const repeat = headOf(desk, block, grid, null);
  const rows = block.rows.map((cells) => row(desk, cells, grid, part(desk.doc, node, 'TR'), false));
  const last = block.last && row(desk, block.last, grid, part(desk.doc, node, 'TR'), true);
  // a short table stays whole; of a long one no row stands alone
  const stays = (n: number) =>
    n < rows.length - (last ? 0 : 1) && (rows.length <= SHORT || n === 0 || n >= rows.length - 2);
  return [
    { piece: head, before: 4, withNext: true },
    ...rows.map((piece, n) => ({ piece, repeat, withNext: stays(n) })),
    ...(last ? [{ piece: last, repeat }] : [])
  ];
}

function gridOf(desk: Desk, { columns: all, rows, last }: Table): Grid {
  const every = [...rows, ...(last ? [last] : [])];
  const natural = all.map(({ name }, n) => {
    const cells = every.map((cells) => cells[n]).filter((cell) => cell !== undefined);
    const whole = cells.map((cell) => cellWidth(desk, cell, n));
    return {
      whole: Math.max(desk.set.widthOf(name, TYPE.small), ...whole),
      least: leastOf(desk, name, cells)
    };
  });
  const widths = widthsOf(
    natural,
    all.map(({ align }) => align),
    WIDTH - GAP * (all.length - 1)
  );
  let x = 0;
  return {
    columns: all.map(({ align }, n) => {
      const width = widths[n] ?? 0;
      const at = { x, width, align };
      x += width + GAP;
      return at;
    })
  };
}

const cellRuns = (cell: Cell, isFirst: boolean, isLast: boolean): Run[] => {
  const own: Style = isFirst
    ? isLast
      ? strong(TYPE.label)
      : TYPE.label
    : isLast || cell.strong
      ? strong(TYPE.cell)
      : TYPE.cell;
  return [
    { text: cell.text, style: own },
    ...(cell.small ? [{ text: ` ${cell.small}`, style: quiet(TYPE.cell) }] : [])
  ];
};

function cellWidth(desk: Desk, cell: Cell, n: number): number {
  const said = cellRuns(cell, n === 0, false).reduce(
    (all, { text: run, style }) => all + desk.set.widthOf(run.slice(0, 200), style),
    0
  );
  return said + (cell.level ? SWATCH + SWATCH_GAP : 0) + 1;
}

/** Of the longest word: narrower than it a column breaks words. */
function leastOf(desk: Desk, name: string, cells: readonly Cell[]): number {
  const words = [name, ...cells.map(({ text: said }) => said)].flatMap((said) =>
    said.split(/[ \n]/)
  );
  const longest = Math.max(
    0,
    ...words.map((word) => desk.set.widthOf(word.slice(0, 24), TYPE.cell))
  );
  return longest + (cells.some(({ level }) => level) ? SWATCH + SWATCH_GAP : 0) + 1;
}

function headOf(desk: Desk, { columns: all }: Table, grid: Grid, node: Node | null): Piece {
  const cells = all.map(({ name }, n) => {
    const { x = 0, width = 0, align = 'left' } = grid.columns[n] ?? {};
    const own = node && part(desk.doc, node, 'TH', { scope: 'Column' });
    return { x, piece: text(desk, name, TYPE.small, { width, align, node: name ? own : null }) };
  });
  return ruled(desk, padded(columns(cells), 2, 3), WIDTH);
}

function row(desk: Desk, cells: readonly Cell[], grid: Grid, node: Node, isLast: boolean): Piece {
  const set = cells.map((cell, n) => {
    const { x = 0, width = 0, align = 'left' } = grid.columns[n] ?? {};
    const own = n === 0 ? part(desk.doc, node, 'TH', { scope: 'Row' }) : part(desk.doc, node, 'TD');
    return {
      x,
      piece: cellOf(desk, cell, own, { width, align, said: cellRuns(cell, n === 0, isLast) })
    };
  });
  const line = padded(columns(set), PAD, PAD);
  if (!isLast) return ruled(desk, line, WIDTH);
  return {
    ...line,
    draw: (x, y) => {
      hairline(desk, x, y - 0.5, WIDTH, PRINT.ink, 1);
      line.draw(x, y);
    }
  };
}

function cellOf(
  desk: Desk,
  { level }: Cell,
  node: Node,
  { width, align, said }: { width: number; align: 'left' | 'right'; said: Run[] }
): Piece {
  if (!level) return runs(desk, said, { width, align, node });
  const shift = SWATCH + SWATCH_GAP;
  const swatch = drawn(SWATCH, (x, y) => {
    const { fill, on } = LEVEL_SHADES[level];
    inside(desk.doc, null, () =>
      desk.doc
        .rect(x, y - 0.5, SWATCH, SWATCH)
        .fillColor(fill)
        .fill()
    );
    inside(desk.doc, node, () => {
      const style = { ...TYPE.label, ink: on, tabular: true };
      const said = String(level);
      write(desk, said, style, x + (SWATCH - desk.set.widthOf(said, style)) / 2, y + 9);
    });
  });
  return columns([
    { x: 0, piece: swatch },
    { x: shift, piece: runs(desk, said, { width: width - shift, node }) }
  ]);
}
