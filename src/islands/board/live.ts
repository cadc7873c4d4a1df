import { enableCopy } from '../page/buttons.ts';
import { replacePart } from '../page/replace-part.ts';

/** Longer and longer while nothing happens, and short again when something does. */
const SOONEST_MS = 3_000;
const LATEST_MS = 30_000;
const GROWTH = 1.4;

/**
 * Asks whether the board has changed, and if so fetches the page and takes over its parts. A page
 * that nobody looks at asks nothing; a reader who may not see it any more is asked no further.
 */
export function keepUpToDate(): void {
  const main = document.querySelector<HTMLElement>('main[data-board]');
  if (!main) return;
  const address = main.dataset.board ?? '';
  let pause = SOONEST_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<void> {
    const changed = await look(address, main?.dataset.stamp);
    if (changed === 'over') return;
    if (changed === true && main) await renew(main);
    pause = changed === true ? SOONEST_MS : Math.min(pause * GROWTH, LATEST_MS);
    wait();
  }
  function wait() {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(() => void ask(), pause);
  }
  document.addEventListener('visibilitychange', () => {
    pause = SOONEST_MS;
    clearTimeout(timer);
    if (!document.hidden) void ask();
  });
  wait();
}

async function look(address: string, stamp: string | undefined): Promise<boolean | 'over'> {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    if (response.redirected || [401, 403, 404].includes(response.status)) return 'over';
    if (!response.ok) return false;
    const seen = (await response.json()) as { stamp: string };
    return seen.stamp !== stamp;
  } catch {
    // offline, or a page of somebody else's in between: later
    return false;
  }
}

async function renew(main: HTMLElement): Promise<void> {
  const response = await fetch(location.pathname).catch(() => null);
  if (!response?.ok || response.redirected) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const stamp = fresh.querySelector<HTMLElement>('main[data-board]')?.dataset.stamp;
  if (stamp === undefined) return;
  main.dataset.stamp = stamp;
  for (const part of main.querySelectorAll<HTMLElement>('[data-part]')) {
    const now = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
    if (now && now.innerHTML !== part.innerHTML) {
      replacePart(part, now);
      enableCopy(part);
    }
  }
  document.title = fresh.title;
  const announced = main.querySelector('[data-announce]');
  if (announced) announced.textContent = main.querySelector('h1')?.textContent ?? '';
}
