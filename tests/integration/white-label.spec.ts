/**
 * Where a workspace wants so, nothing that respondents and invited people get names the product: no
 * page in any state, nothing that a page fetches, no header, no mail. Walked on the built server.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIRECTION_IDS, LOCALES } from '#lib/domain/model/types.ts';
import { failures } from '#lib/i18n/failures.ts';
import type { Member } from '#lib/server/access/principal.ts';
import * as accounts from '#lib/server/accounts/service.ts';
import * as audit from '#lib/server/audit/service.ts';
import * as brands from '#lib/server/brands/service.ts';
import * as reports from '#lib/server/reports/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import { transaction } from '#lib/server/db/transaction.ts';
import * as mail from '#lib/server/mail/service.ts';
import * as workspaces from '#lib/server/workspaces/service.ts';
import { completeAnswers } from '../support/context.ts';
import { mark } from '../support/logos.ts';
import { startMailingServer, type MailingServer } from '../support/mailing-server.ts';
import { answer, invite, openRound, person } from '../support/rounds.ts';
import type { Received } from '../support/smtp.ts';
import { colleague, company, workspace } from '../support/workspaces.ts';

const NAME = 'Северный & Co';
const OWN = {
  ...{ name: NAME, accent: '#f2c200', footer: 'Reg. 7701, Moscow', whiteLabel: true },
  replyTo: 'hello@north.example'
};

let at: MailingServer;
let owner: Member;
let companyId: string;
beforeAll(async () => {
  at = await startMailingServer();
  owner = await workspace(at.ctx, { name: 'North Star, internal' });
  companyId = await company(at.ctx, owner);
  await brands.save(at.ctx, owner, null, OWN, 0);
  await brands.setLogo(at.ctx, owner, null, mark());
});
afterAll(() => at.stop());

interface Answer {
  status: number;
  html: string;
  location: string | null;
}

async function get(path: string, locale: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(at.origin + path, {
    ...init,
    redirect: 'manual',
    headers: { accept: 'text/html', 'accept-language': locale, origin: at.origin, ...init.headers }
  });
  const html = await response.text();
  const headers = JSON.stringify([...response.headers]);
  expect(headers + html, `${locale} ${path}`).not.toMatch(/heptagon/i);
  return { status: response.status, html, location: response.headers.get('location') };
}

const post = (path: string, locale: string, fields: Record<string, string> = {}) =>
  get(path, locale, { method: 'POST', body: new URLSearchParams(fields) });

/** Whatever a page makes a browser fetch from this server. */
const fetched = (html: string) =>
  [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) =>
    path.replaceAll('&amp;', '&')
  );

const round = (options: Parameters<typeof openRound>[3] = {}) =>
  openRound(at.ctx, owner, companyId, { opensOn: '2020-01-01', ...options });

test.for(['en', 'ru'])('respondents’ pages name only who asks, in %s', async (locale) => {
  const links = new Set<string>();
  const check = async (path: string, status = 200) => {
    const page = await get(path, locale);
    expect(page.status, path).toBe(status);
    expect(page.html).toContain('<title>');
    expect(/<title>([^<]*)/.exec(page.html)?.[1]).toContain('· Северный &amp; Co');
    expect(page.html).toContain('--brand:#8d6f00');
    expect(page.html).toMatch(/<img src="\/brand\/[\w-]{22}" alt="Северный &amp; Co"/);
    expect(page.html).toContain('Reg. 7701, Moscow');
    for (const link of fetched(page.html)) links.add(link);
    return page;
  };
  const named = await round({ shows: 'own' });
  const token = await invite(at.ctx, named, await person(at.ctx, owner, companyId));
  await check(`/a/${token}`);
  await check(`/a/${token}/pass-on`);
  await check(`/a/${token}/no-reminders`);
  await post(`/a/${token}`, locale);
  for (const direction of DIRECTION_IDS) {
    await check(`/a/${token}/${direction}`);
    // and as it was kept
    await check(`/a/${token}/${direction}`);
    await post(`/a/${token}/${direction}`, locale, { level: '2', go: 'next', base: '0' });
  }
  await check(`/a/${token}/review`);
  await check(`/a/${token}/nothing-there`, 404);
  await post(`/a/${token}/review`, locale);
  await check(`/a/${token}/done`);
  await check(`/a/${token}/scorecard`);
  await check(`/a/${token}/delete`);
  const word = locale === 'en' ? 'delete' : 'удалить';
  const gone = await post(`/a/${token}/delete`, locale, { word });
  expect(gone.location).toContain('/deleted?from=round&of=');
  await check(gone.location ?? '');

  const anonymous = await round({ anonymous: true, shows: 'team' });
  const open = await invite(at.ctx, anonymous);
  await check(`/a/${open}`);
  for (let i = 0; i < 3; i++) await answer(at.ctx, anonymous, completeAnswers);
  const spent = at.ctx.random.token();
  await answer(at.ctx, anonymous, completeAnswers, { token: spent });
  await rounds.close(at.ctx, owner, anonymous);
  await check(`/a/${spent}/done`);
  await check(`/a/${spent}/team`);
  await check(`/a/${open}`, 410);

  for (const link of links) {
    const { status, html } = await get(link, locale);
    expect([200, 303], link).toContain(status);
    if (/^\/(about|privacy)/.test(link)) expect(html).toContain('· Северный &amp; Co');
  }
});

