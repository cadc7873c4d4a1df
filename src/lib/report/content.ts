/**
 * A report as it was released: a document in one language. Its texts are resolved and typeset, its
 * figures are the domain's own and unrounded, so that whatever draws it (the page behind a share
 * link, PDF, PPTX) needs nothing else, says the same, and still says it in ten years. Stored as JSON:
 * a change that old rows would not survive needs a new `format`.
 */
import type { Weights } from '#lib/domain/maturity-index.ts';
import type { DirectionId, Level, Locale, StepId } from '#lib/domain/model/types.ts';
import type { Scorecard } from '#lib/domain/scorecard-types.ts';

export interface ReportContent {
  readonly format: 1;
  readonly locale: Locale;
  /** As it was at the release. */
  readonly brand: ReportBrand;
  readonly cover: Cover;
  /** The figures behind all charts. */
  readonly figures: ReportFigures;
  /** What somebody who finds the sheet of paper must know: for the footer of every page. */
  readonly facts: readonly string[];
  /** As chosen, in their order. */
  readonly sections: readonly Section[];
}

export interface ReportBrand {
  /** Whose report it is. */
  readonly name: string;
  /** A PNG as base64, which every format can hold, and its size in pixels. */
  readonly logo: { readonly png: string; readonly width: number; readonly height: number } | null;
  /** #rrggbb, the shade that can be read on paper and the one for the dark ground. */
  readonly accent: { readonly paper: string; readonly dark: string };
  readonly footer: string | null;
  /** Nothing of the product's own name is shown. */
  readonly whiteLabel: boolean;
}

export interface Cover {
  /** Counts a company's releases; null: a draft. */
  readonly number: number | null;
  /** YYYY-MM-DD, and as it is said. */
  readonly releasedOn: string;
  readonly released: string;
  readonly company: string;
  /** What this is and of which quarter. */
  readonly eyebrow: string;
  /** The finding in phrases: where a wide title breaks its line. Joined by spaces they are the title. */
  readonly title: readonly string[];
  readonly lead: string;
  /** The author's own words, a paragraph each; empty when there are none. */
  readonly summary: readonly string[];
  /** Index, staged level, spread, agreement, confirmed: never the mean alone. */
  readonly keyFigures: readonly KeyFigure[];
}

export interface KeyFigure {
  readonly name: string;
  /** "2.4"; a dash where there is none. */
  readonly value: string;
  /** "of 5"; empty where nothing is to be said. */
  readonly of: string;
  readonly text: string;
}

/** One number a direction; null: none, or hidden. */
export type OfDirections<T = number> = Readonly<Record<DirectionId, T | null>>;

export interface ReportFigures {
  /** What `POST /api/v1/scorecards` would say; what must not be shown is null already. */
  readonly scorecard: Scorecard;
  readonly weights: Weights;
  readonly names: Readonly<Record<DirectionId, { readonly name: string; readonly short: string }>>;
  /** Evidence stands behind the whole direction: drawn filled, the others as an outline. */
  readonly confirmed: readonly DirectionId[];
  /** The middle half of the answers, from and to. */
  readonly middle: OfDirections<readonly [number, number]>;
  /** The one outline beside now and target: grey, dotted, triangles. */
  readonly third: {
    readonly kind: 'outside' | 'before';
    /** For the legend. */
    readonly name: string;
    readonly at: OfDirections;
  } | null;
}

export const SECTIONS = [
  'profile',
  'table',
  'comparison',
  'quarters',
  'steps',
  'plan',
  'talk',
  'roles',
  'outside',
  'explanations',
  'ways',
  'answers',
  'remarks'
] as const;
export type SectionId = (typeof SECTIONS)[number];

export interface Section {
  readonly id: SectionId;
  /** The finding where there is one. */
  readonly heading: string;
  readonly note: string | null;
  readonly blocks: readonly Block[];
}

export type Block =
  Charts | Paragraph | Table | Items | Details | Recommendations | Lines | Roadmap | Strips;

/** The radar and the bars to the target, drawn from `figures`. */
export interface Charts {
  readonly kind: 'charts';
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly { readonly name: string; readonly align: 'left' | 'right' }[];
  /** As many cells as columns; the first one heads its row. */
  readonly rows: readonly (readonly Cell[])[];
  /** Sums up, like the index below the directions; drawn apart. */
  readonly last: readonly Cell[] | null;
}

