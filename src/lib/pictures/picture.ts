/**
 * A drawing as data, made once for every medium: as SVG text (svg.ts), as pixels (server/paper/png.ts)
 * and as the vectors of a PDF page (server/paper/draw.ts).
 */

/** What a colour means; its shade depends on the ground. */
export type Ink =
  | 'ground'
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 'rule'
  | 'control'
  | 'current'
  | 'target'
  | 'compare'
  | 'whisker'
  | 'accent';

export interface Path {
  readonly kind: 'path';
  /** As in SVG: absolute or relative, straight lines and arcs. */
  readonly d: string;
  readonly fill?: Ink;
  /** Of the filling. */
  readonly opacity?: number;
  readonly stroke?: Ink;
  readonly width?: number;
  readonly dash?: readonly number[];
}

export interface Label {
  readonly kind: 'label';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly ink: Ink;
  /** Keeps lines off the letters. */
  readonly halo?: boolean;
  /** A figure behind the words, in regular weight. */
  readonly tail?: { readonly text: string; readonly ink: Ink };
}

export type Weight = 300 | 400 | 500 | 600;
export type Shape = Path | Label;

export interface Picture {
  /** In units of the drawing; the medium scales. */
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** What it shows, and every figure in it, for those who do not see it. */
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
}

/** From a label's words to its tail. */
export const TAIL_GAP = 5;

const rounded = (value: number) => Math.round(value * 100) / 100;

/** The marks of the three outlines: a circle, a square and a triangle, because colour alone says nothing. */
export function circle(x: number, y: number, radius: number, isFull: boolean, width = 2.5): Path {
  const r = rounded(radius);
  const d = `M${rounded(x - r)},${rounded(y)}a${r},${r} 0 1,0 ${rounded(2 * r)},0a${r},${r} 0 1,0 ${rounded(-2 * r)},0z`;
  return { kind: 'path', d, fill: isFull ? 'current' : 'ground', stroke: 'current', width };
}

export function square(x: number, y: number, half: number, width = 2): Path {
  const side = rounded(2 * half);
  const d = `M${rounded(x - half)},${rounded(y - half)}h${side}v${side}h${-side}z`;
  return { kind: 'path', d, fill: 'ground', stroke: 'target', width };
}

export function triangle(x: number, y: number, scale = 1): Path {
  const [up, half, height] = [8, 7, 12].map((length) => rounded(length * scale)) as [
    number,
    number,
    number
  ];
  const d = `M${rounded(x)},${rounded(y - up)}l${half},${height}h${rounded(-2 * half)}z`;
  return { kind: 'path', d, fill: 'ground', stroke: 'compare', width: 2 * scale };
}

export const line = (d: string, stroke: Ink, width = 1, dash?: readonly number[]): Path => ({
  ...{ kind: 'path', d, stroke, width },
  ...(dash && { dash })
});

export const DASHES = { target: [7, 5], compare: [2.5, 4.5] } as const;
