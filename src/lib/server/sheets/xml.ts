const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot say in any spelling: control characters, halves of pairs, two that are none. */
// eslint-disable-next-line no-control-regex -- these are what is left out
const UNSAYABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Excel refuses a longer text in a cell. */
const MOST_CHARACTERS = 32_767;

/** A text between tags. Excel reads _x0041_ as a character code, so what looks like one is one too. */
export const escaped = (text: string): string =>
  text
    .slice(0, MOST_CHARACTERS)
    .toWellFormed()
    .replace(UNSAYABLE, '')
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
