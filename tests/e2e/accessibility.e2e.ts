import { MODEL, scoredCriteria } from '#lib/domain/model/index.ts';
import { DIRECTION_IDS, LOCALES } from '#lib/domain/model/types.ts';
import { common } from '#lib/i18n/common.ts';
import { whatIfWords } from '#lib/i18n/whatif.ts';
import { detailedAnswer } from '#tests/support/answers.ts';
import { answerQuick, begin, expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { submitted } from '#tests/support/submitted.ts';
import type { Page } from '@playwright/test';

const LEVELS = [2, 2, 1, 2, 1, 2, 3];

/** Opens the what-if and supposes a level. */
async function openWhatIf(page: Page, locale: 'en' | 'ru') {
  const t = whatIfWords[locale];
  const panel = page.getByRole('region', { name: t.heading, exact: true });
  await panel.getByRole('button', { name: t.open }).click();
  await panel
    .getByRole('button', { name: t.level(4), exact: true, disabled: false })
    .last()
    .click();
  await expect(panel.getByRole('button', { name: t.reset })).toBeEnabled();
}

/** Every page of a respondent, in the order of the journey, each in its empty and its full state. */
async function everyPage(page: Page, locale: 'en' | 'ru') {
  for (const path of ['/', '/about', '/privacy', '/deleted']) {
    await page.goto(path);
    await inspect(page, path);
  }
  const link = await begin(page, locale, 'quick');
  await inspect(page, 'first direction, empty');
  await page.goto(link);
  await inspect(page, 'welcome');
  await page.goto(`${link}/review`);
  await inspect(page, 'review, empty');
  await page.goto(`${link}/strategy`);
  await answerQuick(page, locale, LEVELS);
  await inspect(page, 'review, full');
  await page.goto(`${link}/loyalty`);
  await inspect(page, 'a direction, answered');
  await page.goto(`${link}/review`);
  await page.getByRole('button', { name: common[locale].submit, exact: true }).click();
  await page.waitForURL(/\/scorecard$/);
  await inspect(page, 'scorecard');
  await page.locator('main details').evaluateAll((all: HTMLDetailsElement[]) => {
    for (const details of all) details.open = true;
  });
  await inspect(page, 'scorecard, everything open');
  await openWhatIf(page, locale);
  await inspect(page, 'scorecard, the what-if');
  for (const path of ['done', 'amend', 'delete']) {
    await page.goto(`${link}/${path}`);
    await inspect(page, path);
  }
}

const WINDOWS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 }
];

for (const locale of LOCALES)
  for (const viewport of WINDOWS)
    test.describe(`${locale} at ${viewport.width} px`, () => {
      test.use({ ...reading(locale), viewport });
      test('no page has a finding', ({ page }) => everyPage(page, locale));
    });

test.describe('in the dark', () => {
  test.use({ ...reading('ru'), colorScheme: 'dark' });
  test('no page has a finding', ({ page }) => everyPage(page, 'ru'));
});

test.describe('at 320 px', () => {
  test.use({ ...reading('ru'), viewport: { width: 320, height: 640 } });
  test('no page has a finding or scrolls sideways', ({ page }) => everyPage(page, 'ru'));
});

test.describe('detailed', () => {
  test.use(reading('en'));
  test('the what-if has no finding, its practices open', async ({ page }) => {
    const answers = Object.fromEntries(DIRECTION_IDS.map((id) => [id, detailedAnswer(id, 2)]));
    await page.goto(await submitted(page, 'detailed', answers));
    await openWhatIf(page, 'en');
    await page.locator('main details').evaluateAll((all: HTMLDetailsElement[]) => {
      for (const details of all) details.open = true;
    });
    await inspect(page, 'the what-if');
    await page.setViewportSize({ width: 320, height: 640 });
    await inspect(page, 'the what-if at 320 px');
  });

  test('criteria have no finding, closed and open', async ({ page }) => {
    await begin(page, 'en', 'detailed');
    await inspect(page, 'criteria');
    for (const criterion of scoredCriteria(MODEL.directions.strategy, 2))
      await page
        .getByRole('radiogroup', { name: criterion.text.en })
        .getByRole('radio', { name: 'Yes', exact: true })
        .check();
    await inspect(page, 'the next level');
  });
});

test.describe('a link that leads nowhere', () => {
  test.use({ ...reading('en'), expectedErrors: [/404/] });
  test('has a page without a finding', async ({ page }) => {
    await page.goto('/a/AAAAAAAAAAAAAAAAAAAAAA');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is nothing at this address'
    );
    await inspect(page, 'unknown link');
  });
});
