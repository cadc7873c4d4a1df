import type { Locator, Page } from '@playwright/test';
import { LOCALES, type StepId } from '#lib/domain/model/types.ts';
import { common } from '#lib/i18n/common.ts';
import { failures } from '#lib/i18n/failures.ts';
import { formats } from '#lib/i18n/format.ts';
import { notices } from '#lib/i18n/notices.ts';
import { planOutcomeWords } from '#lib/i18n/plan-outcome.ts';
import { planStepWords } from '#lib/i18n/plan-step.ts';
import { suggestionWords } from '#lib/i18n/plan-suggestion.ts';
import { planWords, sayStep } from '#lib/i18n/plan.ts';
import { nextQuarter, previousQuarter, quarterOf } from '#lib/domain/quarter.ts';
import * as companies from '#lib/server/companies/service.ts';
import * as plans from '#lib/server/plans/service.ts';
import { quickAnswers } from '#tests/support/answers.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { answer, closeRound, openRound } from '#tests/support/rounds.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

// a stale form answers 409, a wrong one 400, and the console reports both
test.use({ expectedErrors: [/status of 4(00|09)/] });

const NOW = quarterOf(new Date().toISOString());
const THEN = nextQuarter(NOW);

/** A company whose every direction stands at level 1, and its plan's page. */
async function client(page: Page) {
  const ctx = e2eContext();
  const member = await workspace(ctx, { name: 'Meridian' });
  const companyId = await company(ctx, member, 'Lighthouse');
  const round = await openRound(ctx, member, companyId, { quarter: previousQuarter(NOW) });
  await answer(ctx, round, quickAnswers(1, 1, 1, 1, 1, 1, 1));
  await closeRound(ctx, round);
  await signIn(page, member);
  const base = `/w/${member.workspace.id}`;
  return { ctx, member, companyId, round, base, plan: `${base}/clients/${companyId}/plan` };
}

const row = (page: Page, step: StepId) => page.locator(`[data-step="${step}"]`);
const column = (page: Page, quarter: string) => page.locator(`ol[data-quarter="${quarter}"]`);
const stepsIn = (page: Page, quarter: string) =>
  column(page, quarter)
    .locator('> li')
    .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-step')));

