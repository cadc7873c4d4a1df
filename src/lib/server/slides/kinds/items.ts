import type { Item, Items } from '#lib/report/content.ts';
import type { FlowRow } from '../flow.ts';
import { largest, tables } from '../grid.ts';
import { cell, flat, line } from '../look.ts';
import type { Page, Setting } from '../page.ts';
import { pages } from './table.ts';

const SIZES = [20, 18, 16, 15, 14, 13];
const NUMBER = 48;
const NAME = 220;
const FIGURE = 80;

/** A statement a row: its number, what it is about, what there is to say, and the figure at the end. */
export function items({ items: all, numbered }: Items, { section, area }: Setting): Page[] {
  const hasFigures = all.some(({ figure }) => figure !== undefined);
  const before = numbered ? [NUMBER, NAME] : [NAME];
  const after = hasFigures ? [FIGURE] : [];
  const taken = [...before, ...after].reduce((sum, width) => sum + width, 0);
  const widths = [...before, area.first.width - taken, ...after];
  const row = (item: Item, index: number, size: number): FlowRow => ({
    cells: [
      ...(numbered ? [{ lines: [line(String(index + 1), { size })] }] : []),
      cell(item.name, { size, bold: true }),
      cell(item.text, { size }),
      ...(hasFigures ? [cell(item.figure ?? '', { size, bold: true, align: 'right' })] : [])
    ],
    rule: 'hair'
  });
  const name = flat(section.heading);
  const shapes = largest(SIZES, (size) => {
    const rows = all.map((item, index) => row(item, index, size));
    return tables({ header: null, rows, widths, name, text: name }, area);
  });
  return pages(shapes, section.note);
}
