import type { Page } from '@playwright/test';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { criterionOf, MODEL, type CriterionId } from '#lib/domain/model/index.ts';
import { answerQuick, begin, expect, nameOf, reading, test } from '#tests/support/browser.ts';
import { choose, expectStored, kept, levels, next, state, stored } from '#tests/support/survey.ts';

test.describe('quick, in Russian', () => {
  test.use(reading('ru'));

  test('seven directions without a request between them, then the review @phone', async ({
    page
  }) => {
    const link = await begin(page, 'ru', 'quick');
    const documents: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) documents.push(new URL(request.url()).pathname);
    });

    await expect(levels(page, 'strategy', 'ru')).toHaveCount(5);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await choose(page, 'strategy', 'ru', 2);
    await page.getByRole('checkbox', { name: 'Следующий уровень уже отчасти выполнен' }).check();
    await expect(page.getByText('2,5').last()).toBeVisible();

    await next(page, 'need', 'ru');
    await expect(page).toHaveTitle(/^Формирование потребности · /);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.getByRole('radio', { name: 'Не знаю' }).check();

    await next(page, 'evaluation', 'ru');
    await page.getByRole('radio', { name: 'Не применимо' }).check();
    await page.getByRole('button', { name: 'Далее', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Почему не применимо?' })).toBeFocused();
    await page.keyboard.type('Монополия, выбора у покупателя нет');

    for (const id of ['deal', 'loyalty', 'brand', 'management'] as const) {
      await next(page, id, 'ru');
      await choose(page, id, 'ru', 3);
    }
    await page.getByRole('textbox', { name: /Комментарий/ }).fill('Отчёты собираем вручную');
    expect(documents).toEqual([]);

    await page.getByRole('button', { name: 'Далее', exact: true }).click();
    await page.waitForURL(/\/review$/);
    await expect(page.getByText('Отчёты собираем вручную')).toBeVisible();
    expect(await stored(page, link)).toMatchObject({
      strategy: { level: 2, partlyNext: true },
      need: { dontKnow: true },
      evaluation: { notApplicable: 'Монополия, выбора у покупателя нет' },
      management: { level: 3, comment: 'Отчёты собираем вручную' }
    });
    expect(await kept(page)).toEqual([]);
  });

  test('the browser’s Back and a reload keep the place and the answers', async ({ page }) => {
    await begin(page, 'ru', 'quick');
    await choose(page, 'strategy', 'ru', 4);
    await next(page, 'need', 'ru');
    await page.goBack();
    await expect(
      page.getByRole('heading', { level: 1, name: nameOf('strategy', 'ru') })
    ).toBeVisible();
    await expect(levels(page, 'strategy', 'ru').nth(3)).toBeChecked();
    await page.goForward();
    await expect(page).toHaveURL(/\/need$/);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: nameOf('need', 'ru') })).toBeVisible();
    await page.getByRole('link', { name: /Стратегия/ }).click();
    await expect(levels(page, 'strategy', 'ru').nth(3)).toBeChecked();
  });

  test('what is chosen before the script has come is saved when it comes', async ({ page }) => {
    const link = await begin(page, 'ru', 'quick');
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\.js$/, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(`${link}/need`, { waitUntil: 'commit' });
    await choose(page, 'need', 'ru', 4);
    await page.getByRole('textbox', { name: /Комментарий/ }).fill('Раньше скрипта');
    release();
    await expectStored(page, link, { need: { level: 4, comment: 'Раньше скрипта' } });
    await next(page, 'evaluation', 'ru');
  });

  test('partly true belongs to one level: another choice takes it back, level 5 shuts it', async ({
    page
  }) => {
    await begin(page, 'ru', 'quick');
    const partly = page.getByRole('checkbox');
    await expect(partly).toBeDisabled();
    await choose(page, 'strategy', 'ru', 1);
    await partly.check();
    await choose(page, 'strategy', 'ru', 3);
    await expect(partly).not.toBeChecked();
    await choose(page, 'strategy', 'ru', 5);
    await expect(partly).toBeDisabled();
  });
});

