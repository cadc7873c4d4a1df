import {
  announce,
  isAt,
  listOf,
  placeOf,
  put,
  quartersOf,
  tell,
  wordsOf,
  type Place
} from './board.ts';
import { save } from './save.ts';

/** Space lifts a step by its handle, arrows move it, Space puts it down, Escape takes it back. */
export function byKeyboard(main: HTMLElement): void {
  let lifted: { step: HTMLElement; handle: HTMLElement; from: Place } | null = null;

  main.addEventListener('keydown', (event) => {
    const handle = (event.target as HTMLElement).closest<HTMLElement>('[data-handle]');
    const step = handle?.closest<HTMLElement>('[data-step]');
    if (!handle || !step) return;
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (lifted) putDown();
      else lift(step, handle);
    } else if (lifted && event.key === 'Escape') {
      event.preventDefault();
      putBack();
    } else if (lifted && event.key.startsWith('Arrow')) {
      event.preventDefault();
      shift(event.key);
    }
  });
  // whoever goes elsewhere has not put the step down
  main.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (lifted && target === lifted.handle && relatedTarget !== null) putBack();
  });

  function lift(step: HTMLElement, handle: HTMLElement) {
    lifted = { step, handle, from: placeOf(step) };
    step.dataset.lifted = '';
    announce(main, 'lifted', step);
  }
  function shift(key: string) {
    if (!lifted) return;
    const { step, handle } = lifted;
    const target = nextPlace(main, step, key);
    if (!target) return tell(main, wordsOf(main).edge);
    put(step, target);
    // taken out of the page and put back a button loses the focus
    handle.focus();
    announce(main, 'place', step);
  }
  function putBack() {
    if (!lifted) return;
    const { step, handle, from } = lifted;
    lifted = null;
    delete step.dataset.lifted;
    put(step, from);
    handle.focus();
    announce(main, 'cancelled', step);
  }
  function putDown() {
    if (!lifted) return;
    const { step, from } = lifted;
    lifted = null;
    delete step.dataset.lifted;
    announce(main, 'dropped', step);
    if (!isAt(step, from)) void save(main, step, from);
  }
}

/** Up and down within a quarter; left and right to the end of the next one; null at an edge. */
function nextPlace(main: HTMLElement, step: HTMLElement, key: string): Place | null {
  const list = listOf(step);
  const sibling = key === 'ArrowUp' ? step.previousElementSibling : step.nextElementSibling;
  if (key === 'ArrowUp') return sibling && { list, next: sibling };
  if (key === 'ArrowDown') return sibling && { list, next: sibling.nextElementSibling };
  const quarters = quartersOf(main);
  const other = quarters[quarters.indexOf(list) + (key === 'ArrowRight' ? 1 : -1)];
  return other ? { list: other, next: null } : null;
}
