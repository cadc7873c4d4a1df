import type { Page } from '@playwright/test';
import type { Answers } from '#lib/domain/answers.ts';
import { direction, DIRECTION_IDS, MODEL } from '#lib/domain/model/index.ts';
import { scorecard } from '#lib/domain/scorecard.ts';
import { formats } from '#lib/i18n/format.ts';
import { respond } from '#lib/i18n/respond.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import { say } from '#lib/i18n/say.ts';
import { FRAME, pointAt } from '#lib/radar/geometry.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { drawnTexts, recordTexts, share } from '#tests/support/drawing.ts';
import { submitted } from '#tests/support/submitted.ts';

const MIXED: Answers = {
  strategy: { level: 2, evidence: 'the plan for the year' },
  need: { level: 2, partlyNext: true },
  evaluation: { level: 1, partlyNext: true },
  deal: { level: 2 },
  loyalty: { level: 1 },
  brand: { level: 2, partlyNext: true },
  management: { level: 3 }
};
const GAPS: Answers = {
  ...MIXED,
  need: { dontKnow: true },
  loyalty: { notApplicable: 'nobody buys twice' }
};

const t = scorecardWords.en.profile;
const CURRENT = { light: [0, 114, 178], dark: [86, 180, 233] };

/** The scorecard with Chart.js at work on it. */
async function drawn(page: Page, answers: Answers) {
  await page.goto(await submitted(page, 'quick', answers));
  const figure = page.locator('figure[data-radar]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-drawn', '');
  return figure;
}

/** Where a score stands on the screen. */
async function placeOf(page: Page, axis: number, score: number) {
  const canvas = page.locator('figure[data-radar] canvas');
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  const { x, y } = pointAt(score, axis, DIRECTION_IDS.length);
  const unit = (box?.width ?? 0) / FRAME.width;
  return { x: (box?.x ?? 0) + x * unit, y: (box?.y ?? 0) + y * unit };
}

async function pointAtAxis(page: Page, axis: number) {
  const { x, y } = await placeOf(page, axis, 4.6);
  await page.mouse.move(x, y);
}

/** The canvas's colour at a score's place. */
function colourAt(page: Page, axis: number, score: number) {
  const { x, y } = pointAt(score, axis, DIRECTION_IDS.length);
  return page.locator('figure[data-radar] canvas').evaluate(
    (canvas: HTMLCanvasElement, [x, y]) => {
      const at = [x, y].map((part, i) => part * (i ? canvas.height : canvas.width)) as [
        number,
        number
      ];
      return [...(canvas.getContext('2d')?.getImageData(...at, 1, 1).data ?? [])].slice(0, 3);
    },
    [x / FRAME.width, y / FRAME.height] as const
  );
}

test.use(reading('en'));

for (const [name, answers] of Object.entries({ 'a whole profile': MIXED, 'gaps in it': GAPS })) {
  test(`with ${name} the chart is the drawing that it replaces @phone`, async ({ page }) => {
    const figure = await drawn(page, answers);
    const drawing = figure.locator('.drawing');
    const chart = await drawing.screenshot();
    await figure.evaluate((element) => {
      delete element.dataset.drawn;
      element.querySelector('canvas')?.remove();
    });
    const svg = await drawing.screenshot();
    // a missing outline would be 0.002 and more
    expect(await share(page, chart, svg)).toBeLessThan(0.001);
  });
}

test('pointing at an axis says its figures, and only those that there are', async ({ page }) => {
  await recordTexts(page);
  await drawn(page, GAPS);
  const { score } = formats('en');
  const { directions } = scorecard({
    model: MODEL,
    mode: 'quick',
    anonymous: false,
    responses: [{ answers: GAPS }]
  });
  for (const [axis, { id, score: now, target }] of directions.entries()) {
    await drawnTexts(page);
    await pointAtAxis(page, axis);
    if (now === null || target === null) {
      await expect.poll(() => drawnTexts(page)).toEqual([]);
      continue;
    }
    const how = id === 'strategy' ? t.confirmed : t.declared;
    await expect
      .poll(() => drawnTexts(page))
      .toEqual(
        expect.arrayContaining([
          say(direction(DIRECTION_IDS[axis]!).name, 'en'),
          `${t.now} ${score(now)} (${how})`,
          `${t.target} ${score(target)}`
        ])
      );
  }
});

test('the legend puts an outline aside and brings it back, by keyboard', async ({ page }) => {
  await recordTexts(page);
  const figure = await drawn(page, MIXED);
  const target = figure.getByRole('button', { name: t.target });
  const dot = () => colourAt(page, 0, 2);
  expect(await dot()).toEqual(CURRENT.light);
  await target.focus();
  await page.keyboard.press('Enter');
  await expect(target).toHaveAttribute('aria-pressed', 'false');
  await drawnTexts(page);
  await pointAtAxis(page, 4);
  await expect.poll(() => drawnTexts(page)).toContain('now 1.0 (declared)');
  expect(await drawnTexts(page)).not.toContain('target 3.0');
  expect(await dot()).toEqual(CURRENT.light);
  await page.keyboard.press('Space');
  await expect(target).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => drawnTexts(page)).toContain('target 3.0');
});

test('on paper the page’s own drawing comes back whole', async ({ page }) => {
  const figure = await drawn(page, MIXED);
  await figure.getByRole('button', { name: t.target }).click();
  const outlines = figure.locator('.drawing path:not(.tick)');
  await expect(outlines.first()).toHaveCSS('visibility', 'hidden');
  await page.emulateMedia({ media: 'print' });
  await expect(figure.locator('canvas')).toHaveCSS('visibility', 'hidden');
  for (const outline of await outlines.all())
    await expect(outline).toHaveCSS('visibility', 'visible');
});

test('the colours follow the scheme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await drawn(page, MIXED);
  expect(await colourAt(page, 0, 2)).toEqual(CURRENT.light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => colourAt(page, 0, 2)).toEqual(CURRENT.dark);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the drawing and its legend are there, and no button that does nothing', async ({
    page
  }) => {
    await page.goto(await submitted(page, 'quick', MIXED));
    const figure = page.locator('figure[data-radar]');
    await expect(figure.getByRole('img', { name: t.picture })).toBeVisible();
    await expect(figure.locator('.drawing path:not(.tick)')).toHaveCount(2);
    await expect(figure.getByText(t.target, { exact: true })).toBeVisible();
    await expect(figure.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('button', { name: scorecardWords.en.print })).toBeHidden();
  });
});

test('the address is copied, and the page printed', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => (window.print = () => (document.title = 'printed')));
  const path = await submitted(page, 'quick', MIXED);
  for (const address of [path.replace('scorecard', 'done'), path]) {
    await page.goto(`${address}#keep`);
    await page.getByRole('button', { name: respond.en.done.copy }).click();
    await expect(page.getByRole('button', { name: respond.en.done.copied })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).pathname + new URL(copied).hash).toBe(address);
  }
  await page.getByRole('button', { name: scorecardWords.en.print }).click();
  await expect(page).toHaveTitle('printed');
});
