/** The two journeys of a workspace from an empty installation to the team's scorecard, by clicks. */
import type { Browser, Page } from '@playwright/test';
import type { Locale } from '#lib/domain/model/types.ts';
import { app } from '#lib/i18n/app.ts';
import { boardWords } from '#lib/i18n/board.ts';
import { clients } from '#lib/i18n/clients.ts';
import { common } from '#lib/i18n/common.ts';
import { externalWords } from '#lib/i18n/external.ts';
import { inRound } from '#lib/i18n/in-round.ts';
import { newWorkspace } from '#lib/i18n/new-workspace.ts';
import { overview } from '#lib/i18n/overview.ts';
import { respond } from '#lib/i18n/respond.ts';
import { roundForm } from '#lib/i18n/round-form.ts';
import { setUp } from '#lib/i18n/set-up.ts';
import { PASSWORD } from '#tests/support/accounts.ts';
import { answerQuick, expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { startMailingServer, type MailingServer } from '#tests/support/mailing-server.ts';
import { setUpCode } from '#tests/support/server.ts';

let server: MailingServer;
test.beforeEach(async () => {
  server = await startMailingServer();
});
test.afterEach(async ({ page }) => {
  // the board would go on asking
  await page.goto('about:blank');
  await server.stop();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).first().click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** The first account of the installation, with its workspace. */
async function begin(page: Page, locale: Locale, kind: 'agency' | 'company', name: string) {
  const [t, w] = [setUp[locale], newWorkspace[locale]];
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await page.goto(`${server.origin}/set-up`);
  await field(t.code).fill(await setUpCode(server.server));
  await field(t.name).fill('Vera');
  await field(t.email).fill('vera@example.org');
  await field(t.password).fill(PASSWORD);
  await page.getByRole('radio', { name: w.kinds[kind].name }).check();
  await field(w.name).fill(name);
  await press(page, t.submit);
  await page.waitForURL(/\/w\/[0-9a-f-]{36}$/);
}

async function addPerson(page: Page, locale: Locale, name: string, email: string) {
  const t = clients[locale].people;
  if (!(await page.getByRole('button', { name: t.addButton, exact: true }).isVisible()))
    await page.getByText(t.add, { exact: true }).click();
  await page.getByLabel(t.name, { exact: true }).fill(name);
  await page.getByLabel(t.email).fill(email);
  await press(page, t.addButton);
  await expect(page.getByText(name, { exact: true })).toBeVisible();
}

/** Reads the mail, follows its link in a browser of its own, answers and submits. */
async function answerByMail(browser: Browser, locale: Locale, to: string, levels: number[]) {
  const letter = await server.mail.mailTo(to);
  const [link = ''] = /http\S+\/a\/[\w-]{22}/.exec(letter.text) ?? [];
  await answerAt(browser, locale, link, levels);
}

async function answerAt(
  browser: Browser,
  locale: Locale,
  link: string,
  levels: number[],
  name?: string
) {
  const page = await browser.newPage(reading(locale));
  await page.goto(link);
  if (name) await page.getByLabel(inRound[locale].welcome.name).fill(name);
  await press(page, common[locale].start);
  await answerQuick(page, locale, levels);
  await press(page, common[locale].submit);
  await expect(heading(page)).toHaveText(inRound[locale].done.heading);
  await page.close();
}

test.describe('a company assesses itself, in Russian', () => {
  test.use(reading('ru'));

  test('from the set-up to the team’s scorecard', async ({ page, browser }) => {
    const [o, r, b] = [overview.ru, roundForm.ru, boardWords.ru];
    await begin(page, 'ru', 'company', 'Северный берег');
    await inspect(page, 'an empty company');
    await follow(page, o.start.people.do);
    await addPerson(page, 'ru', 'Анна Зимина', 'anna@bereg.example');
    await addPerson(page, 'ru', 'Борис Ключев', 'boris@bereg.example');

    await follow(page, clients.ru.page.newRound);
    await press(page, r.open);
    await expect(heading(page)).toContainText(b.answered.none);
    await press(page, b.send);
    await answerByMail(browser, 'ru', 'anna@bereg.example', [2, 3, 2, 3, 1, 2, 2]);
    await answerByMail(browser, 'ru', 'boris@bereg.example', [3, 3, 2, 2, 2, 2, 1]);
    const open = await page.getByLabel(b.openLabel).inputValue();
    await answerAt(browser, 'ru', open, [2, 4, 2, 3, 1, 2, 2], 'Глеб Озеров');
    await expect(page.getByText('Глеб Озеров', { exact: true })).toBeVisible();

    await follow(page, b.close);
    await press(page, r.edit.close);
    await expect(heading(page)).toContainText(b.closes.closed);
    await follow(page, b.scorecard);
    const row = page.getByRole('row').filter({ hasText: 'Формирование потребности' });
    await expect(row).toContainText('3,0');
    await inspect(page, 'the team’s scorecard');
    await follow(page, app.ru.home);
    await expect(page.getByText(o.company.steps)).toBeVisible();
    await inspect(page, 'the overview with a scorecard');
  });
});

test.describe('an agency asks its clients, in English', () => {
  test.use(reading('en'));

  test('two clients at once, a reminder, the view from outside', async ({ page, browser }) => {
    const [c, r, b] = [clients.en, roundForm.en, boardWords.en];
    await begin(page, 'en', 'agency', 'North Star');
    const home = page.url();
    await follow(page, overview.en.start.client.do);
    for (const [name, email] of [
      ['Lighthouse', 'ada@lighthouse.example'],
      ['Quickcart', 'owen@quickcart.example']
    ] as const) {
      await page.goto(`${home}/clients/new`);
      await page.getByLabel(c.form.name, { exact: true }).first().fill(name);
      await press(page, c.form.add);
      await addPerson(page, 'en', email.split('@')[0] ?? '', email);
    }
    await page.goto(`${home}/rounds/new`);
    for (const name of ['Lighthouse', 'Quickcart'])
      await page.getByRole('checkbox', { name, exact: true }).check();
    await press(page, r.openMany);
    await page.waitForURL(/\/rounds$/);
    await page.getByRole('link', { name: /^Lighthouse/ }).click();
    await press(page, b.send);
    await server.mail.mailTo('ada@lighthouse.example');
    await press(page, b.remind);
    const reminder = await server.mail.mailTo('ada@lighthouse.example', 1);
    expect(reminder.headers['list-unsubscribe']).toContain('/no-reminders');
    await answerByMail(browser, 'en', 'ada@lighthouse.example', [2, 2, 2, 2, 2, 2, 2]);
    await expect(heading(page)).toContainText(b.answered.open(1));
    expect(server.mail.received.map(({ to }) => to)).not.toContain('owen@quickcart.example');

    const board = page.url().replace(/\?.*/, '');
    await page.goto(`${board}/external`);
    await press(page, externalWords.en.start);
    await page.waitForURL(/\/a\//);
    const goOn = page.getByRole('button', { name: respond.en.welcome.goOn, exact: true });
    await page.getByRole('button', { name: common.en.start, exact: true }).or(goOn).click();
    await answerQuick(page, 'en', [1, 1, 1, 1, 1, 1, 1]);
    await press(page, common.en.submit);
    await page.waitForURL(/\/(?:scorecard|done)$/);
    await page.goto(`${board}/scorecard`);
    const row = page.getByRole('row').filter({ hasText: 'Need formation' });
    await expect(row).toContainText('2.0');
    await expect(row).toContainText('1.0');
    await inspect(page, 'a scorecard beside the view from outside');
  });
});
