/** The seven sections: one is in the page, the others wait in templates until their turn. */
import { isDirection } from './direction.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import { showPlace } from './progress.ts';

const sections = new Map<DirectionId, HTMLElement>();
const stage = () => document.querySelector<HTMLElement>('[data-stage]')!;

export const current = () => stage().querySelector<HTMLElement>('[data-direction]')!;
export const formIn = (section: HTMLElement) => section.querySelector('form')!;
export const idOf = (section: HTMLElement) => section.dataset.direction as DirectionId;

/** The direction that the address names. */
export function addressed(): DirectionId | null {
  const last = location.pathname.split('/').pop() ?? '';
  return isDirection(last) ? last : null;
}

/** A direction's section, taken out of its template the first time. */
export function sectionOf(id: DirectionId): HTMLElement {
  const known = sections.get(id);
  if (known) return known;
  const waiting = document.querySelector<HTMLTemplateElement>(`template[data-waiting="${id}"]`);
  const place = waiting?.content ?? stage();
  const section = place.querySelector<HTMLElement>('[data-direction]')!;
  sections.set(id, section);
  return section;
}

/** Puts a direction before the respondent, without a request. */
export function show(id: DirectionId): void {
  const section = sectionOf(id);
  const title = section.querySelector('h1')!;
  const [, suffix = ''] = /( · [^·]*)$/.exec(document.title) ?? [];
  const former = sectionOf(idOf(current()));
  const saved = former.querySelector('[data-saved]')?.textContent ?? '';
  section.querySelector('[data-saved]')!.textContent = saved;
  stage().replaceChildren(section);
  document.title = title.textContent + suffix;
  showPlace(section);
  scrollTo(0, 0);
  title.focus({ preventScroll: true });
}
