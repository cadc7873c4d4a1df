import { circle, square, type Path } from '#lib/pictures/picture.ts';
import { PRINT } from '#lib/pictures/palette.ts';
import type { Detail, Details, Group, GroupItem } from '#lib/report/content.ts';
import { WIDTH, type Desk } from '../desk.ts';
import type { Entry } from '../flow.ts';
import { runs, text } from '../lettering.ts';
import { columns, drawn, hairline, padded, stack, type Piece } from '../pieces.ts';
import { inside, part, type Node } from '../tree.ts';
import { figures, quiet, strong, TYPE } from '../type.ts';

const NAME = 132;
const MARK = 13;

/** A direction each, its name in the margin; long ones go on over the page. */
export function details(desk: Desk, { details: all }: Details, parent: Node): Entry[] {
  return all.flatMap((detail, n) =>
    detailOf(desk, detail, part(desk.doc, parent, 'Sect'), n === 0)
  );
}

function detailOf(
  desk: Desk,
  { name, said, figure, groups }: Detail,
  node: Node,
  isFirst: boolean
): Entry[] {
  const width = WIDTH - NAME;
  const title = stack([
    text(desk, name, TYPE.name, { width: NAME - 14, node: part(desk.doc, node, 'H3') }),
    ...(figure
      ? [
          text(desk, figure, figures(TYPE.body), {
            width: NAME - 14,
            node: part(desk.doc, node, 'P')
          })
        ]
      : [])
  ]);
  // beside what goes on over the page
  const again = {
    ...text(desk, name, quiet(TYPE.label), { width: NAME - 14, node: null }),
    height: 0
  };
  const told = said
    ? [text(desk, said, TYPE.body, { width, node: part(desk.doc, node, 'P') })]
    : [];
  const [opening, ...rest] = groups.map((one) => group(desk, one, width, node));
  const first =
    told.length > 0 || opening ? stack([...told, ...(opening ? [opening] : [])], 5) : null;
  const head = columns([{ x: 0, piece: title }, ...(first ? [{ x: NAME, piece: first }] : [])]);
  return [
    {
      piece: lined(desk, padded(head, 6, 0), !isFirst),
      before: isFirst ? 0 : 7,
      isLoose: head.height > 160
    },
    ...rest.map((piece) => ({
      ...{ piece: columns([{ x: NAME, piece }]), before: 5, repeat: again },
      isLoose: piece.height > 160
    }))
  ];
}

/** A thin line above, between one and the next. */
const lined = (desk: Desk, piece: Piece, isLined: boolean): Piece => ({
  ...piece,
  draw(x, y) {
    if (isLined) hairline(desk, x, y, WIDTH);
    piece.draw(x, y);
  }
});

export function group(
  desk: Desk,
  { heading, items, note }: Group,
  width: number,
  parent: Node
): Piece {
  const title = heading
    ? [text(desk, heading, strong(TYPE.small), { width, node: part(desk.doc, parent, 'P') })]
    : [];
  const list = items.length > 0 ? part(desk.doc, parent, 'L') : parent;
  return stack(
    [
      ...title.map((piece) => padded(piece, 0, 1)),
      ...items.map((item) =>
        itemOf(desk, item, width, part(desk.doc, part(desk.doc, list, 'LI'), 'LBody'))
      ),
      ...(note ? [text(desk, note, TYPE.small, { width, node: part(desk.doc, parent, 'P') })] : [])
    ],
    2
  );
}

function itemOf(
  desk: Desk,
  { text: said, mark, small }: GroupItem,
  width: number,
  node: Node
): Piece {
  const body = runs(
    desk,
    [
      { text: said, style: TYPE.body },
      ...(small
        ? [{ text: `\n${small}`, style: { ...TYPE.small, leading: TYPE.body.leading } }]
        : [])
    ],
    { width: width - MARK, node }
  );
  return columns([
    { x: 0, piece: drawn(TYPE.body.leading, (x, y) => drawMark(desk, mark, x + 4, y + 6)) },
    { x: MARK, piece: body }
  ]);
}

/** Filled: with evidence; a ring: as said; a square: still to do; a dash: neither. */
function drawMark({ doc }: Desk, mark: GroupItem['mark'], x: number, y: number): void {
  const shape: Path | null =
    mark === 'plain'
      ? null
      : mark === 'open'
        ? square(x, y, 2.4, 1)
        : circle(x, y, 2.6, mark === 'confirmed', 1.2);
  inside(doc, null, () => {
    doc.undash();
    if (!shape) {
      doc
        .moveTo(x - 2.5, y)
        .lineTo(x + 2.5, y)
        .lineWidth(0.75)
        .strokeColor(PRINT.control)
        .stroke();
      return;
    }
    doc.path(shape.d).lineWidth(shape.width ?? 1);
    doc.fillAndStroke(PRINT[shape.fill ?? 'ground'], PRINT[shape.stroke ?? 'ink']);
  });
}
