import { messages } from './messages.ts';

/** The what-if: the section that offers it, and what it says while one tries. */
export const whatIfWords = messages({
  en: {
    heading: 'What if',
    note: 'Nothing is saved or sent',
    lead: {
      quick:
        'Press a higher level on the rulers and see at once what would change: the index, the profile, the steps.',
      detailed:
        'Press a higher level on the rulers, or tick single practices, and see at once what would change: the index, the profile, the steps.'
    },
    open: 'Try it',
    now: 'now',
    supposed: 'what if',
    supposedScore: (score: string) => `what if ${score}`,
    level: (level: number) => `Level ${level}`,
    practices: 'By practice',
    counts: (level: number) => `counts once level ${level} is full`,
    notApplicable: 'not applicable',
    noScore: 'no score',
    wasScore: (score: string) => `now ${score}`,
    index: 'Index',
    noIndex: 'too few scores',
    staged: 'Staged level',
    weakest: 'Weakest',
    everything: 'all alike',
    same: 'as now',
    picture: (list: string) => `Profile: ${list}`,
    axis: (name: string, now: string, then: string) => `${name} ${now}, what if ${then}`,
    steps: 'What would come first then',
    rest: 'Later',
    none: 'No step is left: every target is reached.',
    fresh: 'new',
    reset: 'Reset',
    said: (index: string, delta: string) => `Index ${index}, ${delta} against now`,
    saidSame: (index: string) => `Index ${index}, as now`
  },
  ru: {
    heading: 'А что, если',
    note: 'Ничего не сохраняется и не отправляется',
    lead: {
      quick:
        'Нажмите на линейке уровень повыше и сразу увидите, как изменятся индекс, профиль и шаги.',
      detailed:
        'Нажмите на линейке уровень повыше или отметьте отдельные практики и сразу увидите, как изменятся индекс, профиль и шаги.'
    },
    open: 'Попробовать',
    now: 'сейчас',
    supposed: 'если бы',
    supposedScore: (score) => `если бы ${score}`,
    level: (level) => `Уровень ${level}`,
    practices: 'По практикам',
    counts: (level) => `засчитается, когда уровень ${level} будет полным`,
    notApplicable: 'не применимо',
    noScore: 'балла нет',
    wasScore: (score) => `сейчас ${score}`,
    index: 'Индекс',
    noIndex: 'слишком мало баллов',
    staged: 'Ступень',
    weakest: 'Слабее всех',
    everything: 'все равны',
    same: 'как сейчас',
    picture: (list) => `Профиль: ${list}`,
    axis: (name, now, then) => `${name} ${now}, если бы ${then}`,
    steps: 'Что тогда станет первым',
    rest: 'Потом',
    none: 'Шагов не осталось: все цели достигнуты.',
    fresh: 'новый',
    reset: 'Сбросить',
    said: (index, delta) => `Индекс ${index}, к нынешнему ${delta}`,
    saidSame: (index) => `Индекс ${index}, как сейчас`
  }
});
