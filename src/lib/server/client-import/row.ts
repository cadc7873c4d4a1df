import { LONGEST_NAME } from '#lib/forms/company-form.ts';
import * as cells from './cells.ts';
import type { CsvRecord } from './records.ts';
import type { CellFault, Column, RowIssue } from './types.ts';

/** One row of a table, read by column; what is wrong in it is added to the issues. */
export function openRow(
  record: CsvRecord,
  columns: readonly (Column | null)[],
  issues: RowIssue[]
) {
  const said = new Map(
    columns.flatMap((column, n) => (column ? [[column, (record.cells[n] ?? '').trim()]] : []))
  );
  const fault = (column: Column | null, found: CellFault) =>
    void issues.push({ ...found, line: record.line, column });

  /** What the cell says; undefined when it is empty or wrong. */
  function read<T>(column: Column, as: (cell: string) => cells.Cell<T>): T | undefined {
    const cell = said.get(column);
    if (!cell) return undefined;
    const result = as(cell);
    if ('value' in result) return result.value;
    fault(column, result.fault);
    return undefined;
  }

  if (record.cells.slice(columns.length).some((cell) => cell.trim() !== ''))
    fault(null, { code: 'tooManyCells' });

  return {
    line: record.line,
    has: (...wanted: Column[]) => wanted.some((column) => said.get(column)),
    fault,
    read,
    name: (column: Column) =>
      read(column, (cell) => cells.name(cell.normalize('NFC').replace(/\s+/g, ' '), LONGEST_NAME))
  };
}
export type Row = ReturnType<typeof openRow>;
