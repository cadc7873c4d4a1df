import type { Entry } from '#lib/domain/told-apart.ts';
import {
  classified,
  FIGURES,
  publishingFigure,
  type Contribution,
  type Figure,
  type PublishedCut
} from '#lib/domain/benchmark-publication.ts';
import { stepsOf, summarise } from '#lib/domain/benchmark-summary.ts';
import { toText } from '#lib/domain/fraction.ts';
import type { Context } from '../context.ts';
import type { Kind, TextScores } from '../peers/service.ts';
import type { Batch } from './batch-repository.ts';
import { history, type History } from './history.ts';
import * as repository from './history-repository.ts';
import type { Pace } from './pace.ts';

interface Beat {
  pace: Pace;
  /** Between two figures: throws when somebody else has taken the batch over. */
  keep(): Promise<void>;
}

/** Publishes every figure of one mode and version. Nothing of it is read before the batch is. */
export async function publishKind(
  { db, random }: Pick<Context, 'db' | 'random'>,
  batch: Batch,
  kind: Kind,
  found: readonly Contribution[],
  beat: Beat
): Promise<void> {
  const past = await history(db, kind, beat.pace);
  const counted = new Map<string, TextScores>();
  for (const figure of FIGURES) {
    const earlier = await past.of(figure);
    const work = publishingFigure(classified(found, figure), earlier, batch.quarter);
    const cuts = await paced(work, beat.pace);
    for (const cut of cuts) {
      const isNew = await writeCut({ db, random }, { batch, kind, figure, cut, past });
      if (isNew) count(counted, figure, cut.entries);
      await beat.pace();
    }
    await beat.keep();
  }
  await repository.insert(
    db,
    'benchmark_entry',
    found.flatMap(({ company, workspace, industry, size }) => {
      const scores = counted.get(company);
      if (!scores) return [];
      return {
        ...{ batch_id: batch.id, mode: kind.mode, model_version: kind.modelVersion },
        ...{ company_key: company, workspace_key: workspace, industry, size },
        scores: JSON.stringify(scores)
      };
    })
  );
}

async function paced<Result>(work: Generator<undefined, Result>, pace: Pace): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pace();
  }
}

interface Shown {
  batch: Batch;
  kind: Kind;
  figure: Figure;
  cut: PublishedCut;
  past: History;
}

/** Writes a cut down as it is read; returns whether its figures are new. */
async function writeCut(
  { db, random }: Pick<Context, 'db' | 'random'>,
  { batch, kind, figure, cut, past }: Shown
): Promise<boolean> {
  const id = random.id();
  const before = past.row(cut);
  const row = {
    ...{ id, batch_id: batch.id, mode: kind.mode, model_version: kind.modelVersion, figure },
    ...{ industry: cut.industry ?? '', size: cut.size ?? '' },
    ...{ source_id: before?.sourceId ?? id, since_id: before?.sinceId ?? batch.id },
    summary: before?.summary ?? repository.summaryText(summarise(cut.entries))
  };
  await repository.insert(db, 'benchmark_cut', [row]);
  if (before) return false;
  const steps = stepsOf(cut.entries).map((step) => ({
    ...{ cut_id: id, step: step.step, below: step.below, scores: repository.stepText(step) }
  }));
  await repository.insert(db, 'benchmark_step', steps);
  return true;
}

/** Notes the scores that a published cut has shown. */
function count(counted: Map<string, TextScores>, figure: Figure, entries: readonly Entry[]): void {
  for (const { company, score } of entries) {
    const scores = counted.get(company) ?? {};
    scores[figure] = toText(score);
    counted.set(company, scores);
  }
}
