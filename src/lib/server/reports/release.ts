import type { Member } from '../access/principal.ts';
import * as audit from '../audit/service.ts';
import * as companies from '../companies/service.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import { Overtaken } from '../errors.ts';
import * as rounds from '../rounds/service.ts';
import * as webhooks from '../webhooks/service.ts';
import type { Choices } from '#lib/report/choices.ts';
import * as links from './link-repository.ts';
import { preview } from './prepare.ts';
import * as repository from './repository.ts';

export interface Releasing {
  /** Of the draft that was looked at. */
  version: number;
  /** The number it was shown with. */
  number: number;
  /** Links of the round's earlier reports in this language show this one from now on. */
  moveLinks: boolean;
}

/**
 * Releases the report as it stands: with the next number of its company, and from now on as it is.
 * stale: the draft is not the one that was looked at. Asked twice (a button pressed again, two who
 * press at once) it releases once: whoever comes second gets what the first one has made.
 */
export async function release(
  ctx: Context,
  member: Member,
  roundId: string,
  { version, number: shown, moveLinks }: Releasing
): Promise<{ id: string; number: number } | 'unknown' | 'empty' | 'archived' | 'stale'> {
  const round = await rounds.get(ctx, member, roundId);
  const company = round && (await companies.get(ctx, member, round.companyId));
  if (!company) return 'unknown';
  if (company.archivedAt !== null) return 'archived';
  const drafted = await preview(ctx, member, roundId);
  if (drafted === 'unknown' || drafted === 'empty') return drafted;
  if (drafted.version !== version) return 'stale';
  const { content, choices } = drafted;
  const workspaceId = member.workspace.id;
  const id = ctx.random.id();
  const now = ctx.now().toISOString();
  return transaction(ctx.db, async (trx) => {
    const made = await repository.numbered(trx, { workspaceId, roundId, number: shown });
    if (made) return { id: made.id, number: shown };
    const number = (await repository.lastNumber(trx, company.id)) + 1;
    const { cover, locale } = content;
    const kept = await repository.insert(trx, {
      ...{ id, number, locale, workspace_id: workspaceId, company_id: company.id },
      ...{ round_id: roundId, released_at: now, released_by: member.name },
      tells_people: tellsPeople(choices) ? 1 : 0,
      content: JSON.stringify({ ...content, cover: { ...cover, number } })
    });
    if (!kept) throw new Overtaken('Another report of the company took the number.');
    if (moveLinks) await links.moveTo(trx, { workspaceId, roundId, locale, reportId: id });
    await audit.record(trx, ctx, workspaceId, member, {
      ...{ action: 'reportReleased', subject: company.name, detail: { number } }
    });
    const happening = { event: 'report.released', at: now, reportId: id } as const;
    await webhooks.announce(trx, ctx, roundId, happening);
    return { id, number };
  });
}

/** Names, words, or one person's answers: what has to go when that person is erased. */
const tellsPeople = ({ attribution, comments, evidence, sections }: Choices): boolean =>
  attribution !== 'none' || comments || evidence || sections.includes('explanations');
