import { messages } from './messages.ts';

/** The plan taken along: as a calendar and as a table, whose columns stand in this order. */
export const planFileWords = messages({
  en: {
    calendar: (company: string) => `${company}: plan`,
    notes: 'Notes',
    columns: {
      begins: 'Begins in',
      ends: 'Ends in',
      step: 'Step',
      from: 'From level',
      to: 'To level',
      outcome: 'Result',
      status: 'Status',
      effort: 'Effort',
      owner: 'Owner',
      dueOn: 'Due on',
      notes: 'Notes',
      link: 'Link'
    }
  },
  ru: {
    calendar: (company) => `${company}: план`,
    notes: 'Заметки',
    columns: {
      begins: 'Начало',
      ends: 'Окончание',
      step: 'Шаг',
      from: 'С уровня',
      to: 'На уровень',
      outcome: 'Результат',
      status: 'Состояние',
      effort: 'Усилия',
      owner: 'Отвечает',
      dueOn: 'Срок',
      notes: 'Заметки',
      link: 'Ссылка'
    }
  }
});
