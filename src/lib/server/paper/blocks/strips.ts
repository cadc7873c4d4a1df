import { answerKey, answerStrip } from '#lib/pictures/answers.ts';
import { PRINT } from '#lib/pictures/palette.ts';
import type { Strips } from '#lib/report/content.ts';
import { WIDTH, type Desk } from '../desk.ts';
import type { Entry } from '../flow.ts';
import { text } from '../lettering.ts';
import { columns, padded, ruled, stack, type Piece } from '../pieces.ts';
import { part, type Node } from '../tree.ts';
import { figures, quiet, TYPE } from '../type.ts';
import { vectors } from '../vectors.ts';

const NAME = 132;
const STRIP = 176;

/** How the answers lie, a line a direction: the drawing, and who said what where that may be told. */
export function strips(desk: Desk, { strips: all }: Strips, parent: Node): Entry[] {
  const key = keyOf(desk, all, parent);
  const rows = all.map((strip, n): Entry => {
    const node = part(desk.doc, parent, 'P');
    const title = stack([
      text(desk, strip.name, TYPE.label, { width: NAME - 12, node }),
      text(desk, strip.figure, figures(quiet(TYPE.small)), { width: NAME - 12, node })
    ]);
    const at = NAME + STRIP + 16;
    const said = text(desk, strip.said.join('; '), TYPE.small, { width: WIDTH - at, node });
    const drawing = vectors(desk, answerStrip(strip), { width: STRIP, palette: PRINT, node: null });
    const line = columns([
      { x: 0, piece: title },
      { x: NAME, piece: drawing },
      { x: at, piece: said }
    ]);
    return {
      piece: ruled(desk, padded(line, 5, 4), WIDTH),
      before: n === 0 ? 2 : 0,
      isLoose: line.height > 300
    };
  });
  return key ? [{ piece: key, before: 4, withNext: true }, ...rows] : rows;
}

/** What the marks are, above all rows. */
function keyOf(desk: Desk, all: Strips['strips'], parent: Node): Piece | null {
  const key = answerKey(all, desk.locale);
  if (!key) return null;
  const node = part(desk.doc, parent, 'P');
  return columns([{ x: NAME, piece: vectors(desk, key, { width: STRIP, palette: PRINT, node }) }]);
}
