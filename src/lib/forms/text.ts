/** Text that people type, as it is checked and kept. */
import { z } from 'zod';

/** Half a surrogate pair is no character, and PostgreSQL refuses NUL in text. */
export const isStorable = (text: string) => text.isWellFormed() && !text.includes('\0');

/**
 * What nobody has typed on purpose: control characters, which break files, and letters that turn the
 * direction of whatever follows them, by which one text is made to look like another.
 */
// eslint-disable-next-line no-control-regex -- control characters are named because they are taken out
const UNSEEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
const plain = (text: string) => text.normalize('NFC').replace(UNSEEN, '');

export const onOneLine = (text: string) => plain(text).replace(/\s+/g, ' ').trim();
export const inParagraphs = (text: string) => plain(text).replace(/\r\n?/g, '\n').trim();

/** One line: spaces at the ends and doubled ones go, and й is one character however it came. */
export const line = (longest: number) =>
  z.string().transform(onOneLine).pipe(z.string().max(longest));

/** Running text with its line breaks. */
export const paragraphs = (longest: number) =>
  z.string().transform(inParagraphs).pipe(z.string().max(longest));

const LONGEST_ADDRESS = 254;
/** What mail can be sent to is the mail server's to say: addresses may be in any script. */
const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\.]+$/u;

/** An e-mail address, in lower case: addresses are compared as they are written. */
export const address = line(LONGEST_ADDRESS)
  .transform((text) => text.toLowerCase())
  .pipe(z.string().regex(ADDRESS, { error: 'notAnAddress' }));

/** A field that may be left empty, and then counts as not given. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    schema.optional()
  );

/** What an integer column holds. */
const LARGEST = 2_147_483_647;

/** The version of a row that a form was made from. */
export const rowVersion = z.coerce.number().pipe(z.int().min(0).max(LARGEST));
