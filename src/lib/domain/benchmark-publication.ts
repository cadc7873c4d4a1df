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
  byCompany,
  byFigure,
  differByCrowd,
  differByCrowds,
  isNoneOrCrowd,
  lacking,
  type Entry
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
  const kinds = Map.groupBy(contributions, ({ mode, modelVersion }) => `${mode} ${modelVersion}`);
  return [...kinds.values()].flatMap((rounds) => {
    const latest = latestRounds(rounds, quarter);
    return latest.slice(0, 1).flatMap(({ mode, modelVersion }) =>
      FIGURES.map((figure) => {
        const earlier = history.filter(
          (p) => p.mode === mode && p.modelVersion === modelVersion && p.figure === figure
        );
        const cuts = publishFigure(classified(latest, figure), earlier, quarter);
        return { quarter, mode, modelVersion, figure, cuts };
      })
    );
  });
}

function classified(rounds: readonly Contribution[], figure: Figure): Classified[] {
  return rounds.flatMap(({ workspace, company, industry, size, scores }) => {
    const score = scores[figure];
    return score ? [{ workspace, company, industry, size, score }] : [];
  });
}

/** The widest cut is decided first, and each later one by what then stands beside it. */
function publishFigure(
  companies: readonly Classified[],
  earlier: readonly Publication[],
  quarter: Quarter
): PublishedCut[] {
  const last = earlier.toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1))[0]?.cuts ?? [];
  const standing = last.filter(({ since }) => isRecent(since, quarter));
  const published = earlier.flatMap((p) => p.cuts.filter(({ since }) => since === p.quarter));
  const shown: PublishedCut[] = [];
  for (const cut of cutsAmong([...companies, ...standing])) {
    const entries = companies.filter((company) => lies(company, cut));
    const anew = { ...cut, since: quarter, entries };
    const before = standing.find((other) => isSameCut(other, cut));
    const [found] = [mayAppear(anew, published) ? anew : null, before].filter(
      (one) => one && fits(one, shown)
    );
    if (found) shown.push(found);
  }
  return shown;
}

/**
 * Against everything ever published, entry by entry with its figure: of the same cut what came and
 * what went are each nothing or a crowd, of another cut all that differs together is.
 */
function mayAppear(cut: PublishedCut, published: readonly PublishedCut[]): boolean {
  return (
    cut.entries.length > FEWEST_PEERS &&
    !isDominated(cut.entries) &&
    published.every((other) =>
      isSameCut(other, cut)
        ? differByCrowds(cut.entries, other.entries, byFigure)
        : differByCrowd(cut.entries, other.entries, byFigure)
    )
  );
}

/**
 * Beside the cuts of its own publication, company by company: neither has less than a crowd that the
 * other lacks, and no wider cut is left with less once all its parts of one kind are taken off.
 */
function fits(cut: PublishedCut, shown: readonly PublishedCut[]): boolean {
  const parts = [...shown.filter((other) => isSameKind(other, cut)), cut];
  return shown.every((other) => {
    const within = parts.filter((part) => lies(part, other)).flatMap(({ entries }) => entries);
    return (
      differByCrowds(cut.entries, other.entries, byCompany) &&
      (!lies(cut, other) || isNoneOrCrowd(lacking(other.entries, within, byCompany)))
    );
  });
}
