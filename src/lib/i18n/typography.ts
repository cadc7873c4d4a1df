import type { Locale } from '#lib/domain/model/types.ts';

const NBSP = '\u00A0';

/** Words that must not end a line: Russian prepositions, conjunctions and particles. */
const RUSSIAN_SHORT =
  /(^|[\s«(\u00A0])((?:в|во|и|к|ко|с|со|о|об|у|а|на|не|ни|по|за|из|от|до|для|или|при|без|под|над|что|как|но|же|бы)) (?=\S)/giu;

/** A level stays with its number, in both languages. */
const LEVEL = /(levels?|уровн\p{L}+|уровень) (?=\d)/giu;

/**
 * Sets a text as a printer would: no short Russian word at the end of a line, no dash at the
 * beginning of one, no figure apart from its unit; "80 %" in Russian, "80%" in English.
 */
export function typeset(text: string, locale: Locale): string {
  const dashed = text
    .replace(/ (—|–) /g, `${NBSP}$1 `)
    .replace(/ → /g, `${NBSP}→${NBSP}`)
    .replace(LEVEL, `$1${NBSP}`);
  if (locale === 'en') return dashed.replace(/(\d) %/g, '$1%');
  return dashed
    .replace(RUSSIAN_SHORT, `$1$2${NBSP}`)
    .replace(RUSSIAN_SHORT, `$1$2${NBSP}`)
    .replace(/(\d) (?=[\p{L}%])/gu, `$1${NBSP}`);
}

/** A name as somebody has given it, in whatever language: no short Russian word ends its line. */
export const held = (name: string): string => name.replace(RUSSIAN_SHORT, `$1$2${NBSP}`);

/** Where text is not set on a page a space that holds words together only gets in the way. */
export const unset = (text: string): string => text.replaceAll(NBSP, ' ').replaceAll('\u2060', '');
