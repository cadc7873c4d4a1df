/** Where things stand on the radar: pure arithmetic for the page's SVG and for exports. */

/** The drawing in its own units; the picture scales. */
export const FRAME = { width: 600, height: 516, centre: { x: 300, y: 256 }, radius: 196 } as const;
/** From the outer ring to the label of an axis. */
const LABEL_GAP = 22;

/** The scale begins at 0, so that level 1 is a small outline and not a point. */
export const RINGS = [1, 2, 3, 4, 5] as const;
const TOP = 5;
const HALVES = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5] as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** Axis 0 stands at twelve o'clock, the others follow clockwise. */
function direction(axis: number, axes: number): Point {
  const angle = (axis * 2 * Math.PI) / axes;
  return { x: Math.sin(angle), y: -Math.cos(angle) };
}

function at(radius: number, axis: number, axes: number): Point {
  const { x, y } = direction(axis, axes);
  return { x: rounded(FRAME.centre.x + radius * x), y: rounded(FRAME.centre.y + radius * y) };
}

/** The place of a score, 0 to 5, on an axis. */
export const pointAt = (score: number, axis: number, axes: number): Point =>
  at((score / TOP) * FRAME.radius, axis, axes);

/** One ring as the points of a polygon. */
export const ring = (score: number, axes: number): string =>
  Array.from({ length: axes }, (_, axis) => text(pointAt(score, axis, axes))).join(' ');

/** Short strokes across the first axis at the half levels, as on a ruler; longer ones at the levels. */
export const TICKS = HALVES.map((score) => {
  const { x, y } = pointAt(score, 0, 1);
  const length = score % 1 ? 5 : 8;
  return `M${x - length / 2},${y}h${length}`;
}).join('');

/** The same strokes on any axis, as they stand: for what knows no transform. */
export function ticks(axis: number, axes: number): string {
  const along = direction(axis, axes);
  return HALVES.map((score) => {
    const { x, y } = pointAt(score, axis, axes);
    const half = (score % 1 ? 5 : 8) / 2;
    const [dx, dy] = [-along.y * half, along.x * half];
    return `M${rounded(x - dx)},${rounded(y - dy)}L${rounded(x + dx)},${rounded(y + dy)}`;
  }).join('');
}

/** Turns what is drawn on the first axis onto another, as an SVG transform. */
export const turn = (axis: number, axes: number): string =>
  `rotate(${rounded((axis * 360) / axes)} ${FRAME.centre.x} ${FRAME.centre.y})`;

/**
 * The outline of some scores as the data of an SVG path. It closes only when every axis has a score:
 * a missing one breaks the line, because zero would be a lie; a score between two gaps has no line.
 */
export function outline(scores: readonly (number | null)[]): string {
  const axes = scores.length;
  const points = scores.map((score, axis) =>
    score === null ? null : text(pointAt(score, axis, axes))
  );
  const gap = points.indexOf(null);
  if (gap < 0) return `M${points.join('L')}Z`;
  // begun behind a gap, a run across twelve o'clock stays in one piece
  const turned = [...points.slice(gap), ...points.slice(0, gap)];
  return turned
    .map((point, index) => (point === null ? '' : (turned[index - 1] === null ? 'M' : 'L') + point))
    .join('')
    .replace(/M[^ML]+(?=M|$)/g, '');
}

/** Whether every axis has a score, so that the outline may have a tint. */
export const isClosed = (scores: readonly (number | null)[]): boolean => !scores.includes(null);

/** Where the label of an axis begins, ends or has its middle: its first line's baseline. */
export function labelAt(axis: number, axes: number) {
  const { x } = direction(axis, axes);
  const { x: labelX, y } = at(FRAME.radius + LABEL_GAP, axis, axes);
  const anchor = Math.abs(x) < 0.1 ? 'middle' : x > 0 ? 'start' : 'end';
  return { x: labelX, y: rounded(y + baseline(axis, axes)), anchor } as const;
}

/** A label above the centre sits on its point, one below hangs from it. */
function baseline(axis: number, axes: number): number {
  const { y } = direction(axis, axes);
  return y < -0.9 ? 6 : 4 + Math.max(0, y) * 12;
}

const text = ({ x, y }: Point) => `${x},${y}`;
