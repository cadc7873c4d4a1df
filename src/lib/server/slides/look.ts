/** The letters of the slides: few sizes, strong contrast, in points. */
import { legal } from '../xml-text.ts';
import type { Run, TableCell, TextLine } from './ooxml/shapes.ts';
import { textWidth, wrap } from './measure.ts';

export const TEXT = {
  figure: 104,
  lesser: 40,
  lead: 18,
  item: 15,
  body: 13,
  table: 12,
  small: 10.5
} as const;

/** Of a slide's title, the usual one first. */
export const TITLE_SIZES = [26, 24, 22, 20, 18, 16, 14, 12, 10, 8] as const;

/** One line whatever was typed: names, headings, cells. */
export const flat = (text: string): string =>
  legal(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\t/g, ' ');

type Style = Omit<TextLine, 'runs'> & Omit<Run, 'text' | 'size'>;

/** One paragraph of one kind of letters. */
export function line(text: string, { bold, colour, mark, ...rest }: Style): TextLine {
  const run = {
    ...(bold !== undefined && { bold }),
    ...(colour !== undefined && { colour }),
    ...(mark !== undefined && { mark })
  };
  return { ...rest, runs: [{ text: flat(text), ...run }] };
}

/** A text as typed: every line of it a paragraph, the second and later ones close to the first. */
export const lines = (text: string, style: Style): TextLine[] =>
  legal(text)
    .split('\n')
    .map((one) => one.replace(/\t/g, ' ').trim())
    .filter((one, index) => one !== '' || index === 0)
    .map((one, index) => line(one, index === 0 ? style : { ...style, before: 2 }));

export const cell = (text: string, style: Style): TableCell => ({ lines: lines(text, style) });

/** The largest of some sizes at which a title fits its box; the least where none does. */
export function fit(
  phrases: readonly string[],
  box: { readonly width: number; readonly height: number },
  sizes: readonly number[]
): number {
  const fits = (size: number) => {
    const count = phrases.reduce((sum, text) => sum + wrap(text, size, box.width, true).length, 0);
    return count * size * TITLE_LINE <= box.height;
  };
  return sizes.find(fits) ?? sizes.at(-1) ?? TEXT.body;
}
/** Titles are set closer than texts. */
export const TITLE_LINE = 1.16;

/** Whether a text stays on one line. */
export const isOneLine = (text: string, size: number, width: number, bold = false): boolean =>
  textWidth(text, size, bold) <= width;
