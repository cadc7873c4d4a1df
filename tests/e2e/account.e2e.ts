import type { Page } from '@playwright/test';
import { LOCALES } from '#lib/domain/model/types.ts';
import { account } from '#lib/i18n/account.ts';
import { common } from '#lib/i18n/common.ts';
import { notices } from '#lib/i18n/notices.ts';
import { reset } from '#lib/i18n/reset.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import { member, PASSWORD } from '#tests/support/accounts.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';

const said = (page: Page) => page.getByRole('status');

for (const locale of LOCALES)
  test.describe(`${locale}: one's own account`, () => {
    test.use({ ...reading(locale), expectedErrors: [/400/] });
    const [t, n] = [account[locale], notices[locale]];

    test('name, password and sessions are changed on one page @nojs', async ({ page }) => {
      const ctx = e2eContext();
      const owner = await member(ctx);
      await signIn(page, owner);
      const agent = 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0';
      for (let n = 0; n < 2; n++) await accounts.begin(ctx.db, ctx, owner.accountId, { agent });
      await page.goto('/account');
      await inspect(page, 'account');

      await page.getByLabel(t.name, { exact: true }).fill('Вера Сомова');
      await page.getByRole('button', { name: common[locale].save, exact: true }).click();
      await expect(said(page)).toHaveText(n.saved);
      await expect(page.getByLabel(t.name, { exact: true })).toHaveValue('Вера Сомова');

      const password = page.getByRole('region', { name: t.password, exact: true });
      await password.getByLabel(t.currentPassword).fill('something else');
      await password.getByLabel(t.newPassword).fill('seven loud teapots');
      await password.getByRole('button').click();
      await expect(password.getByText(t.wrong)).toBeVisible();
      await expect(password.getByLabel(t.currentPassword)).toBeFocused();
      await inspect(page, 'account, refused');

      const list = page.getByRole('region', { name: t.sessions });
      await expect(list.getByRole('listitem')).toHaveCount(3);
      await list
        .getByRole('button', { name: t.endOf('Firefox, Windows') })
        .first()
        .click();
      await expect(said(page)).toHaveText(n.sessionEnded);
      await expect(list.getByRole('listitem')).toHaveCount(2);

      await password.getByLabel(t.currentPassword).fill(PASSWORD);
      await password.getByLabel(t.newPassword).fill('seven loud teapots');
      await password.getByRole('button').click();
      await expect(said(page)).toHaveText(n.passwordChanged);
      await expect(list.getByRole('listitem')).toHaveCount(1);
    });

    test('without a mail server the pages say whom to ask @nojs', async ({ page }) => {
      await page.goto('/reset');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(reset[locale].noMailHeading);
      await inspect(page, 'reset, without mail');
      await signIn(page, await member(e2eContext()));
      await page.goto('/account');
      await expect(page.getByText(t.noMail)).toBeVisible();
    });
  });

test.describe('without open registration', () => {
  test.use({ ...reading('en'), expectedErrors: [/404/] });
  test('there is no page to register', async ({ page }) => {
    expect((await page.goto('/register'))?.status()).toBe(404);
  });
});

test.describe('a session that ended meanwhile', () => {
  test.use(reading('en'));
  test('says that what was sent is lost, and leads back', async ({ page }) => {
    const ctx = e2eContext();
    const owner = await member(ctx);
    await signIn(page, owner);
    await page.goto('/account');
    await ctx.db.deleteFrom('session').where('account_id', '=', owner.accountId).execute();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/);
    await expect(said(page)).toHaveText(notices.en.notSaved);
  });
});
