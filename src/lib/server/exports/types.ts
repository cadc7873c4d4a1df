import type { Book } from '../sheets/service.ts';

/** Something to be taken along as tables, and how the audit trail names it. */
export interface Export {
  book: Book;
  /** Whose: a company; empty for a portfolio. */
  subject: string;
  /** 2026-Q4. */
  quarter?: string;
}

/** The same as data: a document in pieces, written as it is read. */
export interface DataExport extends Omit<Export, 'book'> {
  title: string;
  pieces: AsyncIterable<string>;
}
