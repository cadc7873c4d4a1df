import { beforeEach, describe, expect, test } from 'vitest';
import { ROLES } from '#lib/domain/answers.ts';
import { MODEL } from '#lib/domain/model/index.ts';
import type { Member } from '#lib/server/access/principal.ts';
import { secretHash } from '#lib/server/keys.ts';
import * as rounds from '#lib/server/rounds/service.ts';
import { completeAnswers, testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { answer } from '#tests/support/rounds.ts';
import { personRow } from '#tests/support/rows.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const DAY = '2026-11-23';

describe.each(dialects)('$name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let member: Member;
  let client: string;
  let anna: string;
  let boris: string;

  beforeEach(async () => {
    ctx = testContext(database());
    member = await workspace(ctx);
    client = await company(ctx, member, 'Lighthouse');
    anna = await personRow(ctx, member, client, { name: 'Anna' });
    boris = await personRow(ctx, member, client, { name: 'Boris' });
  });

  const settings = (more: Partial<rounds.NewRounds> = {}): rounds.NewRounds => ({
    companyIds: [client],
    ...{ quarter: '2026-Q4', mode: 'quick', anonymous: false, asksTarget: false, roles: ROLES },
    ...{ opensOn: DAY, closesOn: '2026-12-07', shows: 'thanks', repeats: false },
    welcome: { en: 'Hello', ru: 'Привет' },
    people: 'everyone',
    openLink: true,
    ...more
  });
  const everything = async () => ({
    rounds: await ctx.db.selectFrom('round').selectAll().orderBy('id').execute(),
    links: await ctx.db.selectFrom('round_link').selectAll().orderBy('id').execute(),
    audit: await ctx.db.selectFrom('audit').selectAll().orderBy('id').execute()
  });

  async function opened(more: Partial<rounds.NewRounds> = {}, as = member): Promise<string> {
    const result = await rounds.open(ctx, as, settings(more));
    if (!('opened' in result)) throw new Error(`Refused: ${result.refused}`);
    return result.opened.roundIds[0]!;
  }
  const found = async (id: string, as = member) => (await rounds.get(ctx, as, id))!;
  const changes = async (id: string, more: Partial<rounds.RoundChanges>) => {
    const { quarter, mode, anonymous, asksTarget, roles, ...rest } = await found(id);
    const { opensOn, shows, welcome, repeats } = rest;
    const asked = { quarter, mode, anonymous, asksTarget, roles };
    return { ...asked, opensOn, shows, welcome, repeats, ...more };
  };
  /** Somebody's response, begun by a link of the round when one is named. */
  async function begin(roundId: string, tokenHash = secretHash(ctx.random.token())) {
    const id = ctx.random.uuid();
    await ctx.db
      .insertInto('response')
      .values({
        ...{ id, token_hash: tokenHash, workspace_id: member.workspace.id, round_id: roundId },
        ...{ locale: 'en', status: 'draft', model_version: MODEL.version, company: '{}' },
        ...{ revision: 0, created_on: DAY }
      })
      .execute();
    return id;
  }

  describe('opening', () => {
    test('a round keeps what was chosen, the matrix, and a link for each', async () => {
      const id = await opened();
      expect(await found(id)).toMatchObject({
        ...{ companyId: client, companyName: 'Lighthouse', status: 'open', quarter: '2026-Q4' },
        ...{ mode: 'quick', anonymous: false, roles: ROLES, shows: 'thanks', repeats: false },
        ...{ welcome: { en: 'Hello', ru: 'Привет' }, modelVersion: MODEL.version, version: 1 },
        // the seventh of December is over when it begins to be the eighth in Moscow
        ...{ opensOn: DAY, closesOn: '2026-12-07', closesAt: '2026-12-07T21:00:00.000Z' },
        ...{ begun: 0, submitted: 0, repeatedFrom: null, repeatedAs: null }
      });
      const links = await rounds.links(ctx, member, id);
      expect(links.map(({ kind, person }) => person?.name ?? kind)).toEqual([
        ...['open', 'Anna', 'Boris']
      ]);
    });

    test('addresses are short, differ, and are stored as hashes only', async () => {
      const id = await opened();
      const urls = (await rounds.links(ctx, member, id)).map(({ url }) => url ?? '');
      expect(new Set(urls).size).toBe(3);
      const stored = JSON.stringify(await everything());
      for (const url of urls) {
        expect(url.startsWith(`${ctx.origin}/a/`)).toBe(true);
        expect(url.length - ctx.origin.length).toBeLessThanOrEqual(40);
        expect(stored).not.toContain(url.slice(-22));
        expect(stored).toContain(secretHash(url.slice(-22)));
      }
    });

    test('only the people chosen get a link', async () => {
      const id = await opened({ people: [boris], openLink: false });
      const links = await rounds.links(ctx, member, id);
      expect(links.map(({ person }) => person?.name)).toEqual(['Boris']);
    });

    test('many clients at once: a round each, one batch, their own people', async () => {
      const others: string[] = [];
      for (let n = 1; n < 300; n++) others.push(await company(ctx, member, `Client ${n}`));
      const guest = await personRow(ctx, member, others[0]!, { name: 'Guest' });
      const companyIds = [client, ...others];
      const result = await rounds.open(ctx, member, settings({ companyIds }));
      expect(result).toMatchObject({ opened: { roundIds: { length: 300 } } });
      const { rounds: rows, links, audit } = await everything();
      expect(rows.map(({ company_id }) => company_id).sort()).toEqual([...companyIds].sort());
      expect(new Set(rows.map(({ batch_id }) => batch_id)).size).toBe(1);
      expect(rows[0]?.batch_id).not.toBeNull();
      expect(links.filter(({ kind }) => kind === 'open')).toHaveLength(300);
      expect(audit).toHaveLength(300);
      const row = rows.find(({ company_id }) => company_id === others[0]);
      expect(links.filter(({ round_id, person_id }) => round_id === row?.id && person_id)).toEqual([
        expect.objectContaining({ person_id: guest })
      ]);
    });

    test('a company or person of another workspace: nothing happens, as if it were nobody', async () => {
      const stranger = await workspace(ctx, { name: 'Elsewhere' });
      const theirs = await company(ctx, stranger, 'Theirs');
      const spy = await personRow(ctx, stranger, theirs);
      const before = await everything();
      const nobody = ctx.random.id();
      for (const wrong of [
        { companyIds: [client, theirs] },
        { companyIds: [client, nobody] },
        { companyIds: [] },
        { people: [anna, spy] },
        { people: [anna, nobody] }
      ])
        expect(await rounds.open(ctx, member, settings(wrong))).toEqual({ refused: 'unknown' });
      expect(await everything()).toEqual(before);
    });

    test('who has left is not asked', async () => {
      await ctx.db
        .updateTable('person')
        .set({ left_at: ctx.now().toISOString() })
        .where('id', '=', boris)
        .execute();
      const id = await opened();
      const links = await rounds.links(ctx, member, id);
      expect(links.map(({ person }) => person?.name)).toEqual([undefined, 'Anna']);
      const refused = { refused: 'unknown' };
      expect(await rounds.addPeople(ctx, member, id, [boris])).toEqual(refused);
    });

    test('a client that is put away is asked nothing', async () => {
      await ctx.db
        .updateTable('company')
        .set({ archived_at: ctx.now().toISOString() })
        .where('id', '=', client)
        .execute();
      expect(await rounds.open(ctx, member, settings())).toEqual({ refused: 'unknown' });
    });

    test('a round without any link is refused, and says whose', async () => {
      const lonely = await company(ctx, member, 'Lonely');
      const input = settings({ companyIds: [client, lonely], openLink: false });
      const refused = { refused: 'nobodyAsked', companies: ['Lonely'] };
      expect(await rounds.open(ctx, member, input)).toEqual(refused);
      expect((await everything()).rounds).toEqual([]);
    });

    test('dates that contradict each other are refused', async () => {
      const input = (opensOn: string, closesOn: string) =>
        rounds.open(ctx, member, settings({ opensOn, closesOn }));
      expect(await input('2026-12-08', '2026-12-07')).toEqual({ refused: 'closesBeforeOpening' });
      expect(await input('2026-11-01', '2026-11-22')).toEqual({ refused: 'closesInThePast' });
      expect(await input(DAY, DAY)).toHaveProperty('opened');
    });
  });

  describe('states', () => {
    test('scheduled, open, closed: by the clocks of the workspace', async () => {
      const id = await opened({ opensOn: '2026-11-25', closesOn: '2026-11-30' });
      const at = async (instant: string) => {
        ctx.clock.now = new Date(instant);
        return (await found(id)).status;
      };
      expect(await at('2026-11-24T20:59:59.999Z')).toBe('scheduled');
      expect(await at('2026-11-24T21:00:00.000Z')).toBe('open');
      expect(await at('2026-11-30T20:59:59.999Z')).toBe('open');
      expect(await at('2026-11-30T21:00:00.000Z')).toBe('closed');
      await rounds.remove(ctx, member, id);
      expect((await found(id)).status).toBe('deleted');
    });

    test.each([
      // clocks go back that night: the day has 25 hours
      ['Europe/Berlin', '2026-10-25', '2026-10-25T23:00:00.000Z'],
      // and forward: it has 23
      ['Europe/Berlin', '2027-03-28', '2027-03-28T22:00:00.000Z'],
      // there is no midnight: the next day begins at one o’clock
      ['America/Sao_Paulo', '2018-11-03', '2018-11-04T03:00:00.000Z'],
      ['Pacific/Kiritimati', '2026-12-31', '2026-12-31T10:00:00.000Z'],
      ['America/Los_Angeles', '2026-12-31', '2027-01-01T08:00:00.000Z']
    ])('in %s, %s ends at %s', async (timeZone, closesOn, closesAt) => {
      ctx.clock.now = new Date('2018-01-01T00:00:00.000Z');
      const there = await workspace(ctx, { timeZone });
      const companyIds = [await company(ctx, there)];
      const dates = { opensOn: '2018-01-01', closesOn };
      const id = await opened({ companyIds, ...dates }, there);
      expect((await found(id, there)).closesAt).toBe(closesAt);
    });

    test('lists filter by what rounds are, and page', async () => {
      const others = await Promise.all(
        ['Ёлка', 'Маяк', '100% Cotton'].map((name) => company(ctx, member, name))
      );
      await ctx.db
        .updateTable('company')
        .set({ sort_name: 'елка' })
        .where('id', '=', others[0]!)
        .execute();
      await opened({ companyIds: [client, ...others] });
      const closed = await opened({ quarter: '2026-Q3' });
      await rounds.close(ctx, member, closed);
      const deleted = await opened({ quarter: '2026-Q2' });
      await rounds.remove(ctx, member, deleted);
      await opened({ quarter: '2027-Q1', opensOn: '2027-01-10', closesOn: null });
      const stranger = await workspace(ctx);
      await opened({ companyIds: [await company(ctx, stranger)], people: 'everyone' }, stranger);

      const listed = async (query: rounds.RoundQuery) =>
        (await rounds.list(ctx, member, query)).rounds.map(
          ({ quarter, companyName, status }) => `${quarter} ${companyName} ${status}`
        );
      expect(await listed({})).toEqual([
        '2027-Q1 Lighthouse scheduled',
        '2026-Q4 100% Cotton open',
        '2026-Q4 Lighthouse open',
        '2026-Q4 Ёлка open',
        '2026-Q4 Маяк open',
        '2026-Q3 Lighthouse closed'
      ]);
      expect(await listed({ status: 'open', companyId: client })).toHaveLength(1);
      expect(await listed({ status: 'scheduled' })).toEqual(['2027-Q1 Lighthouse scheduled']);
      expect(await listed({ status: 'closed' })).toEqual(['2026-Q3 Lighthouse closed']);
      expect(await listed({ status: 'deleted' })).toEqual(['2026-Q2 Lighthouse deleted']);
      expect(await listed({ quarter: '2026-Q3' })).toHaveLength(1);
      expect(await listed({ search: ' ЁЛ ' })).toEqual(['2026-Q4 Ёлка open']);
      expect(await listed({ search: '0%' })).toEqual(['2026-Q4 100% Cotton open']);
      expect(await listed({ search: '%' })).toHaveLength(1);
      expect(await listed({ search: '_' })).toEqual([]);
    });

    test('a page beyond the last is the last; every round is on one page', async () => {
      const ids = [];
      for (let n = 0; n < 120; n++) ids.push(await company(ctx, member, `C${n}`));
      await rounds.open(ctx, member, settings({ companyIds: ids }));
      const pages = await Promise.all([1, 2, 3].map((page) => rounds.list(ctx, member, { page })));
      expect(pages.map(({ rounds }) => rounds.length)).toEqual([50, 50, 20]);
      expect(pages[0]).toMatchObject({ total: 120, pages: 3 });
      const seen = pages.flatMap(({ rounds }) => rounds.map(({ id }) => id));
      expect(new Set(seen).size).toBe(120);
      expect(await rounds.list(ctx, member, { page: 99 })).toEqual(pages[2]);
    });

    test('responses are counted, the external view is not one', async () => {
      const id = await opened();
      await begin(id);
      await ctx.db
        .updateTable('response')
        .set({ status: 'submitted', submitted_on: DAY })
        .where('id', '=', await begin(id))
        .execute();
      await ctx.db
        .updateTable('response')
        .set({ kind: 'external' })
        .where('id', '=', await begin(id))
        .execute();
      expect(await found(id)).toMatchObject({ begun: 2, submitted: 1 });
      const { rounds: listed } = await rounds.list(ctx, member, {});
      expect(listed[0]).toMatchObject({ invited: 2, begun: 2, submitted: 1 });
      const losses = { submitted: 1, drafts: 1, links: 3, agreed: 0 };
      expect(await rounds.losses(ctx, member, id)).toEqual(losses);
    });
  });

  describe('changing', () => {
    test('words and dates change, and the version with them', async () => {
      const id = await opened();
      const welcome = { en: 'Good day', ru: 'Добрый день' };
      const next = await changes(id, { welcome, shows: 'team', closesOn: '2026-12-20' });
      expect(await rounds.change(ctx, member, id, 1, next)).toEqual({ changed: true });
      expect(await found(id)).toMatchObject({
        ...{ welcome, shows: 'team', closesAt: '2026-12-20T21:00:00.000Z', version: 2 }
      });
    });

    test('a form made from an older version is refused and changes nothing', async () => {
      const id = await opened();
      await rounds.change(ctx, member, id, 1, await changes(id, { shows: 'own' }));
      const late = await changes(id, { shows: 'team' });
      expect(await rounds.change(ctx, member, id, 1, late)).toEqual({ refused: 'stale' });
      expect((await found(id)).shows).toBe('own');
    });

    test.each([
      { mode: 'detailed' },
      { anonymous: true },
      { asksTarget: true },
      { opensOn: '2026-12-01' }
    ] as const)('%o is settled once somebody has begun', async (wanted) => {
      const id = await opened();
      const response = await begin(id);
      const next = await changes(id, wanted);
      expect(await rounds.change(ctx, member, id, 1, next)).toEqual({ refused: 'begun' });
      expect(await found(id)).toMatchObject({ mode: 'quick', anonymous: false, asksTarget: false });
      await ctx.db.deleteFrom('response').where('id', '=', response).execute();
      expect(await rounds.change(ctx, member, id, 1, next)).toEqual({ changed: true });
      expect(await found(id)).toMatchObject(wanted);
    });

    test('closing is at once, extending opens again', async () => {
      const id = await opened({ opensOn: '2026-11-02' });
      expect(await rounds.close(ctx, member, id)).toEqual({ closed: true });
      expect((await found(id)).status).toBe('closed');
      expect(await rounds.close(ctx, member, id)).toEqual({ closed: true });
      expect(await rounds.extend(ctx, member, id, '2026-11-22')).toEqual({
        refused: 'closesInThePast'
      });
      expect(await rounds.extend(ctx, member, id, '2026-12-20')).toEqual({ changed: true });
      expect(await found(id)).toMatchObject({ status: 'open', closesOn: '2026-12-20' });
      expect(await rounds.extend(ctx, member, id, null)).toEqual({ changed: true });
      expect(await found(id)).toMatchObject({ status: 'open', closesAt: null });
      const { audit } = await everything();
      const deeds = ['roundOpened', 'roundClosed', 'roundExtended', 'roundExtended'];
      expect(audit.map(({ action }) => action)).toEqual(deeds);
      expect(audit.every(({ subject }) => subject === 'Lighthouse')).toBe(true);
    });

    test('a round that has closed by its date keeps its settings changeable', async () => {
      const id = await opened();
      ctx.clock.now = new Date('2027-01-10T10:00:00Z');
      const next = await changes(id, { shows: 'team' });
      expect(await rounds.change(ctx, member, id, 1, next)).toEqual({ changed: true });
      expect(await found(id)).toMatchObject({ status: 'closed', shows: 'team' });
    });
  });

  describe('deleting', () => {
    test('is undone within a week, answers and all', async () => {
      const id = await opened();
      await begin(id);
      const before = await found(id);
      expect(await rounds.remove(ctx, member, id)).toEqual({ removed: true });
      const deleted = await found(id);
      expect(rounds.undoneUntil(deleted.deletedAt!).toISOString()).toBe('2026-11-30T10:00:00.000Z');
      ctx.clock.now = new Date('2026-11-30T10:00:00.000Z');
      expect(await rounds.restore(ctx, member, id)).toEqual({ restored: true });
      expect(await found(id)).toEqual({ ...before, version: 3 });
    });

    test('is for good after a week', async () => {
      const id = await opened();
      await rounds.remove(ctx, member, id);
      ctx.clock.now = new Date('2026-11-30T10:00:00.001Z');
      expect(await rounds.restore(ctx, member, id)).toEqual({ refused: 'tooLate' });
    });

    test('leaves nothing that can be done with the round, but bringing it back', async () => {
      const id = await opened();
      const [link] = await rounds.links(ctx, member, id);
      await rounds.remove(ctx, member, id);
      const before = await everything();
      const unknown = { refused: 'unknown' };
      expect(await rounds.close(ctx, member, id)).toEqual(unknown);
      expect(await rounds.extend(ctx, member, id, null)).toEqual(unknown);
      expect(await rounds.change(ctx, member, id, 2, await changes(id, {}))).toEqual(unknown);
      expect(await rounds.repeat(ctx, member, id)).toEqual(unknown);
      expect(await rounds.remove(ctx, member, id)).toEqual(unknown);
      expect(await rounds.addPeople(ctx, member, id, [anna])).toEqual(unknown);
      expect(await rounds.addOpenLink(ctx, member, id)).toEqual(unknown);
      expect(await rounds.reissue(ctx, member, link!.id)).toEqual(unknown);
      expect(await rounds.revoke(ctx, member, link!.id)).toEqual(unknown);
      expect(await everything()).toEqual(before);
    });
  });

  describe('repeating', () => {
    test('one click: the same people and settings, a quarter later', async () => {
      const id = await opened({ opensOn: '2026-11-30', closesOn: '2026-12-14' });
      const result = await rounds.repeat(ctx, member, id);
      if (!('repeated' in result)) throw new Error('Refused.');
      const next = await found(result.repeated.roundId);
      expect(next).toMatchObject({
        ...{ quarter: '2027-Q1', opensOn: '2027-02-28', closesOn: '2027-03-14' },
        ...{ closesAt: '2027-03-14T21:00:00.000Z', status: 'scheduled', repeatedFrom: id },
        ...{ mode: 'quick', roles: ROLES, shows: 'thanks', welcome: { en: 'Hello', ru: 'Привет' } }
      });
      expect((await found(id)).repeatedAs).toBe(next.id);
      const [old, fresh] = await Promise.all(
        [id, next.id].map((round) => rounds.links(ctx, member, round))
      );
      expect(fresh?.map(({ person }) => person)).toEqual(old?.map(({ person }) => person));
      expect(fresh?.some(({ url }) => old?.some((link) => link.url === url))).toBe(false);
    });

    test('twice, and by many at once, makes one', async () => {
      const id = await opened();
      const all = await Promise.all(
        Array.from({ length: 8 }, () => rounds.repeat(ctx, member, id))
      );
      const again = await rounds.repeat(ctx, member, id);
      const ids = [...all, again].map((result) => 'repeated' in result && result.repeated.roundId);
      expect(new Set(ids).size).toBe(1);
      const made = all.filter((result) => 'repeated' in result && result.repeated.made);
      expect(made).toHaveLength(1);
      const { rounds: rows, links } = await everything();
      expect(rows).toHaveLength(2);
      expect(links).toHaveLength(6);
    });

    test('who has left is not asked again', async () => {
      const id = await opened();
      await ctx.db
        .updateTable('person')
        .set({ left_at: ctx.now().toISOString() })
        .where('id', '=', anna)
        .execute();
      const result = await rounds.repeat(ctx, member, id);
      const next = 'repeated' in result ? result.repeated.roundId : '';
      const names = (await rounds.links(ctx, member, next)).map(({ person }) => person?.name);
      expect(names).toEqual([undefined, 'Boris']);
    });

    test('whose link was revoked is not asked again', async () => {
      const id = await opened();
      const links = await rounds.links(ctx, member, id);
      await rounds.revoke(ctx, member, links.find(({ person }) => person?.id === anna)!.id);
      const result = await rounds.repeat(ctx, member, id);
      const next = 'repeated' in result ? result.repeated.roundId : '';
      const names = (await rounds.links(ctx, member, next)).map(({ person }) => person?.name);
      expect(names).toEqual([undefined, 'Boris']);
    });

    test('after a long pause it is the present quarter’s round, from today, for as many days', async () => {
      const id = await opened();
      ctx.clock.now = new Date('2027-08-15T10:00:00Z');
      const result = await rounds.repeat(ctx, member, id);
      const next = await found('repeated' in result ? result.repeated.roundId : '');
      expect(next).toMatchObject({
        ...{ quarter: '2027-Q3', opensOn: '2027-08-23', closesOn: '2027-09-07' }
      });
      ctx.clock.now = new Date('2028-03-20T10:00:00Z');
      const third = await rounds.repeat(ctx, member, next.id);
      expect(await found('repeated' in third ? third.repeated.roundId : '')).toMatchObject({
        ...{ quarter: '2028-Q1', opensOn: '2028-03-20', closesOn: '2028-04-04' }
      });
    });

    test('after its successor was deleted it can be repeated anew', async () => {
      const id = await opened();
      const first = await rounds.repeat(ctx, member, id);
      const firstId = 'repeated' in first ? first.repeated.roundId : '';
      await rounds.remove(ctx, member, firstId);
      const second = await rounds.repeat(ctx, member, id);
      expect(second).toMatchObject({ repeated: { made: true } });
      await rounds.restore(ctx, member, firstId);
      expect((await found(firstId)).status).toBe('scheduled');
    });

    test('a client that is put away is not asked again', async () => {
      const id = await opened({ repeats: true });
      await ctx.db
        .updateTable('company')
        .set({ archived_at: ctx.now().toISOString() })
        .where('id', '=', client)
        .execute();
      expect(await rounds.repeat(ctx, member, id)).toEqual({ refused: 'archived' });
      ctx.clock.now = new Date('2027-06-01T10:00:00Z');
      expect(await rounds.openDue(ctx)).toBe(0);
    });

    test('by itself on its day, once, and from the last of the chain', async () => {
      const id = await opened({ repeats: true });
      await opened({ repeats: false, quarter: '2026-Q3' });
      ctx.clock.now = new Date('2027-02-22T20:59:00Z');
      expect(await rounds.openDue(ctx)).toBe(0);
      ctx.clock.now = new Date('2027-02-22T21:00:00Z');
      const opening = await Promise.all([rounds.openDue(ctx), rounds.openDue(ctx)]);
      expect(opening.toSorted()).toEqual([0, 1]);
      expect(await rounds.openDue(ctx)).toBe(0);
      const former = await found(id);
      expect(former.repeats).toBe(false);
      expect(await found(former.repeatedAs!)).toMatchObject({
        ...{ status: 'open', quarter: '2027-Q1', opensOn: '2027-02-23', repeats: true }
      });
      const { audit } = await everything();
      expect(audit.at(-1)).toMatchObject({ action: 'roundOpened', actor_id: null });

      await rounds.remove(ctx, member, former.repeatedAs!);
      ctx.clock.now = new Date('2027-12-01T10:00:00Z');
      expect(await rounds.openDue(ctx)).toBe(0);
    });
  });

  describe('figures', () => {
    const figures = () => ctx.db.selectFrom('round_figures').selectAll().execute();
    const published = async () => {
      const rows = await ctx.db
        .selectFrom('response')
        .select('published')
        .orderBy('published')
        .execute();
      return rows.map((row) => row.published);
    };
    async function submitted(roundId: string, n: number) {
      for (let i = 0; i < n; i++) await answer(ctx, roundId, completeAnswers);
    }

    test('go with a deleted round and come back with it', async () => {
      const id = await opened();
      await submitted(id, 2);
      await rounds.change(ctx, member, id, 1, await changes(id, { quarter: '2026-Q3' }));
      expect(await figures()).toMatchObject([{ quarter: '2026-Q3', respondents: 2 }]);
      await rounds.remove(ctx, member, id);
      expect(await figures()).toEqual([]);
      await rounds.restore(ctx, member, id);
      expect(await figures()).toMatchObject([{ quarter: '2026-Q3', respondents: 2 }]);
    });

    test('of an anonymous round show at the closing; an extension shows none of its own', async () => {
      const id = await opened({ anonymous: true });
      await submitted(id, 3);
      expect(await published()).toEqual([null, null, null]);
      await rounds.close(ctx, member, id);
      expect(await published()).toEqual([1, 1, 1]);
      await rounds.extend(ctx, member, id, null);
      await submitted(id, 1);
      await rounds.close(ctx, member, id);
      expect((await published()).filter((batch) => batch === 1)).toHaveLength(3);
      expect(await figures()).toMatchObject([{ respondents: 3 }]);
    });

    test('due since the closing day are shown before an extension lets others join them', async () => {
      for (const prolong of [
        (id: string) => rounds.extend(ctx, member, id, null),
        async (id: string) =>
          rounds.change(ctx, member, id, 1, await changes(id, { closesOn: null }))
      ]) {
        ctx.clock.now = new Date('2026-11-23T10:00:00Z');
        const id = await opened({ anonymous: true });
        await submitted(id, 3);
        ctx.clock.now = new Date('2026-12-10T10:00:00Z');
        await prolong(id);
        expect((await found(id)).status).toBe('open');
      }
      expect(await published()).toEqual([1, 1, 1, 1, 1, 1]);
    });
  });

  describe('links', () => {
    const named = async (id: string, name?: string) =>
      (await rounds.links(ctx, member, id)).find(({ person }) => person?.name === name)!;

    test('people are added once, even twice at the same time', async () => {
      const id = await opened({ people: [anna] });
      const adding = () => rounds.addPeople(ctx, member, id, [anna, boris, boris]);
      const both = await Promise.all([adding(), adding()]);
      expect(both).toEqual(expect.arrayContaining([{ added: 1 }, { added: 0 }]));
      expect(await rounds.links(ctx, member, id)).toHaveLength(3);
    });

    test('nobody of another company is added', async () => {
      const id = await opened({ people: [anna] });
      const other = await company(ctx, member, 'Other');
      const guest = await personRow(ctx, member, other);
      const result = await rounds.addPeople(ctx, member, id, [boris, guest]);
      expect(result).toEqual({ refused: 'unknown' });
      expect(await rounds.links(ctx, member, id)).toHaveLength(2);
    });

    test('a renewed link has a new address, and the answers go on under it', async () => {
      const id = await opened();
      const before = await named(id, 'Anna');
      const response = await begin(id, secretHash(before.url!.slice(-22)));
      expect(await rounds.reissue(ctx, member, before.id)).toEqual({ done: true });
      const after = await named(id, 'Anna');
      expect(after.url).not.toBe(before.url);
      const row = await ctx.db
        .selectFrom('response')
        .select(['id', 'token_hash'])
        .executeTakeFirstOrThrow();
      expect(row).toEqual({ id: response, token_hash: secretHash(after.url!.slice(-22)) });
    });

    test('a revoked link is told apart, and works again when renewed', async () => {
      const id = await opened();
      const { id: link } = await named(id);
      await rounds.revoke(ctx, member, link);
      expect((await named(id)).revokedAt).toBe(ctx.now().toISOString());
      expect(await rounds.addOpenLink(ctx, member, id)).toEqual({ added: true });
      expect((await named(id)).revokedAt).toBeNull();
      expect(await rounds.links(ctx, member, id)).toHaveLength(3);
    });

    test('an open link is made once, even twice at the same time', async () => {
      const id = await opened({ openLink: false });
      const making = () => rounds.addOpenLink(ctx, member, id);
      await Promise.all([making(), making()]);
      const links = await rounds.links(ctx, member, id);
      expect(links.filter(({ kind }) => kind === 'open')).toHaveLength(1);
    });

    test('after the key was changed an address is none, until it is renewed', async () => {
      const id = await opened();
      const moved = { ...ctx, derive: () => 'A'.repeat(22) };
      const [link] = await rounds.links(moved, member, id);
      expect(link?.url).toBeNull();
      const { links } = await everything();
      const stored = links.find(({ kind }) => kind === 'open')!;
      const facts = { ...stored, kind: 'open' as const, tokenHash: stored.token_hash };
      expect(rounds.addressOf(ctx, facts)).toBe((await named(id)).url);
      await rounds.reissue(moved, member, link!.id);
      expect((await rounds.link(moved, member, id, link!.id))?.url).toMatch(/A{22}$/);
    });
  });

  test('a round of another workspace is none: nothing is seen and nothing changes', async () => {
    const id = await opened();
    const [link] = await rounds.links(ctx, member, id);
    const stranger = await workspace(ctx, { name: 'Elsewhere' });
    const theirs = await opened({ companyIds: [await company(ctx, stranger)] }, stranger);
    const next = await changes(id, { shows: 'team' });
    const before = await everything();
    const unknown = { refused: 'unknown' };
    expect(await rounds.get(ctx, stranger, id)).toBeNull();
    expect(await rounds.losses(ctx, stranger, id)).toBeNull();
    expect(await rounds.links(ctx, stranger, id)).toEqual([]);
    expect(await rounds.link(ctx, stranger, id, link!.id)).toBeNull();
    expect(await rounds.link(ctx, member, theirs, link!.id)).toBeNull();
    expect((await rounds.list(ctx, stranger, { companyId: client })).rounds).toEqual([]);
    expect(await rounds.change(ctx, stranger, id, 1, next)).toEqual(unknown);
    expect(await rounds.close(ctx, stranger, id)).toEqual(unknown);
    expect(await rounds.extend(ctx, stranger, id, null)).toEqual(unknown);
    expect(await rounds.remove(ctx, stranger, id)).toEqual(unknown);
    expect(await rounds.restore(ctx, stranger, id)).toEqual(unknown);
    expect(await rounds.repeat(ctx, stranger, id)).toEqual(unknown);
    expect(await rounds.addPeople(ctx, stranger, theirs, [anna])).toEqual(unknown);
    expect(await rounds.addPeople(ctx, stranger, id, [anna])).toEqual(unknown);
    expect(await rounds.addOpenLink(ctx, stranger, id)).toEqual(unknown);
    expect(await rounds.revoke(ctx, stranger, link!.id)).toEqual(unknown);
    expect(await rounds.reissue(ctx, stranger, link!.id)).toEqual(unknown);
    expect(await everything()).toEqual(before);
  });
});
