/** What is wrong with a form, beside the field; the words stand in the page already. */
import type { Problems } from '#lib/forms/direction-form.ts';
import { control } from './form.ts';

/** Shows these problems and no others; with `focus`, goes to the first. Says whether there are any. */
export function showProblems(form: HTMLFormElement, problems: Problems, focus: boolean): boolean {
  for (const wrong of form.querySelectorAll<HTMLElement>('[data-wrong]')) {
    const name = wrong.dataset.wrong ?? '';
    // Nobody is scolded while still typing: a problem appears on Next and goes when it is solved.
    const shown = name in problems && (focus || !wrong.hidden);
    wrong.hidden = !shown;
    control(form, name)?.setAttribute('aria-invalid', String(shown));
  }
  const [first] = Object.keys(problems);
  if (first && focus) control(form, first)?.focus();
  return first !== undefined;
}

/** What the server said when it refused the answer; empty takes it away. */
export function showRefusal(form: HTMLFormElement, message: string): void {
  const place = form.querySelector<HTMLElement>('[data-refused]');
  if (!place) return;
  place.textContent = message;
  place.hidden = message === '';
}
