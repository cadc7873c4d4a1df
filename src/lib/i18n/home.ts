import { messages } from './messages.ts';

export const home = messages({
  en: {
    title: 'How mature is your marketing',
    heading: 'How mature your marketing is, and what to do first',
    lead: 'Seven directions, five levels each. In a few minutes you get a scorecard: where the company stands, which link is the weakest, and a concrete step for every gap.',
    start: 'Start',
    promise: ['No account, no e-mail', 'From 5 minutes', 'Only you hold the link'],
    directions: 'Seven directions, in the order of your customer’s journey',
    tally: 'From strategy to management',
    getHeading: 'What you can put in front of the board',
    get: [
      {
        name: 'One page in words',
        text: 'Where you are, the weakest link, what to do first and how sure we are. The radar and the figures stand beside it.'
      },
      {
        name: 'A score that explains itself',
        text: 'Which practices are met, which one holds the score back, and the arithmetic behind it.'
      },
      {
        name: 'Steps in the right order',
        text: 'Actions, an owner, a metric and when it is done. A step that must wait names what it waits for.'
      }
    ],
    modes: 'Two ways to answer',
    quick: 'Quick',
    quickText:
      '4–6 minutes: in each direction you choose the one description that is fully true of you.',
    detailed: 'Detailed',
    detailedText:
      '15–25 minutes: practice by practice, with evidence. Questions stop at the first level that is not complete.',
    tooMany: 'Too many assessments were started from this network. Try again in a few minutes.'
  },
  ru: {
    title: 'Насколько зрел ваш маркетинг',
    heading: 'Насколько зрел ваш маркетинг и с чего начать',
    lead: 'Семь направлений, в каждом пять уровней. Через несколько минут у вас будет карта зрелости: где компания сейчас, какое звено самое слабое и какой шаг закроет каждый разрыв.',
    start: 'Начать',
    promise: ['Без регистрации и почты', 'От 5 минут', 'Ссылка только у вас'],
    directions: 'Семь направлений — в порядке пути вашего клиента',
    tally: 'От стратегии до управления',
    getHeading: 'С чем можно идти к совету директоров',
    get: [
      {
        name: 'Одна страница словами',
        text: 'Где вы сейчас, что слабее всего, что сделать первым и насколько этому можно верить. Рядом — диаграмма и цифры.'
      },
      {
        name: 'Балл, который объясняет себя',
        text: 'Какие практики выполнены, какая удерживает балл и как он посчитан.'
      },
      {
        name: 'Шаги в правильном порядке',
        text: 'Действия, ответственный, показатель и признак готовности. Шаг, которому рано, называет, чего он ждёт.'
      }
    ],
    modes: 'Два способа ответить',
    quick: 'Быстро',
    quickText:
      '4–6 минут: в каждом направлении вы выбираете одно описание, которое верно для вас полностью.',
    detailed: 'Подробно',
    detailedText:
      '15–25 минут: практика за практикой, с подтверждениями. Вопросы заканчиваются на первом уровне, который выполнен не целиком.',
    tooMany: 'Из вашей сети начато слишком много оценок. Попробуйте ещё раз через несколько минут.'
  }
});
