import type { BenchmarkFinding } from '#lib/domain/benchmark-finding.ts';
import type { Figure } from '#lib/domain/benchmark-publication.ts';
import type { CompanyName } from '../companies/service.ts';
import type { Kind } from '../peers/service.ts';

/** Whether a workspace takes part. */
export interface Sharing {
  /** An instant; null: it takes no part. */
  since: string | null;
  /** The clients that take no part although it does, by name. */
  leftOut: CompanyName[];
}

/** Whether a company takes part, else what stands in the way first. */
export type Part = 'shares' | 'workspaceDoesNot' | 'leftOut' | 'archived';

/** With whom a company is compared: others on this server by what they have in common, or an agency's clients. */
export type PeerGroup = 'both' | 'industry' | 'size' | 'all' | 'clients';

/** One figure beside the others. Whatever must not be shown is null. */
export interface FigureBeside {
  figure: Figure;
  /** The company's own, of its latest round; the index with equal weights. */
  own: number | null;
  others: Others | null;
  /** From the others' median to the own score. */
  difference: number | null;
}

export interface Others {
  n: number;
  median: number;
  /** From ten companies on. */
  quartiles: { q1: number; q3: number } | null;
  /** From ten companies on, where the company has a figure itself: how many have less, and the same. */
  place: { below: number; equal: number } | null;
  /** The calendar quarter whose publication they are of; null: they are of now. */
  quarter: string | null;
}

export interface Group {
  group: PeerGroup;
  /** The index first, then the seven in their order. */
  figures: FigureBeside[];
  /** Null where no direction can be compared. */
  finding: BenchmarkFinding | null;
}

/** A company's latest closed round of a kind. */
export interface OwnRound extends Kind {
  id: string;
  /** The quarter it is named by. */
  quarter: string;
}

export interface Beside {
  part: Part;
  /** Of the last four quarters, the latest first: one of each mode and version. */
  rounds: OwnRound[];
  /** The one that is compared; null without any. */
  round: OwnRound | null;
  /** Those that may be shown, the narrowest first. */
  groups: PeerGroup[];
  /** The one that is shown; null: none may be. */
  shown: Group | null;
  /** The quarter that was published last; null: none yet. */
  published: string | null;
  /** The day from which on the next one can be there. */
  nextOn: string;
}
