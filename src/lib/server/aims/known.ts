/** What is known of a company's aims, before it is told direction by direction. */
import type { DirectionId } from '#lib/domain/model/types.ts';
import { quarterOf, type Quarter } from '#lib/domain/quarter.ts';
import { wishesOf, type Wished } from '#lib/domain/targets.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { momentIn } from '../rounds/service.ts';
import * as targets from '../targets/service.ts';
import type { StoredTargets, Weighing } from '../targets/service.ts';
import * as teams from '../teams/service.ts';
import type { FiguredRound, RoundAssessment } from '../teams/service.ts';
import { lastAsking } from './repository.ts';

export interface Known extends Weighing {
  /** The quarter it is. */
  quarter: Quarter;
  stored: readonly StoredTargets[];
  rounds: readonly FiguredRound[];
  /** Of the latest round in which a direction has a score. */
  latest: RoundAssessment | null;
  /** Of the latest round that asked for them. */
  wishes: Wishing | null;
}

interface Wishing {
  roundId: string;
  quarter: Quarter;
  of: Readonly<Record<DirectionId, Wished | null>>;
}

/** Null when the workspace has no such company. */
export async function know(ctx: Context, member: Member, companyId: string): Promise<Known | null> {
  const { id: workspaceId, timeZone, fiscalStart } = member.workspace;
  const weighing = await targets.weighing(ctx.db, workspaceId, companyId);
  if (!weighing) return null;
  const [stored, rounds, asking] = await Promise.all([
    targets.ofCompany(ctx.db, workspaceId, companyId),
    teams.roundsOf(ctx, member, companyId),
    lastAsking(ctx.db, { workspaceId, companyId })
  ]);
  const measured = rounds.findLast(({ standings }) =>
    Object.values(standings).some(({ status }) => status === 'scored')
  );
  const latest = await assessed(ctx, member, measured?.id);
  const asked = asking?.id === measured?.id ? latest : await assessed(ctx, member, asking?.id);
  return {
    ...weighing,
    quarter: quarterOf(momentIn(timeZone, ctx.now()).today, fiscalStart),
    ...{ stored, rounds, latest, wishes: asked && wishing(asked) }
  };
}

async function assessed(ctx: Context, member: Member, roundId: string | undefined) {
  if (roundId === undefined) return null;
  const found = await teams.assessment(ctx, member, roundId);
  return found === 'unknown' ? null : found;
}

/** Where a direction's scores are hidden, its wishes are too. */
function wishing({ round, input, standings }: RoundAssessment): Wishing | null {
  const found = wishesOf(input);
  const shown = Object.entries(found).map(([id, wished]) => [
    id,
    standings[id as DirectionId].status === 'hidden' ? null : wished
  ]);
  const of = Object.fromEntries(shown) as Wishing['of'];
  const any = Object.values(of).some((wished) => wished !== null);
  return any ? { roundId: round.id, quarter: round.quarter, of } : null;
}
