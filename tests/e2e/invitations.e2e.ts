import type { Page } from '@playwright/test';
import type { Member } from '#lib/server/access/principal.ts';
import type { Context } from '#lib/server/context.ts';
import * as responses from '#lib/server/responses/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import { expect, reading, test } from '#tests/support/browser.ts';
import { completeAnswers } from '#tests/support/context.ts';
import { inspect } from '#tests/support/inspect.ts';
import { startMailingServer, type MailingServer } from '#tests/support/mailing-server.ts';
import { personRow } from '#tests/support/rows.ts';
import { e2eContext, signIn } from '#tests/support/signed-in.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

test.use(reading('en'));

const PEOPLE = [
  { name: 'Anna Belova', email: 'anna@client.example', locale: 'ru' },
  { name: 'Boris Krylov', email: 'boris@client.example', locale: 'en' },
  { name: 'Clara Orlova', email: null, locale: 'en' }
];

/** An open round of a new client whose three people have links. Returns the board's path. */
async function opened(ctx: Context, member: Member, anonymous = false) {
  const companyId = await company(ctx, member, 'Lighthouse');
  for (const person of PEOPLE) await personRow(ctx, member, companyId, person);
  const result = await rounds.open(ctx, member, {
    ...{ quarter: '2026-Q4', mode: 'quick', anonymous, asksTarget: false, roles: [] },
    ...{ opensOn: '2026-01-01', closesOn: null, shows: 'thanks', welcome: { en: '', ru: '' } },
    ...{ repeats: false, companyIds: [companyId], people: 'everyone', openLink: false }
  });
  if (!('opened' in result)) throw new Error('The round was refused.');
  return `/w/${member.workspace.id}/rounds/${result.opened.roundIds[0]}`;
}

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test.describe('with a mail server', () => {
  let server: MailingServer;
  let member: Member;

  test.beforeEach(async ({ page }) => {
    server = await startMailingServer();
    member = await workspace(server.ctx, { name: 'North Star' });
    await signIn(page, member, server);
  });
  test.afterEach(async ({ page }) => {
    // the board would go on asking
    await page.goto('about:blank');
    await server.stop();
  });

  test('an invitation takes somebody to the assessment, and the board follows without a reload', async ({
    page,
    browser
  }) => {
    const { ctx, mail, origin } = server;
    await page.goto(origin + (await opened(ctx, member)));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Nobody has answered yet/);
    await inspect(page, 'a board without answers');
    await page.getByRole('button', { name: 'Send invitations' }).click();
    await expect(page.getByRole('status')).toContainText(['2 invitations on the way.']);
    await expect(row(page, 'Anna Belova')).toContainText('Invited on');

    const letter = await mail.mailTo('anna@client.example');
    expect(letter.subject).toBe('Lighthouse: насколько зрел маркетинг?');
    const [link = ''] = /http\S+\/a\/[\w-]{22}/.exec(letter.text) ?? [];
    expect(new URL(link).origin).toBe(origin);
    const theirs = await browser.newPage(reading('ru'));
    await theirs.goto(link);
    await expect(row(page, 'Anna Belova')).toContainText('Invited on');
    await theirs.getByRole('button', { name: 'Начать', exact: true }).click();
    await theirs.getByRole('radiogroup').first().getByRole('radio').nth(1).check();
    await expect(row(page, 'Anna Belova')).toContainText('Is answering');
    await expect(row(page, 'Anna Belova')).toContainText('1 of 7');
    await theirs.close();

    const token = link.slice(-22);
    const client = ctx.random.uuid();
    await responses.save(ctx, token, { client, seq: 1, answers: completeAnswers });
    await responses.submit(ctx, token, { client, seq: 1 });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^1 of 3 have answered/);
    await expect(row(page, 'Anna Belova')).toContainText('Answered on');
    await inspect(page, 'a board with answers');
  });

  test('what is ticked and unfolded stays while the board changes', async ({ page }) => {
    const { ctx, origin } = server;
    const path = await opened(ctx, member);
    await page.goto(origin + path);
    const boris = row(page, 'Boris Krylov');
    await boris.getByRole('checkbox').check();
    await boris.getByText('More').click();
    const roundId = path.split('/').at(-1) ?? '';
    const links = await rounds.links(ctx, member, roundId);
    const token = links.find(({ person }) => person?.name === 'Anna Belova')?.url?.slice(-22) ?? '';
    await responses.begin(ctx, token, { locale: 'ru', address: '::1' });
    await expect(row(page, 'Anna Belova')).toContainText('Is answering');
    await expect(boris.getByRole('checkbox')).toBeChecked();
    await expect(boris.getByRole('button', { name: 'Make a new link' })).toBeVisible();
  });

  test('a mail that was refused says why, and reminders go to the chosen', async ({ page }) => {
    const { ctx, mail, origin } = server;
    mail.answer.recipient = (to) =>
      to.startsWith('boris') ? { code: 550, text: 'No such user here' } : null;
    await page.goto(origin + (await opened(ctx, member)));
    await page.getByRole('button', { name: 'Send invitations' }).click();
    await expect(row(page, 'Boris Krylov')).toContainText('Could not be delivered');
    await expect(row(page, 'Boris Krylov')).toContainText('550 No such user here');
    await row(page, 'Anna Belova').getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Send reminders' }).click();
    await expect(page.getByText('1 reminder on the way.')).toBeVisible();
    const reminder = await mail.mailTo('anna@client.example', 1);
    expect(reminder.subject).toBe('Напоминание: Lighthouse, оценка маркетинга');

    const decline = /<(.+)>/.exec(reminder.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
    await page.goto(decline);
    await inspect(page, 'declining reminders');
    await page.goto(decline);
    await page.getByRole('button', { name: 'No more reminders' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'You will get no more reminders'
    );
  });

  test('the board of an anonymous round shows counts only', async ({ page }) => {
    const { ctx, origin } = server;
    const path = await opened(ctx, member, true);
    const links = await rounds.links(ctx, member, path.split('/').at(-1) ?? '');
    await page.goto(origin + path);
    const people = page.getByRole('region', { name: 'People', exact: true });
    const before = await people.textContent();
    const token = links.find(({ person }) => person?.name === 'Anna Belova')?.url?.slice(-22) ?? '';
    await responses.begin(ctx, token, { locale: 'ru', address: '::1' });
    const client = ctx.random.uuid();
    await responses.save(ctx, token, { client, seq: 1, answers: completeAnswers });
    await responses.submit(ctx, token, { client, seq: 1 });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^1 of 3 have answered/);
    expect(await people.textContent()).toBe(before);
    await inspect(page, 'an anonymous board');
  });
});

test('without a mail server the board offers links to copy @nojs @phone', async ({ page }) => {
  const ctx = e2eContext();
  const member = await workspace(ctx);
  await signIn(page, member);
  const path = await opened(ctx, member);
  await page.goto(path);
  await expect(page.getByText('No mail server is set up here')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send invitations' })).toHaveCount(0);
  const links = await rounds.links(ctx, member, path.split('/').at(-1) ?? '');
  const paths = links.map(({ url }) => new URL(url ?? '').pathname);
  const listed = await page.getByLabel('Names and links').inputValue();
  for (const link of paths) expect(listed).toContain(link);
  const table = await (await page.request.get(`${path}/links.csv`)).text();
  expect(table).toContain('"Anna Belova","anna@client.example"');
  for (const link of paths) expect(table).toContain(link);
  await inspect(page, 'a board without a mail server');
});
