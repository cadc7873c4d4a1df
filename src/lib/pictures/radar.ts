import type { DirectionId, Locale } from '#lib/domain/model/types.ts';
import { formats } from '#lib/i18n/format.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import {
  FRAME,
  isClosed,
  labelAt,
  outline,
  pointAt,
  ring,
  RINGS,
  ticks
} from '#lib/radar/geometry.ts';
import type { ReportFigures } from '#lib/report/content.ts';
import { legend, type Entry } from './legend.ts';
import { circle, DASHES, line, square, triangle, type Picture, type Shape } from './picture.ts';

export type Drawn = Pick<ReportFigures, 'scorecard' | 'names' | 'confirmed' | 'third'>;

/** Room for the names beside the outer ring. */
const SIDE = 26;
const LINE_HEIGHT = 1.25;

/** `type` enlarges letters, marks and outlines for a picture that is shown small. */
export interface RadarOptions {
  readonly type?: number;
  readonly withLegend?: boolean;
}

interface Axis {
  readonly id: DirectionId;
  readonly name: string;
  readonly said: string;
  readonly now: number | null;
  readonly target: number | null;
  readonly third: number | null;
}

/** The radar as the scorecard's page draws it: fixed order, rings 1 to 5, at most three outlines. */
export function radar(
  figures: Drawn,
  locale: Locale,
  { type = 1, withLegend = true }: RadarOptions = {}
): Picture {
  const axes = axesOf(figures, locale);
  const shapes = [
    ...grid(axes.length),
    ...outlines(axes, figures, type),
    ...numbers(axes.length, type),
    ...axes.flatMap((axis, n) => names(axis, n, { axes: axes.length, figures, type }))
  ];
  const below = withLegend
    ? legend(entries(figures, locale), {
        x: 24 - SIDE,
        y: FRAME.height + 8,
        width: FRAME.width + 2 * SIDE - 48,
        type
      })
    : { shapes: [], height: 0 };
  const height = FRAME.height + (withLegend ? below.height + 24 : 0);
  return {
    box: { x: -SIDE, y: 0, width: FRAME.width + 2 * SIDE, height },
    title: scorecardWords[locale].profile.picture,
    description: described(axes, figures, locale),
    shapes: [...shapes, ...below.shapes]
  };
}

function axesOf({ scorecard, names, third }: Drawn, locale: Locale): Axis[] {
  const { score } = formats(locale);
  return scorecard.directions.map(({ id, score: now, target }) => ({
    ...{ id, now, name: names[id].short, said: now === null ? '—' : score(now) },
    target: now === null ? null : target,
    third: third?.at[id] ?? null
  }));
}

function grid(axes: number): Shape[] {
  const rings = RINGS.map((value) => {
    const d = `M${ring(value, axes).replaceAll(' ', 'L')}Z`;
    return value === 5 ? line(d, 'control', 1.25) : line(d, 'rule');
  });
  const spokes = Array.from({ length: axes }, (_, axis) => {
    const end = pointAt(5, axis, axes);
    return [
      line(`M${FRAME.centre.x},${FRAME.centre.y}L${end.x},${end.y}`, 'rule'),
      line(ticks(axis, axes), 'control')
    ];
  });
  return [...rings, ...spokes.flat()];
}

function outlines(axes: readonly Axis[], { confirmed, third }: Drawn, type: number): Shape[] {
  const count = axes.length;
  const of = (key: 'now' | 'target' | 'third') => axes.map((axis) => axis[key]);
  const marks = (
    key: 'now' | 'target' | 'third',
    mark: (x: number, y: number, n: number) => Shape
  ) =>
    of(key).flatMap((score, n) => {
      if (score === null) return [];
      const { x, y } = pointAt(score, n, count);
      return [mark(x, y, n)];
    });
  const now = line(outline(of('now')), 'current', 2.5 * type);
  return [
    ...(third
      ? [line(outline(of('third')), 'compare', 2.5 * type, scaled(DASHES.compare, type))]
      : []),
    ...marks('third', (x, y) => triangle(x, y, type)),
    line(outline(of('target')), 'target', 2 * type, scaled(DASHES.target, type)),
    ...marks('target', (x, y) => square(x, y, 5 * type, 2 * type)),
    isClosed(of('now')) ? { ...now, fill: 'current' as const, opacity: 0.07 } : now,
    ...marks('now', (x, y, n) => {
      const id = axes[n]?.id;
      return circle(x, y, 5.5 * type, id !== undefined && confirmed.includes(id), 2.5 * type);
    })
  ];
}

const scaled = (dashes: readonly number[], type: number) => dashes.map((dash) => dash * type);

const numbers = (axes: number, type: number): Shape[] =>
  RINGS.map((value) => ({
    ...{ kind: 'label', x: FRAME.centre.x - 9, y: pointAt(value, 0, axes).y + 4 * type },
    ...{ text: String(value), size: 12 * type, weight: 400, anchor: 'end', ink: 'ink2', halo: true }
  }));

/** A name and its score: on one line at twelve o'clock, on two beside the drawing. */
function names(
  { id, name, said, now }: Axis,
  axis: number,
  { axes, figures, type }: { axes: number; figures: Drawn; type: number }
): Shape[] {
  const { x, y, anchor } = labelAt(axis, axes);
  const size = 16 * type;
  const weight = figures.scorecard.index.weakest.includes(id) ? 600 : 500;
  const [ink, ink2] = now === null ? (['ink3', 'ink3'] as const) : (['ink', 'ink2'] as const);
  const own = { kind: 'label', x, y, text: name, size, weight, anchor, ink } as const;
  if (anchor === 'middle') return [{ ...own, tail: { text: said, ink: ink2 } }];
  const below = y + size * LINE_HEIGHT;
  return [own, { ...own, y: below, text: said, weight: 400, ink: ink2 }];
}

function entries({ third }: Drawn, locale: Locale): Entry[] {
  const { profile: t } = scorecardWords[locale];
  return [
    { key: 'now', text: t.now },
    { key: 'target', text: t.target },
    ...(third ? [{ key: 'third', text: third.name } as const] : []),
    { key: 'confirmed', text: t.confirmed },
    { key: 'declared', text: t.declared }
  ];
}

function described(axes: readonly Axis[], figures: Drawn, locale: Locale): string {
  const { profile: t, status } = scorecardWords[locale];
  const { score } = formats(locale);
  const { directions } = figures.scorecard;
  return axes
    .map(({ id, now, target, third }, n) => {
      const { name } = figures.names[id];
      const state = directions[n]?.status ?? 'hidden';
      const own =
        now === null || target === null
          ? t.axisNone(name, status[state])
          : t.axis(name, score(now), score(target));
      return third === null || !figures.third
        ? own
        : `${own}, ${figures.third.name} ${score(third)}`;
    })
    .join('; ');
}
