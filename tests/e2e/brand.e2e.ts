import type { Page } from '@playwright/test';
import { LOCALES } from '#lib/domain/model/types.ts';
import { brandWords } from '#lib/i18n/brand.ts';
import { common } from '#lib/i18n/common.ts';
import { errors } from '#lib/i18n/errors.ts';
import { respond } from '#lib/i18n/respond.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { mark, svg } from '#tests/support/logos.ts';
import { invite, openRound } from '#tests/support/rounds.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

test.use({ expectedErrors: [/status of 400/] });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const file = (bytes: Uint8Array, name = 'logo.png') => ({
  // what a file is called and said to be counts for nothing
  ...{ name, mimeType: 'image/png', buffer: Buffer.from(bytes) }
});
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

for (const locale of LOCALES)
  test.describe(locale, () => {
    test.use(reading(locale));
    const t = brandWords[locale];
    const c = common[locale];

    test('an owner dresses a workspace, an editor a client, and respondents see it', async ({
      page
    }) => {
      const ctx = e2eContext();
      const member = await workspace(ctx, { name: 'North Star' });
      const companyId = await company(ctx, member);
      const link = await invite(
        ctx,
        await openRound(ctx, member, companyId, { opensOn: '2020-01-01' })
      );
      const base = `/w/${member.workspace.id}`;
      await signIn(page, member);
      await page.goto(`${base}/settings/brand`);

      // a colour that is none: what was typed stays, and the mistake is told
      await page.locator('[name=name]').fill('Northern & Light');
      const colour = page.locator('[name=accent]');
      await colour.fill('yellow');
      await press(page, t.preview);
      await expect(page.getByText(errors[locale].issues.notAColour)).toBeVisible();
      await expect(colour).toHaveValue('yellow');
      await expect(colour).toBeFocused();

      // a colour in which nothing could be read on paper: shown, and kept nowhere
      await colour.fill('F2C200');
      await press(page, t.preview);
      await expect(page.getByText(t.unsaved)).toBeVisible();
      await expect(page.getByText(/#8d6f00/)).toBeVisible();
      await inspect(page, 'the preview');
      await page.goto(`${base}/settings/brand`);
      await expect(page.locator('[name=accent]')).toHaveValue('');

      await page.locator('[name=name]').fill('Northern & Light');
      await page.locator('[name=accent]').fill('f2c200');
      await page.getByLabel(t.whiteLabelOn).check();
      await press(page, c.save);
      await expect(page.locator('[name=accent]')).toHaveValue('#f2c200');
      await expect(page.getByLabel(t.whiteLabelOn)).toBeChecked();

      const chosen = page.getByLabel(t.file);
      await chosen.setInputFiles(file(svg('<text>x</text>'), 'logo.svg'));
      await press(page, t.upload);
      await expect(page.getByText(t.problems.text)).toBeVisible();
      await chosen.setInputFiles(file(mark()));
      await press(page, t.upload);
      const logo = page.getByRole('banner').getByRole('img', { name: 'Northern & Light' });
      await expect(logo).toBeVisible();
      await expect(page.getByText(`${t.removeLogo}: Northern & Light`)).toBeVisible();
      for (const size of [WIDE, NARROW]) {
        await page.setViewportSize(size);
        await inspect(page, `branding at ${size.width}`);
      }

      // the client's own, over the workspace's
      await page.setViewportSize(WIDE);
      await page.goto(`${base}/clients/${companyId}`);
      await page.getByRole('link', { name: t.ofClient }).click();
      await expect(page.getByText(t.inWorkspace('Northern & Light'))).toBeVisible();
      await page.locator('[name=accent]').fill('#0a5f4e');
      await press(page, c.save);
      await expect(page.locator('[name=accent]')).toHaveValue('#0a5f4e');
      await inspect(page, 'branding of a client');

      await page.context().clearCookies();
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.goto(`/a/${link}`);
        await expect(page).toHaveTitle(/ · Northern & Light$/);
        const natural = await logo.evaluate((image: HTMLImageElement) => image.naturalWidth);
        expect(natural).toBeGreaterThan(0);
        const start = page.getByRole('button', { name: c.start });
        await expect(start).toHaveCSS(
          'background-color',
          scheme === 'light' ? 'rgb(10, 95, 78)' : 'rgb(71, 144, 125)'
        );
        await inspect(page, `a respondent's first page, ${scheme}`);
      }
      await page.setViewportSize(NARROW);
      await inspect(page, 'a respondent’s first page on a phone');
      await expect(page.getByText(respond[locale].eyebrow).first()).toBeVisible();
      await expect(page.locator('html')).not.toContainText(c.product);
    });
  });
