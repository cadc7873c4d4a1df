import type { Page } from '@playwright/test';
import { direction, LOCALES, type DirectionId } from '#lib/domain/model/index.ts';
import { quarterAfter, quarterOf } from '#lib/domain/quarter.ts';
import { formats } from '#lib/i18n/format.ts';
import { notices } from '#lib/i18n/notices.ts';
import { sayFarthest, targetWords } from '#lib/i18n/targets.ts';
import { quickAnswers } from '#tests/support/answers.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { aim, answer, closeRound, openRound } from '#tests/support/rounds.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { colleague, company, workspace } from '#tests/support/workspaces.ts';

// a stale form answers 409, which the console reports
test.use({ expectedErrors: [/status of 4(?:00|09)/] });

const WISHING = { level: 1, target: 4 } as const;
/** Management at 3 waits for strategy at 4; loyalty is wished for. */
const NOW = { ...quickAnswers(3, 3, 3, 3, null, 3, 3), loyalty: WISHING };

/** A client measured twice, which had set a target for its strategy in between. */
async function aClient(page: Page) {
  const ctx = e2eContext();
  const quarter = quarterOf(ctx.now().toISOString());
  const today = ctx.now().toISOString().slice(0, 10);
  const member = await workspace(ctx, { name: 'Meridian', timeZone: 'UTC' });
  const id = await company(ctx, member, 'Lighthouse');
  const before = { quarter: quarterAfter(quarter, -1), opensOn: '2020-01-10' };
  const first = await openRound(ctx, member, id, before);
  await answer(ctx, first, quickAnswers(2, 3, 3, 3, 1, 3, 3));
  await closeRound(ctx, first);
  const then = { ...ctx, now: () => new Date('2020-02-01T10:00:00.000Z') };
  await aim(then, member, id, {
    quarters: [{ quarter: quarterAfter(quarter, 2), levels: { strategy: 3, management: 5 } }]
  });
  const second = await openRound(ctx, member, id, { quarter, opensOn: today, asksTarget: true });
  for (let n = 0; n < 3; n++) await answer(ctx, second, NOW);
  await signIn(page, member);
  const path = `/w/${member.workspace.id}/clients/${id}/targets`;
  return { ctx, member, id, quarter, round: second, path };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

for (const locale of LOCALES)
  test.describe(`in ${locale}`, () => {
    test.use(reading(locale));
    const t = targetWords[locale];
    const f = formats(locale);
    const short = (id: DirectionId) => direction(id).short[locale];
    const select = (page: Page, id: DirectionId, quarter: string) =>
      page.getByLabel(t.target(short(id), f.quarter(quarter)), { exact: true });

    test(`targets are read, set, raised, wished for and taken back${locale === 'en' ? ' @phone @nojs' : ''}`, async ({
      page
    }) => {
      const { quarter, round, path, member } = await aClient(page);
      const later = quarterAfter(quarter, 2);
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        sayFarthest([{ id: 'loyalty', gap: 3 }], locale)
      );
      const row = (id: DirectionId) => page.getByRole('row', { name: short(id) });
      await expect(row('strategy')).toContainText(t.held.set(3, f.quarter(later)));
      await expect(row('strategy')).toContainText(
        t.progress.some(f.day('2020-02-01'), f.score(2), f.score(3), t.progress.reached)
      );
      await expect(row('loyalty')).toContainText(t.held.wished(4));
      await expect(row('loyalty')).toContainText(t.wished.level(3, 4));
      await inspect(page, 'targets');

      // one click beside what was chosen: both are kept
      await select(page, 'need', quarter).selectOption('5');
      await page.getByLabel(t.weightOf(short('loyalty')), { exact: true }).selectOption('2.5');
      await page
        .getByLabel(t.noteOf(f.quarter(quarter)), { exact: true })
        .fill('<b>Board</b>\n2 lines');
      await button(page, t.raiseDo(4)).click();
      await expect(page.getByRole('status')).toHaveText(notices[locale].saved);
      await expect(select(page, 'strategy', later)).toHaveValue('4');
      await expect(select(page, 'need', quarter)).toHaveValue('5');
      await expect(page.getByLabel(t.noteOf(f.quarter(quarter)), { exact: true })).toHaveValue(
        '<b>Board</b>\n2 lines'
      );
      await expect(button(page, t.raiseDo(4))).toHaveCount(0);
      const equal = 19 / 7;
      const weighed = (19 + 1.5) / 8.5;
      await expect(page.locator('.lead')).toContainText(t.index(f.score(weighed)));
      await expect(page.locator('.lead')).toContainText(t.indexEqual(f.score(equal)));

      // a wish that the target does not meet is offered, and taken over
      await select(page, 'loyalty', quarter).selectOption('2');
      await button(page, t.save).click();
      await button(page, t.wishesDo(f.quarter(quarter))).click();
      await expect(select(page, 'loyalty', quarter)).toHaveValue('4');
      await button(page, t.backOf(short('loyalty'))).click();
      await expect(select(page, 'loyalty', quarter)).toHaveValue('');

      // a quarter farther ahead than the table shows, with what was chosen kept
      const far = quarterAfter(quarter, 6);
      await select(page, 'brand', quarter).selectOption('3');
      await page.getByLabel(t.later).selectOption(f.quarter(far));
      await button(page, t.laterDo).click();
      await expect(select(page, 'brand', quarter)).toHaveValue('3');
      await select(page, 'deal', far).selectOption('5');
      await inspect(page, 'targets, a later quarter');
      await button(page, t.save).click();
      await expect(select(page, 'deal', far)).toHaveValue('5');

      // the team's scorecard aims at the same
      await page.goto(`/w/${member.workspace.id}/rounds/${round}/scorecard`);
      const line = page.getByRole('row', { name: direction('need').name[locale] });
      await expect(line).toContainText(f.score(5));
    });
  });

