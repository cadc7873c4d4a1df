import type { Page } from '@playwright/test';
import { finding } from '#lib/domain/finding.ts';
import { direction, DIRECTION_IDS, LOCALES, MODEL, type Locale } from '#lib/domain/model/index.ts';
import type { Scorecard } from '#lib/domain/scorecard-types.ts';
import { scorecard } from '#lib/domain/scorecard.ts';
import { talkAbout } from '#lib/domain/talk-about.ts';
import type { Member } from '#lib/server/access/principal.ts';
import { consensusWords } from '#lib/i18n/consensus.ts';
import { externalWords } from '#lib/i18n/external.ts';
import { sayFinding } from '#lib/i18n/finding.ts';
import { formats } from '#lib/i18n/format.ts';
import { inRound } from '#lib/i18n/in-round.ts';
import { respond } from '#lib/i18n/respond.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import { teamWords } from '#lib/i18n/team.ts';
import { common } from '#lib/i18n/common.ts';
import { quickAnswers } from '#tests/support/answers.ts';
import { answerQuick, expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { answer, closeRound, openRound, type RoundOptions } from '#tests/support/rounds.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const ROWS = [
  [2, 2.5, 1.5, 2, 1, 2.5, 3],
  [3, 2, 2.5, 3.5, 1, 4, 4],
  [1, 2, 3, 3.5, 1.5, 1, 4],
  [4, 2, 3, 3, 1.5, 2, 4],
  [1.5, 2, 3, 3, 2, 1, 4]
];
const NAMES = ['Анна Петрова', 'Борис Лунин', 'Vera Stone', 'Gleb Orlov', 'Dina Frost'];
const ROLES = ['marketing', 'marketing', 'sales', 'sales', 'it'] as const;
const WORDS = 'nobody counts repeat purchases';

interface Round {
  member: Member;
  id: string;
  /** The round's address. */
  base: string;
}

/** A closed round of an agency's client with so many answers, the first of them in words too. */
async function aRound(n: number, options: RoundOptions & { open?: boolean } = {}): Promise<Round> {
  const ctx = e2eContext();
  const member = await workspace(ctx);
  const id = await openRound(ctx, member, await company(ctx, member), options);
  for (const [i, row] of ROWS.slice(0, n).entries()) {
    const answers = quickAnswers(...row);
    if (i === 0) answers.loyalty = { level: 1, comment: WORDS };
    await answer(ctx, id, answers, { name: NAMES[i], role: ROLES[i] });
  }
  if (!options.open) await closeRound(ctx, id);
  return { member, id, base: `/w/${member.workspace.id}/rounds/${id}` };
}

const expected = (n: number, anonymous: boolean, weights = {}) =>
  scorecard({
    ...{ model: MODEL, mode: 'quick', anonymous, weights },
    responses: ROWS.slice(0, n).map((row) => ({ answers: quickAnswers(...row) }))
  });

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const region = (page: Page, name: string) => page.getByRole('region', { name });
const open = async (page: Page, { member, base }: Round, path = 'scorecard') => {
  await signIn(page, member);
  await page.goto(`${base}/${path}`);
};

/** Every figure of the headline, the readouts and the table. */
async function expectFigures(page: Page, card: Scorecard, locale: Locale) {
  const t = scorecardWords[locale];
  const { score, share } = formats(locale);
  const headline = plain(sayFinding(finding(card), locale).join(' '));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  const figures = plain((await page.locator('.read').textContent()) ?? '');
  if (card.index.value !== null) expect(figures).toContain(score(card.index.value));
  const close = card.directions.filter(({ agreement }) => agreement === 'high').length;
  expect(figures).toContain(plain(`${close} ${t.figures.of(7)}`));
  const table = page.getByRole('table').first();
  for (const row of card.directions) {
    const cells = table.locator('tbody tr', { hasText: direction(row.id).name[locale] });
    const text = plain((await cells.textContent()) ?? '');
    for (const figure of [row.score, row.target, row.gap])
      if (figure !== null) expect(text, row.id).toContain(score(figure));
    const range = row.min === null || row.max === null ? '' : `${score(row.min)}–${score(row.max)}`;
    expect(text, row.id).toContain(range);
    if (row.agreement) expect(text, row.id).toContain(t.table.agreementWord[row.agreement]);
    if (row.consensus !== null) expect(text, row.id).toContain(share(row.consensus));
    else expect(text, row.id).not.toMatch(/0[.,]\d\d/);
    expect(text.endsWith(String(row.n)), row.id).toBe(true);
  }
}