test('a logo is a file that can do nothing and is kept for ever, at an address nobody guesses', async () => {
  const face = await brands.face(at.ctx, { workspaceId: owner.workspace.id, companyId: null });
  const href = face?.logo?.href ?? '';
  const response = await fetch(at.origin + href);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': expect.stringMatching(/^default-src 'none'.*sandbox$/),
    ...{ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' }
  });
  expect(await response.text()).toMatch(/^<svg width="800" height="200" viewBox="0 0 200 50"/);
  const other = `${href.slice(0, -1)}${href.endsWith('A') ? 'B' : 'A'}`;
  expect((await get(other, 'en')).status).toBe(404);
});

test('a shared report stays in the name in which it was released', async () => {
  const { ctx } = at;
  const id = await round({ quarter: '2025-Q4' });
  await answer(ctx, id, completeAnswers, { name: 'Anna' });
  await rounds.close(ctx, owner, id);
  const made = await reports.preview(ctx, owner, id);
  if (typeof made === 'string') throw new Error(made);
  const released = await reports.release(ctx, owner, id, { ...made, moveLinks: true });
  if (typeof released === 'string') throw new Error(released);
  const link = await reports.share(ctx, owner, released.id, {
    ...{ name: 'Board', days: 90, passphrase: null }
  });
  if (typeof link === 'string') throw new Error(link);
  const path = `/s/${ctx.derive('share', link.id)}`;
  // what it keeps behind its figures is asked for by no page of ours
  const data = await get(`${path}/__data.json?x-sveltekit-invalidated=111`, 'ru');
  expect(data.status).toBe(404);
  expect(data.html).not.toContain('respondents');
  for (const address of ['127.0.0.1', '::1'])
    for (let n = 0; n < 30; n++) await reports.taking(ctx, link.id, address);
  const { version } = await brands.settings(ctx, owner, null);
  await brands.save(ctx, owner, null, { ...OWN, name: 'Later' }, version);
  for (const status of [200, 410]) {
    const page = await get(path, 'ru');
    expect(page.html).toMatch(/<title>[^<]*· Северный &amp; Co</);
    expect(page.html).toContain('--brand:#8d6f00');
    for (const file of fetched(page.html)) await get(file, 'ru');
    const late = await get(`${path}/report.pdf`, 'ru');
    expect(late.status).toBe(status === 200 ? 429 : 303);
    if (status === 200) expect(late.html).toMatch(/<title>Слишком [^<]*· Северный &amp; Co</);
    expect((await get(`${path}/nothing`, 'ru')).html).toContain('· Северный &amp; Co');
    const abroad = { method: 'POST', headers: { origin: 'https://evil.example' } };
    const refused = await get(path, 'ru', { ...abroad, body: new URLSearchParams({}) });
    expect(refused.status).toBe(403);
    expect(refused.html).toMatch(/<title>Эта форма [^<]*· Северный &amp; Co</);
    if (status === 200) await reports.revoke(ctx, owner, released.id, link.id);
  }
  await brands.save(ctx, owner, null, OWN, version + 1);
});

test('a page that is kept is another page once the brand has changed', async () => {
  const token = await invite(at.ctx, await round(), await person(at.ctx, owner, companyId));
  await post(`/a/${token}`, 'en');
  const title = async () => /<title>([^<]*)/.exec((await get(`/a/${token}/need`, 'en')).html)?.[1];
  for (let i = 0; i < 2; i++) expect(await title()).toContain('Северный');
  await brands.save(at.ctx, owner, companyId, { ...OWN, name: 'Маяк', footer: null }, 0);
  for (let i = 0; i < 2; i++) expect(await title()).toContain('Маяк');
  await brands.reset(at.ctx, owner, companyId);
  for (let i = 0; i < 2; i++) expect(await title()).toContain('Северный');
});

const cookieOf = async ({ accountId }: Member) => {
  const session = await accounts.begin(at.ctx.db, at.ctx, accountId, { agent: '' });
  return { headers: { cookie: `session=${session}` } };
};

