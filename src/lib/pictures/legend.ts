import { circle, DASHES, line, square, triangle, type Label, type Shape } from './picture.ts';

export type Key = 'now' | 'target' | 'third' | 'confirmed' | 'declared';
export interface Entry {
  readonly key: Key;
  readonly text: string;
}

const SIZE = 15;
const ROW = 26;
/** Of a line's sample, and from it to its words. */
const SAMPLE = 36;
const DOT = 14;
const GAP = 9;
const BETWEEN = 26;
/** A letter's share of the type size, generously: whoever opens the file may have another font. */
const LETTER = 0.57;

/** The entries side by side, in as many rows as they need; `height` includes the last row. */
export function legend(
  entries: readonly Entry[],
  { x, y, width, type = 1 }: { x: number; y: number; width: number; type?: number }
): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = [];
  let [left, row] = [x, y];
  for (const { key, text } of entries) {
    const sample = key === 'confirmed' || key === 'declared' ? DOT : SAMPLE;
    const taken = sample + GAP + text.length * SIZE * type * LETTER;
    if (left > x && left + taken > x + width) [left, row] = [x, row + ROW * type];
    shapes.push(...sampleOf(key, left, row + (ROW * type) / 2));
    shapes.push(words(text, left + sample + GAP, row + (ROW * type) / 2, type));
    left += taken + BETWEEN;
  }
  return { shapes, height: row - y + ROW * type };
}

function sampleOf(key: Key, x: number, y: number): Shape[] {
  const middle = x + SAMPLE / 2;
  const through = `M${x},${y}h${SAMPLE}`;
  switch (key) {
    case 'now':
      return [line(through, 'current', 2.5), circle(middle, y, 5, true)];
    case 'target':
      return [line(through, 'target', 2, [5, 4]), square(middle, y, 5)];
    case 'third':
      return [line(through, 'compare', 2.5, DASHES.compare), triangle(middle, y + 1)];
    case 'confirmed':
    case 'declared':
      return [circle(x + DOT / 2, y, 5, key === 'confirmed')];
  }
}

const words = (text: string, x: number, middle: number, type: number): Label => ({
  ...{ kind: 'label', x, y: middle + 5 * type, text, size: SIZE * type, weight: 400 },
  ...{ anchor: 'start', ink: 'ink2' }
});
