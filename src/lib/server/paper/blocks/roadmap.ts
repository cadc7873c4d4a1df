import type { PlannedQuarter, Roadmap } from '#lib/report/content.ts';
import { WIDTH, type Desk } from '../desk.ts';
import type { Entry } from '../flow.ts';
import { text } from '../lettering.ts';
import { columns, padded, ruled, stack, type Piece } from '../pieces.ts';
import { part, type Node } from '../tree.ts';
import { quiet, strong, TYPE } from '../type.ts';

const QUARTER = 110;
const STATUS = 86;

/** The plan, a quarter after the other; its name stands at its first step. */
export function roadmap(desk: Desk, { quarters }: Roadmap, parent: Node): Entry[] {
  return quarters.flatMap((quarter, n) => {
    const node = part(desk.doc, parent, 'Sect');
    const title = titleOf(desk, quarter, node);
    const list = part(desk.doc, node, 'L');
    const steps = quarter.steps.map((step) => stepOf(desk, step, list));
    const [first = null, ...rest] = steps;
    const head = columns([
      { x: 0, piece: padded(title, 5, 6) },
      ...(first ? [{ x: QUARTER, piece: first }] : [])
    ]);
    return [
      { piece: rest.length > 0 ? head : ruled(desk, head, WIDTH), before: n === 0 ? 0 : 2 },
      ...rest.map((piece, m) => {
        const line = columns([{ x: QUARTER, piece }]);
        return { piece: m === rest.length - 1 ? ruled(desk, line, WIDTH) : line };
      })
    ];
  });
}

const titleOf = (desk: Desk, { name, load, isOver }: PlannedQuarter, node: Node): Piece =>
  stack([
    text(desk, name, TYPE.name, { width: QUARTER - 12, node: part(desk.doc, node, 'H3') }),
    text(desk, load, isOver ? strong(TYPE.small) : TYPE.small, {
      ...{ width: QUARTER - 12, node: part(desk.doc, node, 'P') }
    })
  ]);

function stepOf(
  desk: Desk,
  { way, outcome, status, isDone, facts }: PlannedQuarter['steps'][number],
  list: Node
): Piece {
  const node = part(desk.doc, part(desk.doc, list, 'LI'), 'LBody');
  const width = WIDTH - QUARTER - STATUS - 12;
  const said = stack([
    text(desk, way, TYPE.small, { width, node }),
    text(desk, outcome, TYPE.label, { width, node }),
    text(desk, facts.join('; '), TYPE.small, { width, node })
  ]);
  const state = text(desk, status, isDone ? strong(TYPE.small) : quiet(TYPE.small), {
    ...{ width: STATUS, align: 'right' as const, node }
  });
  return padded(
    columns([
      { x: 0, piece: said },
      { x: width + 12, piece: state }
    ]),
    5,
    6
  );
}
