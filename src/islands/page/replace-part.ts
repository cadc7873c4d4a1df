/**
 * Puts a part of the page as the server has just made it in the place of the one that is there. What
 * the reader has ticked, unfolded and focused stays so.
 */
export function replacePart(part: HTMLElement, fresh: Element): void {
  const ticked = new Set([...part.querySelectorAll<HTMLInputElement>(':checked')].map(valueOf));
  const unfolded = [...part.querySelectorAll<HTMLElement>('details[open]')].map(({ id }) => id);
  const focused = part.contains(document.activeElement) ? placeOf(document.activeElement) : null;
  part.replaceChildren(...document.importNode(fresh, true).childNodes);
  for (const box of part.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
    box.checked = ticked.has(valueOf(box));
  for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '');
  if (focused) part.querySelector<HTMLElement>(focused)?.focus();
}

const valueOf = ({ name, value }: HTMLInputElement) => `${name} ${value}`;

/** A selector that finds the same control in the new part. */
function placeOf(element: Element | null): string | null {
  if (!(element instanceof HTMLElement)) return null;
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (element.tagName === 'SUMMARY' && element.parentElement?.id)
    return `#${CSS.escape(element.parentElement.id)} > summary`;
  const attributes = ['formaction', 'name', 'value', 'href'].filter((name) =>
    element.hasAttribute(name)
  );
  const conditions = attributes.map(
    (name) => `[${name}="${CSS.escape(element.getAttribute(name) ?? '')}"]`
  );
  return element.tagName.toLowerCase() + conditions.join('');
}
