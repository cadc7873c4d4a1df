import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '#lib/server/access/principal.ts';
import * as audit from '#lib/server/audit/service.ts';
import * as responses from '#lib/server/responses/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import * as webhooks from '#lib/server/webhooks/service.ts';
import { deriver } from '#lib/server/keys.ts';
import { deliverDue } from '../../src/lib/server/webhooks/deliver.ts';
import { post } from '../../src/lib/server/webhooks/post.ts';
import { completeAnswers, testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { receiver, type Receiver } from '#tests/support/receiver.ts';
import { answer, invite, openRound, person } from '#tests/support/rounds.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const BOTH = ['response.submitted', 'round.closed'] as const;
const never = () => ({ stop: new AbortController().signal, cutOff: new AbortController().signal });

describe.each(dialects)('webhooks, on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  let companyId: string;
  let there: Receiver;
  beforeEach(async () => {
    there = await receiver();
    ctx = { ...testContext(database()), webhookHosts: [there.host] };
    owner = await workspace(ctx);
    companyId = await company(ctx, owner);
  });
  afterEach(() => there.close());

  const pass = (ms: number) => (ctx.clock.now = new Date(ctx.clock.now.getTime() + ms));
  const deliver = (by: TestContext = ctx) => deliverDue(by, never());
  async function add(events: readonly (typeof BOTH)[number][] = BOTH, member = owner) {
    const id = ctx.random.id();
    const result = await webhooks.add(ctx, member, {
      id,
      url: `http://${there.host}/hook`,
      events
    });
    if ('refused' in result) throw new Error(result.refused);
    return { id, ...result.added };
  }
  /** Somebody answers by a link of their own, as a page does. */
  async function submit(round: string, name = 'Anna') {
    const token = await invite(ctx, round, await person(ctx, owner, companyId, { name }));
    await responses.begin(ctx, token, { locale: 'en', address: '::1' });
    await responses.save(ctx, token, {
      ...{ client: 'b7c1f0de-6f7e-4c58-9f0a-3d1c2b4a5e6f', seq: 1, answers: completeAnswers }
    });
    const result = await responses.submit(ctx, token);
    expect(result).toHaveProperty('submitted');
  }
  const bodies = () => there.received.map(({ body }) => JSON.parse(body) as { type: string });
  const one = async (id: string) => (await webhooks.get(ctx, owner, id))!;

  test('a submission in a named round is told with ids and addresses, signed', async () => {
    const { secret } = await add();
    const round = await openRound(ctx, owner, companyId);
    await submit(round);
    await deliver();
    const { id: response } = await ctx.db
      .selectFrom('response')
      .select('id')
      .executeTakeFirstOrThrow();
    const page = `http://localhost/w/${owner.workspace.id}/rounds/${round}`;
    expect(bodies()).toEqual([
      {
        ...{ type: 'response.submitted', timestamp: '2026-11-23T10:00:00.000Z' },
        data: {
          round: {
            ...{ id: round, companyId, quarter: '2026-Q4', url: page },
            api: `http://localhost/api/v1/rounds/${round}`
          },
          response: { id: response, url: `${page}/responses/${response}` }
        }
      }
    ]);
    const [{ headers, body, path }] = there.received as [Receiver['received'][number]];
    expect(path).toBe('/hook');
    expect(headers).toMatchObject({
      ...{ 'content-type': 'application/json', 'user-agent': 'Webhooks' },
      'webhook-timestamp': String(ctx.clock.now.getTime() / 1000)
    });
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    expect(key).toHaveLength(32);
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const signature = createHmac('sha256', key).update(signed).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signature}`);
    const stored = await ctx.db.selectFrom('webhook').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(secret.slice(6));
  });

  test('of an anonymous round nobody is told before it closes, and then how many', async () => {
    await add();
    const round = await openRound(ctx, owner, companyId, { anonymous: true });
    for (const name of ['Anna', 'Boris', 'Carla']) await submit(round, name);
    expect(await ctx.db.selectFrom('webhook_delivery').selectAll().execute()).toEqual([]);
    await rounds.close(ctx, owner, round);
    await deliver();
    expect(bodies()).toMatchObject([{ type: 'round.closed', data: { submitted: 3 } }]);
    const ids = await ctx.db.selectFrom('response').select('id').execute();
    for (const { id } of ids) expect(JSON.stringify(bodies())).not.toContain(id);
  });

  test('a closing by date is told once, however many instances look, and again after another', async () => {
    await add();
    const round = await openRound(ctx, owner, companyId, { closesOn: '2026-11-23' });
    await answer(ctx, round, completeAnswers, { name: 'Anna' });
    expect(await webhooks.announceClosings(ctx)).toBe(0);
    pass(DAY_MS);
    await Promise.all([1, 2, 3].map(() => webhooks.announceClosings(ctx)));
    expect(await webhooks.announceClosings(ctx)).toBe(0);
    await deliver();
    expect(bodies()).toMatchObject([
      { type: 'round.closed', timestamp: '2026-11-23T21:00:00.000Z', data: { submitted: 1 } }
    ]);
    await rounds.extend(ctx, owner, round, null);
    await rounds.close(ctx, owner, round);
    await rounds.close(ctx, owner, round);
    await deliver();
    expect(bodies()).toHaveLength(2);
  });

  test('a webhook is told nothing of what was before it, or of another workspace', async () => {
    const round = await openRound(ctx, owner, companyId, { closesOn: '2026-11-23' });
    pass(DAY_MS);
    await add();
    const stranger = await workspace(ctx, { name: 'Other' });
    await add(BOTH, stranger);
    expect(await webhooks.announceClosings(ctx)).toBe(0);
    await rounds.extend(ctx, owner, round, null);
    await rounds.close(ctx, owner, round);
    await deliver();
    expect(there.received).toHaveLength(1);
  });

  test('it is told only what it asks for, and nothing while it is paused', async () => {
    const { id } = await add(['round.closed']);
    const round = await openRound(ctx, owner, companyId);
    await submit(round);
    await webhooks.pause(ctx, owner, id);
    await rounds.close(ctx, owner, round);
    await deliver();
    await webhooks.resume(ctx, owner, id);
    await deliver();
    expect(there.received).toEqual([]);
  });

  test('what is not taken is tried again with the same id and body, later and later', async () => {
    const { id } = await add();
    there.answers = { status: 500 };
    await rounds.close(ctx, owner, await openRound(ctx, owner, companyId));
    await deliver();
    await deliver();
    expect(there.received).toHaveLength(1);
    expect((await one(id)).last).toMatchObject([
      { status: 'queued', attempts: 1, problem: 'status 500', nextAt: '2026-11-23T10:01:00.000Z' }
    ]);
    expect((await one(id)).webhook.failingSince).toBe('2026-11-23T10:00:00.000Z');
    pass(MINUTE_MS);
    await deliver();
    pass(4 * MINUTE_MS);
    await deliver();
    expect(there.received).toHaveLength(2);
    pass(MINUTE_MS);
    there.answers = { status: 200 };
    await deliver();
    const ids = new Set(there.received.map(({ headers }) => headers['webhook-id']));
    expect([ids.size, new Set(there.received.map(({ body }) => body)).size]).toEqual([1, 1]);
    expect((await one(id)).last).toMatchObject([{ status: 'sent', attempts: 3, problem: null }]);
    expect((await one(id)).webhook.failingSince).toBeNull();
  });

  test('after three days without success sending pauses by itself, and an owner goes on', async () => {
    const { id } = await add();
    there.answers = { status: 503 };
    await rounds.close(ctx, owner, await openRound(ctx, owner, companyId));
    for (let n = 0; n < 20; n++) {
      await deliver();
      pass(6 * 60 * MINUTE_MS);
    }
    const { webhook, last } = await one(id);
    expect([webhook.pausedWhy, last[0]?.status]).toEqual(['failing', 'failed']);
    const { entries } = await audit.read(ctx, owner, 'en', {});
    expect(entries.find(({ actor }) => actor === 'The server')?.text).toBe(
      'Paused the webhook to 127.0.0.1'
    );
    const tries = there.received.length;
    expect(await webhooks.test(ctx, owner, id)).toBe('paused');
    await webhooks.resume(ctx, owner, id);
    there.answers = { status: 204 };
    expect(await webhooks.test(ctx, owner, id)).toBe('webhookTested');
    expect(await webhooks.sendAgain(ctx, owner, id, last[0]?.id ?? '')).toBe('webhookSentAgain');
    await deliver();
    expect(there.received).toHaveLength(tries + 2);
    expect(bodies().map(({ type }) => type)).toContain('test');
  });

  test('a receiver that says it is gone is left alone at once', async () => {
    const { id } = await add();
    there.answers = { status: 410 };
    await rounds.close(ctx, owner, await openRound(ctx, owner, companyId));
    await deliver();
    expect((await one(id)).webhook.pausedWhy).toBe('gone');
  });

  test('a redirect is not followed', async () => {
    const { id } = await add();
    const elsewhere = await receiver();
    there.answers = { status: 307, headers: { location: `http://${elsewhere.host}/inside` } };
    await rounds.close(ctx, owner, await openRound(ctx, owner, companyId));
    await deliver();
    await elsewhere.close();
    expect(elsewhere.received).toEqual([]);
    expect((await one(id)).last[0]?.problem).toBe('redirected');
  });

  test('of two instances one sends, and one that died half-way is followed by another', async () => {
    await add();
    await rounds.close(ctx, owner, await openRound(ctx, owner, companyId));
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(there.received).toHaveLength(1);
    // as a crash leaves it: taken, and nothing written down
    const leased_until = new Date(ctx.clock.now.getTime() + MINUTE_MS).toISOString();
    const back = { status: 'queued', sent_at: null, leased_until } as const;
    await ctx.db.updateTable('webhook_delivery').set(back).execute();
    await deliver();
    expect(there.received).toHaveLength(1);
    pass(MINUTE_MS);
    await deliver();
    await deliver();
    expect(there.received).toHaveLength(2);
  });

  test('one that does not answer holds up no other', async () => {
    const elsewhere = await receiver();
    ctx = { ...ctx, webhookHosts: [there.host, elsewhere.host] };
    there.answers = { status: 500 };
    await add();
    const url = `http://${elsewhere.host}/`;
    await webhooks.add(ctx, owner, { id: ctx.random.id(), url, events: ['round.closed'] });
    for (let n = 0; n < 5; n++)
      await rounds.close(ctx, owner, await openRound(ctx, owner, companyId));
    await deliver();
    await elsewhere.close();
    expect([there.received.length, elsewhere.received.length]).toEqual([1, 5]);
  });

  test('a new secret signs from then on, and a changed key of links sends nothing', async () => {
    const { id, secret } = await add();
    const renewed = await webhooks.renewSecret(ctx, owner, id);
    expect(renewed).toMatchObject({ secret: expect.stringMatching(/^whsec_/) });
    expect(renewed).not.toMatchObject({ secret });
    await rounds.close(ctx, owner, await openRound(ctx, owner, companyId));
    await deliver({ ...ctx, derive: deriver('another key, which is long enough too') });
    expect(there.received).toEqual([]);
    expect((await one(id)).webhook.pausedWhy).toBe('keyChanged');
  });

  test('another workspace’s webhook is as good as none', async () => {
    const { id } = await add();
    const stranger = await workspace(ctx, { name: 'Other' });
    expect(await webhooks.get(ctx, stranger, id)).toBeNull();
    for (const deed of ['pause', 'resume', 'remove', 'renewSecret', 'test'] as const)
      expect(await webhooks[deed](ctx, stranger, id), deed).toBe('unknown');
    expect(await webhooks.sendAgain(ctx, stranger, id, id)).toBe('unknown');
    expect(await webhooks.list(ctx, owner)).toHaveLength(1);
  });

  test('a form that is sent twice adds one, and an address inside is refused', async () => {
    const form = { id: ctx.random.id(), url: 'https://hooks.example.com', events: BOTH };
    expect(await webhooks.add(ctx, owner, form)).toHaveProperty('added');
    expect(await webhooks.add(ctx, owner, form)).toEqual({ refused: 'addedAlready' });
    const inside = { ...form, id: ctx.random.id(), url: 'https://0x7f.1/' };
    expect(await webhooks.add(ctx, owner, inside)).toEqual({ refused: 'private' });
  });

  test('what was told is forgotten after a month', async () => {
    await add();
    await rounds.close(ctx, owner, await openRound(ctx, owner, companyId));
    expect(await webhooks.forgetOld(ctx)).toBe(0);
    pass(31 * DAY_MS);
    expect(await webhooks.forgetOld(ctx)).toBe(1);
  });
});

