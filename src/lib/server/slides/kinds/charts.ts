import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/types.ts';
import { NAMES_IN_TEXT } from '#lib/i18n/direction-names.ts';
import { formats } from '#lib/i18n/format.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import { slideWords } from '#lib/i18n/slides.ts';
import type { ReportContent } from '#lib/report/content.ts';
import { columnWidths, tables } from '../grid.ts';
import { cell, flat, TEXT } from '../look.ts';
import { BODY } from '../ooxml/frame.ts';
import type { Chart, Series, Shape, TableCell } from '../ooxml/shapes.ts';
import type { Page, Setting } from '../page.ts';

const SCALE = { from: 0, to: 5 };
const RADAR = { x: BODY.x - 8, y: 92, width: 520, height: 396 };
const BESIDE = { x: 590, y: BODY.y + 10, width: 322, height: BODY.height - 20 };

/** The radar is the emblem, the bars are what people read better: a slide each. */
export function charts({ content }: Setting): Page[] {
  return [radar(content), bars(content)];
}

const resultOf = ({ figures }: ReportContent, id: DirectionId) =>
  figures.scorecard.directions.find((result) => result.id === id);

/** With why there is no score, where there is none. */
function axisName(content: ReportContent, id: DirectionId): string {
  const { status } = scorecardWords[content.locale];
  const result = resultOf(content, id);
  const name = flat(content.figures.names[id].short);
  return !result || result.score === null
    ? `${name}: ${status[result?.status ?? 'unknown']}`
    : name;
}

function radar(content: ReportContent): Page {
  const { figures, locale } = content;
  const t = slideWords[locale];
  const words = scorecardWords[locale].profile;
  const confirmed = new Set(figures.confirmed.map((id) => DIRECTION_IDS.indexOf(id)));
  const { third } = figures;
  const series: Series[] = [
    {
      name: words.now,
      look: 'now',
      values: DIRECTION_IDS.map((id) => resultOf(content, id)?.score ?? null),
      filled: confirmed
    },
    {
      name: words.target,
      look: 'target',
      values: DIRECTION_IDS.map((id) => resultOf(content, id)?.target ?? null)
    },
    ...(third
      ? [
          {
            name: flat(third.name),
            look: 'third' as const,
            values: DIRECTION_IDS.map((id) => third.at[id])
          }
        ]
      : [])
  ];
  const chart: Chart = {
    kind: 'radar',
    categories: DIRECTION_IDS.map((id) => axisName(content, id)),
    ...{ series, scale: SCALE, labelSize: TEXT.table, legend: true, axis: 'shown' }
  };
  const said = DIRECTION_IDS.map((id) => sayDirection(content, id));
  return {
    title: extremes(content),
    shapes: [
      {
        kind: 'chart',
        box: RADAR,
        chart,
        name: words.heading,
        text: [t.radar, ...said].join('. ')
      },
      ...beside(content, series)
    ],
    notes: [
      t.readRadar,
      ...(figures.confirmed.length > 0 ? [t.filled] : []),
      ...said.map((one) => `${one}.`)
    ]
  };
}

/** The same in figures, because values are poorly judged across spokes. */
function beside(content: ReportContent, series: readonly Series[]): Shape[] {
  const { locale, figures } = content;
  const { score } = formats(locale);
  const { table } = scorecardWords[locale];
  const size = TEXT.body;
  const right = { size, align: 'right' } as const;
  const figure = (value: number | null | undefined, bold: boolean): TableCell =>
    cell(value == null ? '—' : score(value), { ...right, bold });
  const header = {
    cells: [
      cell(table.direction, { size: TEXT.small, colour: 'second' }),
      ...series.map(({ name }) =>
        cell(name, { size: TEXT.small, colour: 'second', align: 'right' })
      )
    ],
    rule: 'strong' as const
  };
  const rows = DIRECTION_IDS.map((id, at) => ({
    cells: [
      cell(figures.names[id].short, { size }),
      ...series.map(({ values }, index) => figure(values[at], index === 0))
    ],
    rule: 'hair' as const
  }));
  const widths = columnWidths([header, ...rows], BESIDE.width);
  const text = scorecardWords[locale].table.heading;
  return tables({ header, rows, widths, name: text, text }, { first: BESIDE, rest: BESIDE });
}

function sayDirection(content: ReportContent, id: DirectionId): string {
  const { profile, status } = scorecardWords[content.locale];
  const { score } = formats(content.locale);
  const result = resultOf(content, id);
  const name = flat(content.figures.names[id].name);
  if (!result || result.score === null)
    return profile.axisNone(name, status[result?.status ?? 'unknown']);
  return profile.axis(
    name,
    score(result.score),
    result.target === null ? '—' : score(result.target)
  );
}

/** "Weakest: loyalty 1.0. Strongest: management 3.0". */
function extremes(content: ReportContent): string | null {
  const { locale } = content;
  const t = slideWords[locale];
  const { score, list } = formats(locale);
  const scored = DIRECTION_IDS.flatMap((id) => {
    const value = resultOf(content, id)?.score ?? null;
    return value === null ? [] : [{ id, value }];
  });
  const values = scored.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (scored.length === 0) return null;
  if (low === high) return t.even(score(low));
  const at = (value: number) =>
    `${list(scored.filter((one) => one.value === value).map(({ id }) => NAMES_IN_TEXT[locale][id].inList))} ${score(value)}`;
  return t.extremes(at(low), at(high));
}

function bars(content: ReportContent): Page {
  const { figures, locale } = content;
  const t = slideWords[locale];
  const words = scorecardWords[locale];
  const { score, list } = formats(locale);
  const gapOf = (id: DirectionId) => resultOf(content, id)?.gap ?? -1;
  const order = DIRECTION_IDS.toSorted((a, b) => gapOf(b) - gapOf(a));
  const scores = order.map((id) => resultOf(content, id)?.score ?? null);
  const targets = order.map((id) => resultOf(content, id)?.target ?? null);
  const all = new Set(order.keys());
  const open = new Set([...order.keys()].filter((at) => gapOf(order[at] ?? 'strategy') > 0));
  const ranges = order.map((id) => figures.middle[id]);
  const chart: Chart = {
    kind: 'bars',
    categories: order.map((id) => axisName(content, id)),
    series: [
      { name: words.profile.now, look: 'now', values: scores, labelled: all, ranges },
      { name: words.profile.target, look: 'target', values: targets, labelled: open }
    ],
    ...{ scale: SCALE, labelSize: TEXT.body, legend: true, axis: 'shown' }
  };
  const widest = Math.max(...DIRECTION_IDS.map(gapOf));
  const names = order
    .filter((id) => gapOf(id) === widest)
    .map((id) => NAMES_IN_TEXT[locale][id].inList);
  const said = order.flatMap((id) => {
    const { score: now, target, gap } = resultOf(content, id) ?? {};
    if (now == null || target == null || gap == null) return [];
    return [
      `${flat(figures.names[id].name)}: ${words.bars.score(score(now), score(target))} ${score(gap)}.`
    ];
  });
  return {
    title:
      widest > 0
        ? t.widest(list(names), score(widest))
        : widest === 0
          ? t.reached
          : words.bars.heading,
    shapes: [
      {
        kind: 'chart',
        box: { ...BODY, x: BODY.x - 6, width: BODY.width + 6 },
        ...{ chart, name: words.bars.heading, text: t.bars }
      }
    ],
    notes: [t.readBars, ...(ranges.some((range) => range) ? [t.whiskers] : []), ...said]
  };
}
