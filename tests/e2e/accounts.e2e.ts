import { LOCALES } from '#lib/domain/model/types.ts';
import { newWorkspace } from '#lib/i18n/new-workspace.ts';
import { setUp } from '#lib/i18n/set-up.ts';
import { signIn as words } from '#lib/i18n/sign-in.ts';
import { member, PASSWORD } from '#tests/support/accounts.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { setUpCode, startServer } from '#tests/support/server.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { workspace } from '#tests/support/workspaces.ts';

for (const locale of LOCALES)
  test.describe(`${locale}: the first start`, () => {
    test.use({ ...reading(locale), expectedErrors: [/400/], timezoneId: 'Asia/Omsk' });
    const t = setUp[locale];

    test('the printed code makes the first account, once @nojs', async ({
      page,
      javaScriptEnabled
    }) => {
      const server = await startServer();
      try {
        await page.goto(`${server.origin}/sign-in`);
        await expect(page).toHaveURL(`${server.origin}/set-up`);
        await inspect(page, 'set-up');
        const field = (name: string) => page.getByLabel(name, { exact: true });
        await field(t.code).fill('0000-0000-0000-0000');
        await field(t.name).fill('Вера Орлова');
        await field(t.email).fill('Vera@Example.org');
        await field(t.password).fill(PASSWORD);
        await field(newWorkspace[locale].name).fill('Северный берег');
        if (javaScriptEnabled)
          await expect(field(newWorkspace[locale].timeZone)).toHaveValue('Asia/Omsk');
        await page.getByRole('button', { name: t.submit }).click();

        await expect(page.getByText(t.wrongCode)).toBeVisible();
        await expect(field(t.code)).toBeFocused();
        await expect(field(t.name)).toHaveValue('Вера Орлова');
        await expect(field(newWorkspace[locale].name)).toHaveValue('Северный берег');
        await inspect(page, 'set-up, refused');
        await field(t.code).fill(await setUpCode(server));
        await field(t.password).fill(PASSWORD);
        await page.getByRole('button', { name: t.submit }).click();

        await expect(page).toHaveURL(/\/w\/[0-9a-f-]{36}$/);
        await page.goto(`${server.origin}/set-up`);
        await expect(page).toHaveURL(/\/w\/[0-9a-f-]{36}$/);
      } finally {
        await server.stop();
      }
    });
  });

for (const locale of LOCALES)
  test.describe(`${locale}: signing in`, () => {
    test.use({ ...reading(locale), expectedErrors: [/400/] });
    const t = words[locale];

    test('a wrong password keeps what was typed; the right one leads where one was going @nojs', async ({
      page
    }) => {
      const { email, accountId } = await member(e2eContext());
      await page.goto(`/workspaces?from=${accountId}`);
      await expect(page).toHaveURL(/\/sign-in\?next=/);
      await inspect(page, 'sign-in');
      await page.getByLabel(t.email).fill(email);
      await page.getByLabel(t.password).fill('something else');
      await page.getByRole('button', { name: t.submit }).click();
      await expect(page.getByText(t.wrong)).toBeVisible();
      await expect(page.getByLabel(t.email)).toHaveValue(email);
      await expect(page.getByLabel(t.password)).toHaveValue('');
      await expect(page.getByLabel(t.password)).toBeFocused();
      await inspect(page, 'sign-in, refused');
      await page.getByLabel(t.password).fill(PASSWORD);
      await page.getByRole('button', { name: t.submit }).click();
      await expect(page).toHaveURL(`/workspaces?from=${accountId}`);
      await inspect(page, 'workspaces, none');
    });
  });

test.describe('signed in', () => {
  test.use(reading('en'));

  test('the workspace opens, and after signing out nothing does', async ({ page }) => {
    const owner = await workspace(e2eContext(), { name: 'Northern Shore' });
    await signIn(page, owner);
    await page.goto('/sign-in');
    await expect(page).toHaveURL(`/w/${owner.workspace.id}`);
    await page.getByText('Vera Orlova').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL('/sign-in');
    await expect(page.getByRole('status')).toHaveText('You are signed out.');
    await page.goto(`/w/${owner.workspace.id}`);
    await expect(page).toHaveURL(`/sign-in?next=%2Fw%2F${owner.workspace.id}`);
  });
});
