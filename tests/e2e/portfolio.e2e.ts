import type { Page } from '@playwright/test';
import { LOCALES } from '#lib/domain/model/types.ts';
import { app } from '#lib/i18n/app.ts';
import { formats } from '#lib/i18n/format.ts';
import { portfolio, sayWeakest } from '#lib/i18n/portfolio.ts';
import { roundForm } from '#lib/i18n/round-form.ts';
import * as overview from '#lib/server/overview/service.ts';
import { quickAnswers } from '#tests/support/answers.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { answer, closeRound, openRound } from '#tests/support/rounds.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { colleague, company, workspace } from '#tests/support/workspaces.ts';

const CLIENTS = 52;
const nameOf = (n: number) => `Client ${String(n).padStart(2, '0')}`;

/** Client n scores (n % 8 + 2) / 2 but in loyalty, where it stays at 1; each eighth rose since Q3. */
async function agency() {
  const ctx = e2eContext();
  const member = await workspace(ctx, { name: 'Meridian' });
  for (let n = 1; n <= CLIENTS; n++) {
    const id = await company(ctx, member, nameOf(n));
    const score = ((n % 8) + 2) / 2;
    const asked = n % 4 === 0 ? (['2026-Q3', '2026-Q4'] as const) : (['2026-Q4'] as const);
    if (n > 50) continue;
    for (const quarter of asked) {
      const round = await openRound(ctx, member, id, { quarter });
      const now = quarter === '2026-Q4' ? score : 1;
      await answer(ctx, round, quickAnswers(now, now, now, now, 1, now, n === 7 ? '-' : now));
      if (n % 9 === 0) await closeRound(ctx, round);
    }
  }
  return { ctx, member, base: `/w/${member.workspace.id}` };
}

const names = (page: Page) =>
  page
    .getByRole('table')
    .first()
    .locator('tbody')
    .getByRole('rowheader')
    .getByRole('link')
    .allInnerTexts();

for (const locale of LOCALES)
  test.describe(`in ${locale}`, () => {
    test.use(reading(locale));
    const t = portfolio[locale];
    const f = formats(locale);

    test('fifty clients are sorted, filtered and asked again from their portfolio @phone', async ({
      page
    }) => {
      const { ctx, member, base } = await agency();
      await signIn(page, member);
      await page.goto(base);
      await page.getByRole('link', { name: app[locale].portfolio, exact: true }).click();

      const query = {
        ...{ industry: null, gap: null, move: null, staleness: null, step: null },
        ...{ sort: 'index' as const, page: 1 }
      };
      const view = await overview.portfolio(ctx, member, query);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        sayWeakest(view.summary, locale)
      );
      expect(view.summary).toMatchObject({ clients: 50, compared: 12 });
      await expect(page.getByText(t.unmeasured(2))).toBeVisible();
      expect(await names(page)).toEqual(view.clients.map(({ name }) => name));
      await expect(page.getByText(t.median(50))).toBeVisible();
      // the figures of a row, as the page prints them
      const row = page.getByRole('row').filter({ hasText: nameOf(4) });
      await expect(row.getByRole('cell').nth(0)).toContainText(f.score(3));
      await expect(row.getByRole('cell').nth(4)).toContainText(f.score(1));
      await expect(row.getByRole('cell').nth(7)).toContainText(f.score(19 / 7));
      await expect(row).toContainText(f.delta(12 / 7));
      const none = page.getByRole('row').filter({ hasText: nameOf(7) });
      await expect(none).toContainText(t.cells.notApplicableSaid);
      await inspect(page, 'the portfolio, full');

      // the last page, and back to the beginning by another order
      await page.locator('[rel=next]').click();
      await page.waitForURL(/page=2/);
      expect(await names(page)).toEqual([nameOf(51), nameOf(52)]);
      await page.locator('[name=sort]').selectOption({ label: t.filters.sorts['-change'] });
      await page.locator('[name=move]').selectOption({ label: t.filters.moves.improved });
      await page.getByRole('button', { name: t.filters.show }).click();
      await page.waitForURL(/move=improved/);
      expect(await names(page)).toHaveLength(6);
      expect((await names(page))[0]).toBe(nameOf(4));
      await page.getByRole('link', { name: t.choice.all(6) }).click();
      await expect(page.getByRole('checkbox', { name: /^Client/, checked: true })).toHaveCount(6);
      await page.goBack();
      await page.getByRole('link', { name: t.filters.clear }).click();
      await expect(page).toHaveURL(`${base}/portfolio`);

      // a step that many need lists them all
      const all = page.getByRole('link', { name: t.steps.all(view.steps[0]?.clients ?? 0) });
      await all.first().click();
      await expect(page.getByText(t.filters.needing('')).first()).toBeVisible();

      // a selection of three is asked in one go
      await page.goto(`${base}/portfolio?sort=name`);
      for (const n of [1, 2, 5]) await page.getByLabel(t.choose(nameOf(n))).check();
      await page.getByRole('button', { name: t.choice.open }).click();
      await expect(page.getByRole('checkbox', { name: /^Client/, checked: true })).toHaveCount(3);
      await page.getByRole('button', { name: roundForm[locale].openMany }).click();
      await expect(page).toHaveURL(`${base}/rounds`);
      await page.goto(`${base}/portfolio?sort=-strategy`);
      await inspect(page, 'the portfolio, in another order');
    });

    test('an empty portfolio says how to begin; viewers choose nobody', async ({ page }) => {
      const ctx = e2eContext();
      const member = await workspace(ctx, { name: 'Meridian' });
      const viewer = await colleague(ctx, member, 'viewer');
      const at = `/w/${member.workspace.id}/portfolio`;
      await signIn(page, member);
      await page.goto(at);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.empty);
      await expect(page.getByRole('link', { name: t.addClient })).toBeVisible();
      await inspect(page, 'the portfolio, empty');
      await company(ctx, member, 'Маяк');
      await page.goto(at);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.unasked);
      await expect(page.getByRole('main').getByRole('link', { name: t.openFirst })).toBeVisible();
      await signIn(page, viewer);
      await page.goto(at);
      expect(await names(page)).toEqual(['Маяк']);
      await expect(page.getByRole('checkbox')).toHaveCount(0);
      await inspect(page, 'the portfolio of a viewer');
    });
  });