test.describe('in en', () => {
  test.use(reading('en'));
  const t = planWords.en;
  const said = (step: StepId) => sayStep(step, 'en');

  const MOST_TABS = 120;
  /** Tabs on until it has the focus, and sees that the focus shows. */
  async function tabTo(page: Page, target: Locator) {
    for (let presses = 0; presses < MOST_TABS; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
    const outline = await target.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).not.toBe('none');
  }

  test('a whole plan is made with the keyboard alone', async ({ page }) => {
    const { plan } = await client(page);
    await page.goto(plan);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.headings.empty);
    for (const step of ['management.1-2', 'strategy.1-2', 'strategy.2-3'] as const) {
      await tabTo(page, page.locator(`[id="add-${step}"]`));
      await page.keyboard.press('Enter');
      await expect(row(page, step)).toBeVisible();
    }
    const live = page.locator('[data-announce]');
    const handle = (step: StepId) => page.getByRole('button', { name: t.move(said(step)) });
    const places = (quarter: string, n: number, count: number) =>
      `${formats('en').quarter(quarter)}, ${n} of ${count}`;

    await tabTo(page, handle('strategy.1-2'));
    await page.keyboard.press('Space');
    await expect(live).toHaveText(`${said('strategy.1-2')} lifted. ${places(NOW, 2, 3)}.`);
    await page.keyboard.press('ArrowUp');
    await expect(live).toHaveText(places(NOW, 1, 3));
    await page.keyboard.press('ArrowUp');
    await expect(live).toHaveText('There is no further place that way.');
    await page.keyboard.press('ArrowRight');
    await expect(live).toHaveText(places(THEN, 1, 1));
    await page.keyboard.press('Escape');
    expect(await stepsIn(page, NOW)).toEqual(['management.1-2', 'strategy.1-2', 'strategy.2-3']);
    await expect(handle('strategy.1-2')).toBeFocused();

    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await expect(live).toHaveText('Saved.');
    await expect(handle('strategy.1-2')).toBeFocused();
    // it is saved, and now it stands behind what needs it
    const needs = t.flag.later(said('strategy.1-2'), formats('en').quarter(THEN));
    await expect(row(page, 'strategy.2-3')).toContainText(needs);
    await page.reload();
    expect(await stepsIn(page, THEN)).toEqual(['strategy.1-2']);
    await inspect(page, 'a flagged plan');
    const mend = row(page, 'strategy.2-3').locator('form[action="?/mend"] button');
    await expect(mend).toHaveText(t.mend.move(said('strategy.1-2'), formats('en').quarter(NOW)));
    await tabTo(page, mend);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.headings.inOrder(3, 1));
    expect(await stepsIn(page, NOW)).toEqual(['management.1-2', 'strategy.1-2', 'strategy.2-3']);

    await tabTo(page, row(page, 'strategy.1-2').locator('summary'));
    await page.keyboard.press('Enter');
    await tabTo(page, row(page, 'strategy.1-2').getByLabel(t.status, { exact: true }));
    await page.keyboard.type('in progress');
    await tabTo(page, row(page, 'strategy.1-2').getByRole('button', { name: t.setStatus }));
    await page.keyboard.press('Enter');
    await expect(row(page, 'strategy.1-2').locator('.state')).toHaveText(t.statuses.doing);
  });

  test('a step is dragged; one that somebody else has moved meanwhile is left alone', async ({
    page
  }) => {
    const { ctx, member, companyId, round, base, plan } = await client(page);
    for (const step of ['need.1-2', 'brand.1-2'] as const)
      await plans.add(ctx, member, companyId, { step, quarter: NOW });
    await page.goto(plan);
    const drag = async (step: StepId, quarter: string) => {
      await row(page, step).locator('[data-handle]').hover();
      await page.mouse.down();
      const to = (await column(page, quarter).boundingBox())!;
      await page.mouse.move(to.x + to.width / 2, to.y + 10, { steps: 8 });
      await page.mouse.up();
    };
    await drag('need.1-2', THEN);
    await expect(page.locator('[data-announce]')).toHaveText('Saved.');
    expect(await stepsIn(page, THEN)).toEqual(['need.1-2']);

    const { entries } = (await plans.get(ctx, member, companyId))!;
    const brand = entries.find(({ step }) => step === 'brand.1-2')!;
    await plans.setStatus(ctx, member, companyId, brand, 'doing');
    await drag('brand.1-2', THEN);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Somebody else has just changed this step');
    await expect(alert).toContainText(t.statuses.doing);
    expect(await stepsIn(page, NOW)).toEqual(['brand.1-2']);
    // the page has their state now: done again it is done
    await drag('brand.1-2', THEN);
    await expect.poll(() => stepsIn(page, THEN)).toContain('brand.1-2');
    await expect(page.locator('[data-announce]')).toHaveText('Saved.');

    // archived meanwhile: the page says so, and the scorecard offers no step for the plan
    const scorecard = `${base}/rounds/${round}/scorecard`;
    const offers = page.getByRole('button', { name: t.add });
    await page.goto(scorecard);
    await expect(offers.first()).toBeVisible();
    await companies.archive(ctx, member, companyId);
    await offers.first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(failures.en.archived.heading);
    await page.goto(scorecard);
    await expect(offers).toHaveCount(0);
  });
});

