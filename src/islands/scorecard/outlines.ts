/** The outlines as Chart.js draws them: the SVG's strokes and marks, in units of its drawing. */
import type { ChartDataset } from 'chart.js';
import { OUTLINES, type Outline, type RadarAxis } from '#lib/radar/outlines.ts';
import type { Unit } from './frame.ts';
import type { Colour } from './palette.ts';

/** A score an axis, null where there is none. */
export type Marks = (number | null)[];
type RadarDataset = ChartDataset<'radar', Marks>;

interface Style {
  /** Stroke of the line and of its marks. */
  readonly width: number;
  readonly dash: readonly number[];
  readonly mark: 'circle' | 'rect' | 'triangle';
  readonly radius: number;
  readonly isFilled: (axis: RadarAxis | undefined) => boolean;
  readonly tinted: boolean;
}

/** Whatever the company is compared with. */
const COMPARISON: Style = {
  width: 2.5,
  dash: [2.5, 4.5],
  mark: 'triangle',
  radius: 8,
  isFilled: () => false,
  tinted: false
};

const STYLES: Readonly<Record<Outline, Style>> = {
  now: {
    width: 2.5,
    dash: [],
    mark: 'circle',
    radius: 5.5,
    isFilled: (axis) => axis?.confirmed === true,
    tinted: true
  },
  target: {
    width: 2,
    dash: [7, 5],
    mark: 'rect',
    // half the diagonal of a square with a side of 10
    radius: 5 * Math.SQRT2,
    isFilled: () => false,
    tinted: false
  },
  outside: COMPARISON,
  supposed: COMPARISON
};

/** How much a mark grows at the pointer. */
const HOVERED = 1.25;

export const datasets = (axes: readonly RadarAxis[], colour: Colour, unit: Unit): RadarDataset[] =>
  OUTLINES.map((outline) => ({
    data: marksOf(outline, axes),
    ...appearance(outline, axes, colour, unit)
  }));

export const marksOf = (outline: Outline, axes: readonly RadarAxis[]): Marks =>
  axes.map(({ at }) => at[outline] ?? null);

/** Functions instead of values: sizes follow the drawing's width, colours the scheme. */
function appearance(outline: Outline, axes: readonly RadarAxis[], colour: Colour, unit: Unit) {
  const { width, dash, mark, radius, isFilled, tinted } = STYLES[outline];
  const line = () => colour(outline);
  const lineWidth = () => width * unit();
  const fill = ({ dataIndex }: { dataIndex: number }) =>
    colour(isFilled(axes[dataIndex]) ? outline : 'ground');
  return {
    borderColor: line,
    borderWidth: lineWidth,
    borderDash: () => dash.map((length) => length * unit()),
    borderJoinStyle: 'round',
    fill: tinted && axes.every(({ at }) => typeof at[outline] === 'number'),
    backgroundColor: () => colour('tint'),
    pointStyle: mark,
    pointRadius: () => radius * unit(),
    pointHoverRadius: () => radius * HOVERED * unit(),
    pointBorderWidth: lineWidth,
    pointHoverBorderWidth: lineWidth,
    pointBorderColor: line,
    pointHoverBorderColor: line,
    pointBackgroundColor: fill,
    pointHoverBackgroundColor: fill
  } satisfies Partial<RadarDataset>;
}
