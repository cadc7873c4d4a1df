import type { ComparisonFinding, Driver } from '#lib/domain/comparison-finding.ts';
import { MOST_NAMED } from '#lib/domain/finding.ts';
import type { Improvements, Move } from '#lib/domain/improvements.ts';
import type { DirectionId, Locale } from '#lib/domain/model/types.ts';
import { NAMES_IN_TEXT } from './direction-names.ts';
import { count, formats } from './format.ts';
import { messages } from './messages.ts';

const words = messages({
  en: {
    moved: {
      improved: (by: string) => `The index rose by ${by}, more than the margin`,
      slipped: (by: string) => `The index fell by ${by}, more than the margin`
    },
    most: {
      improved: (_of: string, name: string) => `; ${name} made most of it`,
      slipped: (_of: string, name: string) => `; ${name} made most of it`
    },
    more: {
      improved: (_of: string, name: string) => `; ${name} moved it most`,
      slipped: (_of: string, name: string) => `; ${name} moved it most`
    },
    within: 'The index stayed within the margin',
    noIndex: 'Too few directions have a score both times to compare the index',
    otherMode: 'A quick round and a detailed one cannot be compared',
    but: (moves: string) => `, but ${moves}`,
    improved: (names: string) => `${names} rose`,
    slipped: (names: string) => `${names} fell`,
    and: ' and ',
    directions: (n: number) => count('en', n, { one: 'direction', many: 'directions' })
  },
  ru: {
    moved: {
      improved: (by) => `Индекс вырос на ${by} — больше погрешности`,
      slipped: (by) => `Индекс снизился на ${by} — больше погрешности`
    },
    most: {
      improved: (of) => `, в основном за счёт ${of}`,
      slipped: (of) => `, в основном из-за ${of}`
    },
    more: {
      improved: (of) => `, больше всего за счёт ${of}`,
      slipped: (of) => `, больше всего из-за ${of}`
    },
    within: 'Индекс остался в пределах погрешности',
    noIndex: 'Индекс не сравнить: балл оба раза есть у слишком немногих направлений',
    otherMode: 'Быстрый и подробный раунды сравнить нельзя',
    but: (moves) => `; ${moves}`,
    improved: (names) => `в плюсе ${names}`,
    slipped: (names) => `в минусе ${names}`,
    and: ', ',
    directions: (n) =>
      count('ru', n, { one: 'направление', few: 'направления', many: 'направлений' })
  }
});

/** The headline of a comparison. */
export function sayComparison(finding: ComparisonFinding, locale: Locale): string {
  const t = words[locale];
  switch (finding.kind) {
    case 'otherMode':
      return t.otherMode;
    case 'noIndex':
    case 'within':
      return t[finding.kind] + sayMoves(finding.moves, locale);
    case 'moved': {
      const { move, delta, driver } = finding;
      const by = formats(locale).score(Math.abs(delta));
      return t.moved[move](by) + sayDriver(driver, move, locale);
    }
  }
}

function sayDriver(driver: Driver | null, move: Move, locale: Locale): string {
  if (!driver) return '';
  const { subject, of } = NAMES_IN_TEXT[locale][driver.direction];
  return words[locale][driver.most ? 'most' : 'more'][move](of, subject);
}

/** ", but loyalty rose and the brand fell"; nothing where every direction stayed within its margin. */
function sayMoves({ improved, slipped }: Improvements, locale: Locale): string {
  const t = words[locale];
  const moves = [
    improved.length > 0 ? t.improved(names(improved, locale)) : '',
    slipped.length > 0 ? t.slipped(names(slipped, locale)) : ''
  ].filter((move) => move !== '');
  return moves.length > 0 ? t.but(moves.join(t.and)) : '';
}

function names(directions: readonly DirectionId[], locale: Locale): string {
  if (directions.length > MOST_NAMED) return words[locale].directions(directions.length);
  const form = directions.length === 1 ? 'subject' : 'inList';
  return formats(locale).list(directions.map((id) => NAMES_IN_TEXT[locale][id][form]));
}
