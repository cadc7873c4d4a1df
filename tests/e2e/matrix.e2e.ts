import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { byDirection } from '#lib/domain/by-direction.ts';
import { MODEL, type CriterionId } from '#lib/domain/model/index.ts';
import { common } from '#lib/i18n/common.ts';
import { compareWords } from '#lib/i18n/compare.ts';
import { faultWords } from '#lib/i18n/faults.ts';
import { matrix as words } from '#lib/i18n/matrix.ts';
import * as models from '#lib/server/models/service.ts';
import { detailedAnswer } from '#tests/support/answers.ts';
import { answerDetailed, expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { matrix, NEW_PRACTICE } from '#tests/support/matrices.ts';
import { answer, closeRound, invite, openRound } from '#tests/support/rounds.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const t = words.en;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const NEW_ID: CriterionId = 'loyalty.2.d';

/** As much of the document as is edited here. */
interface Edited {
  directions: Record<string, { levels: { criteria: unknown[] }[]; steps: { weeks: number[] }[] }>;
}

// a refused form and an overtaken one answer 400 and 409, which the console reports
test.use({ expectedErrors: [/status of 4(?:00|09)/] });

/** The edited file, given to the page. */
async function give(page: Page, document: unknown) {
  const buffer = Buffer.from(JSON.stringify(document, null, 2));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'matrix.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: /^(?:Show what changes|Check again)$/ }).click();
}

test.describe('in English', () => {
  test.use(reading('en'));

  test('a new version of the matrix between two rounds', async ({ page }) => {
    const ctx = e2eContext();
    const owner = await workspace(ctx);
    const client = await company(ctx, owner);
    const first = await openRound(ctx, owner, client, { quarter: '2026-Q3', mode: 'detailed' });
    await answer(
      ctx,
      first,
      byDirection((id) => detailedAnswer(id, 2)),
      { name: 'Anna' }
    );
    await closeRound(ctx, first);
    await signIn(page, owner);
    const base = `/w/${owner.workspace.id}`;

    // the version in use is exported …
    await page.goto(`${base}/settings/model`);
    await expect(heading(page)).toHaveText(t.heading('1'));
    await inspect(page, 'the versions, one');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: t.exportOf('1') }).click();
    const file = await (await downloading).path();
    const document = JSON.parse(await readFile(file, 'utf8')) as Edited;

    // … edited, at first with mistakes, which are told by their places …
    const evidence = { en: 'the latest answers', ru: 'последние ответы' };
    const practice = { id: NEW_ID, kind: 'practice', text: { en: NEW_PRACTICE.en }, evidence };
    document.directions['loyalty']?.levels[1]?.criteria.push(practice);
    const weeks = document.directions['deal']?.steps[0]?.weeks ?? [];
    const [from = 0, to = 0] = weeks;
    weeks.splice(0, 2, 9, 3);
    await give(page, document);
    await expect(heading(page)).toHaveText(t.wrongHeading(2));
    const wrong = page.getByRole('table', { name: faultWords.en.table }).getByRole('row');
    await expect(wrong.nth(1)).toContainText('directions.loyalty.levels[1].criteria[3].text.ru');
    await expect(wrong.nth(2)).toContainText('directions.deal.steps[0].weeks');
    await expect(page.getByRole('textbox', { name: t.text })).toHaveValue(/maturity-matrix-1/);
    await inspect(page, 'the mistakes');

    // … mended, shown as what it changes, and taken
    Object.assign(practice.text, NEW_PRACTICE);
    weeks.splice(0, 2, from, to + 2);
    await give(page, document);
    await expect(heading(page)).toHaveText(t.readyHeading(3, '1'));
    await expect(page.getByText(/^Loyalty: 1 practice added\./)).toBeVisible();
    await expect(page.locator('ins', { hasText: NEW_PRACTICE.ru })).toBeVisible();
    await inspect(page, 'the preview');
    await page.getByRole('textbox', { name: t.note }).fill('Asking after each purchase');
    await page.getByRole('button', { name: t.take }).click();
    await expect(heading(page)).toHaveText(t.heading('1.1'));
    await expect(page.getByText('Asking after each purchase')).toBeVisible();
    await inspect(page, 'the versions, two');

    // the next round asks by it
    const second = await openRound(ctx, owner, client, { quarter: '2026-Q4', mode: 'detailed' });
    const model = await models.current(ctx, owner);
    await page.goto(`/a/${await invite(ctx, second)}`);
    await expect(page.getByText(common.en.modelVersion('1.1'))).toBeVisible();
    // whoever is asked reads about the version they are asked by
    await page.getByRole('link', { name: common.en.about }).click();
    await expect(page.getByText('65 in all')).toBeVisible();
    await expect(page.getByText(common.en.modelVersion('1.1'))).toBeVisible();
    await inspect(page, 'about a version of a workspace');
    await page.goBack();
    await page.getByRole('textbox', { name: 'Your name' }).fill('Anna');
    await page.getByRole('button', { name: common.en.start, exact: true }).click();
    const aboutIt = page.getByRole('link', { name: common.en.about });
    await expect(aboutIt).toHaveAttribute('href', 'about');
    const loyalty = detailedAnswer('loyalty', 1, 'yes');
    await answerDetailed(
      page,
      {
        ...byDirection((id) => detailedAnswer(id, 1)),
        loyalty: { criteria: { ...loyalty.criteria, [NEW_ID]: 'no' } }
      },
      model
    );
    await page.getByRole('button', { name: common.en.submit }).click();
    await page.waitForURL(/\/done$/);
    await closeRound(ctx, second);

    // the comparison says where the two do not measure the same, and the old round is as it was
    await page.goto(`${base}/clients/${client}/compare`);
    const { marks, reading: notes, behind } = compareWords.en;
    const about = page.getByRole('region', { name: notes.heading });
    await expect(about).toContainText(marks.otherModelVersion);
    await expect(about).toContainText('Loyalty: 1 practice added.');
    await expect(page.locator('main')).toContainText(behind.heading);
    await expect(page.locator('main').getByText(NEW_PRACTICE.en)).toHaveCount(1);
    await inspect(page, 'a comparison across versions');
    for (const [round, name] of [
      [first, '1'],
      [second, '1.1']
    ] as const) {
      await page.goto(`${base}/rounds/${round}/scorecard`);
      await expect(page.getByText(common.en.modelVersion(name), { exact: true })).toBeVisible();
    }

    // and the built-in version can be gone back to
    await page.goto(`${base}/settings/model`);
    await page.getByRole('button', { name: t.goOnOf('1') }).click();
    await expect(heading(page)).toHaveText(t.heading('1'));
  });
});

