/** An agency's own clients as a benchmark: private to it, read anew at every look, under the same floor. */
import { FIGURES, type Contribution, type Figure } from '#lib/domain/benchmark-publication.ts';
import { benchmark, type Benchmark } from '#lib/domain/benchmark.ts';
import { quarterOf } from '#lib/domain/quarter.ts';
import type { Member } from '../access/principal.ts';
import * as companies from '../companies/service.ts';
import type { Context } from '../context.ts';
import { momentIn } from '../rounds/service.ts';
import { latestClosed, scoresOf, type ClosedRound } from './rounds.ts';
import type { Kind } from './types.ts';

type Scores = Contribution['scores'];

export interface Client {
  round: ClosedRound;
  scores: Scores;
}

/** The latest closed rounds of one kind of the clients that are not archived, with their scores. */
async function clients(ctx: Context, member: Member, kind: Kind): Promise<Client[]> {
  const { timeZone } = member.workspace;
  const all = await companies.list(ctx, member);
  const now = ctx.now();
  const rounds = await latestClosed(
    ctx.db,
    all.map(({ id }) => ({ id, timeZone })),
    { now, quarter: quarterOf(momentIn(timeZone, now).today) }
  );
  const asked = rounds.filter(
    ({ mode, modelVersion }) => mode === kind.mode && modelVersion === kind.modelVersion
  );
  const scores = await scoresOf(
    ctx.db,
    asked.map(({ id }) => id)
  );
  return asked.flatMap((round) => {
    const found = scores.get(round.id);
    return found ? [{ round, scores: found }] : [];
  });
}

/** A client among the agency's others. */
export async function amongClients(
  ctx: Context,
  member: Member,
  { round: own, scores }: Client
): Promise<Map<Figure, Benchmark & { shown: true }>> {
  const all = await clients(ctx, member, own);
  return benchmarks(
    all.filter(({ round }) => round.company !== own.company),
    scores
  );
}

function benchmarks(
  clients: readonly Client[],
  own: Scores
): Map<Figure, Benchmark & { shown: true }> {
  const found = new Map<Figure, Benchmark & { shown: true }>();
  for (const figure of FIGURES) {
    const peers = clients.flatMap(({ round, scores }) => {
      const score = scores[figure];
      return score ? [{ workspace: round.workspace, score }] : [];
    });
    const result = benchmark(peers, own[figure], { ownClients: true });
    if (result.shown) found.set(figure, result);
  }
  return found;
}
