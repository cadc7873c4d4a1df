/** Markup that is known to be markup: whatever else is put into a template is text, and escaped. */
export interface Xml {
  readonly markup: string;
}

type Part = string | number | Xml | readonly Xml[] | null | undefined | false;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;'
};

// XML 1.0 has no way to write these, not even escaped: one of them and the whole file is refused
// eslint-disable-next-line no-control-regex -- these are what is left out
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** A text without what XML cannot hold: control characters go, half a surrogate pair is marked. */
export const legal = (text: string): string =>
  text.replace(/\r\n?/g, '\n').toWellFormed().replace(FORBIDDEN, '');

const escaped = (text: string): string =>
  legal(text).replace(/[&<>"\n\t]/g, (character) => ENTITIES[character] ?? '');

/** Templates are laid out for people; between tags their line breaks mean nothing. */
const tidy = (literal: string): string =>
  literal
    .replace(/(^|>)\s*\n\s*/g, '$1')
    .replace(/\s*\n\s*(?=<|$)/g, '')
    .replace(/\s*\n\s*/g, ' ');

const tidied = new WeakMap<TemplateStringsArray, readonly string[]>();

function literals(strings: TemplateStringsArray): readonly string[] {
  let known = tidied.get(strings);
  if (!known) {
    known = strings.map(tidy);
    tidied.set(strings, known);
  }
  return known;
}

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  return part.map(({ markup }) => markup).join('');
}

/** xml`<a:t>${text}</a:t>`: the only way to make markup, so that nothing is left unescaped. */
export function xml(strings: TemplateStringsArray, ...parts: readonly Part[]): Xml {
  const [first = '', ...rest] = literals(strings);
  return {
    markup: rest.reduce((all, literal, index) => all + markupOf(parts[index]) + literal, first)
  };
}

/** A whole part of the package. */
export const file = (root: Xml): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.markup}`);