test.describe('in Russian', () => {
  test.use(reading('ru'));

  test('whoever was overtaken sees what theirs changes now @phone', async ({ page }) => {
    const ctx = e2eContext();
    const owner = await workspace(ctx);
    await signIn(page, owner);
    await page.goto(`/w/${owner.workspace.id}/settings/model`);
    const mine = matrix(({ directions }) => (directions.need.about.ru = 'Откуда берётся спрос.'));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'm.json', mimeType: 'application/json', buffer: Buffer.from(mine) });
    await page.getByRole('button', { name: words.ru.check }).click();
    await expect(heading(page)).toHaveText(words.ru.readyHeading(1, '1'));

    const theirs = matrix(({ directions }) => (directions.deal.about.ru = 'Как покупают.'));
    const asked = { text: theirs, note: '', base: MODEL.version };
    await models.take(ctx, owner, asked, 'ru');
    await page.getByRole('button', { name: words.ru.take }).click();
    await expect(page.getByRole('alert')).toHaveText(words.ru.problems.overtaken);
    await expect(heading(page)).toHaveText(words.ru.readyHeading(2, '1.1'));
    await inspect(page, 'overtaken');
    await page.getByRole('button', { name: words.ru.take }).click();
    await expect(heading(page)).toHaveText(words.ru.heading('1.2'));
  });
});
