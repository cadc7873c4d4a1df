import type { Page } from '@playwright/test';
import { LOCALES } from '#lib/domain/model/types.ts';
import { account } from '#lib/i18n/account.ts';
import { failures } from '#lib/i18n/failures.ts';
import { notices } from '#lib/i18n/notices.ts';
import { register } from '#lib/i18n/register.ts';
import { reset } from '#lib/i18n/reset.ts';
import { signIn } from '#lib/i18n/sign-in.ts';
import { PASSWORD } from '#tests/support/accounts.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { startServer } from '#tests/support/server.ts';
import { startMailServer, type Received } from '#tests/support/smtp.ts';

const NEXT = 'seven loud teapots at dawn';

/** The path of a one-time link in a mail: the server under test does not know its own port. */
const linkIn = ({ text }: Received) =>
  /\/(?:verify|reset|change-email)\/[\w-]{22}$/m.exec(text)?.[0] ?? '';

/** A server with open registration, and the mail it sends. */
async function withMail(
  use: (origin: string, mail: Awaited<ReturnType<typeof startMailServer>>) => Promise<void>
) {
  const mail = await startMailServer();
  const server = await startServer({
    REGISTRATION: 'open',
    SMTP_URL: mail.url,
    MAIL_FROM: 'Heptagon <heptagon@example.org>'
  });
  try {
    await use(server.origin, mail);
  } finally {
    await server.stop();
    await mail.stop();
  }
}

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

for (const locale of LOCALES)
  test.describe(`${locale}: an account by mail`, () => {
    test.use({ ...reading(locale), expectedErrors: [/400|404|410/] });
    const [r, s, a, n] = [register[locale], reset[locale], account[locale], notices[locale]];

    test('registered, forgotten, reset and moved to another address @nojs', async ({ page }) => {
      await withMail(async (origin, mail) => {
        await page.goto(`${origin}/register`);
        await inspect(page, 'register');
        await field(page, r.email).fill('vera@example.org');
        await press(page, r.submit);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(r.sentHeading);
        await inspect(page, 'register, sent');

        const verify = origin + linkIn(await mail.mailTo('vera@example.org'));
        // a mail scanner opens every link: that must not use it up
        await page.request.get(verify);
        await page.goto(verify);
        await inspect(page, 'verify');
        await field(page, r.name).fill('Вера Орлова');
        await field(page, r.password).fill('password1');
        await press(page, r.verifySubmit);
        await expect(field(page, r.password)).toBeFocused();
        await expect(field(page, r.name)).toHaveValue('Вера Орлова');
        await inspect(page, 'verify, refused');
        await field(page, r.password).fill(PASSWORD);
        await press(page, r.verifySubmit);
        await expect(page).toHaveURL(`${origin}/workspaces/new`);
        await page.goto(verify);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          failures[locale].usedLink.heading
        );

        await page.goto(`${origin}/reset`);
        await inspect(page, 'reset');
        await field(page, s.email).fill('Vera@Example.org');
        await press(page, s.submit);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(s.sentHeading);
        await page.goto(origin + linkIn(await mail.mailTo('vera@example.org', 1)));
        await inspect(page, 'reset, the new password');
        await field(page, s.password).fill(NEXT);
        await press(page, s.setSubmit);
        await expect(page).toHaveURL(`${origin}/sign-in`);
        await expect(page.getByRole('status')).toHaveText(n.passwordSet);
        await field(page, signIn[locale].email).fill('vera@example.org');
        await field(page, signIn[locale].password).fill(NEXT);
        await press(page, signIn[locale].submit);
        await expect(page).toHaveURL(`${origin}/workspaces`);

        await page.goto(`${origin}/account`);
        await field(page, a.newEmail).fill('new@example.org');
        const asks = page.getByRole('region', { name: a.email });
        await asks.getByLabel(a.currentPassword).fill(NEXT);
        await asks.getByRole('button', { name: a.changeEmail }).click();
        await expect(page.getByRole('status')).toHaveText(n.emailAsked);
        await page.goto(origin + linkIn(await mail.mailTo('new@example.org')));
        await inspect(page, 'the new address');
        await press(page, a.confirm);
        await expect(page).toHaveURL(`${origin}/account`);
        await expect(page.getByText(a.lead('new@example.org'))).toBeVisible();
        // the old address hears of the new password and of the new address
        await mail.mailTo('vera@example.org', 3);
      });
    });
  });
