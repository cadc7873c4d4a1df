import { count } from './format.ts';
import { messages } from './messages.ts';

const STEPS = {
  en: { one: 'step', many: 'steps' },
  ru: { one: 'шаг', few: 'шага', many: 'шагов' }
};

/** A whole roadmap, quarter by quarter, with the reason for every place. */
export const suggestionWords = messages({
  en: {
    title: 'Suggested plan',
    heading: (steps: number, last: string) =>
      `${count('en', steps, STEPS.en)} lead to the targets by the end of ${last}`,
    nothing: 'The targets are reached: there is nothing to suggest',
    noRound: 'No round has a result yet, so there is nothing to go by',
    noRoundLead: 'When the first round has a result, a plan can be suggested here.',
    lead: 'What can start comes before what waits, then by priority; each step begins in the first quarter that has room once what it needs has ended.',
    back: 'To the plan',
    all: 'Every direction',
    shortcut: { inForce: 'to the targets in force', level: (level: number) => `to level ${level}` },
    targets: 'Where each direction should get to',
    inForce: (level: number | null) => (level === null ? 'no target' : `in force: ${level}`),
    level: (level: number) => `level ${level}`,
    first: 'Begin in',
    look: 'Suggest',
    raised: (name: string, from: number, to: number) =>
      `${name}: others need level ${to}, though its target is ${from}.`,
    reasons: {
      waitsFor: (steps: string) => `After ${steps}`,
      noRoom: (quarters: string) => `No room in ${quarters}`,
      unlocks: (steps: string) => `Opens ${steps}`,
      onlyForOthers: 'Above its own target: others need it',
      first: 'Nothing has to come first, and it is worth most now',
      plain: 'It can begin'
    },
    present: {
      here: 'Planned for this quarter already',
      elsewhere: (quarter: string) =>
        `Planned for ${quarter} already and stays there; tick it to move it here`,
      begun: (status: string, quarter: string) => `${status} (${quarter}): stays as it is`,
      dropped: 'Dropped once; tick it to take it up again'
    },
    take: (step: string) => `Take over: ${step}`,
    capacityBecomes: (sizes: string) => `The plan will hold ${sizes} a quarter.`,
    takeOver: 'Put the ticked steps into the plan',
    untouched: 'Nothing that is planned already changes unless you tick it.'
  },
  ru: {
    title: 'Предложение плана',
    heading: (steps, last) =>
      `${count('ru', steps, { one: 'шаг ведёт', few: 'шага ведут', many: 'шагов ведут' })} к целям, последний квартал — ${last}`,
    nothing: 'Цели достигнуты, предлагать нечего',
    noRound: 'Результатов ещё нет ни у одного раунда, опереться не на что',
    noRoundLead: 'Когда у первого раунда появится результат, здесь можно будет получить план.',
    lead: 'Сначала то, что можно начинать, затем по приоритету. Каждый шаг начинается в первом квартале, где есть место и где уже закончено всё, что ему нужно.',
    back: 'К плану',
    all: 'Все направления',
    shortcut: { inForce: 'до действующих целей', level: (level) => `до уровня ${level}` },
    targets: 'Куда должно прийти каждое направление',
    inForce: (level) => (level === null ? 'цели нет' : `действующая: ${level}`),
    level: (level) => `уровень ${level}`,
    first: 'Начать в квартале',
    look: 'Предложить',
    raised: (name, from, to) => `${name}: другим нужен уровень ${to}, хотя сама цель — ${from}.`,
    reasons: {
      waitsFor: (steps) => `После: ${steps}`,
      noRoom: (quarters) => `Нет места: ${quarters}`,
      unlocks: (steps) => `Откроет: ${steps}`,
      onlyForOthers: 'Выше собственной цели: это нужно другим',
      first: 'Ничего не ждёт и сейчас даст больше всего',
      plain: 'Можно начинать'
    },
    present: {
      here: 'Уже запланировано на этот квартал',
      elsewhere: (quarter) =>
        `Уже запланировано: ${quarter}, там и останется; отметьте, чтобы перенести сюда`,
      begun: (status, quarter) => `Уже ${status} (${quarter}): останется как есть`,
      dropped: 'Когда-то отменено; отметьте, чтобы взяться снова'
    },
    take: (step) => `Взять: ${step}`,
    capacityBecomes: (sizes) => `Квартал плана будет вмещать ${sizes}.`,
    takeOver: 'Перенести отмеченные шаги в план',
    untouched: 'Уже запланированное не изменится, если вы его не отметите.'
  }
});
