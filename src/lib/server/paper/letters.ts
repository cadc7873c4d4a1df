/** Which font shows which letter, and what becomes of those that none has. */
import { readable } from '#lib/pictures/text.ts';
import type { Face, Faces } from './fonts.ts';

/** Emoji say nothing on paper that a box would. */
const PICTOGRAPHS =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\ufe0f\u20e3]/gu;
/** Of a letter that no font has; whoever meets it is told so. */
export const STAND_IN = '\u25a1';
/** Hyphens that keep words together look like any other. */
const FIRM_HYPHEN = '\u2011';
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Somebody's text without what is not shown on paper at all. */
const drawable = (text: string): string =>
  readable(text)
    .replace(PICTOGRAPHS, '')
    .replace(/\u00ad/g, '');

/** Spaces and hyphens are the setter's. */
const isSet = (letter: string): boolean => /^[\n\t\r]$/.test(letter) || letter === FIRM_HYPHEN;

const shows = ({ font }: Face, letter: string): boolean =>
  isSet(letter) || font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);

/** Whether the first font lacks a letter of some texts. */
export function wanted(texts: Iterable<string>, faces: Faces): boolean {
  const letters = new Set<string>();
  for (const text of texts) for (const letter of drawable(text)) letters.add(letter);
  const [first] = faces[400];
  return first !== undefined && [...letters].some((letter) => !shows(first, letter));
}

/** What the fonts can show of a text; a letter that none has is a box. */
export const legible = (text: string, faces: readonly Face[]): string =>
  Array.from(drawable(text), (letter) =>
    faces.some((face) => shows(face, letter)) ? letter : STAND_IN
  ).join('');

export interface Span {
  readonly text: string;
  readonly face: Face;
}

/** A text in parts of one font each; a space is always the first one's. */
export function spans(text: string, faces: readonly Face[]): Span[] {
  const [first, ...others] = faces;
  if (!first) return [];
  if (others.length === 0) return [{ text, face: first }];
  const parts: { text: string; face: Face }[] = [];
  for (const letter of text) {
    const face = shows(first, letter) ? first : (others.find((one) => shows(one, letter)) ?? first);
    const last = parts.at(-1);
    if (last?.face === face) last.text += letter;
    else parts.push({ text: letter, face });
  }
  return parts;
}

/**
 * Words in the order in which they stand on a line that runs from the left: a run of Hebrew or Arabic
 * ones is turned round, the marks at their ends with it. Letters within a word are the font's to turn.
 */
export function inOrder<Word extends { text: string; isApart: boolean }>(
  words: readonly Word[]
): readonly Word[] {
  if (!words.some(({ text }) => RIGHT_TO_LEFT.test(text))) return words;
  const ordered: Word[] = [];
  for (let from = 0; from < words.length;) {
    let to = from;
    while (to < words.length && RIGHT_TO_LEFT.test(words[to]?.text ?? '')) to++;
    const run = words.slice(from, Math.max(to, from + 1));
    if (to > from)
      for (const [n, word] of run.toReversed().entries()) {
        // the gaps stay where they were
        const isApart = run[n === 0 ? 0 : run.length - n]?.isApart ?? true;
        ordered.push({ ...word, text: turned(word.text), isApart });
      }
    else ordered.push(...run);
    from += run.length;
  }
  return ordered;
}

const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '«': '»', '»': '«' };
const mirrored = (marks = ''): string =>
  Array.from(marks, (mark) => MIRRORED[mark] ?? mark)
    .toReversed()
    .join('');

function turned(word: string): string {
  const [, before, letters = '', after] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/u.exec(word) ?? [];
  return mirrored(after) + letters + mirrored(before);
}

/** The same for a text that is a line of its own. */
export const lineOf = (text: string): string =>
  RIGHT_TO_LEFT.test(text)
    ? inOrder(text.split(' ').map((word) => ({ text: word, isApart: true })))
        .map((word) => word.text)
        .join(' ')
    : text;
