import { CsvError, parse, type Options } from 'csv-parse/sync';
import { recognised } from './headings.ts';
import type { TableProblem } from './types.ts';

export interface CsvRecord {
  /** Where it begins, from 1. */
  line: number;
  cells: string[];
}

const SEPARATORS = [',', ';', '\t'];
export const MOST_ROWS = 3000;
/** In characters: more than every cell of a row at its longest. */
const LONGEST_RECORD = 20_000;

const OPTIONS = {
  bom: true,
  // ООО "Маяк" is a name, and tables have it without doubled quotation marks
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
  max_record_size: LONGEST_RECORD
} as const satisfies Options;

/** The rows of a text, the headings first; the separator is the one that finds most headings. */
export function readRecords(text: string): { records: CsvRecord[] } | TableProblem {
  try {
    const delimiter = separatorOf(text);
    const rows = parse(text, {
      ...{ ...OPTIONS, delimiter, info: true, to: MOST_ROWS + 2 }
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const records = rows.map(({ record, info }) => {
      const breaks = record.join('').match(/\r\n?|\n/g)?.length ?? 0;
      return { line: info.lines - breaks, cells: record };
    });
    if (records.length === 0) return { code: 'empty' };
    if (records.length > MOST_ROWS + 1) return { code: 'tooManyRows', most: MOST_ROWS };
    return { records };
  } catch (error) {
    if (error instanceof CsvError) return problemOf(error);
    throw error;
  }
}

function separatorOf(text: string): string {
  const found = SEPARATORS.map((delimiter) => {
    const [headings = []] = parse(text, { ...OPTIONS, delimiter, to: 1 }) as string[][];
    return { delimiter, known: recognised(headings), columns: headings.length };
  });
  found.sort((a, b) => b.known - a.known || b.columns - a.columns);
  return found[0]?.delimiter ?? ',';
}

function problemOf(error: CsvError): TableProblem {
  const line = Number(error.lines ?? 1);
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { code: 'quoteOpen', line };
  if (error.code === 'CSV_MAX_RECORD_SIZE') return { code: 'recordTooLong', line };
  return { code: 'broken', line };
}
