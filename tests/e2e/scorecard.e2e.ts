import type { Page } from '@playwright/test';
import { byDirection } from '#lib/domain/by-direction.ts';
import type { Answers } from '#lib/domain/answers.ts';
import { finding } from '#lib/domain/finding.ts';
import { direction, LEVEL_NAMES, MODEL, stepOf } from '#lib/domain/model/index.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { stepsNow } from '#lib/domain/roadmap.ts';
import type { Scorecard } from '#lib/domain/scorecard-types.ts';
import { scorecard } from '#lib/domain/scorecard.ts';
import { sayFinding } from '#lib/i18n/finding.ts';
import { formats } from '#lib/i18n/format.ts';
import { respond } from '#lib/i18n/respond.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import { stepWords } from '#lib/i18n/steps.ts';
import { detailedAnswer, quickAnswers } from '#tests/support/answers.ts';
import {
  answerDetailed,
  answerQuick,
  begin,
  expect,
  reading,
  test
} from '#tests/support/browser.ts';
import { submitted } from '#tests/support/submitted.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const textOf = async (page: Page, selector: string) =>
  plain((await page.locator(selector).first().textContent()) ?? '');

/** Every figure that the page prints is the domain's, rounded for people. */
async function expectFigures(page: Page, card: Scorecard, locale: Locale) {
  const t = scorecardWords[locale];
  const { score, percent } = formats(locale);
  const headline = plain(sayFinding(finding(card), locale).join(' '));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);

  const { value, percent: way, stagedLevel, spread } = card.index;
  const figures = await textOf(page, '.read');
  if (value !== null && way !== null) {
    expect(figures).toContain(plain(`${score(value)} ${t.figures.ofFive}`));
    expect(figures).toContain(plain(t.figures.way(percent(way))));
  } else expect(figures).toContain(plain(t.figures.noIndex));
  if (stagedLevel !== null) expect(figures).toContain(plain(`${stagedLevel} ${t.figures.ofFive}`));
  if (spread !== null) expect(figures).toContain(score(spread));

  const table = page.getByRole('table').first();
  await expect(table.locator('tbody tr')).toHaveCount(7);
  for (const row of card.directions) {
    const cells = table.locator('tbody tr', { hasText: direction(row.id).name[locale] });
    const text = plain((await cells.textContent()) ?? '');
    if (row.score === null || row.level === null || row.target === null || row.gap === null) {
      expect(text, row.id).toContain(plain(t.table.status[row.status]));
      continue;
    }
    for (const figure of [row.score, row.target, row.gap])
      expect(text, row.id).toContain(score(figure));
    if (row.upTo !== null) expect(text, row.id).toContain(plain(t.table.upTo(score(row.upTo))));
    expect(text, row.id).toContain(`${row.level}${LEVEL_NAMES[row.level][locale]}`);
  }
  if (value !== null) await expect(table.locator('tfoot')).toContainText(score(value));

  const steps = page.getByRole('region', {
    name: stepWords[locale].heading(stepsNow(card.steps).length)
  });
  for (const planned of stepsNow(card.steps))
    await expect(
      steps.getByRole('heading', { name: stepOf(MODEL, planned.id).outcome[locale] })
    ).toBeVisible();
}

/** The radar as the server drew it: an outline for the scores, one for the targets, seven labels. */
async function expectRadar(page: Page, card: Scorecard, locale: Locale) {
  const radar = page.getByRole('img', { name: scorecardWords[locale].profile.picture });
  await expect(radar).toBeVisible();
  const scored = card.directions.filter(({ score }) => score !== null);
  await expect(radar.locator('circle')).toHaveCount(scored.length);
  await expect(radar.locator('text.label')).toHaveCount(7);
  for (const { score } of scored)
    await expect(radar).toContainText(formats(locale).score(score ?? 0));
}

const QUICK: Record<string, Answers> = {
  mixed: quickAnswers(2, 2.5, 1.5, 2, 1, 2.5, 3),
  'all at 1': quickAnswers(1, 1, 1, 1, 1, 1, 1),
  'all at 5': quickAnswers(5, 5, 5, 5, 5, 5, 5),
  'with gaps': quickAnswers(3, '?', 2.5, '-', 1.5, 4, 3.5),
  'too few': quickAnswers(3, '?', '?', '-', '?', 2, '?')
};

