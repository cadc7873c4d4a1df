/** Where the points of a report's line stand: in percent of the drawing. */
import type { Line, LinePoint } from '#lib/report/content.ts';

export interface Placed extends LinePoint {
  /** 0 at the first quarter, 100 at the last; one quarter alone stands in the middle. */
  readonly x: number;
  /** 0 at level 5, 100 at level 1. */
  readonly y: number;
}

const height = (value: number) => Math.round((5 - value) * 2500) / 100;

/** The points, the lines between them, and the bands of noise for each run without a break. */
export function placed({ points: all }: Line, quarters: number) {
  const points = all.map((point): Placed => {
    const x = quarters < 2 ? 50 : Math.round((point.quarter / (quarters - 1)) * 1e4) / 100;
    return { ...point, x, y: height(point.value) };
  });
  const runs: Placed[][] = [];
  for (const point of points) {
    if (point.join === 'joined' || point.join === 'interrupted') runs.at(-1)?.push(point);
    else runs.push([point]);
  }
  return {
    points,
    stretches: runs.flatMap((run) =>
      run.slice(1).map((to, n) => ({ from: run[n] ?? to, to, join: to.join }))
    ),
    bands: runs.filter((run) => run.length > 1).map(bandOf)
  };
}

function bandOf(run: readonly Placed[]): string {
  const edge = (side: 'low' | 'high') =>
    run.map(({ x, y, band }) => `${x},${band ? height(band[side]) : y}`);
  return [...edge('high'), ...edge('low').toReversed()].join(' ');
}
