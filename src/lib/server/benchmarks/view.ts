import { quarterOf } from '#lib/domain/quarter.ts';
import type { Member } from '../access/principal.ts';
import * as companies from '../companies/service.ts';
import type { Company } from '../companies/service.ts';
import type { Context } from '../context.ts';
import { momentIn } from '../days.ts';
import { latestClosed, scoresOf, type ClosedRound } from '../peers/service.ts';
import * as batches from './batch-repository.ts';
import { lastOver, nextPublication } from './due.ts';
import { clientGroups, groupOf, marketGroups, type Looker } from './groups.ts';
import * as repository from './sharing-repository.ts';
import type { Beside, OwnRound, PeerGroup } from './types.ts';

/** What the page's address asks for; what there is not is passed over. */
export interface Asked {
  /** A round's id. */
  round?: string;
  group?: PeerGroup;
}

/** A company beside its peers, as far as it may see them; unknown when it is another workspace's. */
export async function beside(
  ctx: Context,
  member: Member,
  companyId: string,
  asked: Asked = {}
): Promise<Beside | 'unknown'> {
  const company = await companies.get(ctx, member, companyId);
  if (!company) return 'unknown';
  const looker = { ...(await partOf(ctx, member, company)), company };
  const rounds = await closedRounds(ctx, member, companyId);
  const round = rounds.find(({ id }) => id === asked.round) ?? rounds[0] ?? null;
  const now = ctx.now();
  const batch = await batches.last(ctx.db, lastOver(now));
  const scores = round && (await scoresOf(ctx.db, [round.id])).get(round.id);
  const own = round && scores && { round, scores };
  const groups = own
    ? [...(await marketGroups(ctx, looker, own, batch)), ...(await clientGroups(ctx, member, own))]
    : [];
  const chosen =
    groups.find(({ group }) => group === asked.group) ??
    groups.find(({ others }) => others.has('index')) ??
    groups[0];
  return {
    part: looker.part,
    ...{ rounds: rounds.map(toOwn), round: round && toOwn(round) },
    groups: groups.map(({ group }) => group),
    shown: chosen && scores ? await groupOf(chosen, scores) : null,
    ...{ published: batch?.quarter ?? null, nextOn: nextPublication(now) }
  };
}

/** Whoever gives nothing sees nothing. */
async function partOf(
  { db }: Context,
  { workspace }: Member,
  company: Company
): Promise<Omit<Looker, 'company'>> {
  const of = { workspaceId: workspace.id, companyId: company.id };
  const [since, known] = await Promise.all([
    repository.since(db, workspace.id),
    repository.companyKey(db, of)
  ]);
  const part =
    since === null
      ? 'workspaceDoesNot'
      : company.archivedAt !== null
        ? 'archived'
        : known?.leftOut
          ? 'leftOut'
          : 'shares';
  return { part, key: known?.key ?? null };
}

function closedRounds(ctx: Context, { workspace }: Member, companyId: string) {
  const { timeZone } = workspace;
  const now = ctx.now();
  const quarter = quarterOf(momentIn(timeZone, now).today);
  return latestClosed(ctx.db, [{ id: companyId, timeZone }], { now, quarter });
}

const toOwn = ({ id, named, mode, modelVersion }: ClosedRound): OwnRound => ({
  ...{ id, quarter: named, mode, modelVersion }
});
