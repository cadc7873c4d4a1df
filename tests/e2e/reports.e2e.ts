import type { Locator, Page } from '@playwright/test';
import { DIRECTION_IDS, LOCALES, type Locale } from '#lib/domain/model/types.ts';
import { direction } from '#lib/domain/model/index.ts';
import { failures } from '#lib/i18n/failures.ts';
import { formats } from '#lib/i18n/format.ts';
import { reportsWords } from '#lib/i18n/reports.ts';
import { sayStepWay } from '#lib/i18n/step-card.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import { sharedReportWords } from '#lib/i18n/shared-report.ts';
import * as reports from '#lib/server/reports/service.ts';
import * as teams from '#lib/server/teams/service.ts';
import { quickAnswers } from '#tests/support/answers.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { answer, closeRound, openRound } from '#tests/support/rounds.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const ANSWERS = {
  Anna: quickAnswers(3, 2.5, 1.5, 4, 3, 2.5, 3),
  Boris: quickAnswers(3, 2, 2.5, 2, 2.5, 2.5, '?'),
  Zinaida: quickAnswers(2, 3, 1.5, 4.5, 3, 2, '?')
};

async function aRound() {
  const ctx = e2eContext();
  const member = await workspace(ctx, { name: 'Meridian' });
  const client = await company(ctx, member, 'Lighthouse & <Sons>');
  for (const quarter of ['2026-Q3', '2026-Q4']) {
    const id = await openRound(ctx, member, client, { quarter });
    for (const [name, said] of Object.entries(ANSWERS))
      await answer(ctx, id, quarter === '2026-Q3' ? quickAnswers(2, 2, 1, 2, 1, 2, 3) : said, {
        ...{ name, role: 'sales' }
      });
    await closeRound(ctx, id);
    if (quarter === '2026-Q4') return { ctx, member, id, base: `/w/${member.workspace.id}` };
  }
  throw new Error('no round');
}

/** The report in a browser that belongs to nobody. */
async function asReader(page: Page, address: string, locale: Locale) {
  const context = await page.context().browser()!.newContext(reading(locale));
  const reader = await context.newPage();
  const response = await reader.goto(address);
  return { reader, response, close: () => context.close() };
}

