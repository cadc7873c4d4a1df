import { paginate, type FlowRow } from '../flow.ts';
import { lines, TEXT } from '../look.ts';
import { BODY } from '../ooxml/frame.ts';
import type { Page } from '../page.ts';

/** Lines longer than this are hard to follow. */
const MEASURE = 720;

/** Running text, over as many slides as it takes. */
export function paragraphs(texts: readonly string[], { title }: { title: string | null }): Page[] {
  const rows = texts.map((text): FlowRow => ({
    cells: [{ lines: lines(text, { size: TEXT.lead }) }],
    rule: 'none'
  }));
  const room = { first: BODY.height, rest: BODY.height };
  return paginate(rows, [MEASURE], room).map((page) => ({
    title,
    shapes: [
      {
        kind: 'text',
        name: 'Text',
        box: { ...BODY, width: MEASURE },
        lines: page.flatMap(({ cells }, index) =>
          cells.flatMap((cell) =>
            cell.lines.map((one, n) =>
              index > 0 && n === 0 ? { ...one, before: TEXT.lead / 2 } : one
            )
          )
        )
      }
    ],
    notes: []
  }));
}
