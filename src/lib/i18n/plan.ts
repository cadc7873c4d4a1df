import type { StepId } from '#lib/domain/model/types.ts';
import type { Load, Sizes } from '#lib/domain/plan-load.ts';
import type { PlanStatus } from '#lib/domain/plan.ts';
import { stepParts } from '#lib/domain/step-id.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { NAMES_IN_TEXT } from './direction-names.ts';
import { count, formats, pluralForm } from './format.ts';
import { messages } from './messages.ts';
import { stepWords } from './steps.ts';

const STEPS = {
  en: { one: 'step', many: 'steps' },
  ru: { one: 'шаг', few: 'шага', many: 'шагов' }
};
const QUARTERS = {
  en: { one: 'quarter', many: 'quarters' },
  ru: { one: 'квартал', few: 'квартала', many: 'кварталов' }
};
const SIZES = {
  en: {
    S: { one: 'small', many: 'small' },
    M: { one: 'medium', many: 'medium' },
    L: { one: 'large', many: 'large' }
  },
  ru: {
    S: { one: 'небольшой', many: 'небольших' },
    M: { one: 'средний', many: 'средних' },
    L: { one: 'большой', many: 'больших' }
  }
};
const spread = (locale: Locale, steps: number, quarters: number) =>
  locale === 'en'
    ? `${count('en', steps, STEPS.en)} over ${count('en', quarters, QUARTERS.en)}`
    : `${count('ru', steps, STEPS.ru)} на ${count('ru', quarters, QUARTERS.ru)}`;

/** The plan of a company, quarter by quarter. */
export const planWords = messages({
  en: {
    title: 'Plan',
    headings: {
      empty: 'Nothing is planned yet',
      inOrder: (steps: number, quarters: number) =>
        `${spread('en', steps, quarters)}, all in order`,
      flagged: (steps: number, quarters: number, flags: number) =>
        `${spread('en', steps, quarters)}; ${flags === 1 ? '1\u00A0stands before what it needs' : `${flags} stand before what they need`}`,
      over: (steps: number, quarters: number, quarter: string) =>
        `${spread('en', steps, quarters)}; too much in ${quarter}`
    },
    judged: (quarter: string) => `What has to come first follows from the round of ${quarter}.`,
    notJudged:
      'No round has a result yet, so it cannot be told what has to come first. Steps can be planned all the same.',
    emptyLead:
      'Let a plan be suggested and take over what you want of it, or add steps one by one.',
    suggest: 'Suggest a plan',
    calendar: 'Calendar file',
    table: 'Table (CSV)',
    byQuarter: 'The plan by quarters',
    now: 'now',
    earlier: (quarters: number) =>
      `${count('en', quarters, QUARTERS.en)} gone by, with nothing left to do`,
    nothing: 'Nothing yet',
    load: (taken: number, capacity: number) => `${taken} of ${capacity}`,
    over: (over: number) => `${over} too many`,
    holds: (sizes: string, units: number) => `A quarter holds ${sizes}: ${units} in all.`,
    capacityHint:
      'A small step counts 1, a medium one 2, a large one 3, in every quarter it lasts.',
    changeCapacity: 'Change',
    capacityLegend: 'What a quarter can hold',
    size: { S: 'Small steps', M: 'Medium steps', L: 'Large steps' },
    capacityStale: 'Somebody else has just changed this. It says now what they entered.',
    statuses: { planned: 'planned', doing: 'in progress', done: 'done', dropped: 'dropped' },
    late: 'behind time',
    until: (day: string) => `by ${day}`,
    lasts: (quarter: string) => `until ${quarter}`,
    move: (step: string) => `Move: ${step}`,
    more: 'Move or change',
    toQuarter: 'Quarter',
    doMove: 'Move',
    nudge: { earlier: 'Earlier', later: 'Later' },
    status: 'Status',
    setStatus: 'Set',
    remove: 'Take off the plan',
    details: 'Details',
    flag: {
      later: (needs: string, quarter: string) => `First ${needs}, which is planned for ${quarter}`,
      sameQuarter: (needs: string) => `First ${needs}, which stands behind it`,
      missing: (needs: string) => `First ${needs}, which is not planned`
    },
    mend: {
      move: (step: string, quarter: string) => `Move ${step} to ${quarter}`,
      moveBefore: (step: string) => `Put ${step} before it`,
      moveAfter: (step: string) => `Put ${step} behind it`,
      add: (step: string, quarter: string) => `Plan ${step} for ${quarter}`,
      none: 'Nothing can be moved: the work has begun.'
    },
    mendStale: 'The plan has changed meanwhile, so nothing was moved. Look again.',
    stale: (step: string, now: string) =>
      `Somebody else has just changed this step (${step}). Now: ${now}. Nothing of yours was kept: look, and do it again.`,
    gone: (step: string) => `Somebody else has just taken this step off the plan: ${step}.`,
    tooFar: 'This quarter is too far away: five years either way.',
    next: 'What could come next',
    nextNote: 'Towards the targets, as though the planned steps were done',
    nextNone: 'Everything that leads to the targets is planned.',
    further: 'Any other step',
    furtherStep: 'Step',
    add: 'Add',
    addTo: (step: string) => `Add: ${step}`,
    addToPlan: 'Add to the plan',
    inPlan: (quarter: string) => `In the plan: ${quarter}`,
    removed: 'Taken off in the last week',
    restore: 'Put back',
    archived: 'The client is archived: the plan can be read.'
  },
  ru: {
    title: 'План',
    headings: {
      empty: 'Пока ничего не запланировано',
      inOrder: (steps, quarters) => `${spread('ru', steps, quarters)}, порядок верный`,
      flagged: (steps, quarters, flags) =>
        `${spread('ru', steps, quarters)}; ${count('ru', flags, { one: 'стоит раньше того, что ему нужно', many: 'стоят раньше того, что им нужно' })}`,
      over: (steps, quarters, quarter) => `${spread('ru', steps, quarters)}; ${quarter} перегружен`
    },
    judged: (quarter) => `Что должно быть сначала, следует из раунда за ${quarter}.`,
    notJudged:
      'Результатов ещё нет ни у одного раунда, поэтому неизвестно, что должно быть сначала. Планировать шаги всё равно можно.',
    emptyLead:
      'Попросите предложить план и возьмите из него то, что подходит, или добавляйте шаги по одному.',
    suggest: 'Предложить план',
    calendar: 'Файл календаря',
    table: 'Таблица (CSV)',
    byQuarter: 'План по кварталам',
    now: 'сейчас',
    earlier: (quarters) => `${count('ru', quarters, QUARTERS.ru)} позади, незаконченного там нет`,
    nothing: 'Пока пусто',
    load: (taken, capacity) => `${taken} из ${capacity}`,
    over: (over) => `лишних ${over}`,
    holds: (sizes, units) => `Квартал вмещает ${sizes} — всего ${units}.`,
    capacityHint:
      'Небольшой шаг занимает 1, средний 2, большой 3 — в каждом квартале, пока он длится.',
    changeCapacity: 'Изменить',
    capacityLegend: 'Сколько вмещает квартал',
    size: { S: 'Небольшие шаги', M: 'Средние шаги', L: 'Большие шаги' },
    capacityStale: 'Это только что изменил кто-то другой. Здесь уже его цифры.',
    statuses: { planned: 'в плане', doing: 'в работе', done: 'сделано', dropped: 'отменено' },
    late: 'срок прошёл',
    until: (day) => `до ${day}`,
    lasts: (quarter) => `длится по ${quarter}`,
    move: (step) => `Переместить: ${step}`,
    more: 'Перенести или изменить',
    toQuarter: 'Квартал',
    doMove: 'Перенести',
    nudge: { earlier: 'Раньше', later: 'Позже' },
    status: 'Состояние',
    setStatus: 'Отметить',
    remove: 'Убрать из плана',
    details: 'Подробнее',
    flag: {
      later: (needs, quarter) => `Сначала ${needs}, а запланировано это на ${quarter}`,
      sameQuarter: (needs) => `Сначала ${needs}, а стоит это ниже`,
      missing: (needs) => `Сначала ${needs}, а этого в плане нет`
    },
    mend: {
      move: (step, quarter) => `Перенести ${step}: ${quarter}`,
      moveBefore: (step) => `Поставить выше: ${step}`,
      moveAfter: (step) => `Поставить ниже: ${step}`,
      add: (step, quarter) => `Запланировать ${step}: ${quarter}`,
      none: 'Переставить нечего: работа уже идёт.'
    },
    mendStale: 'Тем временем план изменился, поэтому ничего не перенесено. Посмотрите ещё раз.',
    stale: (step, now) =>
      `Этот шаг (${step}) только что изменил кто-то другой. Теперь: ${now}. Ваше изменение не сохранено: посмотрите и повторите его.`,
    gone: (step) => `Этот шаг только что убрал из плана кто-то другой: ${step}.`,
    tooFar: 'Этот квартал слишком далеко: можно не больше пяти лет в обе стороны.',
    next: 'Что могло бы быть дальше',
    nextNote: 'На пути к целям, если запланированное будет сделано',
    nextNone: 'Всё, что ведёт к целям, уже в плане.',
    further: 'Любой другой шаг',
    furtherStep: 'Шаг',
    add: 'Добавить',
    addTo: (step) => `Добавить: ${step}`,
    addToPlan: 'Добавить в план',
    inPlan: (quarter) => `В плане: ${quarter}`,
    removed: 'Убрано за последнюю неделю',
    restore: 'Вернуть',
    archived: 'Клиент в архиве: план можно только читать.'
  }
});

