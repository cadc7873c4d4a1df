import type { Items } from '#lib/report/content.ts';
import { WIDTH, type Desk } from '../desk.ts';
import type { Entry } from '../flow.ts';
import { runs, text } from '../lettering.ts';
import { columns, padded, ruled } from '../pieces.ts';
import { part, type Node } from '../tree.ts';
import { figures, quiet, strong, TYPE } from '../type.ts';

const NUMBER = 20;
const FIGURE = 60;
const NAME = 150;

/** Short statements: what about, what, and a figure at the end of the line. */
export function items(desk: Desk, { items: all, numbered }: Items, parent: Node): Entry[] {
  const list = part(desk.doc, parent, 'L');
  const from = numbered ? NUMBER : 0;
  return all.map(({ name, text: said, figure }, n) => {
    const body = part(desk.doc, part(desk.doc, list, 'LI'), 'LBody');
    const width = WIDTH - from - NAME - (figure ? FIGURE : 0) - 12;
    const line = columns([
      ...(numbered
        ? [
            {
              x: 0,
              piece: text(desk, String(n + 1), figures(quiet(TYPE.body)), {
                width: NUMBER,
                node: body
              })
            }
          ]
        : []),
      {
        x: from,
        piece: runs(desk, [{ text: name, style: strong(TYPE.body) }], {
          width: NAME - 12,
          node: body
        })
      },
      { x: from + NAME, piece: text(desk, said, TYPE.body, { width, node: body }) },
      ...(figure
        ? [
            {
              x: WIDTH - FIGURE,
              piece: text(desk, figure, strong(TYPE.cell), {
                width: FIGURE,
                align: 'right' as const,
                node: body
              })
            }
          ]
        : [])
    ]);
    return { piece: ruled(desk, padded(line, 5, 5), WIDTH), before: n === 0 ? 2 : 0 };
  });
}
