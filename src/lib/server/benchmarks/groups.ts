/** The peers that a company may be shown beside, and its figures beside those of one group of them. */
import type { Cut } from '#lib/domain/benchmark-cuts.ts';
import { FIGURES, type Figure } from '#lib/domain/benchmark-publication.ts';
import type { Benchmark } from '#lib/domain/benchmark.ts';
import { benchmarkFinding } from '#lib/domain/benchmark-finding.ts';
import { byDirection } from '#lib/domain/by-direction.ts';
import { subtract, toNumber } from '#lib/domain/fraction.ts';
import type { Member } from '../access/principal.ts';
import type { Company } from '../companies/service.ts';
import type { Context } from '../context.ts';
import { amongClients, type ClosedRound, type Scores } from '../peers/service.ts';
import type { Batch } from './batch-repository.ts';
import { among, marketOf } from './market.ts';
import type { Group, Others, Part, PeerGroup } from './types.ts';

export interface Looker {
  part: Part;
  /** What the company is published under. */
  key: string | null;
  company: Company;
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

/** A company's round that is compared, and what it came to. */
interface Own {
  round: ClosedRound;
  scores: Scores;
}

/** Others on this server, by what the company has in common with them; the narrowest first. */
export async function marketGroups(
  { db }: Context,
  { part, key, company }: Looker,
  { round, scores }: Own,
  batch: Batch | null
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

/** Its agency's other clients. */
export async function clientGroups(ctx: Context, member: Member, own: Own): Promise<Peers[]> {
  if (member.workspace.kind !== 'agency') return [];
  const found = await amongClients(ctx, member, own);
  const others = new Map(
    [...found].map(([figure, result]) => [figure, async () => ({ result, quarter: null })] as const)
  );
  return others.size > 0 ? [{ group: 'clients', others }] : [];
}

/** A company's scores beside those of some peers. */
export async function groupOf(peers: Peers, scores: Scores): Promise<Group> {
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
