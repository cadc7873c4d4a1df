/** The legend's outlines become buttons that show them and put them aside. */
import type { Outline } from '#lib/radar/outlines.ts';

export function legendButtons(
  figure: HTMLElement,
  onToggle: (outline: Outline, shown: boolean) => void
): void {
  for (const entry of figure.querySelectorAll<HTMLElement>('[data-outline]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = entry.className;
    button.dataset.outline = entry.dataset.outline;
    button.ariaPressed = 'true';
    button.append(...entry.childNodes);
    button.addEventListener('click', () => {
      const shown = button.ariaPressed !== 'true';
      button.ariaPressed = String(shown);
      onToggle(entry.dataset.outline as Outline, shown);
    });
    entry.replaceWith(button);
  }
}
