import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { expect, nameOf, reading, test } from '#tests/support/browser.ts';
import type { Page } from '@playwright/test';

test.use(reading('en'));

const MOST_TABS = 60;

/** Presses Tab until the element with this role and name has the focus, and sees that it shows. */
async function tabTo(page: Page, role: 'button' | 'radio' | 'link', name: string | RegExp) {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
  const outline = await target.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline, `${name} shows its focus`).not.toBe('none');
}

test('from the home page to the scorecard with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, 'button', 'Start');
  await page.keyboard.press('Enter');
  await tabTo(page, 'radio', 'Quick');
  await page.keyboard.press('Space');
  await tabTo(page, 'button', 'Start');
  await page.keyboard.press('Enter');

  for (const [index, id] of DIRECTION_IDS.entries()) {
    await page.getByRole('heading', { level: 1, name: nameOf(id, 'en') }).waitFor();
    const first = page
      .getByRole('radiogroup', { name: nameOf(id, 'en') })
      .getByRole('radio')
      .first();
    for (let presses = 0; presses < MOST_TABS; presses++) {
      if (await first.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    // digits choose a level, arrows move the choice
    await page.keyboard.press('3');
    if (index % 2 === 1) await page.keyboard.press('ArrowUp');
    const level = index % 2 === 1 ? 2 : 3;
    await expect(
      page.getByRole('radio', { name: new RegExp(`^${level}\\.`) }).locator('visible=true')
    ).toBeChecked();
    await tabTo(page, 'button', 'Next');
    await page.keyboard.press('Enter');
  }
  await page.waitForURL(/\/review$/);
  await tabTo(page, 'button', 'Submit');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/scorecard$/);
  await expect(page.getByRole('table').first()).toContainText('3.0');
});