test('the application is in that name too, its printed sheet and its files', async () => {
  const cookie = await cookieOf(owner);
  const id = await round({ quarter: '2026-Q2' });
  await invite(at.ctx, id);
  await transaction(at.ctx.db, (trx) =>
    audit.record(trx, at.ctx, owner.workspace.id, audit.ITSELF, {
      ...{ action: 'roundOpened', subject: 'by itself' }
    })
  );
  const base = `/w/${owner.workspace.id}`;
  for (const page of [
    ...['', '/clients', '/portfolio', '/settings/brand', '/settings/model', `/rounds/${id}`],
    ...[`/rounds/${id}/sheet`, `/rounds/${id}/scorecard`, `/clients/${companyId}/brand`],
    ...[`/clients/${companyId}/plan/calendar.ics`, '/clients/import/template.csv'],
    ...['/settings/audit', '/settings/api', '/settings/model/matrix.json'],
    ...[`/clients/${companyId}/company.json`, '/portfolio/portfolio.json'],
    ...[`/rounds/${id}/answers.json`, `/rounds/${id}/scorecard.json`]
  ])
    expect((await get(base + page, 'ru', cookie)).status, page).toBe(200);
  for (const page of ['/api/v1/openapi.json', '/schemas/company.json', '/schemas/matrix.json'])
    expect((await get(page, 'ru')).status, page).toBe(200);
  const viewer = await cookieOf(await colleague(at.ctx, owner, 'viewer'));
  const refused = await get(`${base}/settings/brand`, 'ru', viewer);
  expect(refused.status).toBe(403);
  expect(refused.html).toContain('· Северный &amp; Co');
  expect((await get(`${base}/nothing`, 'ru', viewer)).html).toContain('· Северный &amp; Co');
});

test('a page that cannot know whose it is is nobody’s', async () => {
  const table = (from: string, to: string) =>
    at.ctx.db.schema.alterTable(from).renameTo(to).execute();
  const token = await invite(at.ctx, await round());
  const cookie = await cookieOf(owner);
  for (const [name, path, init] of [
    ['round_link', `/a/${token}`, {}],
    ['session', `/w/${owner.workspace.id}`, cookie]
  ] as const) {
    await table(name, 'away');
    try {
      for (const locale of LOCALES) {
        const { status, html } = await get(path, locale, init);
        expect(status).toBe(500);
        expect(/<title>([^<]*)/.exec(html)?.[1]).toBe(failures[locale].fault.heading);
        expect(html).toMatch(/<code>[\da-f-]{36}</);
        expect(html).not.toContain('<a class="btn" href="/"');
      }
    } finally {
      await table('away', name);
    }
  }
});

/** What is readable in a mail: its headers and its decoded parts. */
const whole = ({ headers, text, html }: Received) => JSON.stringify(headers) + text + html;

test('every mail comes from them, with their logo, and is answered to them', async () => {
  const anna = await person(at.ctx, owner, companyId, { name: 'Anna' });
  await at.ctx.db
    .updateTable('person')
    .set({ email: 'anna@client.example' })
    .where('id', '=', anna)
    .execute();
  const roundId = await round({ quarter: '2026-Q1' });
  await invite(at.ctx, roundId, anna);
  const link = await at.ctx.db
    .selectFrom('round_link')
    .select('id')
    .where('person_id', '=', anna)
    .executeTakeFirstOrThrow();
  const { email } = await at.ctx.db
    .selectFrom('account')
    .select('email')
    .where('id', '=', owner.accountId)
    .executeTakeFirstOrThrow();
  await transaction(at.ctx.db, async (trx) => {
    for (const locale of ['en', 'ru'] as const)
      for (const [kind, subjectId, recipient] of [
        ['invitation', link.id, 'anna@client.example'],
        ['reminder', link.id, 'anna@client.example'],
        ['passwordChanged', owner.accountId, email]
      ] as const)
        await mail.queue(trx, at.ctx, {
          ...{ kind, subjectId, recipient, locale, workspaceId: owner.workspace.id },
          ...{ data: { sender: 'Vera' }, dedupe: `${kind} ${locale}` }
        });
  });
  await workspaces.invite(at.ctx, owner, {
    ...{ email: 'new@client.example', role: 'viewer', locale: 'en' }
  });
  const letters = await Promise.all([
    ...[0, 1, 2, 3].map((n) => at.mail.mailTo('anna@client.example', n)),
    ...[0, 1].map((n) => at.mail.mailTo(email, n)),
    at.mail.mailTo('new@client.example')
  ]);
  for (const letter of letters) {
    expect(whole(letter)).not.toMatch(/heptagon/i);
    expect(letter.headers.from).toContain(NAME);
    expect(letter.headers['reply-to']).toBe('hello@north.example');
    expect(letter.html).toContain('src="cid:logo@mail"');
    expect(letter.html).toContain('background:#8d6f00');
    expect(letter.raw).toContain('Content-ID: <logo@mail>');
    for (const part of [letter.text, letter.html]) expect(part).toContain('Reg. 7701, Moscow');
  }
});
