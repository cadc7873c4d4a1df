/** Choosing and writing what a report will say, before it is released. */
import type { Member } from '../access/principal.ts';
import * as companies from '../companies/service.ts';
import * as comparisons from '../comparisons/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import * as models from '../models/service.ts';
import * as rounds from '../rounds/service.ts';
import { SECTIONS, type ReportContent, type SectionId } from '#lib/report/content.ts';
import { firstChoices, type Choices } from '#lib/report/choices.ts';
import { compose, possible } from './compose/compose.ts';
import { inOrder } from './compose/steps.ts';
import { gather } from './gather.ts';
import { ownWords } from './own-words.ts';
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
  const isPossible = (id: SectionId) =>
    here.includes(id) || (id === 'comparison' && earlier.length > 0);
  return {
    ...{
      round,
      choices,
      version: drafted?.version ?? 0,
      possible: SECTIONS.filter(isPossible),
      earlier,
      released
    },
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
  const model = await models.of(ctx.db, ctx, round.modelVersion);
  const kept = { ...choices, recommendations: choices.recommendations.map(ownWords(model)) };
  const saved = await transaction(ctx.db, (trx) =>
    repository.saveDraft(trx, of, { choices: kept, version, now })
  );
  return saved ? 'saved' : 'stale';
}

/** A report before its release. */
export interface Draft {
  content: ReportContent;
  /** Of what was chosen. */
  version: number;
  choices: Choices;
  /** The number it would have. */
  number: number;
  /** Working links of the round's earlier reports in this language. */
  links: number;
}

/** The report as it would be released now, with the version of the draft that it is made from. */
export async function preview(
  ctx: Context,
  member: Member,
  roundId: string
): Promise<Draft | 'unknown' | 'empty'> {
  const of = { workspaceId: member.workspace.id, roundId };
  const drafted = await repository.draft(ctx.db, of);
  const choices = drafted?.choices ?? null;
  const source = await gather(ctx, member, roundId, choices?.before ?? null);
  if (source === 'unknown' || source === 'empty') return source;
  const chosen = choices ?? firstChoices(member.workspace.locale, null);
  const { today } = rounds.momentIn(member.workspace.timeZone, ctx.now());
  const content = compose(source, chosen, { number: null, on: today });
  const now = ctx.now().toISOString();
  const released = await repository.ofRound(ctx.db, { ...of, now });
  return {
    ...{ content, version: drafted?.version ?? 0, choices: chosen },
    number: (await repository.lastNumber(ctx.db, source.team.round.companyId)) + 1,
    links: released
      .filter(({ locale }) => locale === chosen.locale)
      .reduce((sum, { links }) => sum + links, 0)
  };
}
