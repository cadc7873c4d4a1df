/** Control characters, line ends of every kind, and what turns the direction of writing round. */
const UNFIT = /[\p{Cc}\s\u202a-\u202e\u2066-\u2069]+/gu;

/** Somebody else's words on one line, for a header, a log or a row: no longer than so many characters. */
export const onOneLine = (text: string, most: number): string =>
  [...text.replace(UNFIT, ' ').trim()].slice(0, most).join('');
