import type { Locale } from '#lib/domain/model/types.ts';
import { clientImport } from '#lib/i18n/client-import.ts';
import type { RowIssue, TableProblem } from './types.ts';

/** Why a table could not be read, in the reader's language. */
export function sayProblem(problem: TableProblem, locale: Locale): string {
  const { problems, columns } = clientImport[locale];
  switch (problem.code) {
    case 'columnTwice':
      return problems.columnTwice(columns[problem.column]);
    case 'tooManyRows':
      return problems.tooManyRows(problem.most);
    case 'quoteOpen':
    case 'recordTooLong':
    case 'broken':
      return problems[problem.code](problem.line);
    default:
      return problems[problem.code];
  }
}

export interface SaidIssue {
  line: number;
  /** The column's heading; null for a whole row. */
  column: string | null;
  message: string;
}

/** What is wrong in one place of a table, in the reader's language. */
export function sayIssue(issue: RowIssue, locale: Locale): SaidIssue {
  const { columns } = clientImport[locale];
  return {
    line: issue.line,
    column: issue.column && columns[issue.column],
    message: sayFault(issue, locale)
  };
}

function sayFault(issue: RowIssue, locale: Locale): string {
  const { faults } = clientImport[locale];
  switch (issue.code) {
    case 'tooLong':
    case 'tooMany':
      return faults[issue.code](issue.most);
    case 'contradicts':
      return faults.contradicts(issue.of);
    case 'unknownIndustry':
    case 'unknownSize':
    case 'unknownRole':
    case 'unknownLanguage':
      return faults[issue.code](issue.said);
    default:
      return faults[issue.code];
  }
}
