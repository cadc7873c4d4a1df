import type { Mode } from '#lib/domain/answers.ts';
import type { Contribution, Figure } from '#lib/domain/benchmark-publication.ts';

/** Figures can be compared only where they were asked for alike. */
export interface Kind {
  mode: Mode;
  modelVersion: string;
}

/** The index has equal weights, because others weigh otherwise. */
export type Scores = Contribution['scores'];

/** Exact scores as text, by figure: only those that there are. */
export type TextScores = Partial<Record<Figure, string>>;

/** What a client is to its agency's others, of one kind. */
export interface Peer extends Kind {
  scores: TextScores;
  /** See PeerTable. */
  dueAt: string | null;
}
