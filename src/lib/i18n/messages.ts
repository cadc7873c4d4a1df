import type { Locale } from '#lib/domain/model/types.ts';
import { typeset, unset } from './typography.ts';

type Message = string | ((...values: never[]) => string) | readonly Message[] | Messages;
interface Messages {
  readonly [key: string]: Message;
}

function eachText<T extends Message>(message: T, set: (text: string) => string): T {
  if (typeof message === 'string') return set(message) as T;
  if (typeof message === 'function') return ((...values: never[]) => set(message(...values))) as T;
  if (Array.isArray(message)) return message.map((part: Message) => eachText(part, set)) as never;
  return Object.fromEntries(
    Object.entries(message).map(([key, value]) => [key, eachText(value, set)])
  ) as T;
}

/**
 * One screen's words in both languages, typeset. The Russian side must have exactly the English
 * side's keys and parameters, so a missing translation does not compile.
 */
export function messages<T extends Messages>(both: { en: T; ru: NoInfer<T> }): Record<Locale, T> {
  return {
    en: eachText(both.en, (text) => typeset(text, 'en')),
    ru: eachText(both.ru as T, (text) => typeset(text, 'ru'))
  };
}

/** The same words for a file that is no page. */
export const unsetWords = <T extends Messages>(words: T): T => eachText(words, unset);