for (const locale of LOCALES)
  test.describe(`in ${locale}`, () => {
    test.use(reading(locale));
    const t = teamWords[locale];
    const names = () => DIRECTION_IDS.map((id) => direction(id).name[locale]);

    test('named: figures, what to talk about, answers by name on request, roles, words @phone @nojs', async ({
      page
    }) => {
      const weights = { strategy: 2 };
      const round = await aRound(5, { weights });
      await open(page, round);
      const card = expected(5, false, weights);
      await expectFigures(page, card, locale);

      const talk = talkAbout(card, weights);
      const list = region(page, t.talk.heading(talk.length)).getByRole('listitem');
      await expect(list).toHaveCount(talk.length);
      for (const [n, about] of talk.entries())
        await expect(list.nth(n)).toContainText(direction(about.direction).name[locale]);

      const lines = region(page, t.answers.heading);
      await expect(lines).toContainText(t.answers.counts(1, formats(locale).score(4)));
      await expect(lines).not.toContainText('Анна Петрова');
      await page.getByRole('link', { name: t.showNames }).click();
      await expect(lines).toContainText(
        t.answers.said(`Анна Петрова, ${t.roles.names.marketing}`, formats(locale).score(2))
      );
      await expect(page.getByRole('region', { name: t.remarks.heading })).toContainText(WORDS);
      await expect(page.getByText(t.roles.note, { exact: true })).toBeVisible();
      await inspect(page, 'the team’s scorecard with names');

      await page.getByRole('link', { name: `Анна Петрова, ${t.roles.names.marketing}` }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Анна Петрова');
      const own = scorecard({
        ...{ model: MODEL, mode: 'quick', anonymous: false },
        responses: [{ answers: quickAnswers(...(ROWS[0] ?? [])) }]
      });
      const table = page.getByRole('table').first();
      for (const [n, { score }] of own.directions.entries())
        await expect(table.locator('tbody tr').nth(n)).toContainText(
          formats(locale).score(score ?? 0)
        );
      await inspect(page, 'one person’s answers');
    });

    test('named with two: figures, and no word on agreement', async ({ page }) => {
      await open(page, await aRound(2));
      await expect(page.getByText(t.fewNamed(2))).toBeVisible();
      await expect(page.getByText(scorecardWords[locale].figures.agreementHidden)).toBeVisible();
      await expect(page.locator('main')).not.toContainText(t.talk.none);
      const table = page.getByRole('table').first();
      for (const [n, { score }] of expected(2, false).directions.entries())
        await expect(table.locator('tbody tr').nth(n)).toContainText(
          formats(locale).score(score ?? 0)
        );
    });

    for (const n of [3, 5])
      test(`anonymous with ${n}: no more than the thresholds let through @phone`, async ({
        page
      }) => {
        const round = await aRound(n, { anonymous: true });
        await open(page, round);
        await expectFigures(page, expected(n, true), locale);
        const html = await page.content();
        for (const name of NAMES) expect(html).not.toContain(name);
        expect(html.includes(WORDS)).toBe(n === 5);
        const lines = region(page, t.answers.heading);
        if (n === 3) {
          await expect(lines.getByText(t.answers.fromFive)).toHaveCount(7);
          await expect(page.getByText(t.fewAnonymous)).toBeVisible();
          // the highest answer of all stands nowhere
          expect(plain(await page.locator('main').innerText())).not.toContain(
            `1${locale === 'ru' ? ',' : '.'}0–`
          );
        } else {
          await expect(lines).toContainText(t.answers.counts(2, formats(locale).score(3)));
        }
        await expect(page.getByRole('link', { name: t.showNames })).toHaveCount(0);
        await inspect(page, `anonymous with ${n}`);
      });

    test('anonymous with two, and open with four: nothing but why @phone', async ({ page }) => {
      const two = await aRound(2, { anonymous: true });
      await open(page, two);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.empty.few(2));
      for (const name of names()) await expect(page.locator('main')).not.toContainText(name);
      await inspect(page, 'anonymous with two');
      const four = await aRound(4, { anonymous: true, open: true });
      await open(page, four);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.empty.waits(4));
      await expect(page.getByRole('table')).toHaveCount(0);
    });

    test('a consensus by the keyboard alone: both figures are kept @phone', async ({ page }) => {
      const round = await aRound(5);
      await open(page, round, 'consensus');
      const [first, second] = talkAbout(expected(5, false)).map(({ direction: id }) => id);
      if (!first || !second) throw new Error('There is nothing to settle.');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        direction(first).name[locale]
      );
      await inspect(page, 'consensus session');

      const levels = page
        .getByRole('group', { name: consensusWords[locale].level })
        .getByRole('radio');
      await levels.first().focus();
      await page.keyboard.press('Space');
      for (let half = 1; half < 2.5; half += 0.5) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Tab');
      await page.keyboard.type('the plan is read now');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');

      const next = page.getByRole('heading', { level: 1, name: direction(second).name[locale] });
      await expect(next).toBeVisible();
      await page.goto(`${round.base}/scorecard`);
      await expectAgreed(page, first, 2.5, locale);
      const line = region(page, t.answers.heading);
      await expect(line).toContainText('the plan is read now');

      await page.goto(`${round.base}/consensus?direction=${first}`);
      await page.getByRole('button', { name: consensusWords[locale].takeBack }).click();
      await expect(page.getByRole('button', { name: consensusWords[locale].takeBack })).toHaveCount(
        0
      );
    });
  });