for (const locale of LOCALES)
  test.describe(`in ${locale}`, () => {
    test.use(reading(locale));
    const t = planWords[locale];
    const f = formats(locale);

    test('a suggestion becomes a plan, which its menus change @phone @nojs', async ({ page }) => {
      const { plan, base, round } = await client(page);
      const s = suggestionWords[locale];
      await page.goto(plan);
      await inspect(page, 'an empty plan');
      await page.getByRole('link', { name: t.suggest }).click();
      await page.getByRole('link', { name: s.shortcut.level(3) }).click();
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(14);
      await page.getByLabel(s.first).selectOption(THEN);
      await page.getByLabel(t.size.L, { exact: true }).fill('1');
      await page.getByRole('button', { name: s.look, exact: true }).click();
      await inspect(page, 'a suggestion');
      await page.getByRole('checkbox', { name: s.take(sayStep('brand.2-3', locale)) }).uncheck();
      await page.getByRole('button', { name: s.takeOver }).click();
      await expect(page.getByRole('status')).toHaveText(notices[locale].planTakenOver);
      await expect(page.locator('li[data-step]')).toHaveCount(13);
      await expect(row(page, 'brand.2-3')).toHaveCount(0);
      await expect(page.locator('#capacity > p')).toContainText('8');

      const menu = row(page, 'need.1-2');
      await menu.locator('summary').click();
      await menu.getByLabel(t.toQuarter).selectOption(NOW);
      await menu.getByRole('button', { name: t.doMove, exact: true }).click();
      expect(await stepsIn(page, NOW)).toEqual(['need.1-2']);
      await menu.locator('summary').click();
      await menu.getByRole('button', { name: t.remove }).click();
      await expect(page.getByRole('status')).toHaveText(notices[locale].stepRemoved);
      await page.getByRole('button', { name: t.restore }).click();
      const [first, second] = await stepsIn(page, THEN);
      const other = row(page, second as StepId);
      await other.locator('summary').click();
      await other.getByRole('button', { name: t.nudge.earlier, exact: true }).click();
      expect((await stepsIn(page, THEN)).slice(0, 2)).toEqual([second, first]);
      await inspect(page, 'a plan');

      // what a step is, and who does it until when
      await row(page, 'need.1-2').getByRole('link').first().click();
      const d = planStepWords[locale];
      await page.getByLabel(d.link).fill('javascript:alert(1)');
      await page.getByRole('button', { name: common[locale].save, exact: true }).click();
      await expect(page.locator('#link-error')).toBeVisible();
      await inspect(page, 'a step with a mistake');
      await page.getByLabel(d.link).fill('https://example.org/board');
      await page.locator('[name=owner]').fill('Анна');
      await page.getByLabel(d.dueOn).fill('2026-12-10');
      await page.getByRole('button', { name: common[locale].save, exact: true }).click();
      await expect(page.getByRole('status')).toHaveText(notices[locale].saved);
      await expect(page.getByRole('link', { name: 'https://example.org/board' })).toBeVisible();
      await page.getByRole('link', { name: d.back }).click();
      await expect(row(page, 'need.1-2')).toContainText(`Анна, ${t.until(f.day('2026-12-10'))}`);

      // the scorecard's steps lead into the plan
      await page.goto(`${base}/rounds/${round}/scorecard`);
      await expect(page.getByRole('link', { name: t.inPlan('').trim() }).first()).toBeVisible();
    });

    test('the next round says what the planned steps have closed', async ({ page }) => {
      const { ctx, member, companyId, base, plan } = await client(page);
      for (const step of ['need.1-2', 'brand.1-2'] as const)
        await plans.add(ctx, member, companyId, { step, quarter: NOW });
      const next = await openRound(ctx, member, companyId, { quarter: NOW });
      await answer(ctx, next, quickAnswers(1, 2, 1, 1, 1, 1, 1));
      await closeRound(ctx, next);
      const o = planOutcomeWords[locale];
      for (const address of [plan, `${base}/rounds/${next}/scorecard`]) {
        await page.goto(address);
        const told = page.getByRole('region', { name: o.heading(1, 2) });
        await expect(told.getByRole('listitem').first()).toContainText(o.fates.closed);
        await expect(told.getByRole('listitem').last()).toContainText(o.fates.open);
        await inspect(page, `what came of it: ${address}`);
      }
    });
  });
