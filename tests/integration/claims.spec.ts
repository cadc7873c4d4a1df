import { describe, expect, test } from 'vitest';
import * as claims from '#lib/server/claims/service.ts';
import type { Claim } from '#lib/server/claims/service.ts';
import type { Member, SignedIn } from '#lib/server/access/principal.ts';
import * as responses from '#lib/server/responses/service.ts';
import {
  answered,
  completeAnswers,
  opened,
  started,
  testContext,
  type TestContext
} from '../support/context.ts';
import { dialects, useDatabase } from '../support/database.ts';
import { colleague, company, workspace } from '../support/workspaces.ts';

const as = ({ accountId, name }: Member): SignedIn => ({
  ...{ accountId, name, email: 'vera@example.org', emailVerified: true },
  ...{ locale: 'en', sessionHash: '-' }
});

async function submitted(ctx: TestContext): Promise<string> {
  const token = await answered(ctx, 'a');
  await responses.describeCompany(ctx, token, { name: 'Beacon', industry: 'media', role: 'sales' });
  await responses.submit(ctx, token);
  return token;
}

const into = ({ workspace: { id } }: Member, more: Partial<Claim> = {}): Claim => ({
  ...{ workspaceId: id, client: 'Beacon', chosen: null, respondent: null, ...more }
});

describe.each(dialects)('claiming a private scorecard on $name', (dialect) => {
  const database = useDatabase(dialect);
  const fresh = () => testContext(database());

  test('it becomes a closed round of a new client, and the link goes on opening it', async () => {
    const ctx = fresh();
    const member = await workspace(ctx);
    const token = await submitted(ctx);
    const result = await claims.claim(ctx, as(member), token, into(member, { respondent: 'Ira' }));
    expect(result).toMatchObject({ claimed: { workspaceId: member.workspace.id } });
    const [round] = await ctx.db.selectFrom('round').selectAll().execute();
    expect(round).toMatchObject({
      ...{ quarter: '2026-Q4', mode: 'quick', anonymous: 0, shows: 'own' },
      ...{ opens_on: '2026-11-23', closes_on: '2026-11-23', closed_at: '2026-11-23T10:00:00.000Z' }
    });
    const [client] = await ctx.db.selectFrom('company').selectAll().execute();
    expect(client).toMatchObject({ id: round?.company_id, name: 'Beacon', industry: 'media' });
    const [response] = await ctx.db.selectFrom('response').selectAll().execute();
    expect(response).toMatchObject({
      ...{ workspace_id: member.workspace.id, round_id: round?.id, erase_after: null },
      ...{ respondent_name: 'Ira', status: 'submitted' }
    });
    expect(await ctx.db.selectFrom('round_figures').select('respondents').execute()).toEqual([
      { respondents: 1 }
    ]);
    const deeds = await ctx.db.selectFrom('audit').select(['action', 'subject']).execute();
    expect(deeds).toContainEqual({ action: 'responseClaimed', subject: 'Beacon' });

    expect(await opened(ctx, token)).toMatchObject({ answers: completeAnswers, mayErase: false });
    expect(await responses.erase(ctx, token)).toEqual({ refused: 'inRound' });
    expect(await responses.reopen(ctx, token)).toEqual({ refused: 'inRound' });
    ctx.clock.now = new Date('2030-01-01T00:00:00.000Z');
    expect(await responses.eraseExpired(ctx)).toBe(0);
  });

  test('once only, by whoever comes first', async () => {
    const ctx = fresh();
    const [one, other] = [await workspace(ctx), await workspace(ctx)];
    const token = await submitted(ctx);
    const results = await Promise.all(
      [one, other, one].map((member) => claims.claim(ctx, as(member), token, into(member)))
    );
    expect(
      results.filter((result) => typeof result === 'object' && 'claimed' in result)
    ).toHaveLength(1);
    expect(await ctx.db.selectFrom('round').select('id').execute()).toHaveLength(1);
    expect(await claims.claim(ctx, as(other), token, into(other))).toEqual({ refused: 'claimed' });
  });

  test('a client of the same name is asked about, and may be the one', async () => {
    const ctx = fresh();
    const member = await workspace(ctx);
    const id = await company(ctx, member, 'Beacon');
    const token = await submitted(ctx);
    const claim = (more: Partial<Claim>) =>
      claims.claim(ctx, as(member), token, into(member, more));
    expect(await claim({})).toMatchObject({ namesakes: [{ id, name: 'Beacon' }] });
    expect(await claim({ chosen: id })).toHaveProperty('claimed');
    expect(await ctx.db.selectFrom('company').select('id').execute()).toEqual([{ id }]);
    expect(await ctx.db.selectFrom('round').select('company_id').execute()).toEqual([
      { company_id: id }
    ]);
  });

  test('a company workspace takes it for itself', async () => {
    const ctx = fresh();
    const member = await workspace(ctx, { kind: 'company', name: 'Beacon Ltd' });
    const token = await submitted(ctx);
    const result = await claims.claim(ctx, as(member), token, into(member, { client: '' }));
    expect(result).toHaveProperty('claimed');
    expect(await opened(ctx, token)).toMatchObject({ round: { companyName: 'Beacon Ltd' } });
  });

  test('refused for viewers, strangers, others’ clients and what is not submitted', async () => {
    const ctx = fresh();
    const [member, stranger] = [await workspace(ctx), await workspace(ctx)];
    const viewer = await colleague(ctx, member, 'viewer');
    const theirs = await company(ctx, stranger, 'Theirs');
    const token = await submitted(ctx);
    const noWorkspace = { refused: 'noWorkspace' };
    expect(await claims.places(ctx, as(viewer))).toEqual([]);
    expect(await claims.claim(ctx, as(viewer), token, into(viewer))).toEqual(noWorkspace);
    expect(await claims.claim(ctx, as(stranger), token, into(member))).toEqual(noWorkspace);
    expect(await claims.claim(ctx, as(member), token, into(member, { chosen: theirs }))).toEqual({
      refused: 'noClient'
    });
    const draft = await started(ctx);
    expect(await claims.claim(ctx, as(member), draft, into(member))).toEqual({ refused: 'draft' });
    expect(await ctx.db.selectFrom('round').select('id').execute()).toEqual([]);
  });
});
