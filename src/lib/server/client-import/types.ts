import type { CompanyName, PersonDraft, Profile } from '../companies/service.ts';

/** What a table may say of a client; only the name must be there. */
export const COLUMNS = [
  'name',
  'industry',
  'size',
  'notes',
  'contactName',
  'contactEmail',
  'contactPhone',
  'contactPurpose',
  'personName',
  'personEmail',
  'personRole',
  'personLanguage'
] as const;
export type Column = (typeof COLUMNS)[number];

/** Why a file or a text is no table of clients; `line` where it can be said. */
export type TableProblem =
  | { code: 'empty' | 'notText' | 'workbook' | 'tooLarge' | 'noHeader' | 'noNames' }
  | { code: 'columnTwice'; column: Column }
  | { code: 'tooManyRows'; most: number }
  | { code: 'quoteOpen' | 'recordTooLong' | 'broken'; line: number };

export type CellFault =
  | { code: 'missing' | 'formula' | 'notAnAddress' | 'notAPhone' | 'brokenText' }
  | { code: 'unknownIndustry' | 'unknownSize' | 'unknownRole' | 'unknownLanguage'; said: string }
  | { code: 'nameless' | 'tooManyCells' }
  | { code: 'tooLong' | 'tooMany'; most: number }
  /** Another row of the same client says otherwise: the one that begins at `of`. */
  | { code: 'contradicts'; of: number };

/** What is wrong in one cell, or with a whole row when the column is null. Lines count from 1. */
export type RowIssue = CellFault & { line: number; column: Column | null };

/** One client of the table. Rows of one name are one client: each brings a contact or a person. */
export interface ClientRow {
  /** Where it begins. */
  line: number;
  profile: Profile;
  people: PersonDraft[];
}

export interface ReadTable {
  clients: ClientRow[];
  issues: RowIssue[];
  /** Headings that mean nothing to us, as they are written: their columns are left out. */
  ignored: string[];
  /** Rows that say nothing that an earlier row of the same client has not said. */
  repeats: { line: number; of: number }[];
}

/** What would come of an import. */
export interface Preview extends ReadTable {
  /** Clients that are already here under a name of the table. */
  present: CompanyName[];
}

/** What to do with rows whose client is already here. */
export const WHEN_PRESENT = ['skip', 'add'] as const;
export type WhenPresent = (typeof WHEN_PRESENT)[number];