export interface Cell {
  /** As printed; a dash where there is nothing. */
  readonly text: string;
  /** The unrounded number behind the text. */
  readonly value?: number;
  /** A word below or beside, in secondary ink. */
  readonly small?: string;
  /** To be marked with the level's shade. */
  readonly level?: Level;
  /** What the row is read for, or what stands out in it. */
  readonly strong?: true;
}

/** A numbered or plain list of short statements. */
export interface Items {
  readonly kind: 'items';
  readonly numbered: boolean;
  readonly items: readonly Item[];
}

export interface Item {
  readonly name: string;
  readonly text: string;
  /** At the end of the line. */
  readonly figure?: string;
}

/** A direction each (or whatever has a name) with what there is to say of it, in groups. */
export interface Details {
  readonly kind: 'details';
  readonly details: readonly Detail[];
}

export interface Detail {
  readonly name: string;
  /** One sentence; empty where the groups say all. */
  readonly said: string;
  readonly figure: string | null;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly heading: string;
  readonly items: readonly GroupItem[];
  readonly note?: string;
}

export interface GroupItem {
  readonly text: string;
  /** A practice in place with or without evidence, one still to close, or neither. */
  readonly mark: 'confirmed' | 'declared' | 'open' | 'plain';
  /** Whose words, where they were chosen to be told; or what else belongs to it. */
  readonly small?: string;
}

export interface Recommendations {
  readonly kind: 'recommendations';
  /** Above those that come later; null: the section's heading is theirs. */
  readonly heading: string | null;
  /** The first to be done first. */
  readonly cards: readonly Recommendation[];
}

export interface Recommendation {
  /** Counts all of the report from 1. */
  readonly number: number;
  readonly id: StepId;
  readonly direction: DirectionId;
  /** Can be begun now, and among the three to begin with: drawn large. */
  readonly now: boolean;
  /** "Loyalty, from level 1 to level 2". */
  readonly way: string;
  readonly score: number;
  readonly to: Level;
  readonly target: Level;
  /** Outcome and actions as the author has left them. */
  readonly outcome: string;
  readonly actions: readonly string[];
  /** Metric, done when, effort, owner, what comes first, what it opens. */
  readonly facts: readonly Fact[];
  /** What it closes, how to count, martech functions, touchpoints, questions. */
  readonly more: readonly Group[];
  /** What the author adds; null: nothing. */
  readonly note: string | null;
}

export interface Fact {
  readonly name: string;
  readonly text: string;
  readonly small?: string;
}

/** All rounds: the index and seven small multiples on one scale from 1 to 5. */
export interface Lines {
  readonly kind: 'lines';
  /** Every quarter from the first round's to the last's, those without a figure included. */
  readonly quarters: readonly { readonly name: string; readonly short: string }[];
  /** The index first, then the seven directions. */
  readonly lines: readonly Line[];
}

export interface Line {
  readonly name: string;
  readonly points: readonly LinePoint[];
}

export interface LinePoint {
  /** Which of the quarters. */
  readonly quarter: number;
  readonly value: number;
  readonly text: string;
  /** What the difference from the point before means. */
  readonly said: string;
  readonly isChange: boolean;
  /** What lies inside is noise. */
  readonly band: { readonly low: number; readonly high: number } | null;
  /** How it is joined to the point before it: dashed over quarters without a figure, or not at all. */
  readonly join: 'first' | 'joined' | 'interrupted' | 'broken';
}

/** The plan by quarters. */
export interface Roadmap {
  readonly kind: 'roadmap';
  readonly quarters: readonly PlannedQuarter[];
}

export interface PlannedQuarter {
  readonly name: string;
  /** How full it is, in words. */
  readonly load: string;
  readonly isOver: boolean;
  readonly steps: readonly PlannedStep[];
}

export interface PlannedStep {
  readonly way: string;
  readonly outcome: string;
  readonly status: string;
  readonly isDone: boolean;
  /** Owner, effort, due date, as far as they are known. */
  readonly facts: readonly string[];
}

/** How the answers lie, a line a direction on the scale from 1 to 5. */
export interface Strips {
  readonly kind: 'strips';
  readonly strips: readonly Strip[];
}

export interface Strip {
  readonly name: string;
  readonly figure: string;
  readonly median: number | null;
  /** How many scores lie nearest to each half level from 1 to 5; null where that must not be told. */
  readonly counts: readonly number[] | null;
  readonly outside: number | null;
  readonly agreed: number | null;
  /** Who said what, where names or roles were chosen; or why there is nothing to see. */
  readonly said: readonly string[];
}
