/** The heptagon and the lists of directions: where the respondent is, and what is answered. */
import { isDontKnow, isNotApplicable, isQuick, type Answer } from '#lib/domain/answers.ts';
import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/types.ts';
import { answerState } from '#lib/domain/progress.ts';
import { ladderOf } from './form.ts';
import { figureOf, wordsOfPage } from './words.ts';

const every = <T extends Element>(selector: string, act: (element: T) => void) =>
  document.querySelectorAll<T>(selector).forEach(act);

export function showPlace(section: HTMLElement): void {
  const { direction, position = '', next = '' } = section.dataset;
  every('[data-of]', (element) => {
    const now = (element as HTMLElement).dataset.of === direction;
    const link = element.querySelector('a');
    if (!link) element.classList.toggle('now', now);
    else if (now) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  });
  every('[data-progress]', (svg) => svg.setAttribute('aria-label', position));
  every('[data-number]', (text) => {
    text.textContent = String(DIRECTION_IDS.indexOf(direction as DirectionId) + 1);
  });
  every('summary [data-position]', (element) => (element.textContent = position));
  every('summary [data-next]', (element) => (element.textContent = next));
}

/** Marks a direction as answered, begun or open. */
export function showAnswer(section: HTMLElement, answer: Answer | null): void {
  const id = section.dataset.direction;
  const state = answerState(ladderOf(section), answer ?? undefined);
  const value = valueOf(answer, state);
  every(`[data-of="${id}"]`, (element) => {
    const shown = element.querySelector('[data-value]');
    element.classList.toggle('done', shown ? value !== '' : state === 'answered');
    if (!shown?.parentElement) return;
    shown.textContent = value;
    shown.parentElement.hidden = value === '';
  });
}

function valueOf(answer: Answer | null, state: ReturnType<typeof answerState>): string {
  const words = wordsOfPage();
  if (!answer || state === 'unanswered') return '';
  if (isDontKnow(answer)) return words.dontKnow;
  if (isNotApplicable(answer)) return words.notApplicable;
  if (isQuick(answer)) return figureOf(answer);
  return state === 'begun' ? words.begun : words.answered;
}
