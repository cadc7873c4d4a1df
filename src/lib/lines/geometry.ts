/** Where the points of a line over quarters stand: pure arithmetic, in percent of the drawing. */
import { quartersBetween, type Quarter } from '#lib/domain/quarter.ts';
import type { Line, Point } from '#lib/domain/series.ts';

export interface Place {
  readonly point: Point;
  /** 0 at the first quarter, 100 at the last; one quarter alone stands in the middle. */
  readonly x: number;
  /** 0 at level 5, 100 at level 1. */
  readonly y: number;
}

export interface Stretch {
  readonly from: Place;
  readonly to: Place;
  /** Interrupted: quarters between have no figure. */
  readonly kind: 'joined' | 'interrupted';
}

export interface Drawing {
  readonly places: readonly Place[];
  readonly stretches: readonly Stretch[];
  /** The bands as polygons, one for each run of stretches without a break. */
  readonly bands: readonly string[];
}

/** How far the rounds of one quarter stand apart altogether, in quarters. */
const SHARED = 0.5;

const rounded = (value: number) => Math.round(value * 100) / 100;
const height = (value: number) => rounded((5 - value) * 25);

/** A line between the quarters given, the first and the last of the whole drawing. */
export function drawing(line: Line, quarters: readonly Quarter[]): Drawing {
  const places = line.points.map((point, n): Place => {
    const x = across(line.points, n, quarters);
    return { point, x, y: height(point.value) };
  });
  const stretches = line.segments.flatMap(({ kind }, n): Stretch[] => {
    const [from, to] = [places[n], places[n + 1]];
    return from && to && kind !== 'broken' ? [{ from, to, kind }] : [];
  });
  return { places, stretches, bands: bandsOf(stretches) };
}

/** The place of a quarter; several rounds of one stand beside each other. */
function across(points: readonly Point[], n: number, quarters: readonly Quarter[]): number {
  const quarter = points[n]?.quarter;
  const first = quarters[0];
  if (!quarter || !first || quarters.length < 2) return 50;
  const shared = points.flatMap((point, at) => (point.quarter === quarter ? [at] : []));
  const offset = shared.length < 2 ? 0 : (shared.indexOf(n) / (shared.length - 1) - 0.5) * SHARED;
  return rounded(((quartersBetween(first, quarter) + offset) / (quarters.length - 1)) * 100);
}

function bandsOf(stretches: readonly Stretch[]): string[] {
  const runs: Place[][] = [];
  for (const { from, to } of stretches) {
    const run = runs.at(-1);
    if (run?.at(-1) === from) run.push(to);
    else runs.push([from, to]);
  }
  return runs.map((run) => {
    const edge = (side: 'low' | 'high') =>
      run.map(({ x, y, point }) => `${x},${point.band ? height(point.band[side]) : y}`);
    return [...edge('high'), ...edge('low').toReversed()].join(' ');
  });
}
