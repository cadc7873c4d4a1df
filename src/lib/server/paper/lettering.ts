/** Texts as pieces: paragraphs that can be parted between their lines. */
import type { Desk } from './desk.ts';
import { space, type Piece } from './pieces.ts';
import type { Line, Run } from './setting.ts';
import { inside, type Node } from './tree.ts';
import type { Style } from './type.ts';

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
  let left = x;
  for (const { text: part, face } of desk.set.spans(said, style)) {
    const textWidth = part
      .split(' ')
      .reduce(
        (all, word, n) =>
          all + (n > 0 ? desk.set.widthOf(' ', style) : 0) + desk.set.widthOf(word, style),
        0
      );
    desk.doc
      .font(face.name)
      .fontSize(style.size)
      .fillColor(style.ink)
      .text(part, left, baseline, {
        ...{ lineBreak: false, baseline: 'alphabetic', textWidth, wordCount: 1 },
        ...(style.tracking && { characterSpacing: style.tracking }),
        ...(style.tabular && { features: ['tnum'] })
      } as PDFKit.Mixins.TextOptions);
    left += textWidth;
  }
  return left;
}