/** The agreed figure stands in its column beside the median, which is still the answers'. */
async function expectAgreed(
  page: Page,
  id: (typeof DIRECTION_IDS)[number],
  agreed: number,
  locale: Locale
) {
  const { score } = formats(locale);
  const row = page
    .getByRole('table')
    .first()
    .locator('tbody tr', { hasText: direction(id).name[locale] });
  const median = expected(5, false).directions.find((result) => result.id === id)?.score ?? 0;
  await expect(row.locator('td.score')).toHaveText(score(median));
  await expect(row.locator('td').last()).toHaveText(score(agreed));
}

test.describe('between two people', () => {
  test.use({ ...reading('en'), expectedErrors: [/409/] });
  test('a consensus that somebody else wrote meanwhile is not overwritten', async ({ page }) => {
    const round = await aRound(5);
    await open(page, round, 'consensus?direction=deal');
    const t = consensusWords.en;
    const other = await page.context().newPage();
    await other.goto(`${round.base}/consensus?direction=deal`);
    await other.getByRole('radio', { name: '4.0' }).check();
    await other.getByRole('button', { name: t.save }).click();
    await other.waitForURL((url) => !url.search.includes('deal'));

    await page.getByRole('radio', { name: '2.0' }).check();
    await page.getByRole('button', { name: t.save }).click();
    await expect(page.getByRole('alert')).toHaveText(t.stale);
    await expect(page.getByRole('radio', { name: '2.0' })).toBeChecked();
    await expect(page.getByText('Agreed: 4.0')).toBeVisible();
    await page.getByRole('button', { name: t.save }).click();
    await page.goto(`${round.base}/scorecard`);
    await expectAgreed(page, 'deal', 2, 'en');
  });
});

