import { messages } from './messages.ts';

/** The agency's own rating of a client. */
export const externalWords = messages({
  en: {
    title: 'External view',
    heading: {
      none: 'Rate the client yourself',
      draft: 'Go on with your rating',
      submitted: 'Your rating stands beside the client’s'
    },
    lead: 'The same seven directions, answered by you. Your rating is shown beside the client’s median and is never counted with it.',
    start: 'Start',
    goOn: 'Continue',
    reopen: 'Change the rating',
    toScorecard: 'To the scorecard',
    facts: [
      { name: 'Who sees it', text: 'Members of this workspace, on the scorecard of the round.' },
      {
        name: 'One for the round',
        text: 'Whoever of you opens it goes on with the same rating. Agree on who gives it.'
      },
      {
        name: 'When',
        text: 'At any time, also after the round has closed. Give it before you read the answers, and it is your own.'
      }
    ]
  },
  ru: {
    title: 'Взгляд со стороны',
    heading: {
      none: 'Оцените клиента сами',
      draft: 'Продолжите свою оценку',
      submitted: 'Ваша оценка стоит рядом с оценкой клиента'
    },
    lead: 'Те же семь направлений, только отвечаете вы. Ваша оценка показана рядом с медианой клиента и никогда с ней не смешивается.',
    start: 'Начать',
    goOn: 'Продолжить',
    reopen: 'Изменить оценку',
    toScorecard: 'К карте зрелости',
    facts: [
      {
        name: 'Кто её видит',
        text: 'Участники этого рабочего пространства, на карте зрелости раунда.'
      },
      {
        name: 'Одна на раунд',
        text: 'Кто бы из вас её ни открыл, продолжит ту же оценку. Договоритесь, кто отвечает.'
      },
      {
        name: 'Когда',
        text: 'В любое время, в том числе после закрытия раунда. Дайте её до того, как прочтёте ответы: тогда она ваша.'
      }
    ]
  }
});
