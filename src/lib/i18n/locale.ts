import { createContext } from 'svelte';
import { LOCALES, type Locale } from '#lib/domain/model/types.ts';

/** The page's language, set once by the root layout or by an island's root. */
export const [getLocale, setLocale] = createContext<Locale>();

export const LOCALE_COOKIE = 'locale';
const IN_COOKIES = new RegExp(`(?:^|;)\\s*${LOCALE_COOKIE}=(\\w+)`);

export const isLocale = (value: unknown): value is Locale =>
  LOCALES.some((locale) => locale === value);

/** The language of a request: the one chosen before, which a cookie remembers, else the browser's. */
export function requestedLocale(cookies?: string | null, acceptLanguage?: string | null): Locale {
  const chosen = IN_COOKIES.exec(cookies ?? '')?.[1];
  return isLocale(chosen) ? chosen : preferredLocale(acceptLanguage);
}

/** The language that Accept-Language ranks highest among ours, else English. */
export function preferredLocale(acceptLanguage?: string | null): Locale {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag.split('-')[0], weight: q ? Number(q.trim().slice(2)) || 0 : 1 };
    })
    .filter(({ language, weight }) => isLocale(language) && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return (ranked[0]?.language as Locale | undefined) ?? 'en';
}
