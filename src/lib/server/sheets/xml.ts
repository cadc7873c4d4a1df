import { escaped as escapedText } from '../xml-text.ts';

/** Excel refuses a longer text in a cell. */
const MOST_CHARACTERS = 32_767;

/** A text between tags. Excel reads _x0041_ as a character code, so what looks like one is one too. */
export const escaped = (text: string): string =>
  escapedText(text.slice(0, MOST_CHARACTERS)).replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
