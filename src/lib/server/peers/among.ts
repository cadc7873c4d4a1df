/** An agency's own clients as a benchmark: private to it, under the same floor as the published one. */
import { ownClientsBenchmark, type Count } from '#lib/domain/benchmark-counts.ts';
import { FIGURES, type Figure } from '#lib/domain/benchmark-publication.ts';
import type { Benchmark } from '#lib/domain/benchmark.ts';
import { fromText } from '#lib/domain/fraction.ts';
import { quarterOf } from '#lib/domain/quarter.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { momentIn } from '../days.ts';
import * as repository from './read-repository.ts';
import { byKind, latestClosed, nameOf, scoresOf } from './rounds.ts';
import { textsOf } from './scores.ts';
import type { Kind, Scores, TextScores } from './types.ts';

interface Own {
  round: Kind & { company: string };
  scores: Scores;
}

/** A client among the agency's others as they are now, wherever enough of them have a figure. */
export async function amongClients(
  ctx: Context,
  member: Member,
  { round: { company: companyId, mode, modelVersion }, scores: own }: Own
): Promise<Map<Figure, Benchmark & { shown: true }>> {
  const kind = { mode, modelVersion };
  const { counts, counted } = await repository.among(ctx.db, {
    ...{ ...kind, companyId, workspaceId: member.workspace.id },
    now: ctx.now().toISOString()
  });
  const sums = new Sums();
  for (const { figure, score, n } of counts) sums.add(figure, score, n);
  for (const { scores } of counted) sums.addAll(scores, -1);
  // itself is no peer of its own; whoever is due counts as it is now
  const due = counted.flatMap((client) => (client.companyId === companyId ? [] : client.companyId));
  for (const scores of await scoresNow(ctx, member, kind, due)) sums.addAll(scores, 1);
  return new Map(
    FIGURES.flatMap((figure) => {
      const found = ownClientsBenchmark(sums.of(figure), own[figure]);
      return found.shown ? [[figure, found] as const] : [];
    })
  );
}

/** How many clients have each score, by figure. */
class Sums {
  private readonly byFigure = new Map<Figure, Map<string, number>>();

  add(figure: Figure, score: string, n: number): void {
    const scores = this.byFigure.get(figure) ?? new Map<string, number>();
    this.byFigure.set(figure, scores.set(score, (scores.get(score) ?? 0) + n));
  }

  addAll(scores: TextScores, n: number): void {
    for (const figure of FIGURES) {
      const score = scores[figure];
      if (score !== undefined) this.add(figure, score, n);
    }
  }

  of(figure: Figure): Count[] {
    return [...(this.byFigure.get(figure) ?? [])]
      .filter(([, count]) => count > 0)
      .map(([score, count]) => ({ score: fromText(score), count }));
  }
}

/** The scores of some clients that are not archived, looked at anew. */
async function scoresNow(
  ctx: Context,
  { workspace: { timeZone } }: Member,
  kind: Kind,
  companyIds: readonly string[]
): Promise<TextScores[]> {
  if (companyIds.length === 0) return [];
  const now = ctx.now();
  const rounds = await latestClosed(
    ctx.db,
    companyIds.map((id) => ({ id, timeZone })),
    { now, quarter: quarterOf(momentIn(timeZone, now).today) }
  );
  const ofKind = byKind(rounds).get(nameOf(kind)) ?? [];
  const scores = await scoresOf(
    ctx.db,
    ofKind.map(({ id }) => id)
  );
  return [...scores.values()].map(textsOf);
}
