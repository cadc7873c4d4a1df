/** Pieces of a page: each knows its height before it is drawn, and where it can be parted. */
import { PRINT } from '#lib/pictures/palette.ts';
import type { Desk } from './desk.ts';
import type { Line, Run } from './setting.ts';
import { inside, type Node } from './tree.ts';
import type { Style } from './type.ts';

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

export interface TextOptions {
  readonly width: number;
  readonly node: Node | null;
  readonly align?: 'left' | 'right';
  readonly most?: number;
}

export const text = (desk: Desk, said: string, style: Style, options: TextOptions): Piece =>
  runs(desk, [{ text: said, style }], options);

/** A paragraph in one style or several; the first one's leading holds. */
export function runs(desk: Desk, said: readonly Run[], options: TextOptions): Piece {
  const lines = desk.set.lines(said, options.width, options.most);
  const style = said[0]?.style;
  return style ? ofLines(desk, lines, style, options) : space(0);
}

function ofLines(desk: Desk, lines: readonly Line[], style: Style, options: TextOptions): Piece {
  const { leading } = style;
  const shift = (line: Line) => (options.align === 'right' ? options.width - line.width : 0);
  return {
    height: lines.length * leading,
    draw(x, y) {
      if (lines.length === 0) return;
      inside(desk.doc, options.node, () => {
        for (const [n, line] of lines.entries())
          drawLine(desk, line, x + shift(line), y + n * leading + leading / 2 + style.size * 0.35);
      });
    },
    cut(room) {
      const fit = Math.floor(room / leading + 0.01);
      // no line of a paragraph stands alone
      const first = lines.length - fit === 1 ? fit - 1 : fit;
      if (first < 2 || first >= lines.length) return null;
      return [
        ofLines(desk, lines.slice(0, first), style, options),
        ofLines(desk, lines.slice(first), style, options)
      ];
    }
  };
}

/** Neighbours in one style are written in one go: whoever copies the text gets its words and spaces. */
function drawLine(desk: Desk, { words }: Line, x: number, baseline: number): void {
  let left = x;
  for (let from = 0; from < words.length;) {
    const style = words[from]?.style as Style;
    let [to, said] = [from, ''];
    for (; words[to]?.style === style; to++)
      said += (to > 0 && words[to]?.isApart ? ' ' : '') + (words[to]?.text ?? '');
    left = write(desk, said, style, left, baseline);
    from = to;
  }
}

/** Writes at a baseline; returns where the text ends. */
export function write(desk: Desk, said: string, style: Style, x: number, baseline: number): number {
  const textWidth = said
    .split(' ')
    .reduce(
      (all, word, n) =>
        all + (n > 0 ? desk.set.widthOf(' ', style) : 0) + desk.set.widthOf(word, style),
      0
    );
  desk.doc
    .font(String(style.weight))
    .fontSize(style.size)
    .fillColor(style.ink)
    .text(said, x, baseline, {
      ...{ lineBreak: false, baseline: 'alphabetic', textWidth, wordCount: 1 },
      ...(style.tracking && { characterSpacing: style.tracking }),
      ...(style.tabular && { features: ['tnum'] })
    } as PDFKit.Mixins.TextOptions);
  return x + textWidth;
}

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
