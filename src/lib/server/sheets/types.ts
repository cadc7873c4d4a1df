/** A table as a plain value: XLSX and CSV draw the same, so their figures cannot differ. */

/** score, whole: a figure. delta: with its sign. share: 0 to 1, as a percentage. agreement: 0 to 1. */
export type FigureKind = 'score' | 'whole' | 'delta' | 'share' | 'agreement';

/** A text, a figure (unrounded), a day (YYYY-MM-DD), or nothing. */
export type Cell =
  string | null | { readonly kind: FigureKind; readonly value: number } | { readonly day: string };

export interface Column {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  /** Its heading stands over figures: to the right. */
  readonly figures?: boolean;
}

export interface Sheet {
  /** Ours, at most 31 characters, none of []:*?/\ : spreadsheets refuse others. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** So many columns stay in view beside the headings. */
  readonly fixed?: number;
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
}

/** A file of tables. */
export interface Book {
  /** What it is of, for the file's properties. */
  readonly title: string;
  readonly sheets: readonly Sheet[];
  /** The one that a CSV file has: one file, one table. */
  readonly table: Sheet;
}
