import { slideWords } from '#lib/i18n/slides.ts';
import { formats } from '#lib/i18n/format.ts';
import type { Strip, Strips } from '#lib/report/content.ts';
import type { FlowRow } from '../flow.ts';
import { tables } from '../grid.ts';
import { cell, flat, line, lines, TEXT } from '../look.ts';
import type { Colour, TableCell } from '../ooxml/shapes.ts';
import type { Page, Setting } from '../page.ts';

const HALVES = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];
const NAME = 176;
const HALF = 44;
/** The more of a direction's answers, the darker; the number stands in the cell. */
const SHADES: readonly (readonly [number, Colour])[] = [
  [0.5, '#74B4DA'],
  [0.25, '#B7D8EB'],
  [0, '#E3EFF6']
];

/** How the answers lie: a direction a row, a half level a column, the median's cell in bold. */
export function strips(
  { strips: all }: Strips,
  { content: { locale }, section, area }: Setting
): Page[] {
  const t = slideWords[locale];
  const { trimmed } = formats(locale);
  const size = TEXT.small;
  const small = { size, colour: 'second' } as const;
  const header: FlowRow = {
    cells: [
      cell('', small),
      ...HALVES.map((half) => cell(trimmed(half), { ...small, align: 'center' })),
      cell('', small)
    ],
    rule: 'strong'
  };
  const name = flat(section.heading);
  const widths = [NAME, ...HALVES.map(() => HALF), area.first.width - NAME - HALVES.length * HALF];
  const shapes = tables(
    { header, rows: all.map((strip) => row(strip, locale)), widths, name, text: t.strips },
    area
  );
  const notes = all.map(({ name: direction, figure, said }) =>
    flat([`${direction}: ${figure}`, ...said].join('; '))
  );
  return shapes.map((shape) => ({
    title: null,
    shapes: [shape],
    notes: [...(section.note === null ? [] : [flat(section.note)]), `${t.strips}.`, ...notes]
  }));
}

function row(strip: Strip, locale: Setting['content']['locale']): FlowRow {
  const t = slideWords[locale];
  const { score } = formats(locale);
  const total = strip.counts?.reduce((sum, count) => sum + count, 0) ?? 0;
  const marks = [
    ...(strip.outside === null ? [] : [`${t.outside} ${score(strip.outside)}`]),
    ...(strip.agreed === null ? [] : [`${t.agreed} ${score(strip.agreed)}`])
  ];
  return {
    cells: [
      {
        lines: [
          line(strip.name, { size: TEXT.table, bold: true }),
          line(strip.figure, { size: TEXT.small, colour: 'second' })
        ]
      },
      ...HALVES.map((half, index) =>
        count(strip.counts?.[index] ?? 0, total, half === nearest(strip.median))
      ),
      {
        lines: [...marks, ...strip.said].flatMap((text) =>
          lines(text, { size: TEXT.small, colour: 'second' })
        )
      }
    ],
    rule: 'hair'
  };
}

const nearest = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 2) / 2;

function count(answers: number, total: number, isMedian: boolean): TableCell {
  if (answers === 0) return cell('', { size: TEXT.table });
  const shade = SHADES.find(([share]) => answers / total > share)?.[1];
  return {
    ...cell(String(answers), { size: TEXT.table, bold: isMedian, align: 'center' }),
    ...(shade && { fill: shade })
  };
}
