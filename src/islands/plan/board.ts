/** The plan as it stands in the page: quarters, and steps that change their place there. */
import type { planMoveWords } from '#lib/i18n/plan-move.ts';

type Words = (typeof planMoveWords)['en'];

export const wordsOf = (main: HTMLElement): Words => JSON.parse(main.dataset.plan ?? '{}') as Words;

export function showHandles(within: ParentNode): void {
  for (const handle of within.querySelectorAll<HTMLElement>('[data-handle]')) handle.hidden = false;
}

/** Quarters in the page's order; those that are folded away are no place to go. */
export const quartersOf = (main: HTMLElement): HTMLElement[] =>
  [...main.querySelectorAll<HTMLElement>('ol[data-quarter]')].filter(
    (list) => !list.closest('details:not([open])')
  );

export const listOf = (step: HTMLElement): HTMLElement => step.parentElement as HTMLElement;

/** Where a step is, to be put back there. */
export interface Place {
  list: HTMLElement;
  next: Element | null;
}
export const placeOf = (step: HTMLElement): Place => ({
  list: listOf(step),
  next: step.nextElementSibling
});
export const isAt = (step: HTMLElement, { list, next }: Place): boolean =>
  listOf(step) === list && step.nextElementSibling === next;

/** Puts a step before another one of a quarter, or at its end; nothing is done when it is there. */
export function put(step: HTMLElement, { list, next }: Place): void {
  if (next === step || isAt(step, { list, next })) return;
  list.insertBefore(step, next);
}

/** Fills the braces of a sentence in. */
const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** Reads a sentence out: what happened to a step and where it is now. */
export function announce(
  main: HTMLElement,
  what: 'lifted' | 'place' | 'dropped' | 'cancelled',
  step: HTMLElement
): void {
  const words = wordsOf(main);
  const list = listOf(step);
  const steps = [...list.children];
  const place = fill(words.place, {
    q: list.dataset.name ?? '',
    n: steps.indexOf(step) + 1,
    c: steps.length
  });
  tell(
    main,
    what === 'place' ? place : fill(words[what], { s: step.dataset.name ?? '', p: place })
  );
}

export function tell(main: HTMLElement, text: string): void {
  const live = main.querySelector('[data-announce]');
  if (live) live.textContent = text;
}
