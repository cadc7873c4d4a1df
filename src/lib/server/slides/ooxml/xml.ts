import { escaped as escapedText } from '../../xml-text.ts';

/** Markup that is known to be markup: whatever else is put into a template is text, and escaped. */
export interface Xml {
  readonly markup: string;
}

type Part = string | number | Xml | readonly Xml[] | null | undefined | false;

/** Line feeds and tabs as references: as themselves an attribute would lose them. */
const escaped = (text: string): string =>
  escapedText(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

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
