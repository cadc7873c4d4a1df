import type { CriterionFate, StepFate } from '#lib/domain/plan-outcome.ts';
import { count } from './format.ts';
import { messages } from './messages.ts';

const n = {
  en: (steps: number) => count('en', steps, { one: 'planned step', many: 'planned steps' }),
  ru: (steps: number) =>
    count('ru', steps, {
      one: 'запланированного шага',
      few: 'запланированных шагов',
      many: 'запланированных шагов'
    })
};

/** What the next round says of the planned steps. */
export const planOutcomeWords = messages({
  en: {
    heading: (closed: number, of: number) =>
      closed === 0
        ? `None of ${n.en(of)} has closed what it was to close`
        : closed === of
          ? of === 1
            ? 'The planned step has closed what it was to close'
            : `All ${n.en(of)} have closed what they were to close`
          : `${closed} of ${n.en(of)} ${closed === 1 ? 'has closed what it was' : 'have closed what they were'} to close`,
    untold: 'What the planned steps have closed cannot be told',
    between: (before: string, now: string) => `${before} against ${now}`,
    choose: 'Rounds',
    before: 'Before',
    now: 'After',
    show: 'Show',
    planned: 'Plan',
    fates: {
      closed: 'closed',
      partly: 'partly closed',
      open: 'still open',
      kept: 'there before already',
      lost: 'lost again'
    } satisfies Record<StepFate, string>,
    none: 'cannot be told',
    modes: 'One of the two rounds was quick and the other detailed: their levels are not compared.',
    hidden: 'Too few have answered without names to tell.',
    doneButOpen: 'Marked as done, but the round does not show it.',
    closedNotDone: 'Not marked as done, but the round shows it.',
    levels: (before: number, now: number) => `level ${before} before, ${now} after`,
    criteria: {
      closed: 'Closed',
      open: 'Still open',
      lost: 'Lost',
      kept: 'There before',
      excused: 'No longer applies'
    } satisfies Record<CriterionFate, string>,
    toPlan: 'To the plan'
  },
  ru: {
    heading: (closed, of) =>
      closed === 0
        ? `Из ${n.ru(of)} не закрыт ни один`
        : closed === of
          ? of === 1
            ? 'Запланированный шаг закрыт'
            : 'Все запланированные шаги закрыты'
          : `Из ${n.ru(of)} ${count('ru', closed, { one: 'закрыт', many: 'закрыто' }).replace(/^(\d+) (.+)$/, '$2 $1')}`,
    untold: 'Закрыты ли запланированные шаги, сказать нельзя',
    between: (before, now) => `${before} и ${now}`,
    choose: 'Раунды',
    before: 'До',
    now: 'После',
    show: 'Показать',
    planned: 'План',
    fates: {
      closed: 'закрыт',
      partly: 'закрыт частично',
      open: 'ещё открыт',
      kept: 'было и раньше',
      lost: 'снова утрачено'
    },
    none: 'сказать нельзя',
    modes: 'Один из раундов быстрый, другой подробный: их уровни не сравниваются.',
    hidden: 'Без имён ответило слишком мало людей, чтобы об этом говорить.',
    doneButOpen: 'Отмечено как сделанное, но раунд этого не показывает.',
    closedNotDone: 'Не отмечено как сделанное, но раунд это показывает.',
    levels: (before, now) => `уровень ${before} до, ${now} после`,
    criteria: {
      closed: 'Закрыто',
      open: 'Ещё открыто',
      lost: 'Утрачено',
      kept: 'Было и раньше',
      excused: 'Больше не применимо'
    },
    toPlan: 'К плану'
  }
});
