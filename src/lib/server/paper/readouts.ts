/** The index with its scale, and the figures that keep it from standing alone. */
import { PRINT } from '#lib/pictures/palette.ts';
import { strip } from '#lib/pictures/strip.ts';
import type { KeyFigure } from '#lib/report/content.ts';
import { WIDTH, type Desk } from './desk.ts';
import { runs, text } from './lettering.ts';
import { drawn, hairline, stack, type Piece } from './pieces.ts';
import { inside, part, type Node } from './tree.ts';
import { strong, TYPE, quiet } from './type.ts';
import { vectors } from './vectors.ts';

/** Of the index; the others share the rest. */
const SHARE = 0.485;
const STRIP = 110;
const COLUMN_PAD = 7;
const NAME = strong({ ...TYPE.tiny, size: 6.6 });
const HEIGHT = 92;

export function readouts(desk: Desk, parent: Node): Piece {
  const [index, ...others] = desk.content.cover.keyFigures;
  const left = index ? indexOf(desk, index, parent) : null;
  const from = WIDTH * (others.length > 3 ? SHARE : SHARE + 0.08);
  const width = (WIDTH - from) / Math.max(1, others.length);
  const rest = others.map((figure) => figureOf(desk, figure, parent, width - COLUMN_PAD));
  const height = Math.max(
    HEIGHT,
    10 + (left?.height ?? 0),
    ...rest.map((piece) => piece.height + 10)
  );
  return drawn(height, (x, y) => {
    hairline(desk, x, y, WIDTH, PRINT.ink, 1);
    left?.draw(x, y + 9);
    for (const [n, piece] of rest.entries()) {
      const at = x + from + n * width;
      inside(desk.doc, null, () => {
        desk.doc
          .moveTo(at, y)
          .lineTo(at, y + height)
          .lineWidth(0.5)
          .undash();
        desk.doc.strokeColor(PRINT.rule).stroke();
      });
      piece.draw(at + COLUMN_PAD, y + 9);
    }
  });
}

function indexOf(desk: Desk, { name, value, of, text: said }: KeyFigure, parent: Node): Piece {
  const width = WIDTH * SHARE - 12;
  const node = part(desk.doc, parent, 'P');
  const title = runs(
    desk,
    [
      { text: name, style: strong(TYPE.small) },
      { text: `\u00a0 ${said}`, style: TYPE.small }
    ],
    { width, node }
  );
  const figure = desk.set.widthOf(value, TYPE.index);
  const large = text(desk, value, TYPE.index, { width, node: part(desk.doc, parent, 'P') });
  const small = text(desk, of, quiet(TYPE.text), { width: 60, node: part(desk.doc, parent, 'P') });
  const ofWidth = of ? desk.set.widthOf(of, TYPE.text) + 5 : 0;
  const room = width - figure - ofWidth - 10;
  const picture = vectors(desk, strip(desk.content.figures, 250), {
    ...{ width: Math.max(STRIP, room), node: null },
    palette: { ...PRINT, accent: desk.accent }
  });
  const wide = room >= STRIP;
  return drawn(title.height + (wide ? 64 : 64 + picture.height), (x, y) => {
    title.draw(x, y);
    large.draw(x - 2, y + title.height + 4);
    small.draw(x + figure + 3, y + title.height + 38);
    const at = wide ? x + figure + ofWidth + 10 : x;
    picture.draw(at, wide ? y + title.height + 62 - picture.height : y + title.height + 64);
  });
}

function figureOf(
  desk: Desk,
  { name, value, of, text: said }: KeyFigure,
  parent: Node,
  width: number
): Piece {
  const node = part(desk.doc, parent, 'P');
  return stack(
    [
      text(desk, name, NAME, { width, node }),
      runs(
        desk,
        [
          { text: value, style: TYPE.figure },
          { text: of ? ` ${of}` : '', style: quiet(TYPE.body) }
        ],
        { width, node }
      ),
      text(desk, said, TYPE.tiny, { width, node: part(desk.doc, parent, 'P') })
    ],
    3
  );
}
