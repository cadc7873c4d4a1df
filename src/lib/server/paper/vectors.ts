/** A picture as vectors of the page. */
import type { Palette } from '#lib/pictures/palette.ts';
import { TAIL_GAP, type Label, type Path, type Picture } from '#lib/pictures/picture.ts';
import type { Desk } from './desk.ts';
import { write } from './lettering.ts';
import { drawn, type Piece } from './pieces.ts';
import { inside, type Node } from './tree.ts';
import type { Style } from './type.ts';

export interface Framed {
  readonly width: number;
  readonly palette: Palette;
  /** What reads its description out; null: the text beside it says the same. */
  readonly node: Node | null;
}

export function vectors(desk: Desk, picture: Picture, { width, palette, node }: Framed): Piece {
  const { box, shapes } = picture;
  const scale = width / box.width;
  return drawn(box.height * scale, (x, y) => {
    inside(desk.doc, node, () => {
      desk.doc.save().translate(x, y).scale(scale).translate(-box.x, -box.y);
      for (const shape of shapes)
        if (shape.kind === 'path') path(desk, shape, palette);
        else label(desk, shape, palette);
      desk.doc.restore();
    });
  });
}

function path(
  { doc }: Desk,
  { d, fill, opacity, stroke, width, dash }: Path,
  palette: Palette
): void {
  if (d === '') return;
  if (fill) {
    doc
      .path(d)
      .fillColor(palette[fill])
      .fillOpacity(opacity ?? 1)
      .fill()
      .fillOpacity(1);
  }
  if (!stroke) return;
  doc
    .path(d)
    .lineWidth(width ?? 1)
    .lineJoin('round')
    .strokeColor(palette[stroke]);
  if (dash) doc.dash(dash[0] ?? 1, { space: dash[1] ?? 1 });
  else doc.undash();
  doc.stroke();
}

function label(desk: Desk, shape: Label, palette: Palette): void {
  const { x, y, text, size, weight, anchor, ink, halo, tail } = shape;
  const style = (of: Label['ink'], heavy: Label['weight']): Style => ({
    ...{ weight: heavy, size, leading: size, ink: palette[of] }
  });
  const own = style(ink, weight);
  const said = desk.set.line(text, own);
  const width = desk.set.widthOf(said, own);
  const behind = tail ? TAIL_GAP + desk.set.widthOf(tail.text, style(tail.ink, 400)) : 0;
  const left = x - (width + behind) * { start: 0, middle: 0.5, end: 1 }[anchor];
  if (halo)
    desk.doc
      .rect(left - 2, y - size * 0.8, width + 4, size)
      .fillColor(palette.ground)
      .fill();
  write(desk, said, own, left, y);
  if (tail) write(desk, tail.text, style(tail.ink, 400), left + width + TAIL_GAP, y);
}
