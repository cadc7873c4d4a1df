import { messages } from './messages.ts';

/** What is wrong with a file: the list that stands on every page that reads one. */
export const faultWords = messages({
  en: {
    table: 'What is wrong',
    line: 'Line',
    column: 'Column',
    place: 'Place',
    message: 'What to do',
    more: (n: number) => `and ${n} more`
  },
  ru: {
    table: 'Что не так',
    line: 'Строка',
    column: 'Столбец',
    place: 'Место',
    message: 'Что сделать',
    more: (n) => `и ещё ${n}`
  }
});
