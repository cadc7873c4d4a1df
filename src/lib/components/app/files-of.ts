import type { exportWords } from '#lib/i18n/exports.ts';

export const TABLES = ['xlsx', 'csv'] as const;
export const TABLES_AND_DATA = [...TABLES, 'json'] as const;
export const PICTURES = ['svg', 'png'] as const;

/** One thing and the files that it can be taken along as. */
export interface Files {
  what: keyof (typeof exportWords)['en']['files'];
  files: readonly { href: string; ending: string }[];
}

/** The files of one address, whose ending says which; `query` goes to all of them. */
export const filesOf = (
  what: Files['what'],
  address: string,
  endings: readonly string[],
  query = ''
): Files => ({
  what,
  files: endings.map((ending) => ({ href: `${address}.${ending}${query}`, ending }))
});
