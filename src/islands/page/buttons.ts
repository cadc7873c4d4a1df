/** Buttons that only a script can serve: they are hidden in the page until it is there. */

const COPIED_MS = 3000;

const buttons = (selector: string) => document.querySelectorAll<HTMLButtonElement>(selector);

export function enablePrint(): void {
  for (const button of buttons('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}

/** Copies the page's address; where the browser has no clipboard (plain http), stays hidden. */
export function enableCopy(): void {
  if (!isSecureContext) return;
  for (const button of buttons('[data-copy-link]')) {
    const [offer, done] = [button.textContent, button.dataset.copied ?? ''];
    button.hidden = false;
    button.ariaLive = 'polite';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(location.origin + location.pathname);
      button.textContent = done;
      setTimeout(() => (button.textContent = offer), COPIED_MS);
    });
  }
}
