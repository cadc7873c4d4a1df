/** Buttons that only a script can serve: they are hidden in the page until it is there. */

const COPIED_MS = 3000;

const buttons = (selector: string, within: ParentNode = document) =>
  within.querySelectorAll<HTMLButtonElement>(selector);

export function enablePrint(): void {
  for (const button of buttons('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}

/**
 * Buttons that copy: `data-copy` has the text, `data-copy-link` stands for the page's address. Where
 * the browser has no clipboard (plain http), they stay hidden.
 */
export function enableCopy(within?: ParentNode): void {
  if (!isSecureContext) return;
  for (const button of buttons('[data-copy-link], [data-copy]', within)) {
    const [offer, done] = [button.textContent, button.dataset.copied ?? ''];
    button.hidden = false;
    button.ariaLive = 'polite';
    button.addEventListener('click', async () => {
      const address = location.origin + location.pathname;
      await navigator.clipboard.writeText(button.dataset.copy ?? address);
      button.textContent = done;
      setTimeout(() => (button.textContent = offer), COPIED_MS);
    });
  }
}
