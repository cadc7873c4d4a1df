/** The radar as data: the page draws it, and its script draws the same anew. */

/** The outlines of the drawing, the uppermost first. */
export const OUTLINES = ['now', 'target'] as const;
export type Outline = (typeof OUTLINES)[number];

/** One axis: where its marks stand (null: none), and what to say of each in the page's language. */
export interface RadarAxis {
  readonly name: string;
  readonly confirmed: boolean;
  readonly at: Readonly<Record<Outline, number | null>>;
  readonly says: Readonly<Record<Outline, string>>;
}
