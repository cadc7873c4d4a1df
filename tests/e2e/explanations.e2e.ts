import type { Page } from '@playwright/test';
import type { Answers, Mode } from '#lib/domain/answers.ts';
import { why } from '#lib/domain/explanation.ts';
import { direction, DIRECTION_IDS, MODEL, type Locale } from '#lib/domain/model/index.ts';
import { waysUp } from '#lib/domain/path.ts';
import { scorecard } from '#lib/domain/scorecard.ts';
import { standings } from '#lib/domain/team.ts';
import { explanationWords, sayWhy } from '#lib/i18n/explanations.ts';
import { formats } from '#lib/i18n/format.ts';
import { pathWords, sayWays } from '#lib/i18n/paths.ts';
import { detailedAnswer, quickAnswers } from '#tests/support/answers.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { submitted } from '#tests/support/submitted.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

const QUICK: Answers = {
  ...quickAnswers(2, 2.5, 1.5, 5, 1, '?', '-'),
  strategy: {
    level: 2,
    evidence: 'https://example.com/plan',
    comment: '<b>Nobody</b> reads the plan'
  },
  need: { level: 2, partlyNext: true, evidence: 'javascript:alert(1)' }
};
const DETAILED: Answers = {
  strategy: {
    criteria: {
      'strategy.2.a': 'yes',
      'strategy.2.b': 'yes',
      'strategy.3.a': 'yes',
      'strategy.3.b': 'partly',
      'strategy.4.a': 'yes'
    },
    evidence: { 'strategy.2.a': 'the list of activities' }
  },
  need: detailedAnswer('need', 3, 'dontKnow'),
  evaluation: detailedAnswer('evaluation', 1, 'yes'),
  deal: detailedAnswer('deal', 5),
  loyalty: detailedAnswer('loyalty', 1, 'partly'),
  brand: detailedAnswer('brand', 1),
  management: { notApplicable: 'two founders, nobody to manage' }
};

const section = (page: Page, heading: string) =>
  page.getByRole('region', { name: plain(heading), exact: true });

/** The row of a direction, in the fixed order. */
const row = (page: Page, heading: string, n: number) =>
  section(page, heading).locator('.fold').nth(n);

for (const [mode, answers] of [
  ['quick', QUICK],
  ['detailed', DETAILED]
] as [Mode, Answers][])
  for (const locale of ['en', 'ru'] as Locale[])
    test.describe(`${mode}, ${locale}`, () => {
      test.use(reading(locale));

      test('every score says its reason, and every level its way @nojs', async ({ page }) => {
        await page.goto(await submitted(page, mode, answers));
        const assessment = { model: MODEL, mode, anonymous: false, responses: [{ answers }] };
        const card = scorecard(assessment);
        const { score } = formats(locale);
        for (const [n, id] of DIRECTION_IDS.entries()) {
          const result = card.directions[n];
          const figure = result?.score == null ? '—' : score(result.score);
          const reason = row(page, explanationWords[locale].heading, n);
          await expect(reason).toContainText(plain(direction(id).name[locale]));
          await expect(reason).toContainText(plain(sayWhy(why(MODEL, id, answers[id]), locale)));
          await expect(reason.locator('.figure')).toHaveText(figure);

          const ways = waysUp(MODEL, id, standings(assessment));
          const way = row(page, pathWords[locale].heading, n);
          await expect(way).toContainText(plain(sayWays(ways, figure !== '—', locale)));
          const outcomes = ways.flatMap(({ adds }) => adds.map(({ outcome }) => outcome[locale]));
          await expect(way.locator('ol li')).toHaveCount(outcomes.length);
          expect(
            (await way.locator('ol li > span').allTextContents()).map(plain),
            `the way up in ${id}`
          ).toEqual(outcomes.map(plain));
        }
      });
    });

test.describe('what a respondent wrote', () => {
  test.use(reading('en'));

  test('is text; only a web address is a link, and it says nothing about this page', async ({
    page
  }) => {
    await page.goto(await submitted(page, 'quick', QUICK));
    const strategy = row(page, explanationWords.en.heading, 0);
    await strategy.locator('summary').click();
    await expect(strategy).toContainText('<b>Nobody</b> reads the plan');
    const link = strategy.getByRole('link');
    await expect(link).toHaveAttribute('href', 'https://example.com/plan');
    await expect(link).toHaveAttribute('rel', 'noreferrer noopener nofollow ugc');

    const need = row(page, explanationWords.en.heading, 1);
    await need.locator('summary').click();
    await expect(need).toContainText('javascript:alert(1)');
    await expect(need.getByRole('link')).toHaveCount(0);
  });

  test('confirms a practice, and what is ahead of its level is told apart', async ({ page }) => {
    await page.goto(await submitted(page, 'detailed', DETAILED));
    const t = explanationWords.en;
    const strategy = row(page, t.heading, 0);
    await strategy.locator('summary').click();
    const group = (heading: string) =>
      strategy.locator('div', { has: page.getByRole('heading', { name: plain(heading) }) }).last();
    await expect(group(t.groups.met).getByRole('listitem')).toHaveCount(3);
    await expect(group(t.groups.met).locator('.confirmed')).toHaveCount(1);
    await expect(group(t.groups.met).locator('.declared')).toHaveCount(2);
    await expect(group(t.groups.met)).toContainText('the list of activities');
    await expect(group(t.groups.held(3)).getByRole('listitem')).toHaveCount(1);
    await expect(group(t.groups.ahead).getByRole('listitem')).toHaveCount(1);
    await expect(row(page, t.heading, 5)).toContainText(plain(t.belowFloor));
    await expect(row(page, t.heading, 6)).toContainText('two founders, nobody to manage');
  });

  test('is printed where it has been opened, and only there', async ({ page }) => {
    await page.goto(await submitted(page, 'quick', QUICK));
    await page.emulateMedia({ media: 'print' });
    await expect(section(page, explanationWords.en.heading)).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await row(page, explanationWords.en.heading, 0).locator('summary').click();
    await page.emulateMedia({ media: 'print' });
    await expect(row(page, explanationWords.en.heading, 0)).toBeVisible();
    await expect(row(page, explanationWords.en.heading, 1)).toBeHidden();
    await expect(section(page, pathWords.en.heading)).toBeHidden();
  });
});
