import type { Line, LinePoint, Lines } from '#lib/report/content.ts';
import { circle, line, type Label, type Picture, type Shape } from './picture.ts';

export interface LineFrame {
  readonly width: number;
  readonly height: number;
  readonly isLarge: boolean;
}

const LEFT = 14;
const RIGHT = 8;
const TOP = 18;
const BELOW = 18;
/** How far the rounds of one quarter stand apart altogether, in quarters. */
const SHARED = 0.5;
/** More names of quarters than this would run into each other; a small one names its two ends. */
const MOST = 8;
/** Up to so many are named with their years. */
const MOST_FULL = 6;
const rounded = (value: number) => Math.round(value * 100) / 100;

interface Place {
  readonly point: LinePoint;
  readonly x: number;
  readonly y: number;
}

/** One line over the quarters on the scale from 1 to 5, with the band within which all is noise. */
export function lineChart(drawn: Line, quarters: Lines['quarters'], frame: LineFrame): Picture {
  const { width, height, isLarge } = frame;
  const [inner, tall] = [width - LEFT - RIGHT, height - TOP - BELOW];
  const at = (quarter: number) =>
    LEFT + (quarters.length < 2 ? 0.5 : quarter / (quarters.length - 1)) * inner;
  const up = (value: number) => rounded(TOP + ((5 - value) / 4) * tall);
  const places = drawn.points.map((point, n) => {
    const offset = quarters.length < 2 ? 0 : offsetOf(drawn.points, n);
    return { point, x: rounded(at(point.quarter + offset)), y: up(point.value) };
  });
  return {
    box: { x: 0, y: 0, width, height },
    title: drawn.name,
    description: places
      .map(({ point }) => `${quarters[point.quarter]?.name ?? ''} ${point.text}`)
      .join(', '),
    shapes: [
      ...[1, 2, 3, 4, 5].flatMap((level) => [
        line(`M${LEFT},${up(level)}H${width - RIGHT}`, level === 1 ? 'control' : 'rule'),
        label(String(level), LEFT - 6, up(level) + 2.6, 'end')
      ]),
      ...bands(places, up),
      ...stretches(places),
      ...places.map(({ point, x, y }) => circle(x, y, isLarge ? 3 : 2.4, point.isChange, 1.6)),
      ...(isLarge ? places.map(({ point, x, y }) => score(point, x, y - 9)) : []),
      ...names(quarters, isLarge).map(({ text, n, anchor }) =>
        label(text, at(n) + shiftOf[anchor], height - 6, anchor)
      )
    ]
  };
}

const label = (text: string, x: number, y: number, anchor: Label['anchor']): Label => ({
  ...{ kind: 'label', text, x, y, anchor, size: 7.2, weight: 400, ink: 'ink2' }
});
const score = (point: LinePoint, x: number, y: number): Label => ({
  ...label(point.text, x, y, 'middle'),
  ...{ size: 8.5, weight: point.isChange ? 600 : 400, ink: 'ink', halo: true }
});

/** Several rounds of one quarter stand beside each other. */
function offsetOf(points: readonly LinePoint[], n: number): number {
  const shared = points.flatMap(({ quarter }, at) => (quarter === points[n]?.quarter ? [at] : []));
  return shared.length < 2 ? 0 : (shared.indexOf(n) / (shared.length - 1) - 0.5) * SHARED;
}

function stretches(places: readonly Place[]): Shape[] {
  return places.flatMap(({ point, x, y }, n) => {
    const before = places[n - 1];
    if (!before || point.join === 'first' || point.join === 'broken') return [];
    const d = `M${before.x},${before.y}L${x},${y}`;
    return [line(d, 'current', 1.6, point.join === 'interrupted' ? [4, 3] : undefined)];
  });
}

/** A band for each run of points that are joined. */
function bands(places: readonly Place[], up: (value: number) => number): Shape[] {
  const runs: Place[][] = [];
  for (const place of places) {
    const isJoined = place.point.join === 'joined' || place.point.join === 'interrupted';
    if (isJoined && runs.length > 0) runs.at(-1)?.push(place);
    else runs.push([place]);
  }
  return runs.flatMap((run) => {
    if (run.length < 2 || run.every(({ point }) => point.band === null)) return [];
    const edge = (side: 'low' | 'high') =>
      run.map(({ point, x, y }) => `${x},${point.band ? up(clamped(point.band[side])) : y}`);
    const d = `M${[...edge('high'), ...edge('low').toReversed()].join('L')}Z`;
    return [{ kind: 'path' as const, d, fill: 'whisker' as const, opacity: 0.5 }];
  });
}

const clamped = (value: number) => Math.min(5, Math.max(1, value));

/** From a name at either end to the edge of the drawing. */
const shiftOf = { start: -LEFT, middle: 0, end: RIGHT } as const;

function names(quarters: Lines['quarters'], isLarge: boolean) {
  const every = Math.ceil(quarters.length / MOST);
  const last = quarters.length - 1;
  const anchor = (n: number) =>
    last === 0
      ? ('middle' as const)
      : n === 0
        ? ('start' as const)
        : n === last
          ? ('end' as const)
          : ('middle' as const);
  const said = ({ name, short }: Lines['quarters'][number]) =>
    !isLarge ? dated(name, short) : last < MOST_FULL ? name : short;
  return quarters
    .map((quarter, n) => ({ text: said(quarter), n, anchor: anchor(n) }))
    .filter(({ n }) => (isLarge ? (last - n) % every === 0 : n === 0 || n === last));
}

/** A quarter alone would be the same in every year. */
const dated = (name: string, short: string): string =>
  [short, /\d{4}/.exec(name)?.[0]].filter(Boolean).join('\u00a0');
