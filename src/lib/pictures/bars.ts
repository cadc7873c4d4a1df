import { LEVEL_NAMES } from '#lib/domain/model/index.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import { priorityWord } from '#lib/domain/roadmap.ts';
import type { DirectionResult } from '#lib/domain/scorecard-types.ts';
import { formats } from '#lib/i18n/format.ts';
import { say } from '#lib/i18n/say.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import type { ReportFigures } from '#lib/report/content.ts';
import { legend } from './legend.ts';
import { circle, line, square, type Label, type Picture, type Shape } from './picture.ts';

type Drawn = Pick<ReportFigures, 'scorecard' | 'names' | 'confirmed' | 'middle'>;

export interface BarsOptions {
  readonly withLegend?: boolean;
  /** Of the drawing: a narrow one has larger letters where it is shown as wide as a wide one. */
  readonly width?: number;
}

/** Of the width, for names and for gaps; the scale from 1 to 5 stands between them. */
const NAMES = 0.26;
const GAPS = 0.15;
const HEAD = 46;
const ROW = 60;
/** Around the drawing, where it is a file of its own. */
const EDGE = 24;

/** How wide the drawing is, and where a score stands in it. */
interface Frame {
  readonly width: number;
  at(score: number): number;
}

function frameOf(width: number): Frame {
  const [from, to] = [width * NAMES, width * (1 - GAPS)];
  return { width, at: (score) => Math.round((from + ((score - 1) / 4) * (to - from)) * 100) / 100 };
}

/** Bars from the score to the target, the widest gap first, as the scorecard's page draws them. */
export function bars(
  figures: Drawn,
  locale: Locale,
  { withLegend = true, width = 720 }: BarsOptions = {}
): Picture {
  const { bars: t, profile } = scorecardWords[locale];
  const frame = frameOf(width);
  const sorted = byGap(figures);
  const bottom = HEAD + sorted.length * ROW;
  const below = legend(
    [
      { key: 'target', text: profile.target },
      { key: 'confirmed', text: profile.confirmed },
      { key: 'declared', text: profile.declared }
    ],
    { x: 0, y: bottom + 16, width }
  );
  const note = bandNote(figures, locale);
  const noteLabel = note ? [label(note, 0, bottom + 16 + below.height + 20, { size: 14 })] : [];
  const height = withLegend ? bottom + 16 + below.height + (note ? 24 : 0) : bottom;
  const edge = withLegend ? EDGE : 1;
  return {
    box: { x: -edge, y: -edge, width: width + 2 * edge, height: height + 2 * edge },
    title: t.heading,
    description: described(figures, locale),
    shapes: [
      ...head(t.gap, frame),
      ...sorted.flatMap((direction, n) =>
        row(direction, { ...frame, top: HEAD + n * ROW }, figures, locale)
      ),
      ...(withLegend ? [...below.shapes, ...noteLabel] : [])
    ]
  };
}

/** What the band behind a score is; null where there is none. */
export function bandNote({ scorecard, middle }: Drawn, locale: Locale): string | null {
  const { bars: t } = scorecardWords[locale];
  if (scorecard.directions.some(({ id }) => middle[id])) return t.middle;
  const isTeam = scorecard.respondents > 1;
  return isTeam && scorecard.directions.some(({ min }) => min !== null) ? t.band : null;
}

/** A direction without a gap has none to sort by and comes last. */
const byGap = ({ scorecard }: Drawn) =>
  scorecard.directions.toSorted((a, b) => (b.gap ?? -1) - (a.gap ?? -1));

interface Type {
  readonly size?: number;
  readonly weight?: Label['weight'];
  readonly anchor?: Label['anchor'];
  readonly ink?: Label['ink'];
}

const label = (text: string, x: number, y: number, type: Type = {}): Label => ({
  ...{ kind: 'label', text, x, y, size: 16, weight: 400, anchor: 'start', ink: 'ink2' },
  ...type
});

/** The ruler that recurs everywhere. */
function head(gap: string, { at, width }: Frame): Shape[] {
  const halves = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];
  return [
    ...halves.map((value) =>
      value % 1 ? line(`M${at(value)},14V20`, 'control') : line(`M${at(value)},6V20`, 'ink')
    ),
    line(`M${at(1)},20H${at(5)}`, 'ink'),
    ...[1, 2, 3, 4, 5].map((value) =>
      label(String(value), at(value), 37, { size: 13, anchor: 'middle' })
    ),
    label(gap, width, 37, { size: 14, anchor: 'end' })
  ];
}

function row(
  direction: DirectionResult,
  { width, at, top }: Frame & { top: number },
  figures: Drawn,
  locale: Locale
): Shape[] {
  const { id, score: now, target, gap, level, status } = direction;
  const { status: statuses } = scorecardWords[locale];
  const { score } = formats(locale);
  const small = level ? `${level}\u00a0\u00a0${say(LEVEL_NAMES[level], locale)}` : statuses[status];
  return [
    line(`M0,${top + ROW}H${width}`, 'rule'),
    ...[1, 2, 3, 4, 5].map((value) => line(`M${at(value)},${top}v${ROW}`, 'rule')),
    label(figures.names[id].short, 0, top + 27, { weight: 500, ink: 'ink' }),
    label(small, 0, top + 46, { size: 14 }),
    ...(now === null || target === null
      ? []
      : bar(direction, { now, target, at, y: top + ROW / 2 }, figures)),
    label(gap === null ? '—' : score(gap), width, top + 27, {
      weight: 500,
      anchor: 'end',
      ink: 'ink'
    }),
    ...(gap === null
      ? []
      : [label(urgency(direction, figures, locale), width, top + 46, { size: 14, anchor: 'end' })])
  ];
}

function bar(
  { id, min, max }: DirectionResult,
  { now, target, at, y }: Pick<Frame, 'at'> & { now: number; target: number; y: number },
  { confirmed, middle }: Drawn
): Shape[] {
  const shapes: Shape[] = [];
  if (min !== null && max !== null && max > min) {
    const [from, to] = middle[id] ?? [min, max];
    const d = `M${at(from)},${y - 7}H${at(to)}v14H${at(from)}z`;
    shapes.push({ kind: 'path', d, fill: 'whisker', opacity: 0.65 });
    if (middle[id]) {
      shapes.push(line(`M${at(min)},${y}H${at(max)}`, 'current', 1.5));
      shapes.push(line(`M${at(min)},${y - 5}v10M${at(max)},${y - 5}v10`, 'current', 1.5));
    }
  }
  if (target > now) shapes.push(line(`M${at(now)},${y}H${at(target)}`, 'target', 2, [6, 4]));
  shapes.push(square(at(target), y, 5), circle(at(now), y, 6.25, confirmed.includes(id)));
  return shapes;
}

function urgency({ id }: DirectionResult, { scorecard }: Drawn, locale: Locale): string {
  const { bars: t, priority } = scorecardWords[locale];
  const step = scorecard.steps.find(({ direction }) => direction === id);
  return step ? priority[priorityWord(step.priority)] : t.reached;
}

function described(figures: Drawn, locale: Locale): string {
  const { bars: t, profile, status: statuses } = scorecardWords[locale];
  const { score } = formats(locale);
  return byGap(figures)
    .map(({ id, score: now, target, gap, status }) => {
      const { name } = figures.names[id];
      return now === null || target === null || gap === null
        ? profile.axisNone(name, statuses[status])
        : `${name}: ${t.score(score(now), score(target))} ${score(gap)}`;
    })
    .join('; ');
}
