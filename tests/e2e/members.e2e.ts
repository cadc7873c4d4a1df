import type { Page } from '@playwright/test';
import { LOCALES } from '#lib/domain/model/types.ts';
import { app } from '#lib/i18n/app.ts';
import { deleteWorkspace } from '#lib/i18n/delete-workspace.ts';
import { failures } from '#lib/i18n/failures.ts';
import { formats } from '#lib/i18n/format.ts';
import { join } from '#lib/i18n/join.ts';
import { members as words } from '#lib/i18n/members.ts';
import { notices } from '#lib/i18n/notices.ts';
import { people } from '#lib/i18n/people.ts';
import { auditWords } from '#lib/i18n/audit.ts';
import { common } from '#lib/i18n/common.ts';
import { settings } from '#lib/i18n/settings.ts';
import type { Member } from '#lib/server/access/principal.ts';
import { PASSWORD } from '#tests/support/accounts.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { linkRow, personRow, responseRow, roundRow } from '#tests/support/rows.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const NAME = 'Северный берег';

/** The page of a new workspace's owner. */
async function ownersPage(page: Page): Promise<{ owner: Member; base: string }> {
  const owner = await workspace(e2eContext(), { name: NAME });
  await signIn(page, owner);
  return { owner, base: `/w/${owner.workspace.id}` };
}

