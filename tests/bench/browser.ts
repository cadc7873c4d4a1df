/** Chromium as a phone in the field: a slow network, a slow processor, nothing in the cache. */
import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import type { Locale } from '#lib/domain/model/types.ts';
import { calm } from './calm.ts';
import { ensureChromium, launchOptions } from '../../src/cli/chromium.ts';

/** DevTools' "Slow 4G": 562 ms to the first byte, 1.47 Mbit/s down, 0.67 up. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 1_474_560 / 8,
  uploadThroughput: 675_000 / 8
};
const CPU_SLOWDOWN = 4;

export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  if (!(await ensureChromium())) throw new Error('This goal needs Chromium (see CHROMIUM_PATH).');
  const browser = await chromium.launch(launchOptions());
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Opens an empty page of a reader who has never been here and runs the work on it. */
export async function visit<T>(
  browser: Browser,
  { locale = 'en', slow = true }: { locale?: Locale; slow?: boolean },
  work: (page: Page, cdp: CDPSession) => Promise<T>
): Promise<T> {
  if (slow) await calm();
  const context = await browser.newContext({
    locale: locale === 'ru' ? 'ru-RU' : 'en-GB',
    viewport: { width: 412, height: 823 }
  });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    if (slow) {
      await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    }
    return await work(page, cdp);
  } finally {
    await context.close();
  }
}
