/** The model's vocabulary: ids, words in both languages, and the shape of the matrix and its steps. */

import type { MartechId, QuestionId, StageId, TermId, TouchpointId } from './reference.ts';

/** Stable for ever and in the journey's order: scorecards, charts and comparisons rely on it. */
export const DIRECTION_IDS = [
  'strategy',
  'need',
  'evaluation',
  'deal',
  'loyalty',
  'brand',
  'management'
] as const;
export type DirectionId = (typeof DIRECTION_IDS)[number];

export const LEVELS = [1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];

export const LOCALES = ['en', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in every language of the product: a missing translation does not compile. */
export type Text = Readonly<Record<Locale, string>>;

export const LETTERS = [
  ...(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'] as const),
  ...(['n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z'] as const)
] as const;

/** An id keeps its meaning in every version: it joins rounds. */
export type CriterionId = `${DirectionId}.${Level}.${(typeof LETTERS)[number]}`;
export type StepId = `${DirectionId}.${'1-2' | '2-3' | '3-4' | '4-5'}`;

/**
 * practice: scored at levels 2 to 5. limit: names what is missing; never asked, never scored.
 * baseline: expected at level 1 (brand only), asked as yes or no, never scored.
 */
export type CriterionKind = 'practice' | 'limit' | 'baseline';

export interface Criterion {
  readonly id: CriterionId;
  readonly kind: CriterionKind;
  /** An observable, positive statement (a limit states an absence). */
  readonly text: Text;
  /** What one could show to confirm it. */
  readonly evidence: Text;
}

/** One cell of the matrix. */
export interface Cell {
  readonly level: Level;
  /** What is true at this level, in the product's own words. */
  readonly summary: Text;
  /** Shortcomings that the cell also names: drawn in secondary ink, because they need not apply. */
  readonly limits?: Text;
  readonly criteria: readonly Criterion[];
}

/** S: up to 6 weeks, one team. M: 4 to 16 weeks, two teams or one new tool. L: 12 weeks and more. */
export type Effort = 'S' | 'M' | 'L';

export interface Prerequisite {
  readonly direction: DirectionId;
  readonly minLevel: Level;
  readonly why: Text;
}

/** The way from one level of a direction to the next. It closes the practices of the level it leads to. */
export interface Step {
  readonly id: StepId;
  readonly outcome: Text;
  readonly actions: readonly Text[];
  readonly metric: {
    readonly name: Text;
    readonly formula: Text;
    /** Without the closing "or the figure you agreed", which the model adds to every step. */
    readonly doneWhen: Text;
  };
  readonly effort: Effort;
  /** An expert's guide, from and to. */
  readonly weeks: readonly [number, number];
  readonly owner: Text;
  readonly support?: Text;
  readonly prerequisites: readonly Prerequisite[];
  readonly martech: readonly MartechId[];
  readonly stages: readonly StageId[];
  readonly touchpoints: readonly TouchpointId[];
  readonly questions: readonly QuestionId[];
}

/** What a plan needs to know of a step: no words, so that the browser can plan too. */
export interface StepOutline {
  readonly id: StepId;
  readonly effort: Effort;
  readonly prerequisites: readonly Omit<Prerequisite, 'why'>[];
}

/** The steps up each direction: 1→2, 2→3, 3→4, 4→5, in order. */
export type StepsUp = Readonly<Record<DirectionId, readonly StepOutline[]>>;

/** The same with their weeks: what a plan in quarters needs. */
export type TimedSteps = Readonly<
  Record<DirectionId, readonly (StepOutline & Pick<Step, 'weeks'>)[]>
>;

export interface Direction {
  readonly id: DirectionId;
  readonly name: Text;
  /** For the axes of a chart. */
  readonly short: Text;
  /** One sentence: what the direction is about, said to the respondent. */
  readonly about: Text;
  /** Abbreviations that the direction's texts use and its page explains. */
  readonly terms: readonly TermId[];
  /** Levels 1 to 5, in order. */
  readonly cells: readonly [Cell, Cell, Cell, Cell, Cell];
  /** 1→2, 2→3, 3→4, 4→5, in order. */
  readonly steps: readonly [Step, Step, Step, Step];
}
