import { ROLES } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { nextQuarter, quarterOf } from '#lib/domain/quarter.ts';
import { boardWords } from '#lib/i18n/board.ts';
import { formats } from '#lib/i18n/format.ts';
import { roundForm } from '#lib/i18n/round-form.ts';
import { rounds as words } from '#lib/i18n/rounds.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { personRow } from '#tests/support/rows.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const ctx = e2eContext;
const ROUND_PATH = /\/rounds\/[0-9a-f-]{36}$/;

/** This quarter: the dates below are counted from today. */
const QUARTER = quarterOf(new Date().toISOString());
const NEXT = nextQuarter(QUARTER);

/** A day so far from now, as a date field takes it. */
const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function opened(member: Member, companyIds: string[], more: Partial<rounds.NewRounds> = {}) {
  const result = await rounds.open(ctx(), member, {
    companyIds,
    ...{ quarter: QUARTER, mode: 'quick', anonymous: false, asksTarget: false, roles: ROLES },
    ...{ opensOn: dayFromNow(-3), closesOn: dayFromNow(11), shows: 'thanks', repeats: false },
    ...{ welcome: { en: '', ru: '' }, people: 'everyone', openLink: true },
    ...more
  });
  if (!('opened' in result)) throw new Error(`Refused: ${result.refused}`);
  return result.opened.roundIds[0]!;
}

const all = async (member: Member) => (await rounds.list(ctx(), member, {})).rounds;
const round = async (member: Member, id: string) => (await rounds.get(ctx(), member, id))!;

