import type { Page } from 'playwright';

export interface Steps {
  /** Per "Next": from the touch to the first frame that shows the next direction, ms. */
  next: number[];
  /** The longest of all interactions, from the touch to the next frame (INP), ms. */
  worst: number;
}

type Observed = Window & { bench?: Steps };

/** Runs in the page before anything else. */
export function observeSteps() {
  const seen: Steps = { next: [], worst: 0 };
  (window as Observed).bench = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[])
      if (entry.interactionId) seen.worst = Math.max(seen.worst, entry.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);

  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('[data-direction]')].find(
      (section) => section.tagName === 'SECTION' && section.checkVisibility()
    )?.dataset.direction;

  document.addEventListener(
    'click',
    ({ timeStamp, target }) => {
      if (!(target instanceof Element) || !target.closest('button')) return;
      const before = shown();
      const look = () => {
        if (shown() === before) return requestAnimationFrame(look);
        // after the frame in which it changed has been drawn
        return requestAnimationFrame(() => seen.next.push(performance.now() - timeStamp));
      };
      if (before) requestAnimationFrame(look);
    },
    true
  );
}

export const stepTimes = (page: Page): Promise<Steps> =>
  page.evaluate(() => (window as Observed).bench ?? { next: [], worst: 0 });
