import { lineChart } from '#lib/pictures/lines.ts';
import { PRINT } from '#lib/pictures/palette.ts';
import type { Line, Lines } from '#lib/report/content.ts';
import { WIDTH, type Desk } from '../desk.ts';
import type { Entry } from '../flow.ts';
import { text } from '../lettering.ts';
import { columns, stack, type Piece } from '../pieces.ts';
import { part, type Node } from '../tree.ts';
import { strong, TYPE } from '../type.ts';
import { vectors } from '../vectors.ts';

const ACROSS = 4;
const GAP = 14;

/** The index large, the seven directions small and on the same scale. */
export function lines(desk: Desk, { quarters, lines: all }: Lines, parent: Node): Entry[] {
  const chart = (line: Line, width: number, height: number, isLarge: boolean): Piece => {
    const picture = lineChart(line, quarters, { width, height, isLarge });
    const alt = `${picture.title}: ${picture.description}`;
    return stack([
      text(desk, line.name, isLarge ? TYPE.name : strong(TYPE.small), {
        width,
        node: part(desk.doc, parent, 'P')
      }),
      vectors(desk, picture, {
        width,
        palette: PRINT,
        node: part(desk.doc, parent, 'Figure', { alt })
      })
    ]);
  };
  const [index, ...rest] = all;
  const large = index && chart(index, WIDTH, 138, true);
  const width = (WIDTH - GAP * (ACROSS - 1)) / ACROSS;
  const rows = Array.from({ length: Math.ceil(rest.length / ACROSS) }, (_, n) =>
    columns(
      rest
        .slice(n * ACROSS, (n + 1) * ACROSS)
        .map((line, m) => ({ x: m * (width + GAP), piece: chart(line, width, 92, false) }))
    )
  );
  return [
    ...(large ? [{ piece: large, before: 6 }] : []),
    ...rows.map((piece) => ({ piece, before: 10 }))
  ];
}
