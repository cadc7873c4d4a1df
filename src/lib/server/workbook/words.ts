import { unsetWords } from '#lib/i18n/messages.ts';
import { reportWorkbookWords } from '#lib/i18n/report-workbook.ts';
import { unset } from '#lib/i18n/typography.ts';
import type { ReportContent } from '#lib/report/content.ts';
import type { Cell, Sheet } from '../sheets/service.ts';

/** A table before it has the name of its section. */
export type Unnamed = Omit<Sheet, 'name'> & { readonly rows: readonly (readonly Cell[])[] };

export const wordsOf = ({ locale }: Pick<ReportContent, 'locale'>) =>
  unsetWords(reportWorkbookWords[locale]);
export type Words = ReturnType<typeof wordsOf>;

/** A text as a cell: without the spaces that only a page needs; nothing stays empty. */
export const text = (said: string | null | undefined): Cell => (said ? unset(said) : null);

/** Several as lines of one cell. */
export const lines = (said: readonly string[]): Cell => text(said.filter(Boolean).join('\n'));
