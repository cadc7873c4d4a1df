import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '#lib/server/access/principal.ts';
import type { Context, Smtp } from '#lib/server/context.ts';
import { deliverDue } from '#lib/server/mail/deliver.ts';
import * as mail from '#lib/server/mail/service.ts';
import { testContext, type TestContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { linkRow, personRow, responseRow, roundRow } from '../support/rows.ts';
import { startMailServer, type MailServer } from '../support/smtp.ts';
import { company, workspace } from '../support/workspaces.ts';

const MINUTE_MS = 60_000;
const neverEnding = () => ({
  stop: new AbortController().signal,
  cutOff: new AbortController().signal
});

describe.each(dialects)('mail on $name', (dialect) => {
  const db = useDatabase(dialect);
  let server: MailServer;
  let ctx: TestContext & { smtp: Smtp };
  let member: Member;
  let roundId: string;

  beforeEach(async () => {
    server = await startMailServer();
    const smtp = { url: server.url, from: 'Heptagon <maturity@example.org>' };
    ctx = { ...testContext(db()), smtp, origin: 'https://maturity.example.org' };
    member = await workspace(ctx, { name: 'Полярная звезда' });
    const companyId = await company(ctx, member, 'Маяк');
    roundId = await roundRow(ctx, member, companyId, {
      closes_on: '2026-11-30',
      welcome: JSON.stringify({ en: '', ru: 'Коллеги, пять минут.\nСпасибо' })
    });
  });
  afterEach(() => server.stop());

  /** Somebody's link with an invitation in the outbox. */
  async function invited(email: string, kind: 'invitation' | 'reminder' = 'invitation') {
    const { company_id } = await db()
      .selectFrom('round')
      .select('company_id')
      .executeTakeFirstOrThrow();
    const personId = await personRow(ctx, member, company_id, { email });
    const linkId = await linkRow(ctx, member, roundId, personId);
    await mail.queue(db(), ctx, {
      ...{ kind, subjectId: linkId, recipient: email, locale: 'ru', dedupe: `${kind} ${linkId}` },
      ...{ workspaceId: member.workspace.id, data: { sender: 'Вера Орлова' } }
    });
    return linkId;
  }
  const deliver = (by: Context & { smtp: Smtp } = ctx) => deliverDue(by, by.smtp, neverEnding());
  const row = (recipient: string) =>
    db()
      .selectFrom('mail')
      .selectAll()
      .where('recipient', '=', recipient)
      .where('status', '!=', 'sent')
      .executeTakeFirst();
  const wait = (minutes: number) => {
    ctx.clock.now = new Date(ctx.clock.now.getTime() + minutes * MINUTE_MS);
  };

  test('an invitation comes in Russian with its link, from the workspace', async () => {
    const linkId = await invited('anna@client.example');
    expect(await deliver()).toBe(true);
    const [letter] = server.received;
    expect(letter).toMatchObject({
      from: 'maturity@example.org',
      to: 'anna@client.example',
      subject: 'Маяк: насколько зрел маркетинг?'
    });
    expect(letter?.headers.from).toBe('Полярная звезда <maturity@example.org>');
    expect(letter?.raw).not.toMatch(/\P{ASCII}/u);
    const link = `https://maturity.example.org/a/${ctx.derive('personal', linkId)}`;
    for (const part of [letter?.text, letter?.html]) {
      expect(part).toContain(link);
      expect(part).toMatch(/30\sноября\s2026/);
      expect(part).toContain('Коллеги, пять минут.');
    }
    expect(await row('anna@client.example')).toBeUndefined();
  });

  test('a letter in English is English, and holds nothing that is fetched or tracked', async () => {
    await mail.queue(db(), ctx, {
      ...{ kind: 'passwordChanged', subjectId: member.accountId, recipient: 'vera@example.org' },
      ...{ locale: 'en', workspaceId: null, dedupe: 'changed' }
    });
    await deliver();
    const [letter] = server.received;
    expect(letter?.subject).toBe('Your password has changed');
    expect(letter?.headers.from).toBe('Heptagon <maturity@example.org>');
    expect(`${letter?.html}${letter?.text}`).not.toMatch(/[а-яё]/i);
    expect(letter?.html).not.toMatch(/<img|url\(|<link|<script/);
    const links = [...(letter?.html ?? '').matchAll(/https?:\/\/[^\s"<]+/g)].map(([url]) => url);
    expect(new Set(links.map((url) => new URL(url).origin))).toEqual(
      new Set(['https://maturity.example.org'])
    );
  });

  test('a reminder says where to decline reminders', async () => {
    const linkId = await invited('anna@client.example', 'reminder');
    await deliver();
    const decline = `https://maturity.example.org/a/${ctx.derive('personal', linkId)}/no-reminders`;
    expect(server.received[0]?.headers['list-unsubscribe']).toBe(`<${decline}>`);
    expect(server.received[0]?.text).toContain(decline);
  });

  test('names cannot add headers or markup', async () => {
    const evil = 'Star\r\nBcc: all@example.org\u2028<img src=x> "quoted"';
    await db().updateTable('workspace').set({ name: evil }).execute();
    await db()
      .updateTable('company')
      .set({ name: `${evil} & Sons` })
      .execute();
    await invited('anna@client.example');
    await deliver();
    const [letter] = server.received;
    expect(server.received).toHaveLength(1);
    expect(letter?.headers).not.toHaveProperty('bcc');
    expect(letter?.headers.from).toContain('Bcc: all@example.org');
    expect(letter?.html).not.toContain('<img');
    expect(letter?.html).toContain('&lt;img src=x&gt;');
  });

  test('a refusal for now is tried again after growing pauses', async () => {
    await invited('anna@client.example');
    let refusals = 0;
    server.answer.recipient = () => (++refusals <= 2 ? { code: 451, text: 'Greylisted' } : null);
    await deliver();
    expect(await row('anna@client.example')).toMatchObject({
      ...{ status: 'queued', attempts: 1, leased_until: null },
      last_error: expect.stringContaining('deferred: 451') as string
    });
    await deliver();
    expect(refusals).toBe(1);
    wait(1);
    await deliver();
    wait(1);
    await deliver();
    expect(refusals).toBe(2);
    wait(1);
    await deliver();
    expect(server.received).toHaveLength(1);
  });

  test('a refusal for ever fails with the server’s words, and others go out', async () => {
    await invited('nobody@client.example');
    await invited('anna@client.example');
    server.answer.recipient = (address) =>
      address.startsWith('nobody') ? { code: 550, text: 'No such user here' } : null;
    await deliver();
    const failed = await row('nobody@client.example');
    expect(failed?.status).toBe('failed');
    expect(mail.readProblem(failed?.last_error ?? null)).toEqual({
      problem: 'refused',
      said: '550 No such user here'
    });
    expect(server.received.map(({ to }) => to)).toEqual(['anna@client.example']);
  });

  test('while the server is away mail waits, costs no attempt, and goes out afterwards', async () => {
    await invited('anna@client.example');
    await server.stop();
    expect(await deliver()).toBe(false);
    expect(await row('anna@client.example')).toMatchObject({
      ...{ status: 'queued', attempts: 0 },
      last_error: expect.stringContaining('unreachable: ') as string
    });
    server = await startMailServer(Number(new URL(server.url).port));
    expect(await deliver()).toBe(true);
    expect(server.received).toHaveLength(1);
  });

  test('after three days away mail fails and says so', async () => {
    await invited('anna@client.example');
    await server.stop();
    wait(3 * 24 * 60 + 1);
    await deliver();
    expect((await row('anna@client.example'))?.status).toBe('failed');
    server = await startMailServer(Number(new URL(server.url).port));
  });

  /** The process dies once the server has the text, before the answer is written down. */
  async function crashAfterSending() {
    const dying = new AbortController();
    const found = () =>
      db().selectFrom('mail').selectAll().where('status', '=', 'sending').executeTakeFirst();
    let sending: Awaited<ReturnType<typeof found>>;
    server.answer.text = () => 'hang';
    server.onText = () =>
      void found().then((row) => {
        sending = row;
        dying.abort();
      });
    await deliverDue(ctx, ctx.smtp, { stop: dying.signal, cutOff: dying.signal });
    server.onText = undefined;
    server.answer.text = undefined;
    if (!sending) throw new Error('Nothing was being sent.');
    // what it wrote at its orderly end is undone: after kill -9 the row stays as it was found
    await db().updateTable('mail').set(sending).where('id', '=', sending.id).execute();
  }

  test('a crash in the middle of sending makes one more try and no third', async () => {
    await invited('anna@client.example');
    await crashAfterSending();
    await deliver();
    // the lease of the one that died still runs
    expect(server.received).toHaveLength(0);
    wait(4);
    await crashAfterSending();
    wait(4);
    await deliver();
    expect(server.received).toHaveLength(0);
    const failed = await row('anna@client.example');
    expect(failed).toMatchObject({ status: 'failed', last_error: 'unclear' });
  });

  test('the second try after a crash carries the same Message-ID', async () => {
    await invited('anna@client.example');
    const { id } = (await row('anna@client.example'))!;
    await crashAfterSending();
    wait(4);
    await deliver();
    expect(server.received.map(({ headers }) => headers['message-id'])).toEqual([
      `<${id}@maturity.example.org>`
    ]);
  });

  test('a crash before anything was sent costs nothing', async () => {
    await invited('anna@client.example');
    await db()
      .updateTable('mail')
      .set({ leased_until: new Date(ctx.clock.now.getTime() + MINUTE_MS).toISOString() })
      .where('status', '=', 'queued')
      .execute();
    await deliver();
    expect(server.received).toHaveLength(0);
    wait(1);
    await deliver();
    expect(server.received).toHaveLength(1);
  });

  test('two instances at once send every mail once', async () => {
    const addresses = Array.from({ length: 12 }, (_, n) => `p${n}@client.example`);
    for (const address of addresses) await invited(address);
    await Promise.all([deliver(), deliver({ ...ctx }), deliver({ ...ctx })]);
    expect(server.received.map(({ to }) => to).sort()).toEqual(addresses.sort());
  });

  test.each([
    ['answered', { status: 'submitted' }],
    ['revoked', {}],
    ['passed on', {}],
    ['closed', {}],
    ['gone', {}]
  ] as const)('a mail whose link is %s meanwhile is cancelled', async (fate, response) => {
    const linkId = await invited('anna@client.example');
    const at = ctx.now().toISOString();
    if (fate === 'answered')
      await responseRow(ctx, {
        ...{ workspace_id: member.workspace.id, round_id: roundId, ...response },
        token_hash: (await db().selectFrom('round_link').select('token_hash').executeTakeFirst())!
          .token_hash
      });
    if (fate === 'passed on')
      await db().updateTable('person').set({ email: 'igor@client.example' }).execute();
    if (fate === 'revoked') await db().updateTable('round_link').set({ revoked_at: at }).execute();
    if (fate === 'closed') await db().updateTable('round').set({ closed_at: at }).execute();
    if (fate === 'gone') await db().deleteFrom('round_link').where('id', '=', linkId).execute();
    await deliver();
    expect(server.received).toHaveLength(0);
    expect((await row('anna@client.example'))?.status).toBe('cancelled');
  });

  test('a link that the key no longer gives fails instead of leading nowhere', async () => {
    await invited('anna@client.example');
    await db().updateTable('round_link').set({ token_hash: 'of another key' }).execute();
    await deliver();
    expect(await row('anna@client.example')).toMatchObject({
      ...{ status: 'failed', last_error: 'keyChanged' }
    });
  });

  test('what is over is forgotten after 90 days, what waits is not', async () => {
    await invited('anna@client.example');
    await deliver();
    await invited('boris@client.example');
    wait(89 * 24 * 60);
    expect(await mail.forgetOld(ctx)).toBe(0);
    wait(2 * 24 * 60);
    await mail.forgetOld(ctx);
    const left = await db().selectFrom('mail').select(['recipient', 'status']).execute();
    expect(left).toEqual([{ recipient: 'boris@client.example', status: 'queued' }]);
  });

  test('a worker sends what is queued at once, and stops', async () => {
    const worker = mail.work(ctx, ctx.smtp);
    await invited('anna@client.example');
    await server.mailTo('anna@client.example');
    await invited('boris@client.example');
    await server.mailTo('boris@client.example');
    await worker.stop();
    await invited('late@client.example');
    expect((await row('late@client.example'))?.status).toBe('queued');
  });

  test('told to stop while a server hangs, a worker ends, and the mail is not lost', async () => {
    server.answer.text = () => 'hang';
    await invited('anna@client.example');
    const hanging = new Promise<void>((resolve) => (server.onText = resolve));
    const worker = mail.work(ctx, ctx.smtp);
    await hanging;
    await worker.stop();
    expect(await row('anna@client.example')).toMatchObject({ status: 'queued', interrupted: 1 });
  });
});
