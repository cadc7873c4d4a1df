import { clientImport } from '#lib/i18n/client-import.ts';
import { COLUMNS, type Column, type TableProblem } from './types.ts';

/** Other words for a heading than those of the template, as tables of agencies have them. */
const ALSO: Record<Column, string> = {
  name: 'name client company organisation organization название наименование компания организация',
  industry: 'sector отрасль сфера',
  size: 'size people employees headcount staff размер численность сотрудников людей',
  notes: 'note comment comments заметка примечание примечания комментарий комментарии',
  contactName: 'contactperson контактноелицо имяконтакта',
  contactEmail: 'contactmail почтаконтакта адресконтакта',
  contactPhone: 'phone telephone mobile телефон мобильный',
  contactPurpose: 'contactpurpose вопросыконтакта',
  personName: 'person respondentname участник сотрудник имяреспондента',
  personEmail: 'personemail personmail почтареспондента адресреспондента',
  personRole: 'role personrole position роль должность',
  personLanguage: 'language lang personlanguage язык'
};
/** Whose address it is, the other headings tell. */
const ANY_ADDRESS = 'email mail почта элпочта электроннаяпочта адресэлектроннойпочты';

/** Letters and digits only: "E-mail, contact" and "e mail contact" are the same heading. */
const plain = (heading: string) =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]/gu, '');

const KNOWN = new Map<string, Column | 'address'>([
  ...ANY_ADDRESS.split(' ').map((word) => [word, 'address'] as const),
  ...COLUMNS.flatMap((column) =>
    [
      ...ALSO[column].split(' '),
      plain(clientImport.en.columns[column]),
      plain(clientImport.ru.columns[column])
    ].map((word) => [word, column] as const)
  )
]);

/** How many headings of a first row we know: what tells the separator of a table. */
export const recognised = (headings: readonly string[]): number =>
  headings.filter((heading) => KNOWN.has(plain(heading))).length;

export type Headings = { columns: (Column | null)[]; ignored: string[] } | TableProblem;

/** What each column of the table is, null for one that is left out. */
export function readHeadings(headings: readonly string[]): Headings {
  if (recognised(headings) === 0) return { code: 'noHeader' };
  const found = headings.map((heading) => KNOWN.get(plain(heading)) ?? null);
  const address = found.includes('personName') ? 'personEmail' : 'contactEmail';
  const columns = found.map((column) => (column === 'address' ? address : column));
  const twice = columns.find((column, n) => column !== null && columns.indexOf(column) < n);
  if (twice) return { code: 'columnTwice', column: twice };
  if (!columns.includes('name')) return { code: 'noNames' };
  const ignored = headings.filter((heading, n) => columns[n] === null && heading.trim() !== '');
  return { columns, ignored };
}
