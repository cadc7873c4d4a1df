/**
 * The script of a company's plan, which is whole without it. It finds there `<main data-plan="{…}">`
 * with the words to announce, and in it:
 *
 * - `[data-part]`: what is renewed once a move is saved.
 * - `ol[data-quarter][data-name]` with `li[data-step][data-version][data-name]`, each with a
 *   `button[data-handle]`, hidden until there is a script, by which it is dragged or lifted.
 * - `[data-announce]`: read out.
 */
import { byKeyboard } from './plan/keyboard.ts';
import { byPointer } from './plan/pointer.ts';
import { showHandles } from './plan/board.ts';

const main = document.querySelector<HTMLElement>('main[data-plan]');
if (main) {
  showHandles(main);
  byKeyboard(main);
  byPointer(main);
}
