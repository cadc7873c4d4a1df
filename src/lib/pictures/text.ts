/** Control characters but for line breaks, marks that turn the direction of writing, and non-characters. */
const UNREADABLE =
  // eslint-disable-next-line no-control-regex -- control characters are named because they are taken out
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Spaces of other widths, for which the font has no glyph. */
const SPACES = /[\u2000-\u200a\u202f\u205f\u3000]+/g;

/** Somebody's text without what no file format holds or no reader sees. */
export const readable = (text: string): string =>
  text.toWellFormed().replace(SPACES, '\u00a0').replace(UNREADABLE, '');
