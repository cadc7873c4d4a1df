import type { Items } from '#lib/report/content.ts';
import type { FlowRow } from '../flow.ts';
import { tables } from '../grid.ts';
import { cell, flat, line, TEXT } from '../look.ts';
import type { Page, Setting } from '../page.ts';
import { pages } from './table.ts';

const NUMBER = 44;
const NAME = 220;
const FIGURE = 80;

/** A statement a row: its number, what it is about, what there is to say, and the figure at the end. */
export function items({ items: all, numbered }: Items, { section, area }: Setting): Page[] {
  const hasFigures = all.some(({ figure }) => figure !== undefined);
  const text = area.first.width - (numbered ? NUMBER : 0) - NAME - (hasFigures ? FIGURE : 0);
  const widths = [...(numbered ? [NUMBER] : []), NAME, text, ...(hasFigures ? [FIGURE] : [])];
  const size = TEXT.item;
  const rows = all.map((item, index): FlowRow => ({
    cells: [
      ...(numbered ? [{ lines: [line(String(index + 1), { size: 22 })] }] : []),
      cell(item.name, { size, bold: true }),
      cell(item.text, { size }),
      ...(hasFigures ? [cell(item.figure ?? '', { size, bold: true, align: 'right' })] : [])
    ],
    rule: 'hair'
  }));
  const name = flat(section.heading);
  return pages(tables({ header: null, rows, widths, name, text: name }, area), section.note);
}
