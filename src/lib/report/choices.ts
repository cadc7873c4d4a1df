/** What the author of a report chooses and writes before it is released. */
import type { Locale, StepId } from '#lib/domain/model/types.ts';
import { SECTIONS, type SectionId } from './content.ts';

/** Who is told beside an answer or a comment: only where the round has names to tell. */
export const ATTRIBUTIONS = ['names', 'roles', 'none'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** A recommendation as the author leaves it. What is null is the model's own text. */
export interface Edited {
  readonly step: StepId;
  readonly hidden: boolean;
  readonly outcome: string | null;
  readonly actions: readonly string[] | null;
  readonly note: string;
}

export interface Choices {
  readonly locale: Locale;
  readonly sections: readonly SectionId[];
  /** An earlier round's id; null: no comparison. */
  readonly before: string | null;
  readonly attribution: Attribution;
  readonly comments: boolean;
  readonly evidence: boolean;
  /** Paragraphs are parted by empty lines. */
  readonly summary: string;
  /** In the author's order; steps it does not name follow in the roadmap's. */
  readonly recommendations: readonly Edited[];
}

/** What most readers want: findings and what to do, nobody's words and nobody's name. */
export const USUAL_SECTIONS: readonly SectionId[] = SECTIONS.filter(
  (id) => !['explanations', 'ways', 'answers', 'remarks', 'roles'].includes(id)
);

export const firstChoices = (locale: Locale, before: string | null): Choices => ({
  ...{ locale, before, sections: USUAL_SECTIONS },
  ...{ attribution: 'none', comments: false, evidence: false },
  ...{ summary: '', recommendations: [] }
});
