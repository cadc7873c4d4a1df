import { replacePart } from '../page/replace-part.ts';
import { listOf, put, showHandles, tell, wordsOf, type Place } from './board.ts';

/**
 * Posts a step's new place as its menu would, and takes over what the server makes of the plan then:
 * loads, flags, versions. Where it cannot be sent the step goes back; what is refused is told.
 */
export async function save(main: HTMLElement, step: HTMLElement, before: Place): Promise<void> {
  const next = step.nextElementSibling as HTMLElement | null;
  const body = new URLSearchParams({
    step: step.dataset.step ?? '',
    version: step.dataset.version ?? '',
    quarter: listOf(step).dataset.quarter ?? '',
    before: next?.dataset.step ?? ''
  });
  const { saved, failed } = wordsOf(main);
  const page = await post(body);
  const fresh = page?.querySelector('main[data-plan] [data-part]');
  const part = main.querySelector<HTMLElement>('[data-part]');
  if (!fresh || !part) {
    put(step, before);
    tell(main, failed);
    return;
  }
  // shown before it is there: what is hidden cannot have the focus back
  showHandles(fresh);
  replacePart(part, fresh);
  tell(main, part.querySelector('[data-problem]')?.textContent ?? saved);
}

async function post(body: URLSearchParams): Promise<Document | null> {
  try {
    const response = await fetch(`${location.pathname}?/move`, {
      method: 'POST',
      headers: { accept: 'text/html' },
      body
    });
    // a refusal (409) comes with the plan as it is
    if (!response.ok && response.status !== 409) return null;
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  } catch {
    return null;
  }
}
