import { count } from './format.ts';
import { messages } from './messages.ts';

/** Words of the seven direction pages. */
export const survey = messages({
  en: {
    progress: {
      label: 'Directions',
      position: (n: number) => `Direction ${n} of 7`,
      of: 'of 7',
      next: (name: string) => `Next: ${name}.`,
      last: 'Next: a look at all answers.',
      all: 'All directions',
      yourAnswer: 'your answer:',
      dontKnow: 'don’t know',
      notApplicable: 'not applicable',
      answered: 'answered',
      begun: 'begun'
    },
    quick: {
      ask: 'Choose the highest description that is fully true of you',
      partly: 'The next level is already partly true',
      partlyOf: (level: number) => `Something of level ${level}’s description is true already`,
      yourAnswer: 'Your answer',
      others: 'Instead of a level',
      dontKnow: 'Don’t know',
      dontKnowHint: 'The answer will not count in the score',
      notApplicable: 'Not applicable',
      notApplicableHint: 'We will ask why'
    },
    detailed: {
      ask: 'Are these true of your company?',
      marks: {
        yes: 'Yes',
        partly: 'Partly',
        no: 'No',
        F: 'Fully',
        L: 'Largely',
        P: 'Partly',
        N: 'No',
        dontKnow: 'Don’t know',
        notApplicable: 'Not applicable'
      },
      shows: (example: string) => `Shown by: ${example}`,
      more: (n: number) => count('en', n, { one: 'more question', many: 'more questions' }),
      whole: 'About the direction as a whole',
      wholeHint: 'Nobody here knows, or it does not concern you',
      byCriteria: 'I answer the questions'
    },
    reason: 'Why does it not apply?',
    comment: 'Comment',
    evidence: 'What confirms it',
    evidencePlaceholder: 'A link or a document’s name',
    evidenceHint: (example: string) =>
      `For example: ${example}. It does not change the score; the report marks it.`,
    target: 'The level you need',
    targetNone: 'Not chosen',
    notes: {
      label: 'Notes',
      limits: 'Shortcomings named in a description',
      limitsRest: 'need not apply to you. Look at what is being done already.',
      unsure: 'Not sure?',
      unsureRest: '“Don’t know” is an honest answer too, and better than a guess.',
      stops: 'The questions stop',
      stopsRest: 'where something is not yet there. What lies above is not asked.',
      keysPress: 'Keys',
      keysChoose: 'choose a level,',
      keysMove: 'move the choice.'
    },
    save: {
      byButton: 'Saved when you press Next',
      hint: 'You can close the page and come back by the same link',
      saved: (time: string) => `Saved at ${time}`,
      saving: 'Saving…',
      waiting: 'Waiting for connection',
      unkept: 'Waiting for connection. Do not close the page: this browser keeps nothing',
      refused: 'Not saved: see the message',
      undecided: 'Not saved: choose which answer is right',
      gone: 'This link no longer works',
      leaving: 'The next page opens when everything is saved'
    },
    conflict: {
      title: 'Another device has a different answer',
      text: 'While this page was open, the same link was answered elsewhere. Which answer is right?',
      level: 'Level',
      mine: 'Here',
      theirs: 'There',
      empty: 'empty',
      keepMine: 'Keep mine',
      takeTheirs: 'Take theirs'
    },
    facts: {
      quick: 'Quick assessment, about five minutes',
      detailed: 'Detailed assessment, about twenty minutes'
    }
  },
  ru: {
    progress: {
      label: 'Направления',
      position: (n) => `Направление ${n} из 7`,
      of: 'из 7',
      next: (name) => `Дальше — ${name}.`,
      last: 'Дальше — все ответы на одной странице.',
      all: 'Все направления',
      yourAnswer: 'ваш ответ:',
      dontKnow: 'не знаю',
      notApplicable: 'не применимо',
      answered: 'готово',
      begun: 'начато'
    },
    quick: {
      ask: 'Выберите самое высокое описание, которое верно для вас полностью',
      partly: 'Следующий уровень уже отчасти выполнен',
      partlyOf: (level) => `Из описания уровня ${level} верно хотя бы что-то одно`,
      yourAnswer: 'Ваш ответ',
      others: 'Вместо уровня',
      dontKnow: 'Не знаю',
      dontKnowHint: 'Ответ не войдёт в балл',
      notApplicable: 'Не применимо',
      notApplicableHint: 'Попросим назвать причину'
    },
    detailed: {
      ask: 'Верно ли это для вашей компании?',
      marks: {
        yes: 'Да',
        partly: 'Отчасти',
        no: 'Нет',
        F: 'Полностью',
        L: 'В основном',
        P: 'Отчасти',
        N: 'Нет',
        dontKnow: 'Не знаю',
        notApplicable: 'Не применимо'
      },
      shows: (example) => `Чем видно: ${example}`,
      more: (n) => `Ещё ${count('ru', n, { one: 'вопрос', few: 'вопроса', many: 'вопросов' })}`,
      whole: 'О направлении в целом',
      wholeHint: 'Если никто не знает или оно к вам не относится',
      byCriteria: 'Отвечаю на вопросы'
    },
    reason: 'Почему не применимо?',
    comment: 'Комментарий',
    evidence: 'Чем подтвердить',
    evidencePlaceholder: 'Ссылка или название документа',
    evidenceHint: (example) =>
      `Например: ${example}. На балл не влияет, в отчёте отмечается отдельно.`,
    target: 'Какой уровень вам нужен',
    targetNone: 'Не выбран',
    notes: {
      label: 'Пояснения',
      limits: 'Недостатки, названные в описании,',
      limitsRest: 'могут к вам и не относиться. Смотрите на то, что уже делается.',
      unsure: 'Сомневаетесь?',
      unsureRest: '«Не знаю» — тоже честный ответ, он лучше догадки.',
      stops: 'Вопросы закончатся там,',
      stopsRest: 'где чего-то пока нет. О том, что выше, мы не спросим.',
      keysPress: 'Клавиши',
      keysChoose: 'выбирают уровень,',
      keysMove: 'двигают выбор.'
    },
    save: {
      byButton: 'Сохранится по кнопке «Далее»',
      hint: 'Можно закрыть страницу и вернуться по той же ссылке',
      saved: (time) => `Сохранено в ${time}`,
      saving: 'Сохраняем…',
      waiting: 'Ждём соединения',
      unkept: 'Ждём соединения. Не закрывайте страницу: этот браузер ничего не хранит',
      refused: 'Не сохранено: смотрите замечание',
      undecided: 'Не сохранено: выберите, какой ответ верен',
      gone: 'Ссылка больше не действует',
      leaving: 'Следующая страница откроется, когда всё сохранится'
    },
    conflict: {
      title: 'На другом устройстве ответ другой',
      text: 'Пока эта страница была открыта, по той же ссылке ответили в другом месте. Какой ответ верен?',
      level: 'Уровень',
      mine: 'Здесь',
      theirs: 'Там',
      empty: 'пусто',
      keepMine: 'Оставить мой',
      takeTheirs: 'Взять тот'
    },
    facts: {
      quick: 'Быстрая оценка, около пяти минут',
      detailed: 'Подробная оценка, около двадцати минут'
    }
  }
});
