import type { Locale } from '#lib/domain/model/types.ts';
import { typeset } from './typography.ts';

type Message = string | ((...values: never[]) => string) | readonly Message[] | Messages;
interface Messages {
  readonly [key: string]: Message;
}

function typesetAll<T extends Message>(message: T, locale: Locale): T {
  if (typeof message === 'string') return typeset(message, locale) as T;
  if (typeof message === 'function')
    return ((...values: never[]) => typeset(message(...values), locale)) as T;
  if (Array.isArray(message))
    return message.map((part: Message) => typesetAll(part, locale)) as never;
  return Object.fromEntries(
    Object.entries(message).map(([key, value]) => [key, typesetAll(value, locale)])
  ) as T;
}

/**
 * One screen's words in both languages, typeset. The Russian side must have exactly the English
 * side's keys and parameters, so a missing translation does not compile.
 */
export function messages<T extends Messages>(both: { en: T; ru: NoInfer<T> }): Record<Locale, T> {
  return { en: typesetAll(both.en, 'en'), ru: typesetAll(both.ru as T, 'ru') };
}
