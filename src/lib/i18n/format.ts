import type { Locale } from '#lib/domain/model/types.ts';

const TAGS: Record<Locale, string> = { en: 'en-GB', ru: 'ru-RU' };
const MINUS = '\u2212';

/**
 * Half up at the given number of decimals. Scores are fractions with small denominators held as
 * doubles: the epsilon is far below any of their differences, and lifts 1.95 over its own error.
 */
export function roundHalfUp(value: number, decimals: 0 | 1 | 2): number {
  const scale = 10 ** decimals;
  return Math.floor(value * scale + 0.5 + 1e-9) / scale;
}

/** Plural forms; Russian needs one, few and many, English one and many. */
interface PluralForms {
  one: string;
  few?: string;
  many: string;
}

const rules: Record<Locale, Intl.PluralRules> = {
  en: new Intl.PluralRules('en'),
  ru: new Intl.PluralRules('ru')
};

/** "3 responses", "3 ответа": the number with the form that goes with it. */
export function count(locale: Locale, n: number, forms: PluralForms): string {
  return `${n} ${pluralForm(locale, n, forms)}`;
}

/** The form alone, for sentences that spell the number otherwise. */
export function pluralForm(locale: Locale, n: number, forms: PluralForms): string {
  const category = rules[locale].select(n);
  if (category === 'one') return forms.one;
  return category === 'few' ? (forms.few ?? forms.many) : forms.many;
}

function fixed(locale: Locale, value: number, decimals: 0 | 1 | 2): string {
  const rounded = roundHalfUp(Math.abs(value), decimals).toFixed(decimals);
  const sign = value < 0 && Number(rounded) !== 0 ? MINUS : '';
  return sign + (locale === 'ru' ? rounded.replace('.', ',') : rounded);
}

/** Everything that prints differently in the two languages. */
export function formats(locale: Locale) {
  const date = new Intl.DateTimeFormat(TAGS[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  });
  const list = new Intl.ListFormat(TAGS[locale], { type: 'conjunction' });
  return {
    /** A score, target or gap: one decimal, half up. */
    score: (value: number) => fixed(locale, value, 1),
    /** Agreement: two decimals. */
    share: (value: number) => fixed(locale, value, 2),
    /** A difference with its sign: +0.5, −1.0, 0.0. */
    delta: (value: number) =>
      (roundHalfUp(Math.abs(value), 1) !== 0 && value > 0 ? '+' : '') + fixed(locale, value, 1),
    /** A percentage given as 0 to 100: whole, half up. */
    percent: (value: number) => `${fixed(locale, value, 0)}${locale === 'ru' ? '\u00A0' : ''}%`,
    /** A day given as YYYY-MM-DD or an instant: 22 November 2026, 22 ноября 2026. */
    day: (iso: string) => date.format(new Date(iso)).replace(/\s*г\.$/, ''),
    /** a, b and c */
    list: (items: readonly string[]) => list.format(items)
  };
}
export type Formats = ReturnType<typeof formats>;
