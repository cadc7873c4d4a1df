import { decimal, roundHalfUp } from '#lib/domain/fraction.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { agreementWord } from '#lib/domain/team.ts';
import { daysOf, parseQuarter, type Days } from '#lib/domain/quarter.ts';

const TAGS: Record<Locale, string> = { en: 'en-GB', ru: 'ru-RU' };
const MINUS = '\u2212';
const ROMAN = ['I', 'II', 'III', 'IV'];

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
  // as the decimal it is written as: 1.95 is a half, although the nearest double lies below it
  const rounded = roundHalfUp(decimal(value), decimals);
  const text = Math.abs(rounded).toFixed(decimals);
  return (rounded < 0 ? MINUS : '') + (locale === 'ru' ? text.replace('.', ',') : text);
}

const instants = new Map<string, Intl.DateTimeFormat>();

/** Day and time by the clocks of a place; a formatter is costly to make, and there are few. */
function instantFormat(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  let format = instants.get(key);
  if (!format) {
    const parts = { day: 'numeric', month: 'long', year: 'numeric' } as const;
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat(TAGS[locale], { ...parts, ...clock, timeZone });
    instants.set(key, format);
  }
  return format;
}

/** From the first month to the last, with the year where it changes and at the end. */
function monthsOf(locale: Locale, { from, before }: Days): string {
  const name = new Intl.DateTimeFormat(TAGS[locale], { month: 'long', timeZone: 'UTC' });
  const first = new Date(from);
  const last = new Date(Date.parse(before) - 1);
  const years = [first.getUTCFullYear(), last.getUTCFullYear()];
  const begins = `${name.format(first)}${years[0] === years[1] ? '' : ` ${years[0]}`}`;
  return `${begins} ${locale === 'ru' ? '—' : 'to'} ${name.format(last)} ${years[1]}`;
}

/** A day stays on the line of its month. */
const tied = (date: string): string => date.replace(/^(\d+) /, '$1\u00A0');

/** Made when it is first used: the first formatter of dates brings 8 MB of the platform's tables. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const kept: Partial<Record<Locale, Formats>> = {};

/** Everything that prints differently in the two languages; made once, its formatters are costly. */
export const formats = (locale: Locale): Formats => (kept[locale] ??= make(locale));

function make(locale: Locale) {
  const date = lazily(
    () =>
      new Intl.DateTimeFormat(TAGS[locale], {
        ...({ day: 'numeric', month: 'long', year: 'numeric' } as const),
        timeZone: 'UTC'
      })
  );
  const list = lazily(() => new Intl.ListFormat(TAGS[locale], { type: 'conjunction' }));
  /** Q4, IV квартал. */
  const quarterOfYear = (n: number) => (locale === 'ru' ? `${ROMAN[n - 1]}\u00A0квартал` : `Q${n}`);
  /** A quarter given as 2026-Q4: Q4 2026, IV квартал 2026. */
  const quarter = (text: string) => {
    const [year = '', number = ''] = text.split('-Q');
    return `${quarterOfYear(Number(number))}\u00A0${year}`;
  };
  const months = (text: string, fiscalStart: number) => {
    const parsed = parseQuarter(text);
    return parsed ? monthsOf(locale, daysOf(parsed, fiscalStart)) : '';
  };
  return {
    /** A score, target or gap: one decimal, half up. */
    score: (value: number) => fixed(locale, value, 1),
    /** Agreement: two decimals, and never those of another word than the exact value's. */
    agreement: (value: number) => {
      const rounded = roundHalfUp(decimal(value), 2);
      const isSame = agreementWord(rounded) === agreementWord(value);
      return fixed(locale, isSame ? rounded : Math.floor(value * 100) / 100, 2);
    },
    /** A share, a margin: two decimals. */
    share: (value: number) => fixed(locale, value, 2),
    /** A part of a sum: two decimals at most, 2, 1.5, 0.67. */
    trimmed: (value: number) => fixed(locale, value, 2).replace(/[.,]?0+$/, ''),
    /** A difference with its sign: +0.5, −1.0, 0.0. */
    delta: (value: number) =>
      (roundHalfUp(decimal(value), 1) > 0 ? '+' : '') + fixed(locale, value, 1),
    /** A percentage given as 0 to 100: whole, half up. */
    percent: (value: number) => `${fixed(locale, value, 0)}${locale === 'ru' ? '\u00A0' : ''}%`,
    /** A day given as YYYY-MM-DD or an instant: 22 November 2026, 22 ноября 2026. */
    day: (iso: string) =>
      tied(
        date()
          .format(new Date(iso))
          .replace(/\s*г\.$/, '')
      ),
    /** An instant as the clocks of an IANA time zone show it: 22 November 2026, 13:05. */
    instant: (iso: string, timeZone: string) =>
      tied(
        instantFormat(locale, timeZone)
          .format(new Date(iso))
          .replace(/\s*г\./, '')
          .replace(/ (?:at|в) (?=\d)/, ', ')
      ),
    quarter,
    quarterOfYear,
    /** Its months, by the month that the fiscal year begins with: April to June 2026. */
    months,
    /** To be chosen from: with its months where the year does not begin in January. */
    quarterIn: (text: string, fiscalStart: number) =>
      fiscalStart === 1 ? quarter(text) : `${quarter(text)}: ${months(text, fiscalStart)}`,
    /** The quarter alone, for an axis: Q4, IV кв. */
    shortQuarter: (quarter: string) => {
      const number = Number(quarter.at(-1));
      return locale === 'ru' ? `${ROMAN[number - 1]}\u00A0кв.` : `Q${number}`;
    },
    /** a, b and c */
    list: (items: readonly string[]) => list().format(items)
  };
}
export type Formats = ReturnType<typeof make>;
