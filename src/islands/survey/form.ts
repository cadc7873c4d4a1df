/** A direction's form in the page: what stands in it, and putting an answer into it. */
import type { CriterionId } from '#lib/domain/model/types.ts';
import { SCORED_LEVELS, type Ladder } from '#lib/domain/gates.ts';
import { BASE_FIELD, fieldsOfForm, type Fields } from '#lib/forms/direction-form.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const fieldsIn = (form: HTMLFormElement): Fields => fieldsOfForm(new FormData(form));

export function control(form: HTMLFormElement, name: string): Control | null {
  return form.querySelector<Control>(`[name="${name}"]`);
}

/** The stored version that the server rendered into the form. */
export const baseOf = (form: HTMLFormElement): number =>
  Number(control(form, BASE_FIELD)?.value ?? 0);

/** Fills the form with these fields; `all`: a field that is not among them is emptied. */
export function fill(form: HTMLFormElement, fields: Fields, all: boolean): void {
  for (const element of form.querySelectorAll<Control>('[name]')) {
    const value = fields[element.name];
    if (element instanceof HTMLButtonElement || element.name === BASE_FIELD) continue;
    if (value === undefined && !all) continue;
    if (!(element instanceof HTMLInputElement)) element.value = value ?? '';
    else if (element.type === 'radio') element.checked = element.value === (value ?? '');
    else if (element.type === 'checkbox') element.checked = value !== undefined;
    else element.value = value ?? '';
    // A note that is filled is not left folded.
    if (value && element.type === 'text') element.closest('details')?.setAttribute('open', '');
  }
}

/** The scored criteria of the form, by level: the gates need no model but the page itself. */
export function ladderOf(section: ParentNode): Ladder {
  const ids = (level: number) =>
    [...section.querySelectorAll<HTMLElement>(`[data-rung="${level}"] [data-criterion]`)].map(
      ({ dataset }) => dataset.criterion as CriterionId
    );
  return Object.fromEntries(SCORED_LEVELS.map((level) => [level, ids(level)])) as unknown as Ladder;
}
