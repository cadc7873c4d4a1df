import type { Page } from '@playwright/test';
import type { Answers } from '#lib/domain/answers.ts';
import { fraction } from '#lib/domain/fraction.ts';
import { direction, DIRECTION_IDS, MODEL, type DirectionId } from '#lib/domain/model/index.ts';
import { stepsNow } from '#lib/domain/roadmap.ts';
import type { Outlook } from '#lib/domain/outlook.ts';
import { scorecard } from '#lib/domain/scorecard.ts';
import { formats } from '#lib/i18n/format.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import { whatIfWords } from '#lib/i18n/whatif.ts';
import { detailedAnswer, quickAnswers } from '#tests/support/answers.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { submitted } from '#tests/support/submitted.ts';

const t = whatIfWords.en;
const { score, delta } = formats('en');
const QUICK = quickAnswers(2, 2.5, 1.5, 2, 1, 2.5, '-');
const DETAILED: Answers = {
  ...Object.fromEntries(DIRECTION_IDS.map((id) => [id, detailedAnswer(id, 2)])),
  need: { dontKnow: true },
  loyalty: detailedAnswer('loyalty', 1, 'partly')
};

const panel = (page: Page) => page.getByRole('region', { name: t.heading, exact: true });
const stop = (page: Page, id: DirectionId, level: number) =>
  panel(page)
    .getByRole('group', { name: direction(id).short.en, exact: true })
    .getByRole('button', { name: `Level\u00A0${level}`, exact: true });

async function opened(page: Page, mode: 'quick' | 'detailed', answers: Answers) {
  const path = await submitted(page, mode, answers);
  await page.goto(path);
  await panel(page).getByRole('button', { name: t.open }).click();
  await expect(panel(page).getByRole('button', { name: t.reset })).toBeVisible();
  return path;
}

/** What the panel shows is what the domain says. */
async function expectOutlook(page: Page, then: Pick<Outlook, 'index' | 'steps'>, now: number) {
  const { value, stagedLevel, weakest } = then.index;
  const shown = (name: string) => panel(page).locator(`[data-then="${name}"]`);
  const change = Number(((value ?? 0) - now).toFixed(9));
  await expect(shown('index')).toHaveText(
    `${score(value ?? 0)}${change === 0 ? '' : delta(change)}`
  );
  await expect(shown('staged')).toContainText(String(stagedLevel ?? '—'));
  await expect(shown('weakest')).toHaveText(weakest.map((id) => direction(id).short.en).join(', '));
  const steps = panel(page).locator('[data-step]');
  const inOrder = (await steps.all()).map((each) => each.getAttribute('data-step'));
  const first = stepsNow(then.steps);
  const rest = then.steps.filter((each) => !first.includes(each));
  expect(await Promise.all(inOrder)).toEqual([...first, ...rest].map(({ id }) => id));
}

test.use(reading('en'));

test('quick: levels supposed change the figures as the domain says @phone', async ({ page }) => {
  await opened(page, 'quick', QUICK);
  const input = {
    model: MODEL,
    mode: 'quick',
    anonymous: false,
    responses: [{ answers: QUICK }]
  } as const;
  const now = scorecard(input);
  const index = now.index.value ?? 0;
  await expectOutlook(page, now, index);

  await stop(page, 'strategy', 4).click();
  await stop(page, 'loyalty', 3).click();
  const suppose = { strategy: fraction(4), loyalty: fraction(3) };
  await expectOutlook(page, scorecard({ ...input, suppose }), index);
  await expect(stop(page, 'loyalty', 3)).toHaveAttribute('aria-pressed', 'true');
  await expect(panel(page).getByRole('status')).toHaveText(/^Index \d\.\d, \+\d\.\d against now$/);

  await stop(page, 'strategy', 4).click();
  await expectOutlook(page, scorecard({ ...input, suppose: { loyalty: suppose.loyalty } }), index);
  await panel(page).getByRole('button', { name: t.reset }).click();
  await expectOutlook(page, now, index);
});

