import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { answerQuick, begin, expect, nameOf, reading, test } from '#tests/support/browser.ts';
import type { Page } from '@playwright/test';

const LEVELS = [2, 2, 1, 2, 1, 2, 3];

async function submitted(page: Page): Promise<string> {
  const link = await begin(page, 'en', 'quick');
  await answerQuick(page, 'en', LEVELS);
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page.waitForURL(/\/scorecard$/);
  return link;
}

test.describe('language', () => {
  test.use(reading('en'));
  test('the switch changes the page, keeps the place and is remembered @nojs', async ({ page }) => {
    await page.goto('/about');
    await page.getByRole('button', { name: 'Русский' }).click();
    await expect(page).toHaveURL(/\/about$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Лестница практик');
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Начать', exact: true })).toBeVisible();
  });
});

test.describe('without a cookie', () => {
  test.use(reading('ru'));
  test('the browser’s language decides', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  });
});

test.describe('welcome', () => {
  test.use(reading('en'));

  test('what was said about the company is kept, and the mode is fixed by the first answer @nojs', async ({
    page
  }) => {
    const link = await begin(page, 'en', 'quick');
    await page.goto(link);
    await page.getByText('About the company').click();
    await page.getByLabel('Company', { exact: true }).fill('Northern Shore');
    await page.getByLabel('Industry').selectOption({ index: 3 });
    await page.getByLabel('Your role').selectOption({ label: 'Marketing' });
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.goto(link);
    await expect(page.getByLabel('Company', { exact: true })).toHaveValue('Northern Shore');
    await expect(page.getByRole('radio', { name: 'Detailed', exact: true })).toBeEnabled();

    await page.goto(`${link}/strategy`);
    await page
      .getByRole('radiogroup', { name: nameOf('strategy', 'en') })
      .getByRole('radio')
      .nth(1)
      .check();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: nameOf('need', 'en') }).waitFor();
    await expect(async () => {
      await page.goto(link);
      await expect(page.getByRole('radio', { name: 'Detailed', exact: true })).toBeDisabled();
    }).toPass();
    await expect(page.getByText('1 of 7 directions answered')).toBeVisible();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expect(page).toHaveURL(/\/need$/);
  });
});

test.describe('submitting too early', () => {
  test.use({ ...reading('en'), expectedErrors: [/422/] });
  test('says what is still open and keeps the rest @nojs', async ({ page }) => {
    const link = await begin(page, 'en', 'quick');
    await page.goto(`${link}/review`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('7 directions are still open');
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Answer what is open first');
    await page.getByRole('link', { name: 'Answer: Brand' }).click();
    await expect(page).toHaveURL(/\/brand$/);
  });
});

test.describe('after submission', () => {
  test.use({ ...reading('en'), expectedErrors: [/400/] });

  test('nothing can change until it is reopened; the former version stays', async ({ page }) => {
    const link = await submitted(page);
    for (const id of [DIRECTION_IDS[0], 'review', '']) {
      await page.goto(`${link}/${id}`);
      await expect(page).toHaveURL(/\/done$/);
    }
    await page.getByRole('link', { name: 'Amend the answers' }).click();
    await page.getByRole('button', { name: 'Reopen', exact: true }).click();
    await expect(page).toHaveURL(/\/review$/);
    await page.getByRole('link', { name: 'Change: Trigger and loyalty' }).click();
    await page
      .getByRole('radiogroup', { name: nameOf('loyalty', 'en') })
      .getByRole('radio')
      .nth(3)
      .check();
    for (const next of ['brand', 'management'] as const) {
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: nameOf(next, 'en') }).waitFor();
    }
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.waitForURL(/\/review$/);
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.waitForURL(/\/scorecard$/);
    const row = page
      .getByRole('table')
      .first()
      .getByRole('row', { name: /Trigger and loyalty/ });
    await expect(row).toContainText('4.0');
    await page.goto(`${link}/scorecard?version=1`);
    await expect(row).toContainText('1.0');
  });

  test('deleting asks for the word, and then nothing is left', async ({ page, request }) => {
    const link = await submitted(page);
    await page.goto(`${link}/delete`);
    await page.getByLabel('type the word').fill('yes');
    const answer = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: 'Delete for ever' }).click()
    ]);
    expect(answer[0].status()).toBe(400);
    await expect(page.getByLabel('type the word')).toHaveValue('yes');
    await expect(page.getByLabel('type the word')).toBeFocused();
    await page.getByLabel('type the word').fill('Delete');
    await page.getByRole('button', { name: 'Delete for ever' }).click();
    await expect(page).toHaveURL(/\/deleted$/);
    expect((await request.get(`${link}/scorecard`)).status()).toBe(404);
    expect((await request.get(`${link}/answers`)).status()).toBe(404);
  });
});
