/** The seven sections: one is in the page, the others wait in templates until their turn. */
import { isDirection } from './direction.ts';
import type { DirectionId } from '#lib/domain/model/types.ts';
import { part } from './part.ts';
import { showPlace } from './progress.ts';

const sections = new Map<DirectionId, HTMLElement>();
const stage = () => part(document, '[data-stage]');

export const current = () => part(stage(), '[data-direction]');
export const formIn = (section: HTMLElement) => part<HTMLFormElement>(section, 'form');
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
  const section = part(place, '[data-direction]');
  sections.set(id, section);
  return section;
}

/** Puts a direction before the respondent, without a request. */
export function show(id: DirectionId): void {
  const section = sectionOf(id);
  const title = part(section, 'h1');
  const [, suffix = ''] = /( · [^·]*)$/.exec(document.title) ?? [];
  const former = sectionOf(idOf(current()));
  part(section, '[data-saved]').textContent = part(former, '[data-saved]').textContent;
  stage().replaceChildren(section);
  document.title = title.textContent + suffix;
  showPlace(section);
  scrollTo(0, 0);
  title.focus({ preventScroll: true });
}
