import type { Page } from '@playwright/test';
import type { Answers } from '#lib/domain/answers.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import { comparisonFinding } from '#lib/domain/comparison-finding.ts';
import { direction, LOCALES, type Locale } from '#lib/domain/model/index.ts';
import type { Scorecard } from '#lib/domain/scorecard-types.ts';
import { compareWords } from '#lib/i18n/compare.ts';
import { sayComparison } from '#lib/i18n/comparison-finding.ts';
import { formats } from '#lib/i18n/format.ts';
import { quarterWords } from '#lib/i18n/quarters.ts';
import type { Member } from '#lib/server/access/principal.ts';
import { detailedAnswer, quickAnswers } from '#tests/support/answers.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { inspect } from '#tests/support/inspect.ts';
import { answer, closeRound, openRound, type RoundOptions } from '#tests/support/rounds.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const WORDS = 'nobody counts repeat purchases';
const NAMES = ['Анна Петрова', 'Борис Лунин', 'Vera Stone', 'Gleb Orlov'];
const detailed = (full: number): Answers => byDirection((id) => detailedAnswer(id, full));

/** Five quarters: a change and noise, then the mode changes, and a direction is not known. */
const QUARTERS: { quarter: string; mode: 'quick' | 'detailed'; answers: Answers[] }[] = [
  {
    ...{ quarter: '2025-Q4', mode: 'quick' },
    answers: [
      quickAnswers(2, 2.5, 1.5, 2, 1, 2.5, 3),
      quickAnswers(2, 2, 1.5, 2, 1, 2, 3),
      quickAnswers(2, 3, 1.5, 4, 1, 2.5, 3)
    ]
  },
  {
    ...{ quarter: '2026-Q1', mode: 'quick' },
    answers: [
      { ...quickAnswers(2.5, 2.5, 1.5, 2, 2, 2.5, '?'), loyalty: { level: 2, comment: WORDS } },
      quickAnswers(2, 2, 1.5, 2.5, 2, 2, '?'),
      quickAnswers(2, 3, 1.5, 4.5, 2.5, 2.5, '?')
    ]
  },
  {
    ...{ quarter: '2026-Q2', mode: 'quick' },
    answers: [quickAnswers(2, 2.5, 2, 2.5, 2, 2.5, 3), quickAnswers(2, 2.5, 2, 2.5, 2, 2.5, 3)]
  },
  { quarter: '2026-Q3', mode: 'detailed', answers: [detailed(1), detailed(1), detailed(2)] },
  { quarter: '2026-Q4', mode: 'detailed', answers: [detailed(2), detailed(2), detailed(2)] }
];

interface Client {
  member: Member;
  /** The company's address. */
  home: string;
  /** The rounds' ids, the oldest first. */
  rounds: string[];
}

async function aClient(
  quarters: readonly (RoundOptions & { answers: readonly Answers[] })[]
): Promise<Client> {
  const ctx = e2eContext();
  const member = await workspace(ctx);
  const client = await company(ctx, member);
  const rounds: string[] = [];
  for (const { answers, ...options } of quarters) {
    const id = await openRound(ctx, member, client, options);
    for (const [n, said] of answers.entries()) await answer(ctx, id, said, { name: NAMES[n]! });
    await closeRound(ctx, id);
    rounds.push(id);
  }
  return { member, rounds, home: `/w/${member.workspace.id}/clients/${client}` };
}

const chosen = (page: Page, { choose }: (typeof compareWords)[Locale]) =>
  page.getByRole('form', { name: choose.heading });
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What the API says of two of the quarters, which needs no account. */
async function computed(page: Page, before: number, now: number): Promise<Scorecard> {
  const of = (n: number) => {
    const { mode = 'quick', answers = [] } = QUARTERS[n] ?? {};
    return { mode, responses: answers.map((said) => ({ answers: said })) };
  };
  const reply = await page.request.post('/api/v1/scorecards', {
    headers: { origin: test.info().project.use.baseURL ?? '' },
    data: { ...of(now), previous: of(before) }
  });
  expect(reply.status()).toBe(200);
  return (await reply.json()) as Scorecard;
}

/** The headline and every row of the table say what the API does. */
async function expectFigures(page: Page, { comparison, directions }: Scorecard, locale: Locale) {
  if (!comparison) throw new Error('The API compared nothing.');
  const f = formats(locale);
  const { verdict: t } = compareWords[locale];
  const said = sayComparison(comparisonFinding(comparison, {}, true), locale);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(plain(said));
  for (const { id, delta, threshold, verdict } of comparison.directions) {
    const row = page.getByRole('row', { name: direction(id).name[locale] });
    const text = plain((await row.textContent()) ?? '');
    const score = directions.find((one) => one.id === id)?.score;
    if (score != null) expect(text).toContain(f.score(score));
    if (delta === null || threshold === null) continue;
    expect(text).toContain(f.delta(delta));
    const margin = f.trimmed(threshold);
    const why = delta === 0 ? t.same : t[verdict === 'change' ? 'change' : 'noise'](margin);
    expect(text).toContain(plain(why));
  }
  const index = plain((await page.locator('tfoot').textContent()) ?? '');
  expect(index).toContain(f.delta(comparison.index.delta ?? 9));
}

