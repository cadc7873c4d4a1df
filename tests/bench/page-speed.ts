import type { Browser, Page } from 'playwright';
import { LOCALES, type Locale } from '#lib/domain/model/types.ts';
import { visit, withBrowser } from './browser.ts';
import { launchApplication, launchFloor } from './processes.ts';
import type { Line } from './report.ts';
import { alternate, median } from './statistics.ts';
import { begin, withDatabase, workplace } from './workplace.ts';

const ROUNDS = 5;
/** Long enough for what comes after the first screen: scripts, fonts, a late shift. */
const SETTLE_MS = 2_500;

interface Speed {
  fcp: number;
  lcp: number;
  /** What long tasks after the first paint take beyond 50 ms each. */
  blocking: number;
  shift: number;
}

/** Goal 1: the first survey page against a bare page of 10 kB, in both languages. */
export const pageSpeed = (): Promise<Line[]> =>
  workplace(async (folder) => {
    const databaseUrl = `sqlite:${folder}/page.db`;
    const [token] = await withDatabase(databaseUrl, (ctx) => begin(ctx, 1));
    const [floor, application] = [await launchFloor('http'), await launchApplication(databaseUrl)];
    try {
      return await withBrowser(async (browser) => {
        const bare = () => measure(browser, 'en', `http://localhost:${floor.port}/`);
        const survey = (locale: Locale) => () =>
          measure(browser, locale, `http://localhost:${application.port}/a/${token}/strategy`);
        const measurements = [bare, ...LOCALES.map(survey)];
        await alternate(1, ...measurements);
        const [floors = [], ...pages] = await alternate(ROUNDS, ...measurements);
        return LOCALES.flatMap((locale, n) => lines(locale, floors, pages[n] ?? []));
      });
    } finally {
      await Promise.all([floor.stop(), application.stop()]);
    }
  });

const measure = (browser: Browser, locale: Locale, url: string): Promise<Speed> =>
  visit(browser, { locale }, async (page) => {
    await page.addInitScript(observe);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLE_MS);
    return collect(page);
  });

type Observed = Window & { bench?: { lcp: number; shift: number; tasks: [number, number][] } };

/** Runs in the page before anything else. */
function observe() {
  const seen = { lcp: 0, shift: 0, tasks: [] as [number, number][] };
  (window as Observed).bench = seen;
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true
    });
  watch('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
  watch(
    'layout-shift',
    (entry) => (seen.shift += (entry as { value?: number } & typeof entry).value ?? 0)
  );
  watch('longtask', (entry) => seen.tasks.push([entry.startTime, entry.duration]));
}

const collect = (page: Page): Promise<Speed> =>
  page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const { lcp, shift, tasks } = (window as Observed).bench ?? { lcp: 0, shift: 0, tasks: [] };
    const fcp = paint?.startTime ?? NaN;
    const blocking = tasks
      .filter(([start, duration]) => start + duration > fcp)
      .reduce((sum, [, duration]) => sum + duration - 50, 0);
    return { fcp, lcp, shift, blocking };
  });

function lines(locale: Locale, floors: Speed[], pages: Speed[]): Line[] {
  const of = (speeds: Speed[], key: keyof Speed) => median(speeds.map((speed) => speed[key]));
  const name = `First survey page, ${locale}`;
  const paint = (key: 'fcp' | 'lcp'): Line => {
    const [floor, figure] = [of(floors, key), of(pages, key)];
    const bound = '≤ 1.1 × page';
    return {
      goal: 1,
      name: `${name}: ${key.toUpperCase()}`,
      floor,
      figure,
      unit: 'ms',
      bound,
      met: figure <= 1.1 * floor
    };
  };
  const blocking = of(pages, 'blocking');
  const shift = of(pages, 'shift');
  return [
    paint('fcp'),
    paint('lcp'),
    {
      goal: 1,
      name: `${name}: blocked`,
      figure: blocking,
      unit: 'ms',
      bound: '≤ 50',
      met: blocking <= 50
    },
    {
      goal: 1,
      name: `${name}: layout shift`,
      figure: shift,
      unit: '',
      bound: '0',
      met: shift === 0
    }
  ];
}
