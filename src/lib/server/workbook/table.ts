import type { Cell as Printed, Table } from '#lib/report/content.ts';
import * as sheets from '../sheets/service.ts';
import type { Cell } from '../sheets/service.ts';
import { text, type Unnamed, type Words } from './words.ts';

/** A printed table, with the unrounded figures in the place of their printed forms. */
export function table({ columns, rows, last }: Table, words: Words): Unnamed {
  const all = last ? [...rows, last] : rows;
  const shown = columns.map((column, n) => {
    const cells = all.map((row) => row[n] ?? { text: '' });
    // what stands beside a figure does not fit into its cell
    const isBeside = cells.some((cell) => cell.small && isFigure(cell));
    return { ...column, cells, isBeside };
  });
  return {
    columns: shown.flatMap(({ name, align, isBeside }, n) => {
      const head = { head: name, width: n === 0 ? 32 : 22, figures: align === 'right' };
      return isBeside ? [head, { head: words.besideOf(name), width: 20 }] : [head];
    }),
    fixed: 1,
    rows: all.map((_, row) =>
      shown.flatMap(({ cells, isBeside }) => {
        const cell = cells[row] ?? { text: '' };
        return isBeside && isFigure(cell)
          ? [figureOf(cell), text(cell.small)]
          : [cellOf(cell), ...(isBeside ? [null] : [])];
      })
    )
  };
}

/** Printed as a figure, not as a word that stands for one. */
const PRINTED = /^[+\u2212-]?\d+([.,]\d+)?$/;
const isFigure = (cell: Printed): cell is Printed & { value: number } =>
  cell.value !== undefined && PRINTED.test(cell.text);

const cellOf = (cell: Printed): Cell => {
  if (isFigure(cell)) return figureOf(cell);
  // a dash says for the eye that there is nothing
  if (cell.text === '—') return null;
  const said = [cell.level, cell.text].filter(Boolean).join(' · ');
  return text([said, cell.small].filter(Boolean).join('; '));
};

function figureOf({ text: printed, value }: Printed & { value: number }): Cell {
  if (/^[+\u2212-]/.test(printed)) return sheets.delta(value);
  return /[.,]/.test(printed) ? sheets.score(value) : sheets.whole(value);
}
