/** Pieces of a page: each knows its height before it is drawn, and where it can be parted. */
import { PRINT } from '#lib/pictures/palette.ts';
import type { Desk } from './desk.ts';
import { inside } from './tree.ts';

export interface Piece {
  readonly height: number;
  draw(x: number, y: number): void;
  /** What fits into a height, and the rest; null where it cannot be parted there. */
  cut(room: number): readonly [Piece, Piece] | null;
}

/** A fixed drawing that nothing reads out. */
export const drawn = (height: number, draw: (x: number, y: number) => void): Piece => ({
  ...{ height, draw, cut: () => null }
});
export const space = (height: number): Piece => drawn(height, () => undefined);

/** One below the other. */
export function stack(pieces: readonly Piece[], gap = 0): Piece {
  const shown = pieces.filter(({ height }) => height > 0);
  const height =
    shown.reduce((all, piece) => all + piece.height, 0) + gap * Math.max(0, shown.length - 1);
  return {
    height,
    draw(x, y) {
      let top = y;
      for (const piece of shown) {
        piece.draw(x, top);
        top += piece.height + gap;
      }
    },
    cut(room) {
      let used = 0;
      for (const [n, piece] of shown.entries()) {
        if (used + piece.height > room + 0.01) {
          const parts = piece.cut(room - used);
          if (!parts && n === 0) return null;
          const before = parts ? [...shown.slice(0, n), parts[0]] : shown.slice(0, n);
          const after = parts ? [parts[1], ...shown.slice(n + 1)] : shown.slice(n);
          return [stack(before, gap), stack(after, gap)];
        }
        used += piece.height + gap;
      }
      return null;
    }
  };
}

export interface Column {
  readonly x: number;
  readonly piece: Piece;
}

/** Side by side, from one upper edge. */
export function columns(all: readonly Column[]): Piece {
  return {
    height: Math.max(0, ...all.map(({ piece }) => piece.height)),
    draw(x, y) {
      for (const { x: left, piece } of all) piece.draw(x + left, y);
    },
    cut(room) {
      const parts = all.map(({ x, piece }) => {
        const both: readonly [Piece, Piece] | null =
          piece.height <= room ? [piece, space(0)] : piece.cut(room);
        return both && { x, both };
      });
      if (parts.some((part) => part === null)) return null;
      const side = (n: 0 | 1) =>
        columns(parts.flatMap((part) => (part ? [{ x: part.x, piece: part.both[n] }] : [])));
      return [side(0), side(1)];
    }
  };
}

/** Room above and below a piece. */
export function padded(piece: Piece, above: number, below: number): Piece {
  return {
    height: piece.height + above + below,
    draw: (x, y) => piece.draw(x, y + above),
    cut(room) {
      const parts = piece.cut(room - above - below);
      return parts && [padded(parts[0], above, below), padded(parts[1], above, below)];
    }
  };
}

/** With a line below, which follows both halves of what is parted. */
export function ruled(desk: Desk, piece: Piece, width: number): Piece {
  return {
    height: piece.height + 0.5,
    draw(x, y) {
      piece.draw(x, y);
      hairline(desk, x, y + piece.height, width);
    },
    cut(room) {
      const parts = piece.cut(room - 0.5);
      return parts && [ruled(desk, parts[0], width), ruled(desk, parts[1], width)];
    }
  };
}

export function hairline(
  { doc }: Desk,
  x: number,
  y: number,
  width: number,
  ink: string = PRINT.rule,
  weight = 0.5
): void {
  inside(doc, null, () => {
    doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(weight)
      .undash()
      .strokeColor(ink)
      .stroke();
  });
}
