import { test as base, type Page } from '@playwright/test';
import type { CriterionMark, DetailedAnswer } from '#lib/domain/answers.ts';
import { criterionOf, direction, MODEL, type Model } from '#lib/domain/model/index.ts';
import {
  DIRECTION_IDS,
  type CriterionId,
  type DirectionId,
  type Locale
} from '#lib/domain/model/types.ts';
import { common } from '#lib/i18n/common.ts';
import { respond } from '#lib/i18n/respond.ts';

interface Fixtures {
  /** What the console may say without failing the test: expected refusals and cut connections. */
  expectedErrors: RegExp[];
}

/** Playwright's test, in which an error in the console or an uncaught one fails the test. */
export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],
  page: async ({ page, expectedErrors }, use) => {
    const errors: string[] = [];
    const note = (text: string) => {
      if (!expectedErrors.some((expected) => expected.test(text))) errors.push(text);
    };
    page.on('console', (message) => message.type() === 'error' && note(message.text()));
    page.on('pageerror', (error) => note(String(error)));
    await use(page);
    if (errors.length > 0) throw new Error(`The console said:\n${errors.join('\n')}`);
  }
});
export { expect } from '@playwright/test';

/** A reader of one language, whatever the machine's. */
export const reading = (locale: Locale) => ({
  locale: locale === 'ru' ? 'ru-RU' : 'en-GB',
  extraHTTPHeaders: { 'accept-language': locale }
});

/** From the home page to the first direction, as a newcomer goes. Returns the private link's path. */
export async function begin(page: Page, locale: Locale, mode: 'quick' | 'detailed') {
  const t = common[locale];
  await page.goto('/');
  await page.getByRole('button', { name: t.start, exact: true }).click();
  await page.getByRole('radio', { name: respond[locale].welcome[mode], exact: true }).check();
  const link = new URL(page.url()).pathname;
  await page.getByRole('button', { name: t.start, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: nameOf('strategy', locale) }).waitFor();
  return link;
}

/** A direction's name as the interface prints it. */
export function nameOf(id: (typeof DIRECTION_IDS)[number], locale: Locale): RegExp {
  const name = direction(id).name[locale];
  return new RegExp(`^${name.replaceAll(' ', '\\s')}$`);
}

/** Answers the seven directions of a quick assessment with these levels; ends on the review. */
export async function answerQuick(page: Page, locale: Locale, levels: readonly number[]) {
  for (const [index, id] of DIRECTION_IDS.entries()) {
    await page.getByRole('heading', { level: 1, name: nameOf(id, locale) }).waitFor();
    const group = page.getByRole('radiogroup', { name: nameOf(id, locale) });
    await group
      .getByRole('radio')
      .nth((levels[index] ?? 1) - 1)
      .check();
    await page.getByRole('button', { name: common[locale].next, exact: true }).click();
  }
  await page.waitForURL(/\/review$/);
}

const MARK_WORDS: Partial<Record<CriterionMark, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  dontKnow: 'Don’t know'
};

/**
 * Marks the criteria of a detailed assessment in English, level by level; ends on the review. Asked
 * by the built-in version of the matrix, or another one.
 */
export async function answerDetailed(
  page: Page,
  answers: Readonly<Record<DirectionId, DetailedAnswer>>,
  model: Model = MODEL
) {
  for (const id of DIRECTION_IDS) {
    await page.getByRole('heading', { level: 1, name: nameOf(id, 'en') }).waitFor();
    for (const [asked, mark] of Object.entries(answers[id].criteria)) {
      const name = criterionOf(model, asked as CriterionId).text.en;
      const group = page.getByRole('radiogroup', { name, exact: true });
      await group.getByRole('radio', { name: MARK_WORDS[mark] ?? '', exact: true }).check();
    }
    await page.getByRole('button', { name: 'Next', exact: true }).click();
  }
  await page.waitForURL(/\/review$/);
}
