import type { Detail, Details, Group, GroupItem } from '#lib/report/content.ts';
import type { FlowRow } from '../flow.ts';
import { tables } from '../grid.ts';
import { flat, lines, TEXT } from '../look.ts';
import type { TextLine } from '../ooxml/shapes.ts';
import type { Page, Setting } from '../page.ts';
import { pages } from './table.ts';

const NAME = 190;
const HANG = 16;

/** In place with evidence, in place by word, still to close: told apart by shape, as on the radar. */
const MARKS: Readonly<Record<GroupItem['mark'], string>> = {
  confirmed: '●',
  declared: '○',
  open: '–',
  plain: ''
};

/** A direction a row: what it is and its figure, then all there is to say of it. */
export function details({ details: all }: Details, { section, area }: Setting): Page[] {
  const rows = all.map((detail): FlowRow => ({
    cells: [
      {
        lines: [
          ...lines(detail.name, { size: TEXT.item, bold: true }),
          ...(detail.figure === null ? [] : lines(detail.figure, { size: 22, before: 2 }))
        ]
      },
      { lines: body(detail) }
    ],
    rule: 'hair'
  }));
  const name = flat(section.heading);
  const widths = [NAME, area.first.width - NAME];
  return pages(tables({ header: null, rows, widths, name, text: name }, area), section.note);
}

function body({ said, groups }: Detail): TextLine[] {
  const first = said === '' ? [] : lines(said, { size: TEXT.body });
  return groups.reduce<TextLine[]>(
    (all, group) => [...all, ...groupLines(group, all.length === 0 ? 0 : 7)],
    first
  );
}

/** A heading, its items, and what is to be known of them. */
export function groupLines({ heading, items, note }: Group, before: number): TextLine[] {
  const set: TextLine[] = [
    ...(heading === '' ? [] : lines(heading, { size: TEXT.table, bold: true })),
    ...items.flatMap(itemLines),
    ...(note === undefined ? [] : lines(note, { size: TEXT.table, colour: 'second', before: 2 }))
  ];
  return set.map((one, index) => (index === 0 ? { ...one, before } : one));
}

function itemLines({ text, mark, small }: GroupItem): TextLine[] {
  const sign = MARKS[mark];
  const [first, ...more] = lines(text, { size: TEXT.table, before: 2 });
  if (!first) return [];
  const hang = sign === '' ? {} : { hang: HANG };
  const runs = [
    ...(sign === ''
      ? []
      : [{ text: `${sign}\t`, colour: mark === 'open' ? ('second' as const) : ('now' as const) }]),
    ...first.runs
  ];
  const whose =
    small === undefined ? [] : [{ text: `  ${flat(small)}`, colour: 'second' as const }];
  const all: TextLine[] = [
    { ...first, ...hang, runs },
    ...more.map((one) => ({ ...one, ...hang }))
  ];
  return all.map((one, index) =>
    index === all.length - 1 ? { ...one, runs: [...one.runs, ...whose] } : one
  );
}