for (const locale of ['en', 'ru'] as const satisfies readonly Locale[])
  test.describe(`in ${locale}`, () => {
    test.use(reading(locale));
    const t = roundForm[locale];

    test('a company’s first round is one click away from the empty list @nojs @phone', async ({
      page
    }) => {
      const member = await workspace(ctx(), { kind: 'company', name: 'Lighthouse' });
      await signIn(page, member);
      await page.goto(`/w/${member.workspace.id}/rounds`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[locale].list.empty);
      await inspect(page, 'the empty list');
      await page.getByRole('link', { name: words[locale].list.open }).click();
      await inspect(page, 'the form');
      await page.getByRole('button', { name: t.open, exact: true }).click();
      await expect(page).toHaveURL(ROUND_PATH);
      const [made] = await all(member);
      expect(made).toMatchObject({ status: 'open', mode: 'quick', anonymous: false, invited: 0 });
      expect((await round(member, made!.id)).shows).toBe('team');
    });

    test('many clients at once: found, chosen, and nothing typed is lost on the way @nojs', async ({
      page
    }) => {
      const member = await workspace(ctx());
      const names = ['Маяк', 'Маяковский', 'Vector', 'Dawn'];
      for (const name of names) await company(ctx(), member, name);
      await signIn(page, member);
      await page.goto(`/w/${member.workspace.id}/rounds/new`);
      await page.getByRole('checkbox', { name: 'Vector', exact: true }).check();
      await page.getByLabel(t.welcome.own.ru).fill('Здравствуйте');
      await page.getByRole('radio', { name: t.who.anonymousOption, exact: true }).check();
      await page.getByLabel(t.whom.find, { exact: true }).fill('МАЯК');
      await page.getByRole('button', { name: t.whom.look, exact: true }).click();
      await expect(page.getByRole('checkbox', { name: 'Dawn', exact: true })).toHaveCount(0);
      await page.getByRole('button', { name: t.whom.chooseShown }).click();
      await expect(page.getByText(t.whom.chosen(3))).toBeVisible();
      await expect(page.getByLabel(t.welcome.own.ru)).toHaveValue('Здравствуйте');
      await expect(page.locator('#preview')).toContainText('Здравствуйте');
      await inspect(page, 'the form for many');
      await page.getByRole('button', { name: t.openMany }).click();
      await expect(page).toHaveURL(/\/rounds$/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        words[locale].list.heading(3)
      );
      const made = await all(member);
      expect(made.map(({ companyName }) => companyName).sort()).toEqual([
        ...['Vector', 'Маяк', 'Маяковский']
      ]);
      expect(made.every(({ anonymous }) => anonymous)).toBe(true);
    });

    test('repeat, close, extend @nojs', async ({ page }) => {
      const member = await workspace(ctx());
      const client = await company(ctx(), member);
      await personRow(ctx(), member, client);
      const id = await opened(member, [client]);
      const edit = `/w/${member.workspace.id}/rounds/${id}/edit`;
      await signIn(page, member);

      await page.goto(`/w/${member.workspace.id}/rounds/${id}`);
      await page.getByRole('button', { name: boardWords[locale].repeat }).click();
      await expect(page.getByText(formats(locale).quarter(NEXT))).not.toHaveCount(0);
      const next = (await round(member, id)).repeatedAs!;
      expect(page.url()).toContain(next);
      expect(await round(member, next)).toMatchObject({ quarter: NEXT, status: 'scheduled' });

      await page.goto(edit);
      await page.getByRole('button', { name: t.edit.close }).click();
      await expect(page).toHaveURL(ROUND_PATH);
      expect((await round(member, id)).status).toBe('closed');

      await page.goto(edit);
      await inspect(page, 'a closed round');
      await page.getByLabel(t.edit.extend).fill(dayFromNow(20));
      await page.getByRole('button', { name: t.edit.extendButton }).click();
      await expect(page).toHaveURL(ROUND_PATH);
      expect(await round(member, id)).toMatchObject({ status: 'open', closesOn: dayFromNow(20) });
    });

    test('delete says what is lost; undo brings it back @nojs', async ({ page }) => {
      const member = await workspace(ctx());
      const id = await opened(member, [await company(ctx(), member)], { repeats: true });
      await signIn(page, member);
      const r = words[locale].remove;
      await page.goto(`/w/${member.workspace.id}/rounds/${id}/delete`);
      await expect(page.getByText(r.links(1))).toBeVisible();
      await expect(page.getByText(r.chain)).toBeVisible();
      await inspect(page, 'deleting');
      await page.getByRole('button', { name: r.confirm }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(r.deletedHeading);
      expect((await round(member, id)).status).toBe('deleted');
      await inspect(page, 'deleted');

      await page.goto(`/w/${member.workspace.id}/rounds?status=deleted`);
      await page.getByRole('link', { name: 'Lighthouse' }).click();
      await page.getByRole('button', { name: r.restore }).click();
      await expect(page).toHaveURL(ROUND_PATH);
      expect((await round(member, id)).status).toBe('open');
    });
  });

test.describe('what is wrong', () => {
  test.use({ ...reading('en'), expectedErrors: [/400|409/] });
  const t = roundForm.en;

  test('is said beside the field, and everything typed stays @nojs', async ({ page }) => {
    const member = await workspace(ctx());
    await company(ctx(), member);
    await signIn(page, member);
    await page.goto(`/w/${member.workspace.id}/rounds/new`);
    await page.getByLabel(t.welcome.own.en).fill('Good day');
    await page.getByRole('checkbox', { name: t.whom.openLink, exact: true }).uncheck();
    await page.getByRole('button', { name: t.openMany }).click();
    await expect(page.getByText('Choose at least one.')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Lighthouse', exact: true }).check();
    await page.getByRole('button', { name: t.openMany }).click();
    await expect(page.getByText('Nobody would get a link: Lighthouse.')).toBeVisible();
    await expect(page.getByLabel(t.welcome.own.en)).toHaveValue('Good day');
    await page.getByRole('checkbox', { name: t.whom.openLink, exact: true }).check();
    await page.getByLabel(t.when.closesOn).fill(dayFromNow(-9));
    await page.getByRole('button', { name: t.openMany }).click();
    await expect(page.getByText(t.wrong.closesBeforeOpening)).toBeVisible();
    await expect(page.getByLabel(t.when.closesOn)).toBeFocused();
    await inspect(page, 'a refused form');
    expect(await all(member)).toEqual([]);
  });

  test('a form that somebody else has overtaken keeps what they saved', async ({ page }) => {
    const member = await workspace(ctx());
    const id = await opened(member, [await company(ctx(), member)]);
    await signIn(page, member);
    await page.goto(`/w/${member.workspace.id}/rounds/${id}/edit`);
    const theirs = { ...(await round(member, id)), welcome: { en: 'Theirs', ru: '' } };
    await rounds.change(ctx(), member, id, 1, theirs);
    await page.getByLabel(t.welcome.own.en).fill('Mine');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Somebody else has changed this round');
    await expect(page.getByLabel(t.welcome.own.en)).toHaveValue('Theirs');
    await page.getByLabel(t.welcome.own.en).fill('Mine');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page).toHaveURL(ROUND_PATH);
    expect((await round(member, id)).welcome.en).toBe('Mine');
  });
});

test.describe('on paper', () => {
  test.use(reading('en'));

  test('a sheet shows the address in words and as a code that is a file too', async ({ page }) => {
    const member = await workspace(ctx());
    const client = await company(ctx(), member);
    await personRow(ctx(), member, client, { name: 'Anna Belova', locale: 'ru' });
    const id = await opened(member, [client]);
    const [open, personal] = await rounds.links(ctx(), member, id);
    await signIn(page, member);
    const base = `/w/${member.workspace.id}/rounds/${id}`;

    await page.goto(`${base}/sheet`);
    // the server under test has a port of its own
    const address = (url: string | null | undefined) => new RegExp(`${new URL(url!).pathname}$`);
    await expect(page.getByText(address(open?.url))).toBeVisible();
    await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
    await expect(page.getByText('Насколько зрелый маркетинг')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
    await inspect(page, 'the sheet');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

    await page.goto(`${base}/sheet?link=${personal?.id}`);
    await expect(page.getByText(address(personal?.url))).toBeVisible();
    await expect(page.getByText('Anna Belova')).toBeVisible();
    await expect(page.getByText('How mature')).toHaveCount(0);

    for (const [format, type] of [
      ['svg', 'image/svg+xml'],
      ['png', 'image/png']
    ]) {
      const file = await page.request.get(`${base}/qr.${format}?link=${personal?.id}`);
      expect(file.headers()['content-type']).toBe(type);
    }
    await rounds.revoke(ctx(), member, open!.id);
    expect((await page.request.get(`${base}/qr.svg`)).status()).toBe(404);
  });
});