test.describe('the external view', () => {
  test.use(reading('en'));
  test('is answered in the survey and stands beside the median', async ({ page }) => {
    const t = externalWords.en;
    const round = await aRound(5);
    await open(page, round);
    await page.getByRole('link', { name: teamWords.en.toExternal }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.heading.none);
    await inspect(page, 'the external view, not begun');
    await page.getByRole('button', { name: t.start }).click();
    await page.waitForURL(/\/a\//);
    const go = page.getByRole('button', { name: respond.en.welcome.goOn, exact: true });
    await page.getByRole('button', { name: common.en.start, exact: true }).or(go).click();
    await answerQuick(page, 'en', [1, 2, 1, 2, 5, 2, 2]);
    await page.getByRole('button', { name: common.en.submit, exact: true }).click();
    await page.waitForURL(/\/a\/[^/]+\/scorecard$/);

    await page.getByRole('link', { name: inRound.en.keep.beside }).click();
    await page.waitForURL(`**${round.base}/scorecard`);
    const card = expected(5, false);
    const table = page.getByRole('table').first();
    const loyalty = table.locator('tbody tr', { hasText: direction('loyalty').name.en });
    await expect(loyalty.locator('td').last()).toHaveText('5.0');
    const median = card.directions.find(({ id }) => id === 'loyalty')?.score ?? 0;
    await expect(loyalty.locator('td.score')).toHaveText(formats('en').score(median));
    await expect(
      page.getByText(teamWords.en.outside.compare('Trigger and loyalty', '1.5', '5.0'))
    ).toBeVisible();
    await expect(page.getByText(scorecardWords.en.facts.respondents(5))).toBeVisible();
    const radar = page.locator('figure[data-radar]');
    await expect(radar).toContainText(scorecardWords.en.profile.outside);
    await inspect(page, 'with an external view');
    await page.goto(`${round.base}/external`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.heading.submitted);
  });

  test('a viewer reads the scorecard and may neither rate nor settle', async ({ page }) => {
    const round = await aRound(3);
    const ctx = e2eContext();
    await ctx.db
      .updateTable('membership')
      .set({ role: 'viewer' })
      .where('account_id', '=', round.member.accountId)
      .execute();
    await open(page, round);
    await expect(page.getByRole('link', { name: teamWords.en.toExternal })).toHaveCount(0);
    for (const path of ['consensus', 'external']) {
      const reply = await page.request.get(`${round.base}/${path}`);
      expect(reply.status()).toBe(403);
    }
  });
});

test.describe('a respondent of a round that shows the team', () => {
  test.use(reading('ru'));
  test('sees the team’s figures once it is closed, and nobody’s words or name @phone', async ({
    page
  }) => {
    const round = await aRound(4, { shows: 'team', open: true });
    const token = e2eContext().random.token();
    await answer(e2eContext(), round.id, quickAnswers(...(ROWS[4] ?? [])), { token });
    await page.goto(`/a/${token}/team`);
    await expect(page).toHaveURL(/\/done$/);
    await closeRound(e2eContext(), round.id);
    await page.goto(`/a/${token}/team`);
    await expectFigures(page, expected(5, true), 'ru');
    const html = await page.content();
    for (const hidden of [...NAMES, WORDS, token]) expect(html).not.toContain(hidden);
    await inspect(page, 'the team’s scorecard, for a respondent');
  });

  test('learns nothing of a team of two', async ({ page }) => {
    const round = await aRound(1, { shows: 'team', open: true });
    const token = e2eContext().random.token();
    await answer(e2eContext(), round.id, quickAnswers(...(ROWS[4] ?? [])), { token });
    await closeRound(e2eContext(), round.id);
    await page.goto(`/a/${token}/team`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(teamWords.ru.shared.few);
    await expect(page.getByRole('table')).toHaveCount(0);
  });
});

test.describe('in the dark', () => {
  test.use({ ...reading('en'), colorScheme: 'dark', viewport: { width: 320, height: 800 } });
  test('the scorecard and the session hold at 320 px', async ({ page }) => {
    const round = await aRound(5);
    await open(page, round, 'scorecard?names');
    await inspect(page, 'scorecard at 320 px');
    await page.goto(`${round.base}/consensus`);
    await inspect(page, 'consensus at 320 px');
  });
});