for (const locale of LOCALES)
  test.describe(`in ${locale}`, () => {
    test.use(reading(locale));
    const t = reportsWords[locale];
    const shared = sharedReportWords[locale];
    const { score } = formats(locale);

    test('a report is prepared, released, read by link and ended', async ({ page }) => {
      const { ctx, member, id, base } = await aRound();
      await signIn(page, member);
      await page.goto(`${base}/rounds/${id}/scorecard`);
      await page.getByRole('link', { name: t.toReport, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.prepare.heading);
      await inspect(page, 'preparing a report');

      // language, words, order, one step hidden and one in the author's own words
      await page.getByRole('radio', { name: locale === 'ru' ? 'Русский' : 'English' }).check();
      await page.getByLabel(t.prepare.summary).fill('One <b>thought</b>.\n\nAnother.');
      const steps = page.getByRole('region', { name: t.prepare.recommendations });
      const card = await teams.scorecard(ctx, member, id);
      if (card === 'unknown') throw new Error(card);
      const [first, second, third] = card.steps.map((step) => sayStepWay(step, locale));
      await steps.getByRole('button', { name: t.prepare.downOf(first!) }).click();
      const rows = steps.getByRole('listitem');
      await expect(rows.first()).toContainText(second!);
      await expect(page.getByLabel(t.prepare.summary)).toHaveValue(
        'One <b>thought</b>.\n\nAnother.'
      );
      await rows.nth(2).getByLabel(t.prepare.shown).uncheck();
      await rows.first().getByText(t.prepare.edit).click();
      await rows.first().getByLabel(t.prepare.outcome).fill('Our own words');
      await rows.first().getByLabel(t.prepare.note).fill('A note = of ours');
      await page.getByRole('button', { name: t.prepare.look }).click();

      await expect(page.getByText(t.preview.heading)).toBeVisible();
      await inspect(page, 'the draft of a report');
      await page.getByRole('button', { name: t.preview.release(1) }).click();
      await expect(page.getByRole('heading', { name: t.report.access })).toBeVisible();
      await page.getByLabel(t.report.name).fill('Board');
      await page.getByRole('button', { name: t.report.make }).click();
      const address = await page.getByLabel(t.report.copyOf('Board')).inputValue();
      await inspect(page, 'a released report');

      const { reader, response, close } = await asReader(page, address, locale);
      expect(response?.headers()).toMatchObject({
        ...{ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' },
        'x-robots-tag': 'noindex, nofollow'
      });
      await expect(reader.locator('html')).toHaveAttribute('lang', locale);
      await expect(reader.getByText('One <b>thought</b>.')).toBeVisible();
      await expect(reader.getByRole('heading', { name: 'Our own words' })).toBeVisible();
      await expect(reader.getByText('A note = of ours')).toBeVisible();
      await expect(reader.getByText(third!, { exact: true })).toHaveCount(0);
      for (const [n, row] of card.scorecard.directions.entries()) {
        const name = direction(DIRECTION_IDS[n]!).name[locale].replaceAll(' ', String.raw`\s`);
        const line = reader.getByRole('row', { name: new RegExp(`^${name}`) }).first();
        await expect(line).toContainText(row.score === null ? '—' : score(row.score));
      }
      for (const name of Object.keys(ANSWERS)) await expect(reader.getByText(name)).toHaveCount(0);
      await expect(reader.getByRole('button', { name: shared.fullScreen })).toBeVisible();
      await inspect(reader, 'a shared report');
      await reader.setViewportSize({ width: 1920, height: 1440 });
      await reader.getByRole('button', { name: shared.fullScreen }).click();
      const profile = reader.getByRole('region', { name: scorecardWords[locale].profile.heading });
      // a presenter's key: the cover fits, so the next one shows the section from its top
      await expect(reader.locator('html')).toHaveClass(/presenting/);
      await reader.keyboard.press('PageDown');
      await expect.poll(() => topOf(profile)).toBe(0);
      await reader.keyboard.press('ArrowLeft');
      await expect.poll(() => topOf(profile)).toBeGreaterThan(0);
      await reader.evaluate(() => document.exitFullscreen());
      const files = {
        ...{ 'report.pdf': '%PDF-', 'report.pptx': 'PK', 'report.xlsx': 'PK' },
        ...{ 'radar.svg': '<svg', 'bars.png': '\u{fffd}PNG' }
      };
      for (const [file, begins] of Object.entries(files)) {
        const answered = await reader.request.get(`${address}/${file}`);
        expect(answered.headers()['content-disposition']).toContain(file);
        expect((await answered.body()).subarray(0, begins.length).toString()).toBe(begins);
      }

      // the sender sees that it was read; ended, it is over at the next look
      await expect
        .poll(async () => (await reports.get(ctx, member, idOf(page.url())))?.links[0]?.views)
        .toBe(1);
      await page.getByText(`${t.report.revoke}: Board`).click();
      await inspect(page, 'the question before a link ends');
      await page.getByRole('button', { name: t.report.revokeDo }).click();
      const access = page.getByRole('region', { name: t.report.access });
      await expect(access).toContainText(t.report.state.revoked);
      await reader.reload();
      const { heading } = failures[locale].reportOver;
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText(heading);
      const late = await reader.request.get(`${address}/report.pdf`);
      expect([late.status(), late.url()]).toEqual([410, address]);
      await close();

      await page.goto(`${base}/rounds/${id}/scorecard`);
      await page.getByRole('link', { name: t.toReport, exact: true }).click();
      await expect(page.getByRole('region', { name: t.prepare.released })).toContainText(
        t.links(0)
      );
    });

    test('a passphrase stands before the report @phone', async ({ page }) => {
      const { ctx, member, id } = await aRound();
      const draft = await reports.preparation(ctx, member, id);
      if (typeof draft === 'string') throw new Error(draft);
      const choices = { ...draft.choices, locale };
      await reports.save(ctx, member, id, { choices, version: 0 });
      const released = await reports.release(ctx, member, id, {
        version: 1,
        number: 1,
        moveLinks: true
      });
      if (typeof released === 'string') throw new Error(released);
      const link = { name: '', days: 7, passphrase: 'violet lamp' };
      await reports.share(ctx, member, released.id, link);
      const { links } = (await reports.get(ctx, member, released.id))!;
      const path = new URL(links[0]!.address).pathname;
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(shared.locked.heading);
      await inspect(page, 'the passphrase of a report');
      await page.getByLabel(shared.locked.passphrase).fill('violet lamp');
      await page.getByRole('button', { name: shared.locked.open }).click();
      await expect(page.getByText('Lighthouse & <Sons>')).toBeVisible();
      await page.reload();
      await expect(page.getByText('Lighthouse & <Sons>')).toBeVisible();
    });
  });

const topOf = async (place: Locator) => Math.round((await place.boundingBox())?.y ?? NaN);

const idOf = (url: string) => new URL(url).pathname.split('/').at(-1)!;
