import { formats } from '#lib/i18n/format.ts';
import { slideWords } from '#lib/i18n/slides.ts';
import type { Strip, Strips } from '#lib/report/content.ts';
import type { FlowRow } from '../flow.ts';
import { largest, tables } from '../grid.ts';
import { cell, flat, line, lines } from '../look.ts';
import type { Colour, TableCell } from '../ooxml/shapes.ts';
import type { Page, Setting } from '../page.ts';

const HALVES = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];
const NAME = 180;
const HALF = 38;
/** Between the last half level and who said what. */
const SPACE = 16;
const SIZES = [14, 13, 12, 11];

/** The more of a direction's answers, the darker; the number stands in the cell. */
const SHADES: readonly (readonly [number, Colour])[] = [
  [0.5, '#74B4DA'],
  [0.25, '#B7D8EB'],
  [0, '#E3EFF6']
];

/** How the answers lie: a direction a row, a half level a column, the median's cell in bold. */
export function strips({ strips: all }: Strips, { content, section, area }: Setting): Page[] {
  const { locale } = content;
  const t = slideWords[locale];
  const name = flat(section.heading);
  const last = area.first.width - NAME - HALVES.length * HALF - SPACE;
  const widths = [NAME, ...HALVES.map(() => HALF), SPACE, last];
  const shapes = largest(SIZES, (size) => {
    const rows = all.map((strip) => row(strip, size, locale));
    return tables({ header: head(size, locale), rows, widths, name, text: t.strips }, area);
  });
  const said = all.map((strip) =>
    flat(`${[`${strip.name}: ${strip.figure}`, ...strip.said].join('; ')}.`)
  );
  const note = section.note === null ? [] : [flat(section.note)];
  return shapes.map((shape) => ({
    title: null,
    shapes: [shape],
    notes: [...note, `${t.strips}.`, ...said]
  }));
}

type Language = Setting['content']['locale'];

function head(size: number, locale: Language): FlowRow {
  const { trimmed } = formats(locale);
  const small = { size: size - 1, colour: 'second' } as const;
  const halves = HALVES.map((half) => cell(trimmed(half), { ...small, align: 'center' }));
  return { cells: [cell('', small), ...halves, cell('', small), cell('', small)], rule: 'strong' };
}

function row(strip: Strip, size: number, locale: Language): FlowRow {
  const t = slideWords[locale];
  const { score } = formats(locale);
  const small = { size: size - 1.5, colour: 'second' } as const;
  const total = strip.counts?.reduce((sum, count) => sum + count, 0) ?? 0;
  const marks = [
    ...(strip.outside === null ? [] : [`${t.outside} ${score(strip.outside)}`]),
    ...(strip.agreed === null ? [] : [`${t.agreed} ${score(strip.agreed)}`])
  ];
  const said = [marks.join('   '), strip.said.join('; ')].filter((text) => text !== '');
  return {
    cells: [
      { lines: [line(strip.name, { size, bold: true }), line(strip.figure, small)] },
      ...HALVES.map((half, index) =>
        share(strip.counts?.[index] ?? 0, { size, total, isMedian: half === nearest(strip.median) })
      ),
      cell('', small),
      { lines: said.flatMap((text) => lines(text, small)) }
    ],
    rule: 'hair'
  };
}

const nearest = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 2) / 2;

interface Of {
  readonly size: number;
  readonly total: number;
  readonly isMedian: boolean;
}

function share(answers: number, { size, total, isMedian }: Of): TableCell {
  if (answers === 0) return cell('', { size });
  const shade = SHADES.find(([least]) => answers / total > least)?.[1];
  return {
    ...cell(String(answers), { size, bold: isMedian, align: 'center' }),
    ...(shade && { fill: shade })
  };
}