test.describe('detailed, in English', () => {
  test.use(reading('en'));

  const group = (page: Page, id: CriterionId) =>
    page.getByRole('radiogroup', { name: criterionOf(MODEL, id).text.en });
  const mark = (page: Page, id: CriterionId, name: string) =>
    group(page, id).getByRole('radio', { name, exact: true }).check();

  test('questions go on while everything is true, and stop where it is not', async ({ page }) => {
    const link = await begin(page, 'en', 'detailed');
    await expect(group(page, 'strategy.3.a')).toBeHidden();
    await mark(page, 'strategy.2.a', 'Yes');
    await mark(page, 'strategy.2.b', 'Yes');
    await expect(group(page, 'strategy.3.a')).toBeVisible();
    await mark(page, 'strategy.3.a', 'Partly');
    await mark(page, 'strategy.3.b', 'Don’t know');
    await expect(group(page, 'strategy.4.a')).toBeHidden();
    // an answer taken back shuts the gate again
    await mark(page, 'strategy.2.b', 'No');
    await expect(group(page, 'strategy.3.a')).toBeHidden();
    await expectStored(page, link, {
      strategy: { criteria: { 'strategy.2.b': 'no', 'strategy.3.a': 'partly' } }
    });
    await page.reload();
    await expect(group(page, 'strategy.3.a')).toBeHidden();
    await expect(group(page, 'strategy.2.a').getByRole('radio', { name: 'Yes' })).toBeChecked();
  });

  test('not applicable wants a reason, and one criterion of a level must stay', async ({
    page
  }) => {
    const link = await begin(page, 'en', 'detailed');
    await mark(page, 'strategy.2.a', 'Not applicable');
    await expect(
      group(page, 'strategy.2.b').getByRole('radio', { name: 'Not applicable' })
    ).toBeDisabled();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    const reason = page.getByRole('textbox', { name: 'Why does it not apply?' });
    await expect(reason).toBeFocused();
    await expect(reason).toHaveAttribute('aria-invalid', 'true');
    await reason.fill('We are one person');
    await next(page, 'need', 'en');
    await expectStored(page, link, {
      strategy: { reasons: { 'strategy.2.a': 'We are one person' } }
    });
  });

  test('brand asks its two foundations first; evidence unfolds', async ({ page }) => {
    const link = await begin(page, 'en', 'detailed');
    await page.getByRole('link', { name: /Brand/ }).click();
    await mark(page, 'brand.1.a', 'Yes');
    await mark(page, 'brand.1.b', 'No');
    await expect(group(page, 'brand.1.a').getByRole('radio')).toHaveCount(2);
    const shows = `Shown by: ${criterionOf(MODEL, 'brand.2.a').evidence.en}`;
    await page.getByText(shows).click();
    await page.getByRole('textbox', { name: shows }).fill('Spring campaign');
    await mark(page, 'brand.2.a', 'Yes');
    await expectStored(page, link, {
      brand: {
        criteria: { 'brand.1.a': 'yes', 'brand.1.b': 'no', 'brand.2.a': 'yes' },
        evidence: { 'brand.2.a': 'Spring campaign' }
      }
    });
  });
});

