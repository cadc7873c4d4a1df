import { messages } from './messages.ts';

/**
 * What is said while a step is moved by hand. The page's script fills in the step, its place, the
 * quarter, its number there and their count.
 */
export const planMoveWords = messages({
  en: {
    how: 'Press Space to lift the step, the arrow keys to move it, Space to put it down, Escape to leave it where it was.',
    lifted: '{s} lifted. {p}.',
    place: '{q}, {n} of {c}',
    dropped: '{s} put down. {p}.',
    cancelled: '{s} is where it was. {p}.',
    edge: 'There is no further place that way.',
    saved: 'Saved.',
    failed: 'This could not be saved. The step is where it was.'
  },
  ru: {
    how: 'Пробел поднимает шаг, стрелки его перемещают, пробел кладёт на место, Esc возвращает назад.',
    lifted: 'Шаг поднят: {s}. {p}.',
    place: '{q}, место {n} из {c}',
    dropped: 'Шаг опущен: {s}. {p}.',
    cancelled: 'Шаг остался там, где был: {s}. {p}.',
    edge: 'Дальше в эту сторону места нет.',
    saved: 'Сохранено.',
    failed: 'Сохранить не удалось. Шаг остался там, где был.'
  }
});
