/** What a cell says, by the words of either language; a fault when it says nothing we know. */
import { ROLES, type Role } from '#lib/domain/answers.ts';
import { INDUSTRIES, type IndustryId } from '#lib/domain/model/industries.ts';
import { LOCALES, type Locale } from '#lib/domain/model/types.ts';
import { LONGEST_PHONE } from '#lib/forms/company-form.ts';
import { address as addressSchema, isStorable } from '#lib/forms/text.ts';
import { COMPANY_SIZES } from '#lib/forms/welcome-form.ts';
import { respond } from '#lib/i18n/respond.ts';
import type { CompanySize } from '../companies/service.ts';
import type { CellFault } from './types.ts';

export type Cell<T> = { value: T } | { fault: CellFault };

/** Words are compared without case, ё, punctuation and kinds of dashes. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[‐-―−]/g, '-')
    .replace(/[^\p{L}\p{N}+-]/gu, '');

const byWord = <T extends string>(ids: readonly T[], names: (id: T) => readonly string[]) =>
  new Map(ids.flatMap((id) => [id, ...names(id)].map((name) => [plain(name), id] as const)));

const INDUSTRY_NAMES = new Map<string, readonly string[]>(
  INDUSTRIES.map(({ id, name }) => [id, [name.en, name.ru]])
);
const INDUSTRY = byWord<IndustryId>(
  INDUSTRIES.map(({ id }) => id),
  (id) => INDUSTRY_NAMES.get(id) ?? []
);
const SIZE = byWord<CompanySize>(COMPANY_SIZES, (id) =>
  LOCALES.map((locale) => respond[locale].welcome.sizes[id])
);
const ROLE = byWord<Role>(ROLES, (id) => LOCALES.map((locale) => respond[locale].roles[id]));
const LANGUAGE = byWord<Locale>(LOCALES, (id) =>
  id === 'ru' ? ['rus', 'russian', 'русский', 'рус'] : ['eng', 'english', 'английский', 'англ']
);

const known =
  <T>(words: ReadonlyMap<string, T>, code: 'unknownIndustry' | 'unknownRole' | 'unknownLanguage') =>
  (cell: string): Cell<T> => {
    const value = words.get(plain(cell));
    return value === undefined ? { fault: { code, said: shown(cell) } } : { value };
  };

/** What a fault repeats of a cell is cut: a cell may be a page long. */
const shown = (cell: string) => (cell.length > 60 ? `${cell.slice(0, 60)}…` : cell);

export const industry = known(INDUSTRY, 'unknownIndustry');
export const role = known(ROLE, 'unknownRole');
export const language = known(LANGUAGE, 'unknownLanguage');

const UP_TO: readonly (readonly [number, CompanySize])[] = [
  [10, '1-10'],
  [50, '11-50'],
  [250, '51-250'],
  [1000, '251-1000'],
  [Infinity, '1001+']
];

/** A size by its name, or a number of people, which belongs to one. */
export function size(cell: string): Cell<CompanySize> {
  const named = SIZE.get(plain(cell));
  if (named) return { value: named };
  const people = /^[\d\s]+$/.test(cell) ? Number(cell.replace(/\s/g, '')) : 0;
  const [, value] = (people > 0 && UP_TO.find(([most]) => people <= most)) || [];
  return value ? { value } : { fault: { code: 'unknownSize', said: shown(cell) } };
}

/** What spreadsheets would run, in narrow and wide letters. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/** A name: no spreadsheet that it is ever exported to may take it for a formula. */
export const name = (cell: string, longest: number): Cell<string> =>
  FORMULA.test(cell) ? { fault: { code: 'formula' } } : text(cell, longest);

export const notes = (longest: number) => (cell: string) =>
  text(cell.normalize('NFC').replace(/\r\n?/g, '\n'), longest);

function text(cell: string, longest: number): Cell<string> {
  if (!isStorable(cell)) return { fault: { code: 'brokenText' } };
  if (cell.length > longest) return { fault: { code: 'tooLong', most: longest } };
  return { value: cell };
}

export function address(cell: string): Cell<string> {
  const parsed = addressSchema.safeParse(cell);
  return parsed.success ? { value: parsed.data } : { fault: { code: 'notAnAddress' } };
}

/** Digits and what stands between them, an extension in words. */
const PHONE = /^\+?[\d(][\p{L}\d\s().,;#*/-]*$/u;

export function phone(cell: string): Cell<string> {
  if (!PHONE.test(cell)) return { fault: { code: 'notAPhone' } };
  return text(cell, LONGEST_PHONE);
}
