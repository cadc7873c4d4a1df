import type { Page } from 'playwright';
import { DIRECTION_IDS, LOCALES, type Locale } from '#lib/domain/model/types.ts';
import { common } from '#lib/i18n/common.ts';
import { visit, withBrowser } from './browser.ts';
import { launchApplication } from './processes.ts';
import type { Line } from './report.ts';
import { median } from './statistics.ts';
import { observeSteps, stepTimes, type Steps } from './step-times.ts';
import { listen, weigh, type Transfer } from './wire.ts';
import { workplace } from './workplace.ts';

/** For what the scorecard loads after it can be read. */
const SETTLE_MS = 4_000;

interface Walk extends Steps {
  transfers: Transfer[];
  /** How many of them had come when the scorecard was asked for. */
  beforeScorecard: number;
}

/** Goals 2 and 3: from the home page through seven directions to the scorecard, in both languages. */
export const respondentPath = (): Promise<Line[]> =>
  workplace(async (folder) => {
    const application = await launchApplication(`sqlite:${folder}/path.db`);
    const origin = `http://localhost:${application.port}`;
    try {
      return await withBrowser(async (browser) => {
        const lines: Line[] = [];
        for (const locale of LOCALES) {
          const quick = { locale, slow: false };
          const fromLink = () =>
            visit(browser, quick, async (page, cdp) => {
              const transfers = listen(cdp);
              await page.goto(await newLink(origin));
              return walk(page, transfers, locale);
            });
          // the first reader after a start gets pages before they are compressed best
          await fromLink();
          const linked = await fromLink();
          const walked = await visit(browser, { locale }, async (page, cdp) => {
            await page.addInitScript(observeSteps);
            const transfers = listen(cdp);
            await page.goto(origin);
            await read(page);
            await page.getByRole('button', { name: common[locale].start, exact: true }).click();
            await page.waitForURL(/\/a\/[^/]+$/);
            return walk(page, transfers, locale);
          });
          lines.push(...weights(locale, walked, linked), ...speeds(locale, walked));
        }
        return lines.sort((a, b) => a.goal - b.goal);
      });
    } finally {
      await application.stop();
    }
  });

async function newLink(origin: string): Promise<string> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'text/html',
    origin
  };
  const posted = { method: 'POST', headers, redirect: 'manual' } as const;
  const started = await fetch(`${origin}/?/start`, posted);
  return new URL(started.headers.get('location') ?? '', origin).href;
}

/** Nobody presses a button in the instant in which a page stands. */
const read = (page: Page) => page.waitForLoadState('networkidle');

/** From the welcome page on. */
async function walk(page: Page, transfers: Transfer[], locale: Locale): Promise<Walk> {
  const t = common[locale];
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await read(page);
  await press(t.start);
  await page.waitForURL(/\/strategy$/);
  await read(page);
  for (const [index, direction] of DIRECTION_IDS.entries()) {
    const levels = page.locator(`[data-direction="${direction}"]`).getByRole('radio');
    await levels.nth(1 + (index % 3)).check();
    const next = DIRECTION_IDS[index + 1];
    if (next) await press(t.next);
    if (next) await page.locator(`[data-direction="${next}"]`).getByRole('radio').first().waitFor();
  }
  const steps = await stepTimes(page);
  await press(t.next);
  await page.waitForURL(/\/review$/);
  await read(page);
  const beforeScorecard = transfers.length;
  await press(t.submit);
  await page.waitForURL(/\/scorecard$/);
  await page.waitForLoadState('load');
  await page.waitForTimeout(SETTLE_MS);
  return { transfers, beforeScorecard, ...steps };
}

const KILOBYTE = 1000;

function weights(locale: Locale, home: Walk, link: Walk): Line[] {
  const { transfers, beforeScorecard } = home;
  const before = transfers.slice(0, beforeScorecard);
  const fonts = before.filter(({ kind }) => kind === 'fonts').length;
  const line = (what: string, bytes: number, most: number): Line => ({
    goal: 2,
    name: `Whole path, ${locale}: ${what}`,
    figure: bytes / KILOBYTE,
    unit: 'kB',
    bound: `≤ ${most}`,
    met: bytes <= most * KILOBYTE
  });
  const whole = (walk: Walk) => weigh(walk.transfers, 'pages', 'scripts', 'data', 'other');
  return [
    line('from home', whole(home), 60),
    line('from the link', whole(link), 60),
    line('scripts before the scorecard', weigh(before, 'scripts', 'Chart.js'), 50),
    line('Chart.js', weigh(transfers, 'Chart.js'), 56),
    {
      goal: 2,
      name: `Whole path, ${locale}: font files before the scorecard`,
      figure: fonts,
      unit: 'files',
      bound: '≤ 2',
      met: fonts <= 2
    }
  ];
}

function speeds(locale: Locale, { next, worst }: Walk): Line[] {
  const middle = median(next);
  const most = Math.max(...next);
  const line = (what: string, figure: number): Line => ({
    goal: 3,
    name: `Next to the next direction, ${locale}: ${what}`,
    figure,
    unit: 'ms',
    bound: '≤ 100',
    met: figure <= 100
  });
  return [line('median', middle), line('longest', most), line('worst interaction (INP)', worst)];
}
