import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { NAMES_IN_TEXT } from '#lib/i18n/direction-names.ts';
import { formats } from '#lib/i18n/format.ts';
import { scorecardWords } from '#lib/i18n/scorecard.ts';
import { slideWords } from '#lib/i18n/slides.ts';
import type { ReportContent } from '#lib/report/content.ts';
import { columnWidths, tables } from '../grid.ts';
import { cell, flat, line, lines, TEXT } from '../look.ts';
import { BODY } from '../ooxml/frame.ts';
import type { Chart, Series, Shape, TableCell } from '../ooxml/shapes.ts';
import type { Page } from '../page.ts';
import { resultOf, SCALE, sayDirection, whyNot } from './directions.ts';

const RADAR = { x: BODY.x - 8, y: 106, width: 524, height: 378 };
const BESIDE = { x: 584, y: BODY.y + 10, width: 328, height: BODY.height - 60 };
const KEY = { ...BESIDE, y: BODY.y + BODY.height - 22, height: 18 };

/** The emblem: now, target and at most one outline more, in the fixed order of the directions. */
export function radar(content: ReportContent): Page {
  const { figures, locale } = content;
  const t = slideWords[locale];
  const { heading } = scorecardWords[locale].profile;
  const series = outlines(content);
  const chart: Chart = {
    kind: 'radar',
    categories: DIRECTION_IDS.map((id) => flat(figures.names[id].short)),
    ...{ series, scale: SCALE, labelSize: TEXT.body, legend: true }
  };
  const said = DIRECTION_IDS.map((id) => sayDirection(content, id));
  const isConfirmed = figures.confirmed.length > 0;
  return {
    title: extremes(content),
    shapes: [
      { kind: 'chart', box: RADAR, chart, name: heading, text: [t.radar, ...said].join('. ') },
      ...beside(content, series),
      ...(isConfirmed ? [key(locale)] : [])
    ],
    notes: [t.readRadar, ...(isConfirmed ? [t.filled] : []), ...said.map((one) => `${one}.`)]
  };
}

function outlines(content: ReportContent): Series[] {
  const words = scorecardWords[content.locale].profile;
  const { confirmed, third } = content.figures;
  const of = (figure: 'score' | 'target') =>
    DIRECTION_IDS.map((id) => resultOf(content, id)?.[figure] ?? null);
  const filled = new Set(confirmed.map((id) => DIRECTION_IDS.indexOf(id)));
  return [
    { name: words.now, look: 'now', values: of('score'), filled },
    { name: words.target, look: 'target', values: of('target') },
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
}

/** The same in figures, because values are poorly judged across spokes. */
function beside(content: ReportContent, series: readonly Series[]): Shape[] {
  const { locale, figures } = content;
  const { score } = formats(locale);
  const { direction, heading } = scorecardWords[locale].table;
  const size = TEXT.item;
  const small = { size: TEXT.table, colour: 'second' } as const;
  const figure = (value: number | null | undefined, bold: boolean): TableCell =>
    cell(value == null ? '—' : score(value), { size, align: 'right', bold });
  const header = {
    cells: [
      cell(direction, small),
      ...series.map(({ name }) => cell(name, { ...small, align: 'right' }))
    ],
    rule: 'strong' as const
  };
  const rows = DIRECTION_IDS.map((id, at) => ({
    cells: [
      {
        lines: [
          ...lines(figures.names[id].short, { size }),
          ...[whyNot(content, id)].flatMap((reason) => (reason ? line(reason, small) : []))
        ]
      },
      ...series.map(({ values }, index) => figure(values[at], index === 0))
    ],
    rule: 'hair' as const
  }));
  const widths = columnWidths([header, ...rows], BESIDE.width);
  return tables(
    { header, rows, widths, name: heading, text: heading },
    { first: BESIDE, rest: BESIDE }
  );
}

/** A filled mark has evidence behind it. */
function key(locale: ReportContent['locale']): Shape {
  const { confirmed, declared } = scorecardWords[locale].profile;
  const text = `●  ${confirmed}     ○  ${declared}`;
  return {
    kind: 'text',
    name: 'Key',
    box: KEY,
    lines: [line(text, { size: TEXT.table, colour: 'second' })]
  };
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
  if (scored.length === 0) return null;
  const values = scored.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return t.even(score(low));
  const names = (value: number) =>
    list(
      scored.filter((one) => one.value === value).map(({ id }) => NAMES_IN_TEXT[locale][id].inList)
    );
  return t.extremes(`${names(low)} ${score(low)}`, `${names(high)} ${score(high)}`);
}
