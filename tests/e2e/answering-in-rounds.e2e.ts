import type { Page } from '@playwright/test';
import { claimWords } from '#lib/i18n/claim.ts';
import { common } from '#lib/i18n/common.ts';
import { inRound } from '#lib/i18n/in-round.ts';
import { notices } from '#lib/i18n/notices.ts';
import { respond } from '#lib/i18n/respond.ts';
import { survey } from '#lib/i18n/survey.ts';
import { teamWords } from '#lib/i18n/team.ts';
import { answerQuick, expect, nameOf, reading, test } from '#tests/support/browser.ts';
import { quickAnswers } from '#tests/support/answers.ts';
import { inspect } from '#tests/support/inspect.ts';
import {
  answer,
  closeRound,
  extendRound,
  invite,
  openRound,
  person,
  type Person,
  type RoundOptions
} from '#tests/support/rounds.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { submitted } from '#tests/support/submitted.ts';
import { choose, stored } from '#tests/support/survey.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const LEVELS = [2, 2, 1, 2, 1, 2, 3];

/** A round of the client Lighthouse, asked by the agency North Star, and its links' paths. */
async function round(options: RoundOptions = {}) {
  const ctx = e2eContext();
  const member = await workspace(ctx);
  const companyId = await company(ctx, member);
  const roundId = await openRound(ctx, member, companyId, { opensOn: '2020-01-01', ...options });
  return {
    roundId,
    personal: async (who: Person = {}) =>
      `/a/${await invite(ctx, roundId, await person(ctx, member, companyId, who))}`,
    open: async () => `/a/${await invite(ctx, roundId)}`
  };
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const start = (page: Page, locale: 'en' | 'ru') =>
  page.getByRole('button', { name: common[locale].start, exact: true }).click();
const submit = (page: Page, locale: 'en' | 'ru') =>
  page.getByRole('button', { name: common[locale].submit, exact: true }).click();

async function answerAll(page: Page, locale: 'en' | 'ru') {
  await answerQuick(page, locale, LEVELS);
  await submit(page, locale);
}

test.describe('a personal link, named, in English', () => {
  test.use(reading('en'));

  test('from the invitation to the thank-you, with targets @phone @nojs', async ({ page }) => {
    const welcome = { en: 'Dear colleagues,\nplease answer by Friday.', ru: 'Коллеги!' };
    const { personal } = await round({ asksTarget: true, welcome, closesOn: '2099-12-10' });
    const link = await personal({ name: 'Olga Kim', role: 'sales' });
    await page.goto(link);
    await expect(heading(page)).toHaveText('Olga Kim, how mature is the marketing of Lighthouse?');
    const main = page.getByRole('main');
    await expect(main).toContainText('please answer by Friday.');
    await expect(main).not.toContainText('Коллеги');
    await expect(main).toContainText('North Star, an agency working for Lighthouse.');
    await expect(main).toContainText('This is not anonymous.');
    await expect(main).toContainText('10 December 2099');
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expect(page.getByRole('combobox', { name: /^Your role/ })).toHaveValue('sales');
    await inspect(page, 'welcome');

    await start(page, 'en');
    await expect(heading(page)).toHaveText(nameOf('strategy', 'en'));
    expect(new URL(page.url()).pathname).toBe(`${link}/strategy`);
    await choose(page, 'strategy', 'en', 2);
    await page.getByRole('combobox', { name: new RegExp(survey.en.target) }).selectOption('4');
    await inspect(page, 'a direction that asks for a target');
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await heading(page)
      .filter({ hasText: nameOf('need', 'en') })
      .waitFor();
    await page.goto(link);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL(`**${link}/need`);
    await page.goto(`${link}/strategy`);
    await answerQuick(page, 'en', LEVELS);
    await inspect(page, 'review');
    await expect(page.getByText('only North Star can open them for you again')).toBeVisible();
    expect(await stored(page, link)).toMatchObject({ strategy: { level: 2, target: 4 } });
    await submit(page, 'en');
    await page.waitForURL(`**${link}/done`);
    await expect(heading(page)).toHaveText(inRound.en.done.heading);
    await expect(page.getByText('North Star will tell you about the results.')).toBeVisible();
    await inspect(page, 'thanks');
    for (const path of ['', '/strategy', '/scorecard', '/amend', '/review']) {
      await page.goto(link + path);
      await expect(page).toHaveURL(new RegExp(`${link}/done$`));
    }
  });

  test('one’s own scorecard, which nobody but the owner reopens', async ({ page }) => {
    const { personal } = await round({ shows: 'own' });
    const link = await personal();
    await page.goto(link);
    await start(page, 'en');
    await answerAll(page, 'en');
    await page.waitForURL(`**${link}/scorecard`);
    await expect(page).toHaveTitle(/Lighthouse/);
    await expect(page.getByRole('link', { name: respond.en.done.amend })).toHaveCount(0);
    await expect(page.getByRole('link', { name: respond.en.done.remove })).toHaveCount(0);
    await inspect(page, 'own scorecard');
  });

  test('answers may be taken back while the round is open', async ({ page }) => {
    const { personal, roundId } = await round();
    const link = await personal();
    await page.goto(link);
    await start(page, 'en');
    await answerAll(page, 'en');
    await page.getByRole('link', { name: inRound.en.done.takeBack }).click();
    await inspect(page, 'delete');
    await page.getByRole('textbox').fill('delete');
    await page.getByRole('button', { name: respond.en.remove.confirm }).click();
    await expect(page.getByText(inRound.en.deleted)).toBeVisible();
    await page.goto(link);
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
    await closeRound(e2eContext(), roundId);
  });
});

test.describe('an open link, named, in Russian', () => {
  test.use({ ...reading('ru'), expectedErrors: [/400/] });

  test('asks for a name, and this browser finds the way back @phone @nojs', async ({ page }) => {
    const { open } = await round({ welcome: { en: '', ru: 'Очень ждём ваших ответов.' } });
    const link = await open();
    await page.goto(link);
    await expect(heading(page)).toHaveText('Насколько зрелый маркетинг в компании Lighthouse?');
    await expect(page.getByText('Очень ждём ваших ответов.')).toBeVisible();
    await expect(page.getByRole('link', { name: inRound.ru.welcome.notForMe })).toHaveCount(0);
    const name = page.getByRole('textbox', { name: 'Ваше имя' });
    await name.fill('   ');
    await start(page, 'ru');
    await expect(page.getByText('Это обязательное поле.')).toBeVisible();
    await expect(name).toBeFocused();
    await inspect(page, 'welcome, refused');
    await name.fill('Ирина Пак');
    await page.getByRole('combobox', { name: /^Ваша роль/ }).selectOption('marketing');
    await start(page, 'ru');
    await page.waitForURL(/\/strategy$/);
    const own = new URL(page.url()).pathname.replace('/strategy', '');
    expect(own).not.toBe(link);
    await choose(page, 'strategy', 'ru', 3);
    await page.getByRole('button', { name: 'Далее', exact: true }).click();
    await heading(page)
      .filter({ hasText: nameOf('need', 'ru') })
      .waitFor();

    await page.goto(link);
    await expect(
      page.getByRole('heading', { name: inRound.ru.welcome.here.heading })
    ).toBeVisible();
    await inspect(page, 'welcome, begun here');
    await page.getByRole('link', { name: inRound.ru.welcome.here.goOn }).click();
    await expect(page).toHaveURL(new RegExp(`${own}$`));
    await expect(name).toHaveValue('Ирина Пак');
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await expect(page).toHaveURL(new RegExp(`${own}/need$`));
    await page.goto(`${own}/strategy`);
    await answerAll(page, 'ru');
    await page.waitForURL(`**${own}/done`);
    await inspect(page, 'thanks');
    await page.goto(link);
    await expect(page.getByText(inRound.ru.welcome.here.done)).toBeVisible();
  });
});

for (const locale of ['en', 'ru'] as const)
  test.describe(`anonymous, ${locale}`, () => {
    test.use(reading(locale));
    const t = inRound[locale];

    test('after the thank-you the link knows nothing @phone @nojs', async ({ page }) => {
      const { personal } = await round({ anonymous: true });
      const link = await personal({ name: 'Olga Kim' });
      await page.goto(link);
      await expect(page.getByText(t.welcome.anonymous)).toBeVisible();
      await expect(page.getByRole('textbox')).toHaveCount(0);
      await inspect(page, 'welcome');
      await start(page, locale);
      await answerAll(page, locale);
      await page.waitForURL(`**${link}/done`);
      await expect(page.getByText(t.done.anonymous)).toBeVisible();
      await expect(page.getByRole('link', { name: t.done.takeBack })).toHaveCount(0);
      await inspect(page, 'thanks');
      expect(await stored(page, link)).toEqual({});
      for (const path of ['', '/need', '/delete', '/scorecard']) {
        await page.goto(link + path);
        await expect(page).toHaveURL(new RegExp(`${link}/done$`));
      }
      const save = { client: crypto.randomUUID(), seq: 1, answers: { need: { level: 5 } } };
      const late = await page.request.put(`${link}/answers`, { data: save });
      expect(late.status()).toBe(409);
    });

    test('one’s own scorecard is at an address of its own', async ({ page }) => {
      const { open } = await round({ anonymous: true, shows: 'own' });
      await page.goto(await open());
      await start(page, locale);
      const own = new URL(page.url()).pathname.replace(/\/\w+$/, '');
      await answerAll(page, locale);
      await page.waitForURL(/\/scorecard$/);
      expect(page.url()).not.toContain(own);
      await expect(page.getByText(t.keep.anonymous)).toBeVisible();
      await inspect(page, 'own scorecard');
      await page.goto(own);
      await expect(page.getByText(t.done.ownAway)).toBeVisible();
    });
  });

test.describe('the team’s scorecard', () => {
  test.use(reading('en'));

  for (const anonymous of [false, true])
    test(`comes to the same address after the closing, anonymous: ${anonymous}`, async ({
      page
    }) => {
      const ctx = e2eContext();
      const { personal, roundId } = await round({ anonymous, shows: 'team' });
      const link = await personal();
      await page.goto(link);
      await start(page, 'en');
      await answerAll(page, 'en');
      await page.waitForURL(`**${link}/done`);
      await expect(page.getByText(inRound.en.done.teamLater)).toBeVisible();
      await page.goto(`${link}/team`);
      await expect(page).toHaveURL(new RegExp(`${link}/done$`));
      await answer(ctx, roundId, quickAnswers(...LEVELS));
      await closeRound(ctx, roundId);
      await page.goto(link);
      await page.getByRole('link', { name: inRound.en.done.openTeam }).click();
      await expect(heading(page)).toHaveText(teamWords.en.shared.few);
      await inspect(page, 'too few');

      await extendRound(ctx, roundId);
      for (const level of [3, 4])
        await answer(ctx, roundId, quickAnswers(...Array<number>(7).fill(level)));
      await closeRound(ctx, roundId);
      await page.goto(`${link}/scorecard`);
      await expect(page).toHaveURL(new RegExp(`${link}/(team|done)$`));
      await page.goto(`${link}/team`);
      await expect(page.getByRole('table').first()).toContainText('Strategy');
      await expect(page).toHaveTitle(/Lighthouse/);
      await inspect(page, 'team');
    });
});

test.describe('this is not for me', () => {
  test.use({ ...reading('ru'), expectedErrors: [/40[04]/] });
  const t = inRound.ru.passOn;

  test('passes the invitation on @phone @nojs', async ({ page }) => {
    const { personal } = await round();
    const link = await personal({ name: 'Ольга Ким' });
    await page.goto(link);
    await start(page, 'ru');
    await page.waitForURL(/\/strategy$/);
    await page.goto(link);
    await page.getByRole('link', { name: inRound.ru.welcome.notForMe }).click();
    await expect(page.getByText(t.lost)).toBeVisible();
    await expect(page.getByText(t.byHand('North Star'))).toBeVisible();
    await page.getByRole('textbox', { name: t.name }).fill('Игорь Пак');
    await page.getByRole('textbox', { name: t.email }).fill('igor@пример');
    await inspect(page, 'pass on');
    const pass = page.getByRole('button', { name: t.confirm });
    await pass.click();
    await expect(page.getByRole('textbox', { name: t.email })).toBeFocused();
    await expect(page.getByRole('textbox', { name: t.name })).toHaveValue('Игорь Пак');
    await page.getByRole('textbox', { name: t.email }).fill('igor@client.example');
    await pass.click();
    await expect(heading(page)).toHaveText(inRound.ru.passedOn.heading);
    await expect(page.getByText(inRound.ru.passedOn.byHand)).toBeVisible();
    await inspect(page, 'passed on');
    expect((await page.goto(link))?.status()).toBe(404);
  });
});

test.describe('a private scorecard', () => {
  test.use({ ...reading('en'), expectedErrors: [/400/] });

  test('is claimed into a workspace, past the sign-in @nojs', async ({ page }) => {
    const ctx = e2eContext();
    const member = await workspace(ctx, { name: 'North Star' });
    await company(ctx, member, 'Beacon');
    const scorecard = await submitted(page, 'quick', quickAnswers(...LEVELS), 'Beacon');
    await page.goto(scorecard);
    await page.getByRole('link', { name: claimWords.en.link }).click();
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await signIn(page, member);
    await page.goto(scorecard.replace('scorecard', 'claim'));
    await expect(heading(page)).toHaveText(claimWords.en.heading);
    await inspect(page, 'claim');
    await page.getByRole('textbox', { name: claimWords.en.respondent }).fill('Ira Pak');
    await page.getByRole('button', { name: claimWords.en.confirm }).click();
    await expect(page.getByText(claimWords.en.namesakes)).toBeVisible();
    await inspect(page, 'claim, namesakes');
    await page.getByRole('button', { name: claimWords.en.confirm }).click();
    await page.waitForURL(/\/rounds\/[\w-]+\/scorecard$/);
    await expect(page.getByText(notices.en.responseClaimed)).toBeVisible();
    await page.goto(scorecard);
    await expect(page.getByRole('table').first()).toContainText('Strategy');
    for (const gone of [claimWords.en.link, respond.en.done.amend, respond.en.done.remove])
      await expect(page.getByRole('link', { name: gone })).toHaveCount(0);
  });
});

test.describe('links whose time is not now', () => {
  test.use({ ...reading('ru'), expectedErrors: [/410/] });

  test('say what is the matter', async ({ page }) => {
    const ctx = e2eContext();
    const later = await round({ opensOn: '2099-01-01' });
    await page.goto(await later.personal());
    await expect(heading(page)).toHaveText('Оценка откроется 1 января 2099');
    await inspect(page, 'scheduled');

    const closed = await round();
    const link = await closed.personal();
    await page.goto(link);
    await start(page, 'ru');
    await closeRound(ctx, closed.roundId);
    for (const path of ['', '/strategy', '/review']) {
      expect((await page.goto(link + path))?.status()).toBe(410);
      await expect(heading(page)).toHaveText('Эта оценка закрыта');
    }
    const other = await round();
    const revoked = await other.personal();
    await ctx.db
      .updateTable('round_link')
      .set({ revoked_at: ctx.now().toISOString() })
      .where('round_id', '=', other.roundId)
      .execute();
    await page.goto(revoked);
    await expect(heading(page)).toHaveText('Эту ссылку отозвали');
  });
});
