/** The scorecard's headline: the finding in words, without the last full stop. */
import { MOST_NAMED, type Extreme, type Finding, type Start } from '#lib/domain/finding.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { capitalised, NAMES_IN_TEXT } from './direction-names.ts';
import { formats } from './format.ts';
import { messages } from './messages.ts';

/** From this level on "still" would be unkind and untrue. */
const NO_LONGER_LOW = 3;

const words = messages({
  en: {
    none: 'No direction has a score yet',
    few: (scored: number, applicable: number) =>
      `Only ${scored} of ${applicable} directions ${scored === 1 ? 'has' : 'have'} a score: too few for a verdict`,
    all: 'All seven directions',
    allScored: 'All directions scored',
    top: (all: string) => `${all} are at level 5. Keep it up`,
    flat: (all: string, level: number) => `${all} are at level ${level}`,
    directions: (n: number) => `${['two', 'three', 'four', 'five', 'six'][n - 2] ?? n} directions`,
    high: (names: string, many: boolean, level: number) =>
      `${names} ${many ? 'are' : 'is'} already at level ${level}`,
    low: (names: string, many: boolean, level: number) =>
      `${names} ${many ? 'are' : 'is'} ${level < NO_LONGER_LOW ? 'still ' : ''}at level ${level}`,
    start: (where: string) => `Start ${where}`
  },
  ru: {
    none: 'Пока нет ни одного балла',
    few: (scored, applicable) =>
      `Балл есть только у ${scored} из ${applicable} направлений: для вывода этого мало`,
    all: 'Все семь направлений',
    allScored: 'Все направления с баллом',
    top: (all) => `${all} на уровне 5. Удержите его`,
    flat: (all, level) => `${all} на уровне ${level}`,
    directions: (n) =>
      ['два направления', 'три направления', 'четыре направления', 'пять направлений'][n - 2] ??
      'шесть направлений',
    high: (names, _many, level) => `${names} уже на уровне ${level}`,
    low: (names, _many, level) =>
      `${names} ${level < NO_LONGER_LOW ? 'ещё ' : ''}на уровне ${level}`,
    start: (where) => `Начните ${where}`
  }
});

/** The headline in phrases: where a wide one breaks its line. Joined by spaces they are the text. */
export function sayFinding(finding: Finding, locale: Locale): string[] {
  const t = words[locale];
  switch (finding.kind) {
    case 'insufficient':
      return [finding.scored === 0 ? t.none : t.few(finding.scored, finding.applicable)];
    case 'top':
      return [t.top(finding.everything ? t.all : t.allScored)];
    case 'flat': {
      const { everything, level, start } = finding;
      const flat = t.flat(everything ? t.all : t.allScored, level);
      return start ? [`${flat}.`, sayStart(start, false, locale)] : [flat];
    }
    case 'mixed': {
      const { high, low, start } = finding;
      const strong = t.high(names(high, locale), isMany(high), high.level);
      const weak = t.low(names(low, locale), isMany(low), low.level);
      const rest = start ? `${weak}. ${sayStart(start, true, locale)}` : weak;
      return [`${capitalised(strong)},`, rest];
    }
  }
}

/** The weakest has just been named: then "there" is enough. */
function sayStart(start: NonNullable<Start>, isNamed: boolean, locale: Locale): string {
  const { there, startWith } = NAMES_IN_TEXT[locale][start.direction];
  return words[locale].start(isNamed && start.isWeakest ? there : startWith);
}

function names({ directions }: Extreme, locale: Locale): string {
  if (directions.length > MOST_NAMED) return words[locale].directions(directions.length);
  const form = directions.length === 1 ? 'subject' : 'inList';
  return formats(locale).list(directions.map((id) => NAMES_IN_TEXT[locale][id][form]));
}

const isMany = ({ directions }: Extreme) => directions.length > 1;