test('what a colleague has set meanwhile is told, and a viewer reads without fields', async ({
  page
}) => {
  const { ctx, member, id, quarter, path } = await aClient(page);
  const t = targetWords.en;
  const q = formats('en').quarter(quarter);
  await page.goto(path);
  await page.getByLabel(t.target('Deal', q), { exact: true }).selectOption('4');
  await page.getByLabel(t.weightOf('Deal'), { exact: true }).selectOption('3');
  const quarters = [{ quarter, levels: { deal: 5 as const }, note: 'As agreed' }];
  await aim(ctx, member, id, { weights: { brand: 0.5 }, quarters });
  await button(page, t.save).click();
  const told = page.getByRole('alert');
  await expect(told).toContainText(t.staleNow(t.target('Deal', q), '5'));
  await expect(told).toContainText(t.staleNow(t.weightOf('Brand'), '0.5'));
  await expect(page.getByLabel(t.target('Deal', q), { exact: true })).toHaveValue('4');
  await inspect(page, 'targets, stale');
  await button(page, t.save).click();
  await expect(page.getByRole('status')).toHaveText(notices.en.saved);
  await expect(page.getByLabel(t.weightOf('Brand'), { exact: true })).toHaveValue('1');

  // a level that there is not: nothing is lost
  await page.getByLabel(t.noteOf(q), { exact: true }).fill('Kept');
  await page
    .locator('option[value="3"]')
    .first()
    .evaluate((option) => option.setAttribute('value', '9'));
  await page.locator('select').first().selectOption('9');
  await button(page, t.save).click();
  await expect(page.getByRole('alert')).toHaveText(t.wrong);
  await expect(page.getByLabel(t.noteOf(q), { exact: true })).toHaveValue('Kept');

  await aim(ctx, member, id, { quarters: [{ ...quarters[0]!, note: 'As agreed' }] });
  await signIn(page, await colleague(ctx, member, 'viewer'));
  await page.goto(path);
  await expect(page.getByText('As agreed')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Deal' })).toContainText(t.held.own(5));
  await expect(page.locator('main :is(select, textarea, button)')).toHaveCount(0);
  await inspect(page, 'targets, read only');
});
