import { messages } from './messages.ts';

/** The consensus session. */
export const consensusWords = messages({
  en: {
    title: 'Consensus session',
    eyebrow: (company: string, quarter: string) => `${company}, ${quarter}`,
    lead: 'Look at the answers, talk about what you know and others do not, then choose the level that all can live with. The answers stay as they are: both figures are shown.',
    open: 'The round is still open: close it first, so that the answers do not change while you talk.',
    closedOnly: 'Answers of this anonymous round are not shown yet.',
    settled: 'Agreed',
    level: 'Agreed level',
    note: 'What decided it',
    save: 'Save and go on',
    saveLast: 'Save',
    list: 'Directions',
    takeBack: 'Take back what was agreed',
    describes: 'What the levels describe',
    toScorecard: 'To the scorecard',
    done: 'Everything disputed is settled',
    by: (name: string, day: string) => `${name}, ${day}`,
    stale:
      'Somebody else has written here meanwhile. What they wrote is shown above: check it and save again.'
  },
  ru: {
    title: 'Согласование',
    eyebrow: (company, quarter) => `${company}, ${quarter}`,
    lead: 'Посмотрите на ответы, расскажите друг другу, что знаете, и выберите уровень, с которым согласны все. Ответы не меняются: показаны будут оба значения.',
    open: 'Раунд ещё открыт. Сначала закройте его, чтобы ответы не менялись во время разговора.',
    closedOnly: 'Ответы этого анонимного раунда пока не показаны.',
    settled: 'Договорились',
    level: 'Общий уровень',
    note: 'Что решило дело',
    save: 'Сохранить и дальше',
    saveLast: 'Сохранить',
    list: 'Направления',
    takeBack: 'Отменить договорённость',
    describes: 'Что описывают уровни',
    toScorecard: 'К карте зрелости',
    done: 'Обо всём спорном договорились',
    by: (name, day) => `${name}, ${day}`,
    stale:
      'Тем временем здесь уже записали другое. Оно показано выше: проверьте и сохраните ещё раз.'
  }
});