for (const locale of LOCALES)
  test.describe(locale, () => {
    test.use({ ...reading(locale), expectedErrors: [/40[0349]|410/] });
    const t = words[locale];
    const j = join[locale];
    const press = (page: Page, name: string | RegExp) =>
      page.getByRole('button', { name, exact: true }).click();

    test('an invited colleague joins by the copied link, gets a role, and loses it @nojs', async ({
      page,
      browser
    }) => {
      const { base } = await ownersPage(page);
      await page.goto(`${base}/settings/members`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.headingAlone);
      await page.getByLabel(t.email, { exact: true }).fill('no address');
      await page.getByLabel(t.email, { exact: true }).evaluate((e) => e.removeAttribute('type'));
      await press(page, t.invite);
      await expect(page.getByLabel(t.email, { exact: true })).toHaveValue('no address');
      await expect(page.getByLabel(t.email, { exact: true })).toBeFocused();
      const email = `${crypto.randomUUID()}@example.org`;
      await page.getByLabel(t.email, { exact: true }).fill(email);
      await press(page, t.invite);
      await expect(page.getByRole('status')).toHaveText(notices[locale].invitedByLink);
      await inspect(page, 'members, one invited');
      // the server knows itself by another name for this machine
      const link = new URL(await page.getByLabel(t.link(email)).inputValue()).pathname;

      const theirs = await browser.newContext(test.info().project.use);
      const colleague = await theirs.newPage();
      await colleague.goto(link);
      await expect(colleague.getByRole('heading', { level: 1 })).toHaveText(j.heading(NAME));
      await inspect(colleague, 'invitation');
      await colleague.getByLabel(j.name).fill('Иван');
      await colleague.getByLabel(j.password, { exact: true }).fill('password');
      await press(colleague, j.begin);
      await expect(colleague.getByLabel(j.name)).toHaveValue('Иван');
      await inspect(colleague, 'invitation, refused');
      await colleague.getByLabel(j.password, { exact: true }).fill(PASSWORD);
      await press(colleague, j.begin);
      await expect(colleague).toHaveURL(base);
      await expect(colleague.getByRole('status')).toHaveText(notices[locale].joined);
      await colleague.goto(link);
      await expect(colleague.getByRole('heading', { level: 1 })).toHaveText(
        failures[locale].invitationAccepted.heading
      );
      await colleague.goto(`${base}/settings/audit`);
      await expect(colleague.getByRole('heading', { level: 1 })).toHaveText(
        failures[locale].forbidden.heading
      );
      await inspect(colleague, 'refused');

      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.heading(2));
      const row = page.getByRole('listitem').filter({ hasText: 'Иван' });
      await row.getByText(t.change).click();
      await inspect(page, 'members, one unfolded');
      await row.getByLabel(t.roleOf('Иван')).selectOption(app[locale].roles.viewer);
      await row.getByRole('button', { name: t.saveRole }).click();
      await expect(row).toContainText(app[locale].roles.viewer);
      await row.getByText(t.change).click();
      await row.getByRole('button', { name: t.remove, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.headingAlone);
      await colleague.goto(base);
      await expect(colleague.getByRole('heading', { level: 1 })).toHaveText(
        failures[locale].unknown.heading
      );
      await theirs.close();
    });

    test('the last owner stays, and is told why', async ({ page }) => {
      const { base } = await ownersPage(page);
      await page.goto(`${base}/settings/members`);
      await page.getByRole('listitem').getByText(t.change).click();
      await press(page, t.leave);
      await expect(page.getByRole('alert')).toHaveText(t.refused.lastOwner);
      await inspect(page, 'members, refused');
    });

    test('a workspace is deleted by its name, and is back within the week', async ({ page }) => {
      const { base } = await ownersPage(page);
      const d = deleteWorkspace[locale];
      await page.goto(`${base}/settings/delete`);
      await inspect(page, 'deletion');
      await page.getByLabel(d.ask(NAME)).fill('Другой берег');
      await press(page, d.confirm);
      await expect(page.getByText(d.wrong)).toBeVisible();
      await page.getByLabel(d.ask(NAME)).fill(NAME);
      await press(page, d.confirm);
      await expect(page).toHaveURL('/workspaces');
      await inspect(page, 'workspaces, one deleted');
      await press(page, d.restoreOf(NAME));
      await expect(page).toHaveURL(base);
      await expect(page.getByRole('status')).toHaveText(notices[locale].workspaceRestored);
    });

    test('settings are changed, and the trail says so', async ({ page }) => {
      const { owner, base } = await ownersPage(page);
      const ctx = e2eContext();
      await roundRow(ctx, owner, await company(ctx, owner), { quarter: '2026-Q4' });
      const s = settings[locale];
      const f = formats(locale);
      await page.goto(`${base}/settings`);
      await inspect(page, 'settings');
      await page.getByLabel(s.fiscalStart).selectOption(s.months[3] ?? '');
      await page.getByLabel(s.retention).fill('0');
      await press(page, common[locale].save);
      await expect(page.getByLabel(s.retention)).toBeFocused();
      await page.getByLabel(s.retention).fill('24');
      await press(page, common[locale].save);
      // the round that there is keeps its name, which stands for other months now
      await expect(page.getByRole('alert')).toContainText(f.months('2026-Q4', 1));
      await expect(page.getByRole('alert')).toContainText(f.months('2026-Q4', 4));
      await inspect(page, 'settings, another fiscal year');
      await page.getByLabel(s.keepsNamesAgree).check();
      await press(page, common[locale].save);
      await expect(page.getByRole('status')).toHaveText(notices[locale].saved);
      await expect(page.getByLabel(s.fiscalStart)).toHaveValue('4');
      await page.goto(`${base}/rounds`);
      await expect(page.getByText(f.quarterIn('2026-Q4', 4), { exact: true })).toBeAttached();
      await expect(page.getByRole('complementary', { name: s.quarters })).toContainText(
        f.quarterOfYear(4)
      );
      await page.goto(`${base}/settings/audit`);
      await inspect(page, 'audit trail');
      await expect(page.getByRole('row')).toHaveCount(2);
      await page
        .getByLabel(auditWords[locale].what, { exact: true })
        .selectOption(auditWords[locale].kinds.rounds);
      await press(page, auditWords[locale].show);
      await expect(page.getByText(auditWords[locale].noneSuch)).toBeVisible();
    });

    test('what is kept of a person is found, downloaded and erased', async ({ page }) => {
      const { owner, base } = await ownersPage(page);
      const ctx = e2eContext();
      const companyId = await company(ctx, owner);
      const roundId = await roundRow(ctx, owner, companyId);
      const personId = await personRow(ctx, owner, companyId, { name: 'Анна Белова' });
      await linkRow(ctx, owner, roundId, personId);
      const ofRound = { round_id: roundId, workspace_id: owner.workspace.id };
      await responseRow(ctx, { ...ofRound, person_id: personId });
      const p = people[locale];
      await page.goto(`${base}/settings/people`);
      await page.getByLabel(p.search).fill('белова');
      await press(page, p.find);
      await inspect(page, 'people, one found');
      await page.getByRole('link', { name: 'Анна Белова' }).click();
      await expect(page.getByText(p.responses(1), { exact: true })).toBeVisible();
      await inspect(page, 'a person');
      const download = page.waitForEvent('download');
      await press(page, p.export);
      const text = await (await download).createReadStream().then(async (stream) => {
        const parts: Buffer[] = [];
        for await (const part of stream) parts.push(part as Buffer);
        return Buffer.concat(parts).toString();
      });
      expect(JSON.parse(text)).toMatchObject({ name: 'Анна Белова', responses: [{}] });
      await page.getByLabel(p.ask('Анна Белова')).fill('Анна Белова');
      await press(page, p.erase);
      await expect(page.getByRole('status')).toHaveText(notices[locale].personErased);
      await page.goto(`${base}/settings/people?q=белова`);
      await expect(page.getByText(p.none)).toBeVisible();
    });
  });
