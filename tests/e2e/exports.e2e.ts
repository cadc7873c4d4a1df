import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { byDirection } from '#lib/domain/by-direction.ts';
import { companyImport } from '#lib/i18n/company-import.ts';
import { exportWords } from '#lib/i18n/exports.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { answer, closeRound, openRound } from '#tests/support/rounds.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
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
});
