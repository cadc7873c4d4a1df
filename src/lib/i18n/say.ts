import type { Locale, Text } from '#lib/domain/model/types.ts';
import { typeset } from './typography.ts';

const said: Record<Locale, Map<Text, string>> = { en: new Map(), ru: new Map() };

/** A text of the model as a page prints it. The model's texts never change, so each is set once. */
export function say(text: Text, locale: Locale): string {
  const known = said[locale].get(text);
  if (known !== undefined) return known;
  const set = typeset(text[locale], locale);
  said[locale].set(text, set);
  return set;
}
