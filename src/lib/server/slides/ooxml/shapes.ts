/**
 * What a slide is made of, as plain values in points: a slide is 960 by 540. The kinds of slides
 * compose these; only the files beside this one know how PowerPoint writes them.
 */

/** One of the theme's colours, so that a reader who changes the theme changes the report; or #rrggbb. */
export type Colour =
  | 'ink'
  | 'second'
  | 'paper'
  | 'now'
  | 'target'
  | 'third'
  | 'brand'
  | 'nowTint'
  | 'targetText'
  | 'rule'
  | `#${string}`;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly colour?: Colour;
  /** Points; else its paragraph's. */
  readonly size?: number;
  /** Behind the letters, as a swatch. */
  readonly mark?: Colour;
}

export interface TextLine {
  readonly runs: readonly Run[];
  readonly size: number;
  readonly align?: 'left' | 'right' | 'center';
  /** Points of space above. */
  readonly before?: number;
  /** Points by which all lines stand in, and the first one hangs out: for what is numbered or marked. */
  readonly hang?: number;
}

export interface TextShape {
  readonly kind: 'text';
  readonly box: Box;
  readonly lines: readonly TextLine[];
  readonly name: string;
  readonly anchor?: 'top' | 'bottom';
}

export interface Rule {
  readonly kind: 'rule';
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly colour: Colour;
  /** Points. */
  readonly width: number;
  readonly dashed?: boolean;
}

export interface Mark {
  readonly kind: 'mark';
  readonly box: Box;
  readonly shape: 'square' | 'circle';
  readonly fill: Colour;
  readonly line: Colour;
}

export interface TableCell {
  readonly lines: readonly TextLine[];
  readonly fill?: Colour;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly height: number;
  /** The line below it. */
  readonly rule: 'hair' | 'strong' | 'none';
}

export interface TableShape {
  readonly kind: 'table';
  readonly box: Box;
  readonly widths: readonly number[];
  /** The first row names the columns. */
  readonly hasHeader: boolean;
  readonly rows: readonly TableRow[];
  readonly name: string;
  readonly text: string;
}

export interface ChartShape {
  readonly kind: 'chart';
  readonly box: Box;
  readonly chart: Chart;
  readonly name: string;
  /** What it shows, for those who do not see it. */
  readonly text: string;
}

export type Shape = TextShape | Rule | Mark | TableShape | ChartShape;

export interface Title {
  /** A line each. */
  readonly phrases: readonly string[];
  readonly size: number;
  /** "(2 of 3)", in lighter letters. */
  readonly part?: string;
}

export interface Slide {
  readonly layout: 'cover' | 'content';
  readonly title: Title;
  readonly shapes: readonly Shape[];
  /** What the speaker may say, a paragraph each. */
  readonly notes: readonly string[];
}

/** A native chart with its figures in an embedded workbook. */
export interface Chart {
  readonly kind: 'radar' | 'bars' | 'line';
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly scale: { readonly from: number; readonly to: number };
  readonly labelSize: number;
  readonly legend: boolean;
}

export interface Series {
  readonly name: string;
  readonly look: 'now' | 'target' | 'third';
  /** null: a gap, never zero. */
  readonly values: readonly (number | null)[];
  /** Points that are drawn filled; the others as an outline. */
  readonly filled?: ReadonlySet<number>;
  /** From and to around each point, as a pale band. */
  readonly bands?: readonly (readonly [number, number] | null)[];
  /** Points whose figure is printed. */
  readonly labelled?: ReadonlySet<number>;
}

export interface Picture {
  readonly png: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

export interface Deck {
  readonly title: string;
  readonly author: string;
  /** The program's own name, or null where it must not be told. */
  readonly program: string | null;
  readonly locale: 'en' | 'ru';
  /** YYYY-MM-DD */
  readonly day: string;
  readonly accent: string;
  readonly logo: Picture | null;
  readonly footer: readonly string[];
  readonly slides: readonly Slide[];
}
