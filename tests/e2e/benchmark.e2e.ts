import type { Page } from '@playwright/test';
import { direction, DIRECTION_IDS, LOCALES } from '#lib/domain/model/index.ts';
import { benchmarkWords } from '#lib/i18n/benchmark.ts';
import { sharingWords } from '#lib/i18n/benchmark-sharing.ts';
import { failures } from '#lib/i18n/failures.ts';
import { formats } from '#lib/i18n/format.ts';
import { notices } from '#lib/i18n/notices.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as benchmarks from '#lib/server/benchmarks/service.ts';
import { daysOf, previousQuarter, quarterOf } from '#lib/domain/quarter.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { closedRound } from '#tests/support/market.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { colleague, company, workspace } from '#tests/support/workspaces.ts';

/** In the quarter that was published last. */
const CLOSED_AT = `${daysOf(previousQuarter(quarterOf(new Date().toISOString()))).from}T12:00:00.000Z`;

/** A workspace with some clients, each with a closed round of these scores. */
async function agency(name: string, scores: readonly number[], shares = true) {
  const ctx = e2eContext();
  const member = await workspace(ctx, { name });
  const clients: string[] = [];
  for (const score of scores) {
    const id = await company(ctx, member, `${name} ${score}`);
    const byDirection = Object.fromEntries(
      DIRECTION_IDS.map((direction, n) => [direction, Math.min(5, score + n / 2)])
    );
    await closedRound(ctx, member, id, { score: byDirection, closedAt: CLOSED_AT });
    clients.push(id);
  }
  if (shares) await benchmarks.join(ctx, member);
  return { member, clients };
}

/** Publishes anew: the server under test may have published the quarter, of nobody. */
async function publish() {
  const ctx = e2eContext();
  await ctx.db.deleteFrom('benchmark_batch').execute();
  expect(await benchmarks.publishDue(ctx)).toBe(1);
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe.serial('eleven companies of five workspaces', () => {
  let own: { member: Member; clients: string[] };
  let base: string;
  let page_: string;

  test.beforeAll(async () => {
    // those of an earlier run
    await e2eContext().db.updateTable('benchmark_workspace').set({ shares_since: null }).execute();
    own = await agency('Meridian', [1, 2, 3]);
    for (const [n, scores] of [
      [1, 1.5],
      [2, 2],
      [2, 2.5],
      [3, 3]
    ].entries())
      await agency(`Market ${n}`, scores);
    await publish();
    base = `/w/${own.member.workspace.id}`;
    page_ = `${base}/clients/${own.clients[1]}/benchmark`;
  });

  for (const locale of LOCALES)
    test.describe(locale, () => {
      test.use(reading(locale));
      const t = benchmarkWords[locale];
      const { score, delta } = formats(locale);

      test('one of them beside the ten others, in words, lines and a table', async ({ page }) => {
        await signIn(page, own.member);
        await page.goto(page_);
        await expect(heading(page)).toHaveText(t.heading.level);
        await expect(page.getByText(t.companies(10))).toBeVisible();
        const row = page.getByRole('row', { name: direction('strategy').short[locale] });
        const [own_, median, difference, middle, place, others] = await row
          .getByRole('cell')
          .allTextContents();
        expect([own_, median, difference]).toEqual([score(2), score(2), delta(0)]);
        expect(middle).toBe(`${score(1.6)}–${score(2.9)}`);
        expect([place, others]).toEqual([t.table.placeOf(3, 10), '10']);
        await inspect(page, 'benchmark');
        await page.setViewportSize({ width: 320, height: 800 });
        await inspect(page, 'benchmark, narrow');
      });
    });

  test.describe('its owner', () => {
    test.use({ ...reading('en'), expectedErrors: [/40[34]/] });
    const t = benchmarkWords.en;
    const s = sharingWords.en;

    test('leaves a client out and takes it in, leaves altogether and sees no more', async ({
      page
    }) => {
      await signIn(page, own.member);
      await page.goto(page_);
      await press(page, t.leaveOut);
      await expect(page.getByRole('status')).toHaveText(notices.en.clientLeftOut);
      await expect(heading(page)).toHaveText(t.nothing.leftOut.heading);
      await inspect(page, 'benchmark, left out');
      await page.goto(`${base}/settings/benchmark`);
      await expect(heading(page)).toHaveText(s.on);
      await inspect(page, 'sharing, one left out');
      await page.getByRole('button', { name: /Meridian 2$/ }).click();
      await expect(page.getByRole('status')).toHaveText(notices.en.clientTakenIn);
      await press(page, s.leave);
      await expect(heading(page)).toHaveText(s.off);
      await inspect(page, 'sharing, off');
      await page.goto(page_);
      await expect(heading(page)).toHaveText(t.nothing.workspaceDoesNot.heading);
      await inspect(page, 'benchmark, nothing shared');
      await page.getByRole('link', { name: t.toSharing }).click();
      await press(page, s.join);
      await expect(page.getByRole('status')).toHaveText(notices.en.benchmarkJoined);
      await page.goto(page_);
      await expect(page.getByText(t.companies(10))).toBeVisible();
    });

    test('and nobody else: a viewer looks, a stranger finds nothing', async ({ page }) => {
      const viewer = await colleague(e2eContext(), own.member, 'viewer');
      await signIn(page, viewer);
      await page.goto(page_);
      await expect(page.getByText(t.companies(10))).toBeVisible();
      await expect(page.getByRole('button', { name: t.leaveOut })).toHaveCount(0);
      await page.goto(`${base}/settings/benchmark`);
      await expect(heading(page)).toHaveText(failures.en.forbidden.heading);
      const stranger = await workspace(e2eContext());
      await signIn(page, stranger);
      const [id = ''] = own.clients;
      await page.goto(`/w/${stranger.workspace.id}/clients/${id}/benchmark`);
      await expect(heading(page)).toHaveText(failures.en.unknown.heading);
    });
  });

  test('an agency compares its own clients without sharing anything', async ({ page }) => {
    const t = benchmarkWords.en;
    const alone = await agency('Private', [1, 2, 3, 4, 4.5, 5], false);
    await signIn(page, alone.member);
    await page.goto(`/w/${alone.member.workspace.id}/clients/${alone.clients[0]}/benchmark`);
    await expect(page.getByText(t.clients(5))).toBeVisible();
    await expect(page.getByText(t.market.workspaceDoesNot)).toBeVisible();
    await expect(page.getByText(t.place(0, 5))).toHaveCount(0);
    await inspect(page, 'benchmark of own clients');
  });
});
