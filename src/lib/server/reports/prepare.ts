/** Choosing and writing what a report will say, before it is released. */
import type { Member } from '../access/principal.ts';
import * as companies from '../companies/service.ts';
import * as comparisons from '../comparisons/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import * as rounds from '../rounds/service.ts';
import type { ReportContent } from '#lib/report/content.ts';
import { firstChoices, type Choices } from './choices.ts';
import { compose, possible } from './compose/compose.ts';
import { inOrder } from './compose/steps.ts';
import { gather } from './gather.ts';
import * as repository from './repository.ts';
import type { Preparation } from './types.ts';

/** The draft of a round's next report; empty: the round has nothing to show yet. */
export async function preparation(
  ctx: Context,
  member: Member,
  roundId: string
): Promise<Preparation | 'unknown' | 'empty'> {
  const source = await gather(ctx, member, roundId, null);
  if (source === 'unknown' || source === 'empty') return source;
  const { round, steps } = source.team;
  const of = { workspaceId: member.workspace.id, roundId };
  const [drafted, released, company, { rounds: all }] = await Promise.all([
    repository.draft(ctx.db, of),
    repository.ofRound(ctx.db, { ...of, now: ctx.now().toISOString() }),
    companies.get(ctx, member, round.companyId),
    comparisons.compare(ctx, member, round.companyId, { before: null, now: roundId })
  ]);
  if (!company) return 'unknown';
  const earlier = all.slice(all.findIndex(({ id }) => id === roundId) + 1);
  const choices = drafted?.choices ?? firstChoices(member.workspace.locale, earlier[0]?.id ?? null);
  const everything = { ...choices, attribution: 'names', comments: true, evidence: true } as const;
  const here = possible(source, everything);
  if (earlier.length > 0) here.push('comparison');
  return {
    ...{ round, choices, version: drafted?.version ?? 0, possible: here, earlier, released },
    recommendations: inOrder(steps, choices.recommendations),
    archived: company.archivedAt !== null
  };
}

export type SaveRefusal = 'unknown' | 'archived' | 'stale';

/** Keeps what the author has chosen. stale: somebody else has saved since that version. */
export async function save(
  ctx: Context,
  member: Member,
  roundId: string,
  { choices, version }: { choices: Choices; version: number }
): Promise<'saved' | SaveRefusal> {
  const round = await rounds.get(ctx, member, roundId);
  if (!round || round.deletedAt !== null) return 'unknown';
  const company = await companies.get(ctx, member, round.companyId);
  if (!company) return 'unknown';
  if (company.archivedAt !== null) return 'archived';
  const of = { workspaceId: member.workspace.id, roundId };
  const now = ctx.now().toISOString();
  const saved = await transaction(ctx.db, (trx) =>
    repository.saveDraft(trx, of, { choices, version, now })
  );
  return saved ? 'saved' : 'stale';
}

/** The report as it would be released now, with the version of the draft that it is made from. */
export async function preview(
  ctx: Context,
  member: Member,
  roundId: string
): Promise<{ content: ReportContent; version: number; choices: Choices } | 'unknown' | 'empty'> {
  const of = { workspaceId: member.workspace.id, roundId };
  const drafted = await repository.draft(ctx.db, of);
  const choices = drafted?.choices ?? null;
  const source = await gather(ctx, member, roundId, choices?.before ?? null);
  if (source === 'unknown' || source === 'empty') return source;
  const chosen = choices ?? firstChoices(member.workspace.locale, null);
  const { today } = rounds.momentIn(member.workspace.timeZone, ctx.now());
  const content = compose(source, chosen, { number: null, on: today });
  return { content, version: drafted?.version ?? 0, choices: chosen };
}
