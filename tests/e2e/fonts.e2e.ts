import { expect, test } from '#tests/support/browser.ts';

const usesOnest = () => document.documentElement.classList.contains('onest');

test('a first page on a near network shows the design’s font', async ({ page }) => {
  // how near is a matter of time, and a busy machine may be late now and then
  await expect(async () => {
    await page.goto('/');
    expect(await page.evaluate(usesOnest)).toBe(true);
  }).toPass();
  await page.waitForFunction(() => document.fonts.check('1em Onest'));
});

test('on a far network the first page does not wait for it and the next one has it', async ({
  page
}) => {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 1_000_000,
    uploadThroughput: 1_000_000
  });
  await page.goto('/');
  expect(await page.evaluate(usesOnest)).toBe(false);
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: /About/ }).first().click();
  await page.waitForURL('/about');
  expect(await page.evaluate(usesOnest)).toBe(true);
});