for (const locale of LOCALES) {
  test.describe(locale, () => {
    test.use(reading(locale));
    const t = compareWords[locale];

    test('five quarters of a company: change, noise, and what cannot be compared @phone', async ({
      page
    }) => {
      const { member, home, rounds } = await aClient(QUARTERS);
      await signIn(page, member);

      // from the team's scorecard to what changed
      const scorecard = `/w/${member.workspace.id}/rounds/${rounds[1]}/scorecard`;
      await page.goto(scorecard);
      await page.getByRole('link', { name: t.since.link }).click();
      await expect(page).toHaveURL(`${home}/compare?before=${rounds[0]}&now=${rounds[1]}`);
      const card = await computed(page, 0, 1);
      const verdicts = new Set(card.comparison?.directions.map(({ verdict }) => verdict));
      expect(verdicts).toEqual(new Set(['change', 'noise', 'notComparable']));
      await expectFigures(page, card, locale);
      const notes = page.getByRole('region', { name: t.reading.heading });
      await expect(notes).toContainText('6');
      await expect(page.getByText(WORDS)).toBeVisible();
      await expect(page.getByRole('heading', { name: t.people.heading(3, 3) })).toBeVisible();
      await inspect(page, 'a comparison');

      // other rounds by the form; a mode that differs is compared with nothing
      await chosen(page, t).getByLabel(t.choose.now).selectOption(rounds[3]!);
      await page.getByRole('button', { name: t.choose.button, exact: true }).click();
      await expect(page).toHaveURL(`${home}/compare?before=${rounds[0]}&now=${rounds[3]}`);
      const otherMode = sayComparison({ kind: 'otherMode' }, locale);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(plain(otherMode));
      await expect(notes).toContainText(plain(t.reading.otherMode).slice(0, 40));
      await expect(page.locator('tfoot')).toHaveCount(0);
      await inspect(page, 'two modes');

      // without a choice the latest two: practices lie behind the change
      await page.goto(`${home}/compare`);
      await expectFigures(page, await computed(page, 3, 4), locale);
      await expect(page.getByRole('heading', { name: t.behind.gained }).first()).toBeVisible();

      await page.getByRole('link', { name: t.toQuarters }).click();
      const q = quarterWords[locale];
      const index = page.getByRole('img', { name: new RegExp(`^${q.index}:`) });
      await expect(index).toBeVisible();
      // four stretches less the one between the modes
      await expect(index.locator('line.joined')).toHaveCount(3);
      await expect(page.locator('svg[role=img]')).toHaveCount(8);
      await expect(page.getByText(q.table.broken).first()).toBeVisible();
      const marks = page.getByRole('region', { name: q.marks.heading });
      await expect(marks).toContainText(plain(q.marks.otherMode).slice(0, 40));
      const last = plain((await page.locator('tbody tr').first().textContent()) ?? '');
      const now = await computed(page, 3, 4);
      expect(last).toContain(formats(locale).score(now.index.value ?? 9));
      expect(last).toContain(formats(locale).delta(now.comparison?.index.delta ?? 9));
      await inspect(page, 'all quarters');
    });
  });
}

test.describe('in English', () => {
  test.use(reading('en'));
  const t = compareWords.en;

  test('an anonymous company: no words below five, and nobody’s name', async ({ page }) => {
    const said = (level: 2 | 3): Answers => byDirection(() => ({ level, comment: WORDS }));
    const { member, home } = await aClient([
      { quarter: '2026-Q2', anonymous: true, answers: [said(2), said(2), said(2), said(3)] },
      { quarter: '2026-Q3', anonymous: true, answers: [said(3), said(3), said(3), said(2)] }
    ]);
    await signIn(page, member);
    await page.goto(`${home}/compare`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('rose by 1.0');
    const html = await page.content();
    for (const secret of [WORDS, ...NAMES]) expect(html).not.toContain(secret);
    const notes = page.getByRole('region', { name: t.reading.heading });
    await expect(notes).toContainText(t.reading.fewWords);
    await expect(notes).toContainText(t.reading.anonymous);
  });

  test('too few rounds, the same one twice, one that is not there @phone @nojs', async ({
    page
  }) => {
    const none = await aClient([]);
    await signIn(page, none.member);
    for (const path of ['compare', 'quarters']) {
      await page.goto(`${none.home}/${path}`);
      await expect(page.getByRole('link', { name: t.empty.toRounds })).toBeVisible();
      await inspect(page, `${path}, no rounds`);
    }

    const one = await aClient(QUARTERS.slice(0, 1));
    await signIn(page, one.member);
    await page.goto(`${one.home}/compare`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.empty.one);
    await page.goto(`${one.home}/quarters`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(quarterWords.en.empty.one);
    await inspect(page, 'one quarter');

    const two = await aClient(QUARTERS.slice(0, 2));
    await signIn(page, two.member);
    await page.goto(`${two.home}/compare?before=${two.rounds[0]}&now=${two.rounds[0]}`);
    await expect(page.getByText(t.misasked.same)).toBeVisible();
    await inspect(page, 'the same round twice');
    // another workspace's round is one that does not exist
    await page.goto(`${two.home}/compare?before=${one.rounds[0]}&now=${two.rounds[1]}`);
    await expect(page.getByText(t.misasked.unknown)).toBeVisible();
    await expect(chosen(page, t).getByLabel(t.choose.before)).toHaveValue(two.rounds[0]!);
  });
});