/** A step inside a sentence: "strategy to level 2", «стратегия до уровня 2». */
export function sayStep(id: StepId, locale: Locale): string {
  const { direction, to } = stepParts(id);
  return stepWords[locale].prerequisite(NAMES_IN_TEXT[locale][direction].subject, to);
}

/** "1 small and 2 medium"; nothing for none. */
export function saySizes(sizes: Sizes, locale: Locale): string {
  const parts = (['S', 'M', 'L'] as const)
    .filter((size) => sizes[size] > 0)
    .map((size) => `${sizes[size]}\u00A0${pluralForm(locale, sizes[size], SIZES[locale][size])}`);
  return formats(locale).list(parts);
}

/** "5 of 5: 1 small and 2 medium", "7 of 5, 2 too many: …". */
export function sayLoad({ sizes, units, over }: Load, capacity: number, locale: Locale): string {
  const t = planWords[locale];
  const warning = over > 0 ? `, ${t.over(over)}` : '';
  const what = units > 0 ? `: ${saySizes(sizes, locale)}` : '';
  return `${t.load(units, capacity)}${warning}${what}`;
}

/** Where a step stands, in a few words: "Q4 2026, in progress, Anna". */
export function sayEntry(
  entry: { quarter: string; status: PlanStatus; owner: string; dueOn: string | null },
  locale: Locale
): string {
  const { quarter, day } = formats(locale);
  const t = planWords[locale];
  return [
    quarter(entry.quarter),
    t.statuses[entry.status],
    entry.owner,
    entry.dueOn && t.until(day(entry.dueOn))
  ]
    .filter(Boolean)
    .join(', ');
}
