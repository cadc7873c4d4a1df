import { expect, test } from '#tests/support/browser.ts';

test('pages after the first come without what the browser has already', async ({ page }) => {
  const dictionary = page.waitForEvent('requestfinished', (request) =>
    request.url().endsWith('/dictionary')
  );
  const first = await page.goto('/');
  expect(await first?.headerValue('content-encoding')).toBe('br');
  await dictionary;
  await expect(async () => {
    const next = await page.goto('/about');
    expect(await next?.headerValue('content-encoding')).toBe('dcz');
  }).toPass();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
