/**
 * The benchmark as it is published: once a quarter, in a batch, in cuts of which no two, of one
 * publication or of different ones, give away fewer than five companies.
 */
import type { Mode } from './answers.ts';
import {
  cutsAmong,
  isSameCut,
  isSameKind,
  lies,
  type Classified,
  type Cut
} from './benchmark-cuts.ts';
import { FEWEST_PEERS, isDominated, isRecent, latestRounds, type PeerRound } from './benchmark.ts';
import type { Fraction } from './fraction.ts';
import { DIRECTION_IDS, type DirectionId } from './model/types.ts';
import type { Quarter } from './quarter.ts';
import {
  asCompanies,
  asFigures,
  differByCrowd,
  differByCrowds,
  leavesCrowd,
  rollOf,
  type Entry,
  type Roll
} from './told-apart.ts';

/** What is compared with others: the index, with equal weights for all, or a direction's score. */
export type Figure = 'index' | DirectionId;
export const FIGURES: readonly Figure[] = ['index', ...DIRECTION_IDS];

/** A finished round of a company that takes part. */
export interface Contribution extends PeerRound, Cut {
  readonly mode: Mode;
  readonly modelVersion: string;
  /** Null where there is none, or none may be shown. */
  readonly scores: Readonly<Record<Figure, Fraction | null>>;
}

export interface PublishedCut extends Cut {
  /**
   * The publication whose figures these are: an earlier one's stand while they cannot be renewed, and
   * still count who has left since.
   */
  readonly since: Quarter;
  readonly entries: readonly Entry[];
}

/** One figure of one mode and version, which alone can be compared. */
export interface Publication {
  readonly quarter: Quarter;
  readonly mode: Mode;
  readonly modelVersion: string;
  readonly figure: Figure;
  readonly cuts: readonly PublishedCut[];
}

/**
 * A quarter's batch: of each company the latest round of a mode and version, at most four quarters
 * old. `history` holds every earlier batch, because nobody can be made to forget one. A cut appears
 * with new figures when it is of at least six companies (so that each has five others), none of the
 * workspaces holds more than three fifths of it, and nothing published tells it apart from others by
 * less than a crowd; else it stands with its old ones for up to four quarters, or not at all.
 */
export function publishBenchmark(
  contributions: readonly Contribution[],
  history: readonly Publication[],
  quarter: Quarter
): Publication[] {
  const kinds = new Map(
    [...contributions, ...history].map(({ mode, modelVersion }) => [
      `${mode} ${modelVersion}`,
      { mode, modelVersion }
    ])
  );
  return [...kinds.values()].flatMap((kind) => {
    const isOfKind = ({ mode, modelVersion }: typeof kind) =>
      mode === kind.mode && modelVersion === kind.modelVersion;
    const latest = latestRounds(contributions.filter(isOfKind), quarter);
    const batches = history.filter(isOfKind);
    return FIGURES.map((figure) => {
      const earlier = batches.filter((batch) => batch.figure === figure);
      const cuts = atOnce(publishingFigure(classified(latest, figure), earlier, quarter));
      return { quarter, ...kind, figure, cuts };
    });
  });
}

/** The companies that have a figure in their latest rounds. */
export function classified(rounds: readonly Contribution[], figure: Figure): Classified[] {
  return rounds.flatMap(({ workspace, company, industry, size, scores }) => {
    const score = scores[figure];
    return score ? [{ workspace, company, industry, size, score }] : [];
  });
}

/** A cut, ready to be held against others. */
interface Held {
  readonly cut: PublishedCut;
  readonly roll: Roll;
}

const hold = (cut: PublishedCut): Held => ({ cut, roll: rollOf(cut.entries) });

/** A figure's cuts as one batch published them. */
type Batch = Pick<Publication, 'quarter' | 'cuts'>;

/**
 * The cuts of one figure. The widest is decided first, and each later one by what then stands beside
 * it. Over tens of thousands of companies that takes seconds: it pauses after every cut, so that
 * whoever runs it can let others go first. A batch of a later quarter, which a clock that was wrong
 * has left, has been seen like every other, but nothing of it stands.
 */
export function* publishingFigure(
  companies: readonly Classified[],
  earlier: readonly Batch[],
  quarter: Quarter
): Generator<undefined, PublishedCut[]> {
  const [last] = earlier
    .filter((batch) => batch.quarter <= quarter)
    .toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1));
  const standing = (last?.cuts ?? []).filter(({ since }) => isRecent(since, quarter));
  const published: Held[] = [];
  for (const batch of earlier) {
    for (const cut of batch.cuts.filter(({ since }) => since === batch.quarter)) {
      published.push(hold(cut));
      yield;
    }
  }
  const shown: Held[] = [];
  for (const cut of cutsAmong([...companies, ...standing])) {
    const entries = companies.filter((company) => lies(company, cut));
    const anew = hold({ ...cut, since: quarter, entries });
    const before = standing.filter((other) => isSameCut(other, cut)).map(hold);
    const found = [...(mayAppear(anew, published) ? [anew] : []), ...before].find((one) =>
      fits(one, shown)
    );
    if (found) shown.push(found);
    yield;
  }
  return shown.map((held) => held.cut);
}

/** Runs something that pauses without a pause. */
function atOnce<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Against everything ever published, entry by entry with its figure: of the same cut what came and
 * what went are each nothing or a crowd, of another cut all that differs together is.
 */
function mayAppear({ cut, roll }: Held, published: readonly Held[]): boolean {
  return (
    cut.entries.length > FEWEST_PEERS &&
    !isDominated(cut.entries) &&
    published.every((other) =>
      isSameCut(other.cut, cut)
        ? differByCrowds(roll, other.roll, asFigures)
        : differByCrowd(roll, other.roll, asFigures)
    )
  );
}

/**
 * Beside the cuts of its own publication, company by company: neither has less than a crowd that the
 * other lacks, and no wider cut is left with less once all its parts of one kind are taken off.
 */
function fits(held: Held, shown: readonly Held[]): boolean {
  const { cut, roll } = held;
  const parts = [...shown.filter((other) => isSameKind(other.cut, cut)), held];
  return shown.every((wide) => {
    const within = parts.filter((part) => lies(part.cut, wide.cut)).map((part) => part.roll);
    return (
      differByCrowds(roll, wide.roll, asCompanies) &&
      (!lies(cut, wide.cut) || leavesCrowd(wide.roll, within))
    );
  });
}
