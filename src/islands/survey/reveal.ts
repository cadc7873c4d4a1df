/** What an answer shows or shuts in its own section. */
import { isQuick, type Answer } from '#lib/domain/answers.ts';
import { climb, mayBeNotApplicable, SCORED_LEVELS, type Marks } from '#lib/domain/gates.ts';
import { LEVEL_FIELD, NOT_APPLICABLE, PARTLY_FIELD } from '#lib/forms/direction-form.ts';
import { control, fieldsIn, ladderOf } from './form.ts';
import { part } from './part.ts';
import { figureOf } from './words.ts';

/** Quick: "partly" belongs to levels 1 to 4, and the figure follows the choice. */
export function revealQuick(form: HTMLFormElement, answer: Answer | null): void {
  const level = answer && isQuick(answer) ? answer.level : null;
  const partly = control(form, PARTLY_FIELD) as HTMLInputElement | null;
  if (partly) partly.disabled = level === null || level === 5;
  const figure = form.querySelector('[data-figure]');
  if (!figure?.parentElement) return;
  figure.parentElement.hidden = level === null;
  if (answer && level !== null) figure.textContent = figureOf(answer);
}

/** Another level was chosen: what was partly true above the former one says nothing of this one. */
export function onChoice(form: HTMLFormElement, changed: EventTarget | null): void {
  if ((changed as HTMLInputElement).name !== LEVEL_FIELD) return;
  const partly = control(form, PARTLY_FIELD) as HTMLInputElement | null;
  if (partly) partly.checked = false;
}

/**
 * Detailed: the questions of every level reached, and no way to leave a whole level out. Returns
 * the heading of questions that have just appeared.
 */
export function revealDetailed(section: HTMLElement): string | null {
  const ladder = ladderOf(section);
  // As they stand in the form: a mark that still wants its reason is a mark.
  const marks: Marks = fieldsIn(part<HTMLFormElement>(section, 'form'));
  const reached = climb(ladder, marks).rungs.length + 1;
  let appeared: string | null = null;
  for (const level of SCORED_LEVELS) {
    const rung = part(section, `[data-rung="${level}"]`);
    const asked = level <= reached;
    if (rung.hidden && asked) appeared = rung.querySelector('p')?.textContent ?? null;
    rung.hidden = !asked;
    for (const id of ladder[level]) {
      const radio = rung.querySelector<HTMLInputElement>(
        `[name="${id}"][value="${NOT_APPLICABLE}"]`
      );
      if (radio) radio.disabled = !mayBeNotApplicable(ladder, marks, id);
    }
  }
  return appeared;
}
