import { beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '#lib/server/access/principal.ts';
import type { Context } from '#lib/server/context.ts';
import * as invitations from '#lib/server/invitations/service.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import { secretHash } from '#lib/server/keys.ts';
import { completeAnswers, testContext, type TestContext } from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { answer, openRound } from '../support/rounds.ts';
import { personRow } from '../support/rows.ts';
import { company, workspace } from '../support/workspaces.ts';

const HOUR_MS = 3_600_000;

describe.each(dialects)('invitations on $name', (dialect) => {
  const db = useDatabase(dialect);
  let ctx: TestContext;
  let member: Member;
  let companyId: string;

  beforeEach(async () => {
    const smtp = { url: 'smtp://127.0.0.1:1', from: 'heptagon@example.org' };
    ctx = { ...testContext(db()), smtp };
    member = await workspace(ctx);
    companyId = await company(ctx, member);
  });

  /** Somebody with a personal link; returns its id. */
  async function invite(
    roundId: string,
    name: string,
    changes: Parameters<typeof personRow>[3] = {}
  ) {
    const email = `${name.toLowerCase()}@client.example`;
    const personId = await personRow(ctx, member, companyId, { name, email, ...changes });
    const id = ctx.random.id();
    await db()
      .insertInto('round_link')
      .values({
        ...{ id, workspace_id: member.workspace.id, round_id: roundId, kind: 'personal' },
        ...{ person_id: personId, token_hash: secretHash(ctx.derive('personal', id)) },
        ...{ generation: 1, reminders: 0, used: 0, created_at: ctx.now().toISOString() }
      })
      .execute();
    return id;
  }
  const answers = (roundId: string, linkId: string, status: 'draft' | 'submitted' = 'submitted') =>
    answer(ctx, roundId, completeAnswers, { token: ctx.derive('personal', linkId), status });
  const later = (hours: number) => {
    ctx.clock.now = new Date(ctx.clock.now.getTime() + hours * HOUR_MS);
  };
  const mails = () =>
    db().selectFrom('mail').select(['kind', 'recipient', 'locale']).orderBy('id').execute();

  test('invitations go once to everybody who has an address and none yet', async () => {
    const roundId = await openRound(ctx, member, companyId);
    await invite(roundId, 'Anna');
    await invite(roundId, 'Boris', { locale: 'en' });
    await invite(roundId, 'Clara', { email: null });
    const first = await invitations.send(ctx, member, roundId, 'all');
    expect(first).toEqual({ mailed: { sent: 2, noAddress: 1 } });
    expect(await mails()).toEqual([
      { kind: 'invitation', recipient: 'anna@client.example', locale: 'ru' },
      { kind: 'invitation', recipient: 'boris@client.example', locale: 'en' }
    ]);
    const again = await invitations.send(ctx, member, roundId, 'all');
    expect(again).toEqual({ mailed: { already: 2, noAddress: 1 } });
    expect(await mails()).toHaveLength(2);
    const trail = await db().selectFrom('audit').select(['action', 'detail']).execute();
    expect(trail).toHaveLength(1);
    expect(JSON.parse(trail[0]!.detail)).toMatchObject({ kind: 'invitation', count: 2 });
  });

  test('pressing twice at once sends one', async () => {
    const roundId = await openRound(ctx, member, companyId);
    await invite(roundId, 'Anna');
    await Promise.all([1, 2, 3].map(() => invitations.send(ctx, member, roundId, 'all')));
    expect(await mails()).toHaveLength(1);
  });

  test('only the chosen get one, and who has answered does not', async () => {
    const roundId = await openRound(ctx, member, companyId);
    const [anna, boris] = [await invite(roundId, 'Anna'), await invite(roundId, 'Boris')];
    await invite(roundId, 'Clara');
    await answers(roundId, boris);
    const sent = await invitations.send(ctx, member, roundId, [anna, boris]);
    expect(sent).toEqual({ mailed: { sent: 1, answered: 1 } });
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(['anna@client.example']);
  });

  test('an invitation that failed is sent again, a new address has an invitation of its own', async () => {
    const roundId = await openRound(ctx, member, companyId);
    const linkId = await invite(roundId, 'Anna');
    await invitations.send(ctx, member, roundId, 'all');
    await db().updateTable('mail').set({ status: 'failed', last_error: 'refused: 550' }).execute();
    expect(await invitations.send(ctx, member, roundId, 'all')).toEqual({ mailed: { sent: 1 } });
    await rounds.reissue(ctx, member, linkId);
    expect(await invitations.send(ctx, member, roundId, 'all')).toEqual({ mailed: { sent: 1 } });
    expect(await mails()).toHaveLength(3);
  });

  test('reminders go to those who have not answered, once a day, three times in all', async () => {
    const roundId = await openRound(ctx, member, companyId);
    await invite(roundId, 'Anna');
    await answers(roundId, await invite(roundId, 'Boris'));
    await answers(roundId, await invite(roundId, 'Dina'), 'draft');
    await invite(roundId, 'Clara', { opted_out_at: ctx.now().toISOString() });
    const others = { answered: 1, optedOut: 1 };
    const remind = () => invitations.remind(ctx, member, roundId, 'all');
    expect(await remind()).toEqual({ mailed: { sent: 2, ...others } });
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([
      'anna@client.example',
      'dina@client.example'
    ]);
    expect(await remind()).toEqual({ mailed: { tooSoon: 2, ...others } });
    later(25);
    expect(await remind()).toEqual({ mailed: { sent: 2, ...others } });
    later(25);
    expect(await remind()).toEqual({ mailed: { sent: 2, ...others } });
    later(25);
    expect(await remind()).toEqual({ mailed: { enough: 2, ...others } });
    expect(await mails()).toHaveLength(6);
  });

  test('a person of two rounds is reminded once a day', async () => {
    const [one, two] = [
      await openRound(ctx, member, companyId),
      await openRound(ctx, member, companyId, { quarter: '2026-Q3' })
    ];
    await invite(one, 'Anna');
    const { person_id } = await db()
      .selectFrom('round_link')
      .select('person_id')
      .executeTakeFirstOrThrow();
    const second = await invite(two, 'Copy');
    await db().updateTable('round_link').set({ person_id }).where('id', '=', second).execute();
    expect(await invitations.remind(ctx, member, one, 'all')).toEqual({ mailed: { sent: 1 } });
    expect(await invitations.remind(ctx, member, two, 'all')).toEqual({ mailed: { tooSoon: 1 } });
  });

  test('in an anonymous round a choice reminds all that are unused, and no count tells who answered', async () => {
    const roundId = await openRound(ctx, member, companyId, { anonymous: true });
    const anna = await invite(roundId, 'Anna');
    const boris = await invite(roundId, 'Boris');
    await db().updateTable('round_link').set({ used: 1 }).where('id', '=', anna).execute();
    expect(await invitations.remind(ctx, member, roundId, [anna])).toEqual({ mailed: { sent: 1 } });
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(['boris@client.example']);
    expect(await invitations.send(ctx, member, roundId, [anna, boris])).toEqual({
      mailed: { sent: 2 }
    });
  });

  test('who does not wish reminders gets none, by the link alone', async () => {
    const roundId = await openRound(ctx, member, companyId);
    const token = ctx.derive('personal', await invite(roundId, 'Anna'));
    expect(await invitations.reminders(ctx, token)).toEqual({
      ...{ workspace: member.workspace.name, optedOut: false }
    });
    expect(await invitations.optOut(ctx, token)).toBe('done');
    expect(await invitations.reminders(ctx, token)).toMatchObject({ optedOut: true });
    expect(await invitations.remind(ctx, member, roundId, 'all')).toEqual({
      mailed: { optedOut: 1 }
    });
    expect(await invitations.optOut(ctx, ctx.random.token())).toBe('unknown');
  });

  test('nothing goes out of a closed round, without a mail server, or of another workspace', async () => {
    const roundId = await openRound(ctx, member, companyId);
    const anna = await invite(roundId, 'Anna');
    const stranger = await workspace(ctx, { name: 'Stranger' });
    const theirs = await openRound(ctx, stranger, await company(ctx, stranger));
    const unknown = { refused: 'unknown' };
    expect(await invitations.send(ctx, stranger, roundId, 'all')).toEqual(unknown);
    expect(await invitations.send(ctx, stranger, theirs, [anna])).toEqual({ mailed: {} });
    expect(await invitations.board(ctx, stranger, roundId)).toBeNull();
    const mute: Context = { ...ctx, smtp: null };
    expect(await invitations.send(mute, member, roundId, 'all')).toEqual({
      refused: 'noMailServer'
    });
    await db().updateTable('round').set({ closed_at: ctx.now().toISOString() }).execute();
    expect(await invitations.remind(ctx, member, roundId, 'all')).toEqual({ refused: 'notOpen' });
    expect(await mails()).toEqual([]);
  });

  test('the board of a named round says how far everybody is', async () => {
    const roundId = await openRound(ctx, member, companyId);
    const anna = await invite(roundId, 'Anna');
    await invite(roundId, 'Boris');
    const clara = await invite(roundId, 'Clara');
    await invitations.send(ctx, member, roundId, [clara]);
    await db()
      .updateTable('mail')
      .set({ status: 'failed', last_error: 'refused: 550 No' })
      .execute();
    await answers(roundId, anna);
    await answer(ctx, roundId, { strategy: { level: 2 } }, { name: 'Guest', status: 'draft' });
    const board = await invitations.board(ctx, member, roundId);
    expect(board?.counts).toEqual({ invited: 3, sent: 1, started: 2, submitted: 1 });
    expect(board?.people).toMatchObject([
      {
        ...{ name: 'Anna', url: `http://localhost/a/${ctx.derive('personal', anna)}` },
        progress: { stage: 'submitted', answered: 7 }
      },
      { name: 'Boris', mail: null, progress: { stage: 'waiting', answered: 0 } },
      { name: 'Clara', mail: { status: 'failed', problem: { said: '550 No' } } }
    ]);
    expect(board?.guests).toMatchObject([{ name: 'Guest', stage: 'started', answered: 1 }]);
  });

  test('the board of an anonymous round differs by nothing but counts, whoever has answered', async () => {
    const roundId = await openRound(ctx, member, companyId, { anonymous: true });
    const anna = await invite(roundId, 'Anna');
    const boris = await invite(roundId, 'Boris');
    await invite(roundId, 'Clara');
    const seen = async () => {
      const board = await invitations.board(ctx, member, roundId);
      return { people: board?.people, guests: board?.guests, openLink: board?.openLink };
    };
    const before = await seen();
    await answers(roundId, boris, 'draft');
    await answers(roundId, anna);
    await db()
      .updateTable('round_link')
      .set({ used: 1, opened_at: ctx.now().toISOString() })
      .where('id', '=', anna)
      .execute();
    await invitations.remind(ctx, member, roundId, 'all');
    expect(await seen()).toEqual(before);
    expect((await invitations.board(ctx, member, roundId))?.counts).toMatchObject({
      ...{ started: 2, submitted: 1 }
    });
  });

  describe('of a round that opens by itself', () => {
    /** A round that repeats, whose next one is due; invitations to it have gone out, or not. */
    async function due(sent: boolean) {
      const roundId = await openRound(ctx, member, companyId, { opensOn: '2026-11-01' });
      await invite(roundId, 'Anna');
      if (sent) await invitations.send(ctx, member, roundId, 'all');
      await db().updateTable('round').set({ repeats: 1 }).execute();
      ctx.clock.now = new Date('2027-02-01T10:00:00Z');
    }

    test('go by mail where the former round’s did, once', async () => {
      await due(true);
      const opened = await Promise.all([invitations.openDue(ctx), invitations.openDue(ctx)]);
      expect(opened.toSorted()).toEqual([0, 1]);
      expect(await mails()).toHaveLength(2);
      const links = await db().selectFrom('round_link').select('sent_at').orderBy('id').execute();
      expect(links[1]?.sent_at).toBe(ctx.now().toISOString());
    });

    test('do not where they did not', async () => {
      await due(false);
      expect(await invitations.openDue(ctx)).toBe(1);
      expect(await mails()).toEqual([]);
    });

    test('do not without a mail server', async () => {
      await due(true);
      expect(await invitations.openDue({ ...ctx, smtp: null })).toBe(1);
      expect(await mails()).toHaveLength(1);
    });
  });
});
