import type { Way } from '#lib/domain/path.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { count } from './format.ts';
import { messages } from './messages.ts';
import { stepWords } from './steps.ts';

const STEPS = {
  en: { one: 'step', many: 'steps' },
  ru: { one: 'шаг', few: 'шага', many: 'шагов' }
};

/** What it would take to reach each level. */
export const pathWords = messages({
  en: {
    heading: 'What it takes to reach a level',
    note: 'Weeks are a guide, for steps one after another',
    rule: 'Some steps need another direction first: they stand in the order in which each can be done.',
    level: (level: number) => `Level ${level}`,
    whole: (steps: number) => `${count('en', steps, STEPS.en)},`,
    inAll: (steps: number) => `${count('en', steps, STEPS.en)} in all,`,
    glance: (level: number, way: string) => `To level ${level}: ${way}.`,
    top: 'Level 5 is full, and the scale ends there.',
    none: 'No score, so the way cannot be told.'
  },
  ru: {
    heading: 'Что нужно для каждого уровня',
    note: 'Недели — ориентир, если идти шаг за шагом',
    rule: 'Иногда сначала нужен шаг в другом направлении. Шаги стоят в том порядке, в котором их можно сделать.',
    level: (level) => `Уровень ${level}`,
    whole: (steps) => `${count('ru', steps, STEPS.ru)},`,
    inAll: (steps) => `всего ${count('ru', steps, STEPS.ru)},`,
    glance: (level, way) => `До уровня ${level} — ${way}.`,
    top: 'Уровень 5 выполнен полностью, выше шкала не идёт.',
    none: 'Балла нет, поэтому путь не посчитать.'
  }
});

/** How long a way is: "2 steps, 8–14 weeks". */
const sayLength = ({ steps, weeks }: Way, locale: Locale): string =>
  `${pathWords[locale].whole(steps)} ${stepWords[locale].weeks(...weeks)}`;

/** The nearest level and the highest at a glance; why there is no way where there is none. */
export function sayWays(ways: readonly Way[], hasScore: boolean, locale: Locale): string {
  const t = pathWords[locale];
  const [nearest, highest] = [ways[0], ways.at(-1)];
  if (!nearest || !highest) return hasScore ? t.top : t.none;
  const ends = nearest === highest ? [nearest] : [nearest, highest];
  return ends.map((way) => t.glance(way.level, sayLength(way, locale))).join(' ');
}
