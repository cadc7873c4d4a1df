import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { byDirection } from '#lib/domain/by-direction.ts';
import { companyImport } from '#lib/i18n/company-import.ts';
import { exportWords } from '#lib/i18n/exports.ts';
import { respond } from '#lib/i18n/respond.ts';
import { roundForm } from '#lib/i18n/round-form.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import { teamWords } from '#lib/i18n/team.ts';
import { formats } from '#lib/i18n/format.ts';
import { quickAnswers } from '#tests/support/answers.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { answer, closeRound, openRound } from '#tests/support/rounds.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { submitted } from '#tests/support/submitted.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const t = companyImport.ru;
const named = exportWords.ru.files;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

// a refused file and one that came before answer 400 and 409, which the console reports
test.use({ expectedErrors: [/status of 4(?:00|09)/] });

async function give(page: Page, text: string) {
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'company.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  });
  await page.getByRole('button', { name: t.check }).click();
}

async function taken(page: Page, label: string) {
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: label, exact: true }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test.describe('in Russian', () => {
  test.use(reading('ru'));

  test('a company is taken along as tables and data, and brought over into another workspace', async ({
    page
  }) => {
    const ctx = e2eContext();
    const owner = await workspace(ctx, { name: 'Меридиан' });
    const client = await company(ctx, owner, 'Маяк: «Свет» & Co');
    for (const [quarter, anonymous] of [
      ['2026-Q2', false],
      ['2026-Q3', true]
    ] as const) {
      const round = await openRound(ctx, owner, client, { quarter, anonymous });
      for (const level of [2, 3, 4] as const)
        await answer(
          ctx,
          round,
          byDirection(() => ({ level, comment: '=1' })),
          { name: 'Анна' }
        );
      await closeRound(ctx, round);
    }
    await signIn(page, owner);
    await page.goto(`/w/${owner.workspace.id}/clients/${client}`);
    const tables = await taken(page, `${named.company}\u00a0XLSX`);
    expect(tables.name).toBe('Маяк «Свет» & Co, все раунды.xlsx');
    const { sheets } = await readXlsx(new Uint8Array(tables.bytes));
    expect(sheets[0]?.rows.map((row) => row[8])).toEqual(['Индекс', 3, 3]);
    const data = await taken(page, `${named.everything}\u00a0JSON`);
    expect(data.name).toBe('Маяк «Свет» & Co.json');
    await page.getByRole('link', { name: '3,0' }).first().click();
    const answers = await taken(page, `${named.answers}\u00a0XLSX`);
    const read = await readXlsx(new Uint8Array(answers.bytes));
    expect(JSON.stringify(read.sheets.map(({ rows }) => rows))).not.toContain('Анна'); // the latest is anonymous

    const other = await workspace(ctx, { name: 'Другое агентство' });
    await signIn(page, other);
    await page.goto(`/w/${other.workspace.id}/clients/import`);
    await page.getByRole('link', { name: t.heading }).click();
    await inspect(page, 'bringing a company over');
    const text = data.bytes.toString('utf8');
    await give(page, text.replace('"level":2', '"level":9'));
    await expect(heading(page)).toHaveText(t.wrongHeading(1));
    await expect(page.getByRole('cell', { name: /^rounds\[0\]\.responses/ })).toBeVisible();
    await inspect(page, 'what is wrong in a company');
    await give(page, text);
    await expect(heading(page)).toHaveText(t.readyHeading('Маяк: «Свет» & Co', 2));
    await expect(page.getByRole('row', { name: /III\s+квартал\s+2026/ })).toContainText(
      t.isAnonymous
    );
    await inspect(page, 'a company that can come');
    await page.getByRole('button', { name: t.take }).click();
    await expect(heading(page)).toHaveText('Маяк: «Свет» & Co');
    await expect(page.getByRole('link', { name: '3,0' })).toHaveCount(2);
    // the anonymous round has its scorecard, without a single answer
    await page.getByRole('link', { name: '3,0' }).first().click();
    await inspect(page, 'a scorecard that came over');
    // nothing on its pages speaks of answers that could show up
    await expect(page.getByText(scorecardWords.ru.figures.claimsHidden.elsewhere)).toBeVisible();
    await expect(page.getByRole('link', { name: named.answers })).toHaveCount(0);
    const scorecard = page.url();
    for (const [path, words] of [
      ['/consensus', teamWords.ru.elsewhere],
      ['', teamWords.ru.elsewhere],
      ['/edit', roundForm.ru.wrong.elsewhere]
    ] as const) {
      await page.goto(scorecard.replace('/scorecard', path));
      await expect(page.getByText(words, { exact: true })).toBeVisible();
      await expect(page.getByText(teamWords.ru.answers.fromFive)).toHaveCount(0);
      await expect(page.getByRole('button', { name: roundForm.ru.edit.extendButton })).toHaveCount(
        0
      );
      await inspect(page, `a round that came over, ${path}`);
    }
    await page.goto(`/w/${other.workspace.id}/clients/import/company`);
    await give(page, text);
    await page.getByRole('button', { name: t.take }).click();
    await expect(page.getByText(t.here)).toBeVisible();
    await page.getByRole('link', { name: t.toCompany }).click();
    await expect(heading(page)).toHaveText('Маяк: «Свет» & Co');

    // a company of its own takes itself in, and then no more
    const own = await workspace(ctx, { kind: 'company', name: 'Маяк' });
    await signIn(page, own);
    await page.goto(`/w/${own.workspace.id}`);
    await inspect(page, 'a company workspace before its first round');
    await page.getByRole('link', { name: t.ownHeading }).click();
    await inspect(page, 'bringing one’s own company over');
    await give(page, text);
    await page.getByRole('button', { name: t.take }).click();
    await expect(heading(page)).toHaveText('Маяк');
    await expect(page.getByRole('link', { name: '3,0' })).toHaveCount(2);
    await page.goto(`/w/${own.workspace.id}/clients/import/company`);
    await expect(page.getByText(t.begun)).toBeVisible();
    await inspect(page, 'a company that has begun');
  });

  test('a respondent takes the own scorecard along, as long as there is one', async ({ page }) => {
    const path = await submitted(page, 'quick', quickAnswers(2, 2.5, 1.5, 2, 1, 2.5, 3), 'Маяк');
    await page.goto(path);
    const files = [
      `${named.scorecard}\u00a0XLSX`,
      `${named.radar}\u00a0SVG`,
      `${named.bars}\u00a0PNG`
    ];
    for (const [n, label] of files.entries()) {
      const { name, bytes } = await taken(page, label);
      expect(name).toMatch(/^Маяк, 2\d.* 20\d\d/);
      expect(bytes.length).toBeGreaterThan(1000);
      if (n === 0) {
        const { sheets } = await readXlsx(new Uint8Array(bytes));
        const scores = sheets[1]?.rows.slice(1).map((row) => row[3]);
        expect(scores).toEqual([2, 2.5, 1.5, 2, 1, 2.5, 3]);
      }
    }
    await inspect(page, 'a scorecard with its files');
    const get = (file: string) => page.request.get(`${path}${file}`, { maxRedirects: 0 });
    const data = await get('.json');
    expect(data.headers()).toMatchObject({
      ...{ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' },
      'referrer-policy': 'same-origin'
    });
    const { scorecard } = (await data.json()) as { scorecard: { index: { value: number } } };
    await expect(page.getByText(formats('ru').score(scorecard.index.value)).first()).toBeVisible();
    expect((await get('.json?version=1')).status()).toBe(404);
    await page.goto(path.replace('/scorecard', '/delete'));
    await page.getByRole('textbox').fill(respond.ru.remove.word);
    await page.getByRole('button', { name: respond.ru.remove.confirm }).click();
    await page.waitForURL(/deleted/);
    for (const file of ['.xlsx', '.csv', '.json']) expect((await get(file)).status()).toBe(404);
    expect((await page.request.get(path.replace('scorecard', 'radar.svg'))).status()).toBe(404);
  });
});
