import type { Locale } from '#lib/domain/model/types.ts';
import { pluralForm } from './format.ts';
import { messages } from './messages.ts';

const HEADINGS = {
  en: ['No step can start now', 'One step now', 'Two steps now', 'Three steps now'],
  ru: ['Начать пока нечего', 'Один шаг сейчас', 'Два шага сейчас', 'Три шага сейчас']
};

/** "2–4 weeks", «2–4 недели»: the form follows the last figure. */
const weeks = (locale: Locale, from: number, to: number) =>
  `${from}–${to}\u00A0${pluralForm(locale, to, locale === 'en' ? { one: 'week', many: 'weeks' } : { one: 'неделя', few: 'недели', many: 'недель' })}`;

/** The steps: three now, the rest later. */
export const stepWords = messages({
  en: {
    heading: (n: number) => HEADINGS.en[n] ?? '',
    order: 'By gap, effort and what a step opens next',
    upward: (name: string, from: number, to: number) =>
      `${name}, from level ${from} to level ${to}`,
    finish: (name: string, to: number) => `${name}, finish level ${to}`,
    actions: 'What to do',
    metric: 'Metric',
    doneWhen: 'Done when',
    effort: 'Effort',
    efforts: { S: 'small', M: 'medium', L: 'large' },
    weeks: (from: number, to: number) => weeks('en', from, to),
    owner: 'Owner',
    support: (who: string) => `with ${who}`,
    first: 'First',
    nothingFirst: 'nothing is needed',
    prerequisite: (name: string, level: number) => `${name} to level ${level}`,
    met: (prerequisite: string) => `${prerequisite}, already there`,
    uncheckedMark: (prerequisite: string) => `${prerequisite}, could not be checked`,
    opens: 'Opens',
    opensStep: (name: string, to: number) => `the step “${name}” to level ${to}`,
    opensWay: (name: string, to: number) => `the way to “${name}”, level ${to}`,
    more: 'What helps, and what the step closes',
    closes: 'Closes',
    formula: 'How to count',
    martech: 'Martech functions',
    touchpoints: 'Touchpoints',
    questions: 'Questions to ask yourselves',
    later: 'Later',
    laterNote: 'Weeks and figures are a guide',
    result: 'Result',
    condition: 'Condition',
    priority: 'Priority',
    canStart: 'can start now',
    blocked: (list: string) => `First ${list}`,
    raise: (_its: string, from: number) => `The target there is ${from} so far: raise it`,
    couldNotCheck: (list: string) => `Could not be checked: ${list}`
  },
  ru: {
    heading: (n) => HEADINGS.ru[n] ?? '',
    order: 'По разрыву, усилиям и тому, что шаг откроет дальше',
    upward: (name, from, to) => `${name}, с уровня ${from} на уровень ${to}`,
    finish: (name, to) => `${name}, завершить уровень ${to}`,
    actions: 'Что сделать',
    metric: 'Показатель',
    doneWhen: 'Готово, когда',
    effort: 'Усилия',
    efforts: { S: 'небольшие', M: 'средние', L: 'большие' },
    weeks: (from, to) => weeks('ru', from, to),
    owner: 'Отвечает',
    support: (who) => `помогают ${who}`,
    first: 'Сначала',
    nothingFirst: 'ничего не требуется',
    prerequisite: (name, level) => `${name} до уровня ${level}`,
    met: (prerequisite) => `${prerequisite}, уже есть`,
    uncheckedMark: (prerequisite) => `${prerequisite}, проверить не удалось`,
    opens: 'Откроет',
    opensStep: (name, to) => `шаг «${name}», уровень ${to}`,
    opensWay: (name, to) => `путь к шагу «${name}», уровень ${to}`,
    more: 'Что поможет и что закроет шаг',
    closes: 'Закроет',
    formula: 'Как считать',
    martech: 'Функции Martech',
    touchpoints: 'Точки контакта',
    questions: 'Вопросы к себе',
    later: 'Потом',
    laterNote: 'Недели и цифры — ориентир',
    result: 'Результат',
    condition: 'Условие',
    priority: 'Приоритет',
    canStart: 'можно начинать',
    blocked: (list) => `Сначала ${list}`,
    raise: (its, from) => `${its} цель пока ${from}: поднимите цель`,
    couldNotCheck: (list) => `Не удалось проверить: ${list}`
  }
});
