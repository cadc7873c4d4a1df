import { beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '#lib/server/access/principal.ts';
import * as plans from '#lib/server/plans/service.ts';
import * as rights from '#lib/server/rights/service.ts';
import { testContext, type TestContext } from '#tests/support/context.ts';
import { dialects, useDatabase } from '#tests/support/database.ts';
import { linkRow, personRow, responseRow, roundRow } from '#tests/support/rows.ts';
import { company, workspace } from '#tests/support/workspaces.ts';

const EMAIL = 'anna@client.example';

describe.each(dialects)('people’s rights, on $name', (dialect) => {
  const database = useDatabase(dialect);
  let ctx: TestContext;
  let owner: Member;
  let lighthouse: string;
  beforeEach(async () => {
    ctx = testContext(database());
    owner = await workspace(ctx);
    lighthouse = await company(ctx, owner, 'Lighthouse');
  });

  /** Somebody invited to a named round who has answered; with a contact entry of theirs. */
  async function respondent(of = owner, companyId = lighthouse, name = 'Анна Белова') {
    const roundId = await roundRow(ctx, of, companyId);
    const personId = await personRow(ctx, of, companyId, { name, email: EMAIL });
    const linkId = await linkRow(ctx, of, roundId, personId, EMAIL);
    const responseId = await responseRow(ctx, {
      ...{ round_id: roundId, workspace_id: of.workspace.id, person_id: personId }
    });
    return { roundId, personId, linkId, responseId };
  }
  const keepContact = (companyId: string) =>
    ctx.db
      .updateTable('company')
      .set({ contacts: JSON.stringify([{ name: 'Anna', email: EMAIL }, { name: 'Oleg' }]) })
      .where('id', '=', companyId)
      .execute();
  const rows = async (table: 'person' | 'response' | 'answer' | 'mail' | 'round_link') =>
    (
      await ctx.db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirst()
    )?.n;

  test('somebody is found by name in any letters, by address, and by the name they gave', async () => {
    const { personId, roundId } = await respondent();
    const ofWorkspace = { round_id: roundId, workspace_id: owner.workspace.id };
    const selfNamed = await responseRow(ctx, { ...ofWorkspace, respondent_name: 'Анна Вольная' });
    const names = async (text: string) =>
      (await rights.find(ctx, owner, text)).map(({ id }) => id).sort();
    expect(await names('бЕЛОВ')).toEqual([personId]);
    expect(await names('anna@')).toEqual([personId]);
    expect(await names('анна')).toEqual([personId, selfNamed].sort());
    expect(await names('  ')).toEqual([]);
    const stranger = await workspace(ctx, { name: 'Other' });
    expect(await rights.find(ctx, stranger, 'анна')).toEqual([]);
  });

  test('the export holds everything of them, and of nobody else', async () => {
    const { personId, roundId } = await respondent();
    await keepContact(lighthouse);
    const another = await personRow(ctx, owner, lighthouse, { name: 'Oleg', email: 'o@x.example' });
    await responseRow(ctx, {
      ...{ round_id: roundId, workspace_id: owner.workspace.id, person_id: another }
    });
    const exported = await rights.exported(ctx, owner, personId);
    expect(exported).toMatchObject({
      name: 'Анна Белова',
      profiles: [{ company: 'Lighthouse', email: EMAIL, language: 'ru' }],
      contacts: [{ company: 'Lighthouse', email: EMAIL }],
      invitations: [{ company: 'Lighthouse', quarter: '2026-Q4' }],
      responses: [{ status: 'submitted', matrix: '1', answers: { strategy: { level: 2 } } }],
      mails: [{ recipient: EMAIL, kind: 'roundInvitation' }]
    });
    expect(exported?.responses).toHaveLength(1);
    expect(JSON.stringify(exported)).not.toContain('o@x.example');
    const deeds = await ctx.db.selectFrom('audit').select(['action', 'subject']).execute();
    expect(deeds).toEqual([{ action: 'personExported', subject: '' }]);
  });

  test('erasing takes the person at every company, and leaves the others and their figures', async () => {
    const { personId, roundId } = await respondent();
    await keepContact(lighthouse);
    await respondent(owner, await company(ctx, owner, 'Harbour'));
    const another = await personRow(ctx, owner, lighthouse, { name: 'Oleg', email: 'o@x.example' });
    await linkRow(ctx, owner, roundId, another, 'o@x.example');
    await responseRow(ctx, {
      ...{ round_id: roundId, workspace_id: owner.workspace.id, person_id: another }
    });
    expect(await rights.erase(ctx, owner, personId)).toEqual({
      ...{ people: 2, responses: 2, mails: 2, contacts: 1 }
    });
    for (const table of ['person', 'response', 'answer', 'mail', 'round_link'] as const)
      expect(Number(await rows(table)), table).toBe(1);
    const { contacts } = await ctx.db
      .selectFrom('company')
      .select('contacts')
      .where('id', '=', lighthouse)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(contacts)).toEqual([{ name: 'Oleg' }]);
    const figures = await ctx.db
      .selectFrom('round_figures')
      .select('respondents')
      .where('round_id', '=', roundId)
      .executeTakeFirst();
    expect(figures).toEqual({ respondents: 1 });
    expect(await rights.erase(ctx, owner, personId)).toBe('unknown');
  });

  test('a name beside the steps of a plan is theirs: exported, and erased while the steps stay', async () => {
    const { personId } = await respondent();
    const others = await company(ctx, owner, 'Where another one has the same name');
    const step = 'need.1-2';
    for (const [companyId, name] of [
      [lighthouse, 'Анна Белова'],
      [others, 'Анна Белова']
    ] as const) {
      await plans.add(ctx, owner, companyId, { step, quarter: '2026-Q4' });
      await plans.change(
        ctx,
        owner,
        companyId,
        { step, version: 1 },
        { status: 'doing', owner: name, dueOn: null, notes: 'kept', link: null }
      );
    }
    const owners = async () =>
      Promise.all(
        [lighthouse, others].map(async (id) => (await plans.get(ctx, owner, id))?.entries[0]?.owner)
      );
    const told = await rights.exported(ctx, owner, personId);
    expect(told?.steps).toMatchObject([{ company: 'Lighthouse', step, status: 'doing' }]);
    await rights.erase(ctx, owner, personId);
    expect(await owners()).toEqual(['', 'Анна Белова']);
  });

  test('a draft that a link leads to goes with the link, an anonymous answer stays', async () => {
    const { personId } = await respondent();
    const roundId = await roundRow(ctx, owner, lighthouse, { anonymous: 1 });
    const linkId = await linkRow(ctx, owner, roundId, personId, EMAIL);
    const { token_hash } = await ctx.db
      .selectFrom('round_link')
      .select('token_hash')
      .where('id', '=', linkId)
      .executeTakeFirstOrThrow();
    const ofRound = { round_id: roundId, workspace_id: owner.workspace.id };
    await responseRow(ctx, { ...ofRound, token_hash, status: 'draft', submitted_on: null });
    const anonymous = await responseRow(ctx, ofRound);
    expect(await rights.erase(ctx, owner, personId)).toMatchObject({ responses: 2 });
    expect(await ctx.db.selectFrom('response').select('id').execute()).toEqual([{ id: anonymous }]);
  });

  test('whoever named themselves by an open link is exported and erased by that response', async () => {
    const { roundId } = await respondent();
    const id = await responseRow(ctx, {
      ...{ round_id: roundId, workspace_id: owner.workspace.id, respondent_name: 'Олег' }
    });
    expect(await rights.known(ctx, owner, id)).toMatchObject({ name: 'Олег', responses: 1 });
    expect(await rights.exported(ctx, owner, id)).toMatchObject({ responses: [{}], mails: [] });
    expect(await rights.erase(ctx, owner, id)).toMatchObject({ responses: 1, people: 0 });
    expect(Number(await rows('person'))).toBe(1);
  });

  test('another workspace’s people are nobody here', async () => {
    const { personId, responseId } = await respondent();
    const stranger = await workspace(ctx, { name: 'Other' });
    for (const id of [personId, responseId]) {
      expect(await rights.known(ctx, stranger, id)).toBeNull();
      expect(await rights.exported(ctx, stranger, id)).toBeNull();
      expect(await rights.erase(ctx, stranger, id)).toBe('unknown');
    }
    expect(Number(await rows('person'))).toBe(1);
  });

  test('the operator erases an address from every workspace', async () => {
    const other = await workspace(ctx, { name: 'Other' });
    const harbour = await company(ctx, other, 'Harbour');
    await respondent();
    await respondent(other, harbour);
    await keepContact(harbour);
    expect(await rights.eraseEverywhere(ctx, EMAIL)).toEqual({
      ...{ people: 2, responses: 2, mails: 2, contacts: 1 }
    });
    const dump = await Promise.all(
      (['person', 'mail', 'company', 'response', 'audit'] as const).map((table) =>
        ctx.db.selectFrom(table).selectAll().execute()
      )
    );
    expect(JSON.stringify(dump)).not.toMatch(/anna@client|Анна/);
    expect(await rights.eraseEverywhere(ctx, EMAIL)).toEqual({
      ...{ people: 0, responses: 0, mails: 0, contacts: 0 }
    });
  });
});