test.describe('a network that fails', () => {
  test.use({ ...reading('en'), expectedErrors: [/Failed to load resource/] });

  test('offline in the middle, the tab closed: nothing is lost', async ({ context, page }) => {
    const link = await begin(page, 'en', 'quick');
    await choose(page, 'strategy', 'en', 2);
    await expect(state(page)).toContainText('Saved at');
    await context.setOffline(true);
    await next(page, 'need', 'en');
    await choose(page, 'need', 'en', 3);
    await expect(state(page)).toHaveText('Waiting for connection');
    await next(page, 'evaluation', 'en');
    await choose(page, 'evaluation', 'en', 4);
    await next(page, 'deal', 'en');
    await page.getByRole('textbox', { name: /Comment/ }).fill('Ask the sales team');
    await page.close();

    await context.setOffline(false);
    expect(await stored(await context.newPage(), link)).toEqual({ strategy: { level: 2 } });
    const again = await context.newPage();
    await again.goto(`${link}/deal`);
    await expect(again.getByRole('textbox', { name: /Comment/ })).toHaveValue('Ask the sales team');
    await expectStored(again, link, { need: { level: 3 }, evaluation: { level: 4 } });
    await again.getByRole('link', { name: /Evaluation/ }).click();
    await expect(levels(again, 'evaluation', 'en').nth(3)).toBeChecked();
  });

  test('the connection comes back: it is sent without being asked', async ({ context, page }) => {
    const link = await begin(page, 'en', 'quick');
    await context.setOffline(true);
    await choose(page, 'strategy', 'en', 5);
    await expect(state(page)).toHaveText('Waiting for connection');
    await context.setOffline(false);
    await expect(state(page)).toContainText('Saved at');
    expect(await stored(page, link)).toEqual({ strategy: { level: 5 } });
  });

  test('saves fail over a reload: what was not saved is shown and sent', async ({ page }) => {
    const link = await begin(page, 'en', 'quick');
    await page.route('**/answers', (route) => route.abort());
    await choose(page, 'strategy', 'en', 3);
    await expect(state(page)).toHaveText('Waiting for connection');
    await page.reload();
    await expect(levels(page, 'strategy', 'en').nth(2)).toBeChecked();
    await page.unroute('**/answers');
    await expectStored(page, link, { strategy: { level: 3 } });
    await expect(state(page)).toContainText('Saved at');
    await expect.poll(() => kept(page)).toEqual([]);
  });

  test('a captive portal that answers 200 with a page of its own has saved nothing', async ({
    page
  }) => {
    const link = await begin(page, 'en', 'quick');
    const portal = { status: 200, contentType: 'text/html', body: '<h1>Welcome to our Wi-Fi</h1>' };
    await page.route('**/answers', (route) => route.fulfill(portal));
    await choose(page, 'strategy', 'en', 3);
    await expect(state(page)).toHaveText('Waiting for connection');
    await page.unroute('**/answers');
    await expect(state(page)).toContainText('Saved at');
    expect(await stored(page, link)).toEqual({ strategy: { level: 3 } });
  });

  test('a busy server is given the time it asks for', async ({ page }) => {
    const link = await begin(page, 'en', 'quick');
    const sent: number[] = [];
    await page.route('**/answers', (route) => {
      sent.push(Date.now());
      return sent.length === 1
        ? route.fulfill({ status: 503, headers: { 'retry-after': '2' } })
        : route.continue();
    });
    await choose(page, 'strategy', 'en', 3);
    await expectStored(page, link, { strategy: { level: 3 } });
    expect((sent[1] ?? 0) - (sent[0] ?? 0)).toBeGreaterThanOrEqual(1990);
  });

  test('a reply that is lost costs nothing: the same save is sent again', async ({ page }) => {
    const link = await begin(page, 'en', 'quick');
    const bodies: (string | null)[] = [];
    await page.route('**/answers', async (route) => {
      bodies.push(route.request().postData());
      if (bodies.length > 1) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await choose(page, 'strategy', 'en', 3);
    await expect(state(page)).toContainText('Saved at');
    expect(bodies[1]).toBe(bodies[0]);
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(await stored(page, link)).toEqual({ strategy: { level: 3 } });
  });

  test('the review opens when everything is saved, not before', async ({ page }) => {
    const link = await begin(page, 'en', 'quick');
    await page.route('**/answers', (route) => route.abort());
    await page.getByRole('link', { name: /Management/ }).click();
    await choose(page, 'management', 'en', 3);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(state(page)).toHaveText(/opens when everything is saved|Waiting for connection/);
    await expect(page).toHaveURL(/\/management$/);
    await page.unroute('**/answers');
    await page.waitForURL(/\/review$/);
    expect(await stored(page, link)).toEqual({ management: { level: 3 } });
  });

  test('a browser that keeps nothing says so', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    const link = await begin(page, 'en', 'quick');
    await page.route('**/answers', (route) => route.abort());
    await choose(page, 'strategy', 'en', 3);
    await expect(state(page)).toContainText('Do not close the page');
    await page.unroute('**/answers');
    await expectStored(page, link, { strategy: { level: 3 } });
  });
});

test.describe('two devices', () => {
  test.use(reading('en'));

  for (const [decision, level] of [
    ['Keep mine', 2],
    ['Take theirs', 4]
  ] as const)
    test(`another answer is not overwritten in silence: ${decision}`, async ({ browser, page }) => {
      const link = await begin(page, 'en', 'quick');
      const other = await (await browser.newContext(reading('en'))).newPage();
      await other.goto(new URL(`${link}/strategy`, page.url()).href);
      await choose(other, 'strategy', 'en', 4);
      await expect(state(other)).toContainText('Saved at');

      await choose(page, 'strategy', 'en', 2);
      const question = page.getByRole('dialog');
      await expect(question.getByRole('row').last()).toContainText('2. Description4. Measurement');
      await question.getByRole('button', { name: decision }).click();
      await expect(question).toBeHidden();
      await expect(levels(page, 'strategy', 'en').nth(level - 1)).toBeChecked();
      await expectStored(page, link, { strategy: { level } });
      await other.context().close();
    });

  test('the same answer on both is no question', async ({ browser, page }) => {
    const link = await begin(page, 'en', 'quick');
    const other = await (await browser.newContext(reading('en'))).newPage();
    await other.goto(new URL(`${link}/strategy`, page.url()).href);
    await choose(other, 'strategy', 'en', 4);
    await expect(state(other)).toContainText('Saved at');
    await choose(page, 'strategy', 'en', 4);
    await expect(state(page)).toContainText('Saved at');
    await expect(page.getByRole('dialog')).toBeHidden();
    await other.context().close();
  });
});

test.describe('submission', () => {
  test.use(reading('en'));

  test('happens once, and nothing of the answers stays in the browser', async ({ page }) => {
    const link = await begin(page, 'en', 'quick');
    await answerQuick(page, 'en', [2, 2, 1, 2, 1, 2, 3]);
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.waitForURL(/\/scorecard$/);
    expect(await kept(page)).toEqual([]);
    const { status } = (await (await page.request.get(`${link}/answers`)).json()) as {
      status: string;
    };
    expect(status).toBe('submitted');
  });

  test.describe('elsewhere', () => {
    test.use({ expectedErrors: [/409/] });
    test('an open page learns of it at its next save', async ({ browser, page }) => {
      const link = await begin(page, 'en', 'quick');
      await answerQuick(
        page,
        'en',
        DIRECTION_IDS.map(() => 2)
      );
      await page.goto(`${link}/brand`);
      const other = await (await browser.newContext(reading('en'))).newPage();
      await other.goto(new URL(`${link}/review`, page.url()).href);
      await other.getByRole('button', { name: 'Submit', exact: true }).click();
      await other.waitForURL(/\/scorecard$/);

      await levels(page, 'brand', 'en').nth(4).click();
      await page.waitForURL(/\/done$/);
      expect(await kept(page)).toEqual([]);
      expect(await stored(page, link)).toMatchObject({ brand: { level: 2 } });
      await other.context().close();
    });
  });
});

test.describe('without scripts', () => {
  test.use({ ...reading('en'), javaScriptEnabled: false, expectedErrors: [/400/] });

  test('seven directions by forms; what was typed survives a refusal', async ({ page }) => {
    const link = await begin(page, 'en', 'quick');
    await choose(page, 'strategy', 'en', 2);
    await page.getByRole('checkbox').check();
    await next(page, 'need', 'en');

    await page.getByRole('radio', { name: 'Not applicable' }).check();
    await page.getByRole('textbox', { name: /Comment/ }).fill('We have one customer');
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(page.getByText('Say why it does not apply.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: /Comment/ })).toHaveValue(
      'We have one customer'
    );
    await page.getByRole('textbox', { name: 'Why does it not apply?' }).fill('One customer');
    await next(page, 'evaluation', 'en');

    // unanswered: one may go on, the review will say so
    await next(page, 'deal', 'en');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: nameOf('evaluation', 'en') }).waitFor();
    expect(await stored(page, link)).toEqual({
      strategy: { level: 2, partlyNext: true },
      need: { notApplicable: 'One customer', comment: 'We have one customer' }
    });
  });

  test('a level that is full brings the next questions', async ({ page }) => {
    await begin(page, 'en', 'detailed');
    for (const id of ['strategy.2.a', 'strategy.2.b'] as const)
      await page
        .getByRole('radiogroup', { name: criterionOf(MODEL, id).text.en })
        .getByRole('radio', { name: 'Yes' })
        .check();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(page).toHaveURL(/\/strategy#strategy-3$/);
    await expect(
      page.getByRole('radiogroup', { name: criterionOf(MODEL, 'strategy.3.a').text.en })
    ).toBeVisible();
    await next(page, 'need', 'en');
  });
});