test('only levels above are offered, and a direction that does not apply has none', async ({
  page
}) => {
  await opened(page, 'quick', QUICK);
  await expect(stop(page, 'need', 2)).toBeDisabled();
  await expect(stop(page, 'need', 3)).toBeEnabled();
  await expect(stop(page, 'management', 5)).toHaveCount(0);
});

test('detailed: practices ticked count as the formula says', async ({ page }) => {
  await opened(page, 'detailed', DETAILED);
  const scored = (answers: Answers) =>
    scorecard({ model: MODEL, mode: 'detailed', anonymous: false, responses: [{ answers }] });
  const index = scored(DETAILED).index.value ?? 0;

  const strategy = panel(page).getByRole('listitem').filter({ hasText: 'Strategy' }).first();
  await strategy.locator('summary').click();
  const practices = strategy.getByRole('checkbox');
  await practices.first().check();
  const one = { criteria: { ...marksOf(DETAILED, 'strategy'), 'strategy.3.a': 'yes' } } as const;
  await expectOutlook(page, scored({ ...DETAILED, strategy: one }), index);

  // a level chosen ticks its practices, those below it too, and gives a score to what had none
  await stop(page, 'strategy', 3).click();
  await expect(practices.nth(1)).toBeChecked();
  await stop(page, 'need', 2).click();
  const both: Answers = {
    ...DETAILED,
    strategy: detailedAnswer('strategy', 3),
    need: detailedAnswer('need', 2)
  };
  await expectOutlook(page, scored(both), index);
});

const marksOf = (answers: Answers, id: DirectionId) => {
  const answer = answers[id];
  return answer && 'criteria' in answer ? answer.criteria : {};
};

test('nothing is fetched before it is opened, and nothing is sent or kept by it', async ({
  page
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  const path = await submitted(page, 'quick', QUICK);
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((url) => url.includes('what-if'))).toEqual([]);

  await panel(page).getByRole('button', { name: t.open }).click();
  await stop(page, 'strategy', 4).waitFor();
  await page.waitForLoadState('networkidle');
  const script = scripts.find((url) => /what-if.*\.js$/.test(url)) ?? '';
  // the formulas without the model: its texts would weigh more than everything else
  expect(await (await page.request.get(script)).text()).not.toContain(
    MODEL.directions.strategy.cells[1].summary.en
  );

  const answersAt = path.replace('scorecard', 'answers');
  const before: unknown = await (await page.request.get(answersAt)).json();
  scripts.length = 0;
  await stop(page, 'strategy', 4).click();
  await stop(page, 'loyalty', 5).click();
  await panel(page).getByRole('button', { name: t.reset }).click();
  expect(scripts).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await (await page.request.get(answersAt)).json()).toEqual(before);
});

test('the radar shows what is supposed as a third outline, and lets it go', async ({ page }) => {
  await opened(page, 'quick', QUICK);
  const figure = page.locator('figure[data-radar]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-drawn', '');
  const entry = figure.getByRole('button', { name: t.supposed, exact: true });
  await expect(entry).toBeHidden();

  await stop(page, 'loyalty', 4).click();
  await expect(entry).toBeVisible();
  await expect(figure).toHaveAttribute('data-supposed', /what if 4\.0/);
  await expect(
    figure.getByRole('button', { name: scorecardWords.en.profile.now, exact: true })
  ).toHaveAttribute('aria-pressed', 'true');

  await page.emulateMedia({ media: 'print' });
  await expect(panel(page)).toBeHidden();
  await expect(entry).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await stop(page, 'loyalty', 4).click();
  await expect(entry).toBeHidden();
});

test('works with the keyboard alone, and says what has changed', async ({ page }) => {
  await page.goto(await submitted(page, 'quick', QUICK));
  await panel(page).getByRole('button', { name: t.open }).focus();
  await page.keyboard.press('Enter');
  await expect(stop(page, 'strategy', 3)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(panel(page).getByRole('status')).toContainText('against now');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('it is not there', async ({ page }) => {
    await page.goto(await submitted(page, 'quick', QUICK));
    await expect(page.locator('[data-what-if]')).toBeHidden();
  });
});
