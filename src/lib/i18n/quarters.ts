import type { Mode } from '#lib/domain/answers.ts';
import type { Improvements } from '#lib/domain/improvements.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Delta } from '#lib/domain/scorecard-types.ts';
import type { SeriesMark } from '#lib/domain/series.ts';
import { count, formats } from './format.ts';
import { messages } from './messages.ts';

/** All rounds of a company as lines. */
export const quarterWords = messages({
  en: {
    title: (company: string) => `Quarter by quarter: ${company}`,
    empty: {
      none: 'No quarter has figures yet',
      noneLead: 'The first round with answers makes the first point here, the second makes a line.',
      one: 'One round so far: the second makes a line'
    },
    heading: {
      improved: (by: string) => `Since the first round the index has risen by ${by}`,
      slipped: (by: string) => `Since the first round the index has fallen by ${by}`,
      within: 'Since the first round the index has stayed within the margin',
      noIndex: 'The first and the last round have too few scores in common for an index',
      otherMode: 'The last round was assessed another way than the first'
    },
    lead: 'All rounds on one scale from 1 to 5. The band is the margin around each figure: what stays inside it is no change.',
    index: 'Maturity index',
    directions: 'Seven directions',
    directionsNote: 'The same scale for all; the last score and its change in figures',
    key: {
      quick: 'quick round',
      detailed: 'detailed round',
      gap: 'quarters without a figure',
      change: 'changed by more than the margin',
      noise: 'within the margin',
      band: 'margin'
    },
    modes: { quick: 'quick', detailed: 'detailed' },
    open: 'still open',
    picture: (name: string, list: string) => `${name}: ${list}`,
    point: (quarter: string, score: string) => `${quarter} ${score}`,
    none: 'no score yet',
    answers: (n: number) => count('en', n, { one: 'answer', many: 'answers' }),
    table: {
      heading: 'The same in figures',
      note: 'Under a score its difference from the round before, and the margin',
      round: 'Round',
      index: 'Index',
      change: (delta: string, margin: string) => `${delta}, change, margin ${margin}`,
      noise: (delta: string, margin: string) => `${delta}, within margin ${margin}`,
      broken: 'other mode: not compared',
      first: 'first score',
      none: 'no score'
    },
    marks: {
      heading: 'What to know when reading the lines',
      otherMode:
        'Some rounds were quick and others detailed. Detailed scoring is stricter, so the line breaks where the way of assessing changes.',
      otherDirections:
        'The index is not always of the same directions: some had no score in some rounds.',
      fewRespondents:
        'In some rounds fewer than three people answered: one person’s change of mind looks like a change of the company.',
      differentPeople:
        'From some rounds to the next fewer than half of the people were the same: part of the difference may lie between people.',
      otherWeights:
        'The weights have changed. The whole line is computed with the current ones, so it may differ from older scorecards.',
      otherModelVersion:
        'Some rounds used different versions of the matrix: the same level may ask for something else.'
    } as Record<SeriesMark | 'heading', string>,
    version: (name: string) => `matrix version ${name}`,
    askedBy: (name: string, quarters: string) => `Version ${name}: ${quarters}.`,
    toCompare: 'Compare two of them in detail'
  },
  ru: {
    title: (company) => `По кварталам: ${company}`,
    empty: {
      none: 'Показателей пока нет ни за один квартал',
      noneLead: 'Первый раунд с ответами поставит здесь первую точку, второй проведёт линию.',
      one: 'Пока один раунд: линия появится со вторым'
    },
    heading: {
      improved: (by) => `С первого раунда индекс вырос на ${by}`,
      slipped: (by) => `С первого раунда индекс снизился на ${by}`,
      within: 'С первого раунда индекс остался в пределах погрешности',
      noIndex: 'У первого и последнего раундов слишком мало общих баллов для индекса',
      otherMode: 'Последний раунд оценивали не так, как первый'
    },
    lead: 'Все раунды на одной шкале от 1 до 5. Полоса — погрешность вокруг каждого показателя: что остаётся внутри, изменением не считается.',
    index: 'Индекс зрелости',
    directions: 'Семь направлений',
    directionsNote: 'Шкала у всех одна; цифрами — последний балл и его изменение',
    key: {
      quick: 'быстрый раунд',
      detailed: 'подробный раунд',
      gap: 'кварталы без показателя',
      change: 'изменение больше погрешности',
      noise: 'в пределах погрешности',
      band: 'погрешность'
    },
    modes: { quick: 'быстрый', detailed: 'подробный' },
    open: 'ещё открыт',
    picture: (name, list) => `${name}: ${list}`,
    point: (quarter, score) => `${quarter} ${score}`,
    none: 'балла пока нет',
    answers: (n) => count('ru', n, { one: 'ответ', few: 'ответа', many: 'ответов' }),
    table: {
      heading: 'То же в цифрах',
      note: 'Под баллом разница с прошлым раундом и погрешность',
      round: 'Раунд',
      index: 'Индекс',
      change: (delta, margin) => `${delta}, изменение, погрешность ${margin}`,
      noise: (delta, margin) => `${delta}, в пределах погрешности ${margin}`,
      broken: 'другой способ: не сравнить',
      first: 'первый балл',
      none: 'нет балла'
    },
    marks: {
      heading: 'Что учесть, читая линии',
      otherMode:
        'Одни раунды быстрые, другие подробные. Подробная оценка строже, поэтому там, где способ меняется, линия прерывается.',
      otherDirections:
        'Индекс не всегда посчитан по одним и тем же направлениям: в некоторых раундах не у всех был балл.',
      fewRespondents:
        'В некоторых раундах ответили меньше трёх человек: если один передумал, это выглядит как перемена во всей компании.',
      differentPeople:
        'Между некоторыми соседними раундами совпадает меньше половины людей: часть разницы может быть между людьми.',
      otherWeights:
        'Веса менялись. Вся линия посчитана с нынешними и может отличаться от прежних карт зрелости.',
      otherModelVersion:
        'Некоторые раунды прошли по разным версиям матрицы: тот же уровень мог требовать другого.'
    },
    version: (name) => `матрица версии ${name}`,
    askedBy: (name, quarters) => `По версии ${name}: ${quarters}.`,
    toCompare: 'Сравнить два из них подробно'
  }
});

interface Overall {
  before: { mode: Mode };
  now: { mode: Mode };
  index: Delta;
  moves: Improvements;
}

/** The finding: from the first round to the latest. */
export function sayOverall({ before, now, index, moves }: Overall, locale: Locale): string {
  const { heading: t } = quarterWords[locale];
  if (before.mode !== now.mode) return t.otherMode;
  if (index.delta === null) return t.noIndex;
  return moves.index ? t[moves.index](formats(locale).score(Math.abs(index.delta))) : t.within;
}