describe('one request', () => {
  const said = { headers: {}, body: '{}' };
  const world = { allowed: [], signal: new AbortController().signal };
  const resolving = (...addresses: string[]) => ({
    ...world,
    resolve: async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  });

  test.each([
    ['127.0.0.1'],
    ['169.254.169.254'],
    ['::1'],
    ['::ffff:10.0.0.1'],
    ['64:ff9b::a9fe:a9fe'],
    ['8.8.8.8', '10.0.0.1']
  ])('is not sent to a name that leads to %s', async (...addresses) => {
    const outcome = await post('https://rebound.example/', said, resolving(...addresses));
    expect(outcome).toEqual({ problem: 'private' });
  });

  test('connects to the address that was looked at, not to what the name leads to later', async () => {
    const there = await receiver();
    const [, port = ''] = there.host.split(':');
    let asked = 0;
    const resolve = async () => {
      asked++;
      return [{ address: '127.0.0.1', family: 4 }];
    };
    const allowed = [`rebound.example:${port}`];
    const url = `http://rebound.example:${port}/hook`;
    expect(await post(url, said, { ...world, allowed, resolve })).toEqual({ status: 204 });
    await there.close();
    expect([asked, there.received[0]?.headers.host]).toEqual([1, `rebound.example:${port}`]);
  });

  test('ends when nothing answers, when the name leads nowhere, when nobody is there', async () => {
    const there = await receiver();
    there.answers = null;
    const url = `http://${there.host}/`;
    const cut = new AbortController();
    const waiting = post(url, said, { allowed: [there.host], signal: cut.signal });
    await expect.poll(() => there.received.length).toBe(1);
    cut.abort();
    expect(await waiting).toEqual({ problem: 'timeout' });
    await there.close();
    expect(await post(url, said, { ...world, allowed: [there.host] })).toEqual({
      problem: 'unreachable'
    });
    const nowhere = { ...world, resolve: () => Promise.reject(new Error('ENOTFOUND')) };
    expect(await post('https://nowhere.example/', said, nowhere)).toEqual({
      problem: 'unresolved'
    });
  });
});
