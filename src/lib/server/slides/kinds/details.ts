import type { Detail, Details, Group, GroupItem } from '#lib/report/content.ts';
import type { FlowRow } from '../flow.ts';
import { largest, tables } from '../grid.ts';
import { flat, lines } from '../look.ts';
import type { TextLine } from '../ooxml/shapes.ts';
import type { Page, Setting } from '../page.ts';
import { pages } from './table.ts';

const SIZES = [16, 15, 14, 13, 12];
const NAME = 190;
/** From a mark to its text. */
const HANG = 16;

/** In place with evidence, in place by word, still to close: told apart by shape, as on the radar. */
const MARKS: Readonly<Record<GroupItem['mark'], string>> = {
  confirmed: '●',
  declared: '○',
  open: '–',
  plain: '•'
};

/** A direction a row: what it is and its figure, then all there is to say of it. */
export function details({ details: all }: Details, { section, area }: Setting): Page[] {
  const name = flat(section.heading);
  const widths = [NAME, area.first.width - NAME];
  const shapes = largest(SIZES, (size) => {
    const rows = all.map((detail) => row(detail, size));
    return tables({ header: null, rows, widths, name, text: name }, area);
  });
  return pages(shapes, section.note);
}

function row({ name, figure, said, groups }: Detail, size: number): FlowRow {
  const first = said === '' ? [] : lines(said, { size });
  const body = groups.reduce<TextLine[]>((all, group) => {
    const [head, ...rest] = groupLines(group, size);
    if (!head) return all;
    return [...all, all.length === 0 ? head : { ...head, before: size * 0.6 }, ...rest];
  }, first);
  return {
    cells: [
      {
        lines: [
          ...lines(name, { size: size + 1, bold: true }),
          ...(figure === null ? [] : lines(figure, { size: size + 8, before: 2 }))
        ]
      },
      { lines: body }
    ],
    rule: 'hair'
  };
}

/** A heading, its items, and what is to be known of them. */
function groupLines({ heading, items, note }: Group, size: number): TextLine[] {
  const isMarked = items.some(({ mark }) => mark !== 'plain');
  return [
    ...(heading === '' ? [] : lines(heading, { size, bold: true })),
    ...items.flatMap((item) => itemLines(item, isMarked ? MARKS[item.mark] : '', size)),
    ...(note === undefined ? [] : lines(note, { size, colour: 'second', before: 2 }))
  ];
}

function itemLines({ text, mark, small }: GroupItem, sign: string, size: number): TextLine[] {
  const all = lines(text, { size, before: 2, ...(sign !== '' && { hang: HANG }) });
  const colour = mark === 'confirmed' || mark === 'declared' ? 'now' : 'second';
  return all.map((one, index) => ({
    ...one,
    runs: [
      ...(sign === '' ? [] : [{ text: index === 0 ? `${sign}\t` : '\t', colour } as const]),
      ...one.runs,
      ...(small !== undefined && index === all.length - 1
        ? [{ text: `  ${flat(small)}`, colour: 'second' } as const]
        : [])
    ]
  }));
}
