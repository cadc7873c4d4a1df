import type { Cut } from '#lib/domain/benchmark-cuts.ts';
import { FIGURES, type Contribution, type Figure } from '#lib/domain/benchmark-publication.ts';
import type { Benchmark } from '#lib/domain/benchmark.ts';
import { benchmarkFinding } from '#lib/domain/benchmark-finding.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import { subtract, toNumber } from '#lib/domain/fraction.ts';
import { quarterOf } from '#lib/domain/quarter.ts';
import type { Member } from '../access/principal.ts';
import * as companies from '../companies/service.ts';
import type { Company } from '../companies/service.ts';
import type { Context } from '../context.ts';
import { momentIn } from '../rounds/service.ts';
import * as batches from './batch-repository.ts';
import { lastOver, nextPublication } from './due.ts';
import { among, marketOf } from './market.ts';
import { amongClients } from './own-clients.ts';
import { latestClosed, scoresOf, type ClosedRound } from './rounds.ts';
import * as repository from './sharing-repository.ts';
import type { Beside, Group, OwnRound, Others, Part, PeerGroup } from './types.ts';

type Scores = Contribution['scores'];

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
  const groups =
    round && scores
      ? [
          ...(await marketGroups(ctx, looker, { round, scores, batch })),
          ...(await clientGroups(ctx, member, { round, scores }))
        ]
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

/** Peers that may be shown, each figure read when it is. */
interface Peers {
  group: PeerGroup;
  others: ReadonlyMap<Figure, () => Promise<Read>>;
}

/** A figure as it was read, and the quarter it is of. */
interface Read {
  result: Benchmark;
  quarter: string | null;
}

interface Looker {
  part: Part;
  /** What the company is published under. */
  key: string | null;
  company: Company;
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

interface Own {
  round: ClosedRound;
  scores: Scores;
}

async function marketGroups(
  { db }: Context,
  { part, key, company }: Looker,
  { round, scores, batch }: Own & { batch: batches.Batch | null }
): Promise<Peers[]> {
  if (part !== 'shares' || !batch) return [];
  const cuts = await marketOf(db, batch, round, { ...company, key });
  return cuts
    .filter(({ figures }) => figures.size > 0)
    .map(({ cut, figures }) => ({
      group: nameOf(cut),
      others: new Map(
        [...figures].map(([figure, visible]) => [
          figure,
          async () => ({
            result: await among(db, visible, scores[figure]),
            quarter: visible.since
          })
        ])
      )
    }));
}

const nameOf = ({ industry, size }: Cut): PeerGroup =>
  industry === null ? (size === null ? 'all' : 'size') : size === null ? 'industry' : 'both';

async function clientGroups(ctx: Context, member: Member, own: Own): Promise<Peers[]> {
  if (member.workspace.kind !== 'agency') return [];
  const found = await amongClients(ctx, member, own);
  const others = new Map(
    [...found].map(([figure, result]) => [figure, async () => ({ result, quarter: null })] as const)
  );
  return others.size > 0 ? [{ group: 'clients', others }] : [];
}

async function groupOf(peers: Peers, scores: Scores): Promise<Group> {
  const beside = await Promise.all(
    FIGURES.map(async (figure) => {
      const own = scores[figure];
      const read = await peers.others.get(figure)?.();
      const median = read?.result.shown ? read.result.median : null;
      return { figure, own, read, difference: own && median && subtract(own, median) };
    })
  );
  return {
    group: peers.group,
    figures: beside.map(({ figure, own, read, difference }) => ({
      ...{ figure, own: own && toNumber(own), others: read ? toOthers(read) : null },
      difference: difference && toNumber(difference)
    })),
    finding: benchmarkFinding(
      byDirection((id) => beside.find(({ figure }) => figure === id)?.difference ?? null)
    )
  };
}

function toOthers({ result, quarter }: Read): Others | null {
  if (!result.shown) return null;
  const { n, median, quartiles, place } = result;
  return {
    ...{ n, median: toNumber(median), place, quarter },
    quartiles: quartiles && { q1: toNumber(quartiles.q1), q3: toNumber(quartiles.q3) }
  };
}