test.describe('quick, in Russian', () => {
  test.use(reading('ru'));
  for (const [name, answers] of Object.entries(QUICK))
    test(`${name}: every printed figure is the domain’s @nojs`, async ({ page }) => {
      const card = scorecard({
        model: MODEL,
        mode: 'quick',
        anonymous: false,
        responses: [{ answers }]
      });
      const path = await submitted(page, 'quick', answers, 'Северный берег');
      await page.goto(path);
      await expectFigures(page, card, 'ru');
      await expectRadar(page, card, 'ru');
      await expect(page.getByRole('banner')).toContainText('Северный берег');
      // the address is the secret: the page's own text never holds it
      expect(await page.content()).not.toContain(path.split('/').at(-2));
    });
});

test.describe('quick, on a phone, from the first page to the scorecard', () => {
  test.use(reading('ru'));
  test('the figures are those of the answers given @phone', async ({ page }) => {
    const levels = [2, 2, 1, 2, 1, 2, 3];
    await begin(page, 'ru', 'quick');
    await answerQuick(page, 'ru', levels);
    await page.getByRole('button', { name: 'Отправить', exact: true }).click();
    await page.waitForURL(/\/scorecard$/);
    const responses = [{ answers: quickAnswers(...levels) }];
    await expectFigures(
      page,
      scorecard({ model: MODEL, mode: 'quick', anonymous: false, responses }),
      'ru'
    );
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

test.describe('detailed, in English', () => {
  test.use(reading('en'));
  const answers = {
    ...byDirection((id) => detailedAnswer(id, 2, 'partly')),
    need: detailedAnswer('need', 1, 'yes'),
    management: detailedAnswer('management', 2, 'dontKnow'),
    brand: detailedAnswer('brand', 1)
  };

  test('every printed figure is the domain’s, with what a don’t know leaves open', async ({
    page
  }) => {
    const card = scorecard({
      model: MODEL,
      mode: 'detailed',
      anonymous: false,
      responses: [{ answers }]
    });
    await page.goto(await submitted(page, 'detailed', answers));
    await expectFigures(page, card, 'en');
    await expectRadar(page, card, 'en');
    await expect(page.getByRole('table').first()).toContainText('up to');
  });

  test('from the first page to the scorecard the figures are those of the marks given', async ({
    page
  }) => {
    await begin(page, 'en', 'detailed');
    await answerDetailed(page, answers);
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.waitForURL(/\/scorecard$/);
    const card = scorecard({
      model: MODEL,
      mode: 'detailed',
      anonymous: false,
      responses: [{ answers }]
    });
    await expectFigures(page, card, 'en');
  });
});

test.describe('amended', () => {
  test.use({ ...reading('en'), expectedErrors: [/404/] });
  test('the former version stays at its own address, and another number is none', async ({
    page
  }) => {
    const path = await submitted(page, 'quick', QUICK.mixed ?? {});
    const link = path.replace('/scorecard', '');
    await page.goto(path);
    await page.getByRole('link', { name: respond.en.done.amend }).click();
    await page.getByRole('button', { name: respond.en.amend.confirm }).click();
    await page.goto(`${link}/loyalty`);
    await page.getByRole('radio', { name: /^3\./ }).locator('visible=true').check();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.goto(`${link}/review`);
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.waitForURL(/\/scorecard$/);
    await expect(page.getByRole('row', { name: /Trigger and loyalty/ })).toContainText('3.0');

    await page
      .getByRole('listitem')
      .getByRole('link', { name: /^1\. \d/ })
      .click();
    await expect(page).toHaveURL(/\?version=1$/);
    await expect(page.getByRole('row', { name: /Trigger and loyalty/ })).toContainText('1.0');
    await page.getByRole('link', { name: scorecardWords.en.toCurrent }).click();
    await expect(page).toHaveURL(/\/scorecard$/);
    for (const bad of ['2', '0', 'x', '1e3'])
      expect((await page.goto(`${link}/scorecard?version=${bad}`))?.status()).toBe(404);
  });
});

test.describe('printed', () => {
  test.use(reading('ru'));
  test('the figures and the plan are on paper, what only a screen needs is not', async ({
    page
  }) => {
    await page.goto(await submitted(page, 'quick', QUICK.mixed ?? {}));
    await page.emulateMedia({ media: 'print' });
    for (const name of [
      scorecardWords.ru.profile.heading,
      scorecardWords.ru.bars.heading,
      scorecardWords.ru.table.heading,
      stepWords.ru.heading(3),
      stepWords.ru.later
    ])
      await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await expect(page.getByRole('heading', { name: respond.ru.done.linkHeading })).toBeHidden();
    await expect(page.getByRole('contentinfo')).toContainText(
      plain(scorecardWords.ru.facts.equalWeights)
    );
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  });
});

test('without the answers there is no scorecard yet', async ({ page }) => {
  const link = await begin(page, 'en', 'quick');
  await page.goto(`${link}/scorecard`);
  await expect(page).toHaveURL(new RegExp(`${link}$`));
});
