/** The radar as data: the page draws it, and its script draws the same anew. */

/**
 * The outlines of the drawing, the uppermost first. At most one of the last two is drawn: the view
 * from outside gives way to a what-if while there is one.
 */
export const OUTLINES = ['now', 'target', 'outside', 'supposed'] as const;
export type Outline = (typeof OUTLINES)[number];

/** What a what-if tells the radar of each axis, as JSON in `<figure data-supposed>`. */
export interface SupposedMark {
  readonly at: number | null;
  readonly says: string;
}

/** One axis: where its marks stand (null: none), and what to say of each in the page's language. */
export interface RadarAxis {
  readonly name: string;
  readonly confirmed: boolean;
  readonly at: Readonly<Partial<Record<Outline, number | null>>>;
  readonly says: Readonly<Partial<Record<Outline, string>>>;
}
