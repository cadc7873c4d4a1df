import { announce, isAt, placeOf, put, type Place } from './board.ts';
import { save } from './save.ts';

/** So near to the window's edge the page goes on, by so much at a time, in pixels. */
const EDGE = 60;
const STRIDE = 14;

/** Dragging by a handle, with a mouse, a pen or a finger: the step goes where the pointer is. */
export function byPointer(main: HTMLElement): void {
  main.addEventListener('pointerdown', (event) => {
    const handle = (event.target as HTMLElement).closest<HTMLElement>('[data-handle]');
    const step = handle?.closest<HTMLElement>('[data-step]');
    if (!handle || !step || event.button !== 0) return;
    event.preventDefault();
    handle.focus();
    drag(main, step, event.pointerId);
  });
}

function drag(main: HTMLElement, step: HTMLElement, pointer: number): void {
  const from = placeOf(step);
  const ends = new AbortController();
  const { signal } = ends;
  step.dataset.lifted = '';

  const listen = (
    name: 'pointermove' | 'pointerup' | 'pointercancel',
    act: (e: PointerEvent) => void
  ) =>
    document.addEventListener(name, (event) => event.pointerId === pointer && act(event), {
      signal
    });
  listen('pointermove', ({ clientX, clientY }) => {
    const target = placeUnder(step, clientX, clientY);
    if (target) put(step, target);
    if (clientY < EDGE) scrollBy(0, -STRIDE);
    if (clientY > innerHeight - EDGE) scrollBy(0, STRIDE);
  });
  listen('pointerup', () => end(true));
  listen('pointercancel', () => end(false));
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal });

  function end(keep: boolean) {
    ends.abort();
    delete step.dataset.lifted;
    if (!keep) put(step, from);
    step.querySelector<HTMLElement>('[data-handle]')?.focus();
    if (isAt(step, from)) return;
    announce(main, 'dropped', step);
    void save(main, step, from);
  }
}

/** Before or behind the step that lies there, by its middle; else at the end of the quarter. */
function placeUnder(step: HTMLElement, x: number, y: number): Place | null {
  const under = document.elementFromPoint(x, y);
  const other = under?.closest<HTMLElement>('[data-step]');
  if (other === step) return null;
  if (other?.parentElement) {
    const { top, height } = other.getBoundingClientRect();
    const next = y < top + height / 2 ? other : other.nextElementSibling;
    return { list: other.parentElement, next };
  }
  const list = under?.closest('section')?.querySelector<HTMLElement>('ol[data-quarter]');
  return list ? { list, next: null } : null;
}
