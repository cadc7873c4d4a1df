/**
 * What respondents' pages have in common (styles, head, foot) reaches a browser once, when it has
 * nothing else to do, and is left out of every page after that: a compression dictionary (RFC 9842).
 * It is a page of its own, named in app.html. A browser that has it says so by its hash; one that
 * does not know dictionaries, or has lost this one, gets pages as if there were none.
 */
import { hash } from 'node:crypto';

export const DICTIONARY_PATH = '/dictionary';

/** An upgrade may change the styles: a day later everybody has the new ones. */
export const DICTIONARY_HEADERS = {
  'cache-control': 'private, max-age=86400',
  'use-as-dictionary': 'match="/*", match-dest=("document")',
  'x-robots-tag': 'noindex'
};

export interface Dictionary {
  /** As a browser names it: its hash. */
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the bytes. */
  readonly hash: Buffer;
}

/** As they were rendered, one in each language. */
const known = new Map<string, Dictionary>();

/** The dictionary that a browser says it has, if it is one of ours. */
export const dictionaryOf = (available?: string | string[] | null) =>
  typeof available === 'string' ? known.get(available) : undefined;

/** Takes note of a dictionary that is about to be sent. */
export function learn(bytes: Uint8Array<ArrayBuffer>): Dictionary {
  const digest = hash('sha256', bytes, 'buffer');
  const dictionary = { id: `:${digest.toString('base64')}:`, bytes, hash: digest };
  known.set(dictionary.id, dictionary);
  return dictionary;
}
