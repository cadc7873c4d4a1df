import type { Page } from '@playwright/test';
import { LOCALES, type Locale } from '#lib/domain/model/types.ts';
import { clientImport } from '#lib/i18n/client-import.ts';
import { clients } from '#lib/i18n/clients.ts';
import { faultWords } from '#lib/i18n/faults.ts';
import { notices } from '#lib/i18n/notices.ts';
import { overview } from '#lib/i18n/overview.ts';
import * as companies from '#lib/server/companies/service.ts';
import { quickAnswers } from '#tests/support/answers.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { answer, closeRound, openRound } from '#tests/support/rounds.ts';
import { linkRow, personRow } from '#tests/support/rows.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { colleague, company, workspace } from '#tests/support/workspaces.ts';

// a refused form and a stale one answer 400 and 409, which the console reports
test.use({ expectedErrors: [/status of 4(00|09|03)/] });

async function agencyOf(page: Page) {
  const ctx = e2eContext();
  const member = await workspace(ctx, { name: 'Meridian' });
  await signIn(page, member);
  return { ctx, member, base: `/w/${member.workspace.id}` };
}

/** A client with two closed rounds and an open one that nobody has begun. */
async function busyClient({ ctx, member }: Awaited<ReturnType<typeof agencyOf>>, name: string) {
  const id = await company(ctx, member, name);
  for (const [quarter, level] of [
    ['2026-Q2', 2],
    ['2026-Q3', 3]
  ] as const) {
    const round = await openRound(ctx, member, id, { quarter });
    for (let n = 0; n < 3; n++)
      await answer(ctx, round, quickAnswers(level, level, level, level, 1, level, level));
    await closeRound(ctx, round);
  }
  const open = await openRound(ctx, member, id, { quarter: '2026-Q4' });
  await linkRow(ctx, member, open, await personRow(ctx, member, id));
  return id;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

for (const locale of LOCALES)
  test.describe(`in ${locale}`, () => {
    test.use(reading(locale));
    const t = clients[locale];

    test('a client is added, described, peopled, put aside and taken up again @phone @nojs', async ({
      page
    }) => {
      const { base } = await agencyOf(page);
      await page.goto(base);
      await link(page, overview[locale].start.client.do).click();
      await page.getByLabel(t.form.name, { exact: true }).first().fill('  Берёзка   и Ко ');
      await button(page, t.form.add).click();
      await expect(page.getByRole('status')).toHaveText(notices[locale].clientCreated);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Берёзка и Ко');
      const address = page.url();

      // the same name once more: told first, then done
      await page.goto(`${base}/clients/new`);
      await page.getByLabel(t.form.name, { exact: true }).first().fill('БЕРЕЗКА И КО');
      await button(page, t.form.add).click();
      const told = page.getByRole('alert');
      await expect(told.getByRole('link')).toHaveText('Берёзка и Ко');
      await expect(page.getByLabel(t.form.name, { exact: true }).first()).toHaveValue(
        'БЕРЕЗКА И КО'
      );
      await button(page, t.form.add).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('БЕРЕЗКА И КО');

      // people: the form is open while there are none
      await page.goto(address);
      const people = page.getByRole('region', { name: t.people.heading(0), exact: true });
      await people.getByLabel(t.people.name, { exact: true }).fill('Анна');
      await people.getByLabel(t.people.email).fill('anna');
      await button(page, t.people.addButton).click();
      await expect(page.getByLabel(t.people.name, { exact: true })).toHaveValue('Анна');
      await expect(page.getByLabel(t.people.email)).toBeFocused();
      await page.getByLabel(t.people.email).fill('Anna@Berezka.ru');
      await button(page, t.people.addButton).click();
      await expect(page.getByText(/anna@berezka\.ru/)).toBeVisible();
      await link(page, t.people.editWho('Анна')).click();
      await page.getByLabel(t.people.name, { exact: true }).first().fill('Анна Белова');
      await button(page, t.people.save).click();
      await expect(page.getByText('Анна Белова')).toBeVisible();
      await link(page, t.people.editWho('Анна Белова')).click();
      await button(page, t.people.remove).click();
      await page.getByText(t.people.left(1)).click();
      await button(page, t.people.restoreWho('Анна Белова')).click();
      await expect(page.getByRole('status')).toHaveText(notices[locale].personRestored);

      await button(page, t.page.archive).click();
      await expect(page.getByRole('status')).toHaveText(notices[locale].clientArchived);
      await page.goto(`${base}/clients`);
      await expect(page.getByRole('rowheader')).toHaveCount(1);
      await page.getByLabel(t.list.state).selectOption('yes');
      await button(page, t.list.show).click();
      await page.getByRole('link', { name: 'Берёзка и Ко' }).click();
      await button(page, t.page.restore).click();
      await expect(page.getByRole('status')).toHaveText(notices[locale].clientRestored);
    });

    test('a table with mistakes is mended on the page and then added @phone', async ({ page }) => {
      const { ctx, member, base } = await agencyOf(page);
      const i = clientImport[locale];
      await company(ctx, member, 'Маяк');
      await page.goto(`${base}/clients/import`);
      const table = [
        'Клиент;Отрасль;Респондент;Почта',
        'Луч;банки;Анна;anna@',
        '=1+1;;;',
        'Маяк;;;'
      ];
      await page.getByLabel(i.file).setInputFiles({
        name: 'clients.csv',
        mimeType: 'text/csv',
        // Windows-1251, as old spreadsheets in Russian write
        buffer: Buffer.from(
          [...table.join('\r\n')].map((c) => {
            const code = c.charCodeAt(0);
            return code < 128 ? code : code - 0x410 + 0xc0;
          })
        )
      });
      await button(page, i.check).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(i.wrongHeading(3));
      const issues = page.getByRole('table', { name: faultWords[locale].table });
      await expect(issues.getByRole('row')).toHaveCount(4);
      await expect(issues).toContainText(i.faults.unknownIndustry('банки'));
      await inspect(page, 'import with mistakes');
      expect(await companies.list(ctx, member)).toHaveLength(1);

      const text = page.getByLabel(i.text, { exact: true });
      expect((await text.inputValue()).split('\n')).toEqual(table);
      await text.fill(
        table
          .join('\n')
          .replace('банки', 'СМИ и развлечения')
          .replace('=1+1', 'Два')
          .replace('anna@', 'anna@luch.ru')
      );
      await button(page, i.checkAgain).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(i.readyHeading(2));
      await inspect(page, 'import that is ready');
      await expect(page.getByRole('radio', { name: i.present.skip })).toBeChecked();
      await button(page, i.addThese).click();
      await expect(page.getByRole('status')).toHaveText(notices[locale].clientsImported);
      const names = (await companies.list(ctx, member)).map(({ name }) => name);
      expect(names).toEqual(['Два', 'Луч', 'Маяк']);
    });
  });

test.describe('whatever is posted as a table', () => {
  test.use(reading('en'));
  test('gets a page that says why, never a fault', async ({ page }) => {
    const { base } = await agencyOf(page);
    const origin = test.info().project.use.baseURL ?? '';
    const post = async (
      multipart: Record<string, string | { name: string; mimeType: string; buffer: Buffer }>,
      action = 'check'
    ) =>
      (
        await page.request.post(`${base}/clients/import?/${action}`, {
          headers: { origin, accept: 'text/html' },
          multipart
        })
      ).status();
    const file = (buffer: Buffer) => ({ file: { name: 'x.csv', mimeType: 'text/csv', buffer } });
    for (const action of ['check', 'add']) {
      expect(await post({ text: '' }, action)).toBe(400);
      expect(await post({ text: 'Client\n"open' }, action)).toBe(400);
      expect(await post({ text: `Client\n${'x'.repeat(900_000)}` }, action)).toBe(400);
      expect(await post({ text: 'Client\n=cmd|calc!A1' }, action)).toBe(400);
      expect(await post(file(Buffer.from('Client\nA\0B')), action)).toBe(400);
      expect(await post(file(Buffer.from('PK\x03\x04')), action)).toBe(400);
      expect(await post(file(Buffer.alloc(1_500_000, 'a')), action)).toBe(400);
      expect(await post({ ...file(Buffer.from('Client\nA')), text: 'Client\nB' }, action)).toBe(
        400
      );
    }
    expect(await post(file(Buffer.alloc(2_500_000, 'a')))).toBe(413);
  });
});

test.describe('what was typed survives', () => {
  test.use(reading('en'));
  const t = clients.en;

  test('another’s change in the meantime', async ({ page }) => {
    const { ctx, member, base } = await agencyOf(page);
    const id = await company(ctx, member, 'Lumen');
    await page.goto(`${base}/clients/${id}/edit`);
    await companies.change(
      ctx,
      member,
      id,
      { name: 'Lumen Ltd', industry: 'media', size: null, contacts: [], notes: '' },
      { version: 1 }
    );
    await page.getByRole('textbox', { name: t.form.notes }).fill('mine');
    await button(page, t.form.save).click();
    const told = page.getByRole('alert');
    await expect(told).toContainText(t.form.staleNow(t.form.name, 'Lumen Ltd'));
    await expect(page.getByRole('textbox', { name: t.form.notes })).toHaveValue('mine');
    await inspect(page, 'a stale edit');
    await button(page, t.form.save).click();
    expect(await companies.get(ctx, member, id)).toMatchObject({ name: 'Lumen', notes: 'mine' });
  });

  test('contacts open one after the other and are kept', async ({ page }) => {
    const { ctx, member, base } = await agencyOf(page);
    const id = await company(ctx, member, 'Lumen');
    await page.goto(`${base}/clients/${id}/edit`);
    await page.getByText(t.form.firstContact).click();
    await page.getByLabel(t.form.contactName, { exact: true }).nth(1).fill('Olga');
    await page.getByText(t.form.oneMore).first().click();
    const second = page.getByRole('group', { name: t.form.contact(2) });
    await second.getByLabel(t.form.phone).fill('+7 495 123-45-67');
    await button(page, t.form.save).click();
    await expect(second.getByLabel(t.form.contactName)).toBeFocused();
    await second.getByLabel(t.form.contactName).fill('Ivan');
    await button(page, t.form.save).click();
    expect(await companies.get(ctx, member, id)).toMatchObject({
      contacts: [{ name: 'Olga' }, { name: 'Ivan', phone: '+7 495 123-45-67' }]
    });
  });
});

test.describe('a viewer', () => {
  test.use(reading('en'));
  test('reads and finds nothing to press, and posting is refused', async ({ page }) => {
    const { ctx, member, base } = await agencyOf(page);
    const id = await company(ctx, member, 'Lumen');
    // somebody should open a round here, but not a viewer
    const round = await openRound(ctx, member, id, { quarter: '2026-Q1' });
    await closeRound(ctx, round);
    await signIn(page, await colleague(ctx, member, 'viewer'));
    for (const path of ['', '/clients', `/clients/${id}`]) {
      await page.goto(base + path);
      const posting = page.locator('main form[method=post]');
      await expect(posting).toHaveCount(0);
      await expect(page.locator('main a[href*="/new"], main a[href$="/edit"]')).toHaveCount(0);
    }
    for (const path of ['/clients/new', '/clients/import', `/clients/${id}/edit`])
      expect((await page.goto(base + path))?.status()).toBe(403);
    const origin = test.info().project.use.baseURL ?? '';
    const archived = await page.request.post(`${base}/clients/${id}?/archive`, {
      headers: { origin },
      form: {}
    });
    expect(archived.status()).toBe(403);
    expect(await companies.get(ctx, member, id)).toMatchObject({ archivedAt: null });
  });
});

/** Every page of clients and the first page, empty and full. */
async function everyPage(page: Page, locale: Locale) {
  const empty = await agencyOf(page);
  for (const path of ['', '/clients', '/clients/new', '/clients/import']) {
    await page.goto(empty.base + path);
    await inspect(page, `empty ${path}`);
  }
  const full = await agencyOf(page);
  const id = await busyClient(full, 'ООО «Весёлый огород и партнёры в Екатеринбурге»');
  const many = Array.from({ length: 55 }, (_, n) => ({
    profile: { name: `Клиент ${n}`, industry: null, size: null, contacts: [], notes: '' },
    people: []
  }));
  await companies.addMany(full.ctx, full.member, many, { namesakes: 'add' });
  for (const path of ['', '/clients', '/clients?sort=attention', '/clients?search=zz']) {
    await page.goto(full.base + path);
    await inspect(page, `full ${path}`);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    clients[locale].list.headingFound(0)
  );
  for (const path of ['', '/edit']) {
    await page.goto(`${full.base}/clients/${id}${path}`);
    await inspect(page, `client ${path}`);
  }
  const [person] = await companies.people(full.ctx, full.member, id);
  await page.goto(`${full.base}/clients/${id}?person=${person?.id}`);
  await inspect(page, 'a person is edited');

  const ctx = e2eContext();
  const own = await workspace(ctx, { kind: 'company', name: 'Кедр' });
  await signIn(page, own);
  const [self] = await companies.list(ctx, own);
  await page.goto(`/w/${own.workspace.id}`);
  await inspect(page, 'a new company');
  const round = await openRound(ctx, own, self!.id, { quarter: '2026-Q3' });
  await page.goto(`/w/${own.workspace.id}`);
  await inspect(page, 'a company that waits for answers');
  for (let n = 0; n < 3; n++) await answer(ctx, round, quickAnswers(2, 2, 1, 2, 1, 2, 3));
  await page.goto(`/w/${own.workspace.id}`);
  await expect(page.getByRole('heading', { name: overview[locale].company.steps })).toBeVisible();
  await inspect(page, 'a company with a scorecard');
  await page.goto(`/w/${own.workspace.id}/clients`);
  await expect(page).toHaveURL(new RegExp(`${self!.id}$`));
  await inspect(page, 'its own page');
}

for (const [locale, viewport, colorScheme] of [
  ['en', { width: 1440, height: 900 }, 'light'],
  ['ru', { width: 390, height: 844 }, 'light'],
  ['ru', { width: 1440, height: 900 }, 'dark'],
  ['ru', { width: 320, height: 640 }, 'light']
] as const)
  test.describe(`${locale}, ${viewport.width} px, ${colorScheme}`, () => {
    test.use({ ...reading(locale), viewport, colorScheme });
    test('no page of clients has a finding', ({ page }) => everyPage(page, locale));
  });
