import type { Page } from '@playwright/test';
import { LOCALES } from '#lib/domain/model/types.ts';
import { apiKeys } from '#lib/i18n/api-keys.ts';
import { errors } from '#lib/i18n/errors.ts';
import { notices } from '#lib/i18n/notices.ts';
import { webhooks } from '#lib/i18n/webhooks.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

/** What unfolds the question before a deed. */
const question = (page: Page, deed: string, of: string) =>
  page.locator('summary').filter({ hasText: `${deed}: ${of}` });

for (const locale of LOCALES)
  test.describe(locale, () => {
    test.use({ ...reading(locale), expectedErrors: [/400/] });
    const t = apiKeys[locale];
    const w = webhooks[locale];

    test('an owner makes a key that works until it is revoked @nojs', async ({ page, request }) => {
      const owner = await workspace(e2eContext());
      await company(e2eContext(), owner, 'Маяк');
      await signIn(page, owner);
      await page.goto(`/w/${owner.workspace.id}/settings/api`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.headingNone);
      await inspect(page, 'keys, none');

      const name = page.getByLabel(t.name, { exact: true });
      await name.fill(' ');
      await page.getByRole('button', { name: t.make }).click();
      await expect(name).toBeFocused();
      await name.fill('CRM');
      await page.getByRole('button', { name: t.make }).click();
      const key = await page.getByRole('textbox', { name: t.shown('CRM') }).inputValue();
      expect(key).toMatch(/^hpt_/);
      await inspect(page, 'keys, one shown');
      await page.goto(page.url().replace(/\?.*/, ''));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.heading(1));
      expect(await page.content()).not.toContain(key);

      const ask = () =>
        request.get('/api/v1/companies', { headers: { authorization: `Bearer ${key}` } });
      expect(await (await ask()).json()).toMatchObject({ companies: [{ name: 'Маяк' }] });
      // asked first, and what will be lost is said
      await question(page, t.revoke, 'CRM').click();
      await inspect(page, 'keys, one asked about');
      await page.getByRole('button', { name: t.revokeDo('CRM') }).click();
      await expect(page.getByRole('status')).toHaveText(notices[locale].apiKeyRevoked);
      expect((await ask()).status()).toBe(401);
      await page.getByText(t.over(1)).click();
      await inspect(page, 'keys, one revoked');
    });

    test('an owner adds a webhook, tests it, pauses and removes it @nojs', async ({ page }) => {
      const owner = await workspace(e2eContext());
      await signIn(page, owner);
      await page.goto(`/w/${owner.workspace.id}/settings/api`);
      const url = page.getByLabel(w.url, { exact: true });
      await url.fill('https://127.1/hook');
      for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
      await page.getByRole('button', { name: w.add }).click();
      await expect(page.getByText(errors[locale].issues.chooseEvent)).toBeVisible();
      await page.getByRole('checkbox', { name: w.eventNames['round.closed'] }).check();
      await page.getByRole('button', { name: w.add }).click();
      await expect(page.getByText(w.refused.private)).toBeVisible();
      await expect(url).toBeFocused();
      await inspect(page, 'webhooks, refused');

      await url.fill('https://hooks.example.invalid/heptagon');
      await page.getByRole('button', { name: w.add }).click();
      const shown = page.getByLabel(w.shown('hooks.example.invalid'));
      const secret = await shown.inputValue();
      expect(secret).toMatch(/^whsec_/);
      await inspect(page, 'webhooks, one shown');

      await page.getByRole('link', { name: 'hooks.example.invalid' }).click();
      await expect(page.getByText(w.lastNone)).toBeVisible();
      await question(page, w.renew, 'hooks.example.invalid').click();
      await page.getByRole('button', { name: w.renewDo }).click();
      await expect(shown).not.toHaveValue(secret);
      await page.goto(page.url().replace(/\?.*/, ''));
      await page.getByRole('button', { name: w.test }).click();
      await expect(page.getByRole('status')).toHaveText(notices[locale].webhookTested);
      await expect(page.getByRole('cell', { name: w.eventNames.test })).toBeVisible();
      // a name that leads nowhere by its own rules
      await expect(async () => {
        await page.reload();
        await expect(page.getByText(w.problems.unresolved)).toBeVisible({ timeout: 1_000 });
      }).toPass();
      await inspect(page, 'webhook, failing');
      await page.getByRole('button', { name: w.pause }).click();
      await expect(page.getByText(w.pausedWhy.owner)).toBeVisible();
      await inspect(page, 'webhook, paused');
      await question(page, w.remove, 'hooks.example.invalid').click();
      await inspect(page, 'webhook, asked about');
      await page.getByRole('button', { name: w.removeDo }).click();
      await expect(page.getByRole('status')).toHaveText(notices[locale].webhookRemoved);
      await expect(page.getByRole('link', { name: 'hooks.example.invalid' })).toHaveCount(0);
    });
  });
