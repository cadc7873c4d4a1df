/** What the tests of the direction pages share. */
import type { Page } from '@playwright/test';
import type { DirectionId, Locale } from '#lib/domain/model/types.ts';
import { common } from '#lib/i18n/common.ts';
import { expect, nameOf } from './browser.ts';

/** The five levels of the direction that is on the screen. */
export const levels = (page: Page, id: DirectionId, locale: Locale) =>
  page.getByRole('radiogroup', { name: nameOf(id, locale) }).getByRole('radio');

export const choose = (page: Page, id: DirectionId, locale: Locale, level: number) =>
  levels(page, id, locale)
    .nth(level - 1)
    .check();

/** Next, and the wait for the direction that it leads to. */
export async function next(page: Page, to: DirectionId, locale: Locale) {
  await page.getByRole('button', { name: common[locale].next, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: nameOf(to, locale) }).waitFor();
}

export const state = (page: Page) => page.getByRole('status');

/** What the server has. */
export async function stored(page: Page, link: string) {
  const response = await page.request.get(`${link}/answers`);
  const { answers } = (await response.json()) as { answers: Record<string, unknown> };
  return answers;
}

/** What the browser keeps of answers. */
export const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('answers:')));

/** Waits until the server has these answers, as far as they are named. */
export const expectStored = (page: Page, link: string, answers: Record<string, unknown>) =>
  expect.poll(() => stored(page, link)).toMatchObject(answers);
