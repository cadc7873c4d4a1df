import { messages } from './messages.ts';

/** What is said while a step is moved by hand; the page's script fills the braces in. */
export const planMoveWords = messages({
  en: {
    how: 'Press Space to lift the step, the arrow keys to move it, Space to put it down, Escape to leave it where it was.',
    lifted: '{step} lifted. {place}.',
    place: '{quarter}, {n} of {count}',
    dropped: '{step} put down. {place}.',
    cancelled: '{step} is where it was. {place}.',
    edge: 'There is no further place that way.',
    saved: 'Saved.',
    failed: 'This could not be saved. The step is where it was.'
  },
  ru: {
    how: 'Пробел поднимает шаг, стрелки его перемещают, пробел кладёт на место, Escape возвращает назад.',
    lifted: 'Шаг поднят: {step}. {place}.',
    place: '{quarter}, место {n} из {count}',
    dropped: 'Шаг опущен: {step}. {place}.',
    cancelled: 'Шаг остался там, где был: {step}. {place}.',
    edge: 'Дальше в эту сторону места нет.',
    saved: 'Сохранено.',
    failed: 'Сохранить не удалось. Шаг остался там, где был.'
  }
});
