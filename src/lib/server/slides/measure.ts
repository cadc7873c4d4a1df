/**
 * How much room a text takes: a slide does not flow, so what does not fit must be known beforehand.
 * The widths are Arial's (and of its twins, Liberation Sans and Helvetica) in thousandths of the size.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [222, "'ijl’"],
  [278, ' !,./:;I[\\]ft|\u00A0·'],
  [333, '()-`r{}“”'],
  [365, '"•г*'],
  [460, 'зтк^'],
  [500, 'Jcksvxyzсухэ'],
  [541, 'чьвнГпя'],
  [560, '#$0123456789?L_abdeghnopquаеорё–«»ийбц'],
  [610, 'FTZТКЗ+<=>~дл−×'],
  [668, '&ABEKPSVXYАВЕРХЧБЛЬУъЁжД'],
  [722, 'CDHNRUwНСЯИЙПЭымЦ'],
  [778, 'GOQОФюЪ'],
  [833, 'MmМшфщ'],
  [943, 'WЫ%ШЖЩ'],
  [1072, '—→…Ю@№']
];
const KNOWN = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((l) => [l, width])));
/** Of letters that are not listed: most are narrower; signs of the East and pictures are not. */
const OTHER = 720;
const WIDE = 1_150;
const FIRST_WIDE = 0x1100;
/** Bold letters are wider, and renderers differ by a little. */
const BOLD = 1.09;
const MARGIN = 1.02;
/** From one line to the next, in sizes. */
export const LINE_HEIGHT = 1.2;

function widthOf(letter: string): number {
  return (
    KNOWN.get(letter) ??
    ((letter.codePointAt(0) ?? 0) >= FIRST_WIDE && !isMark(letter) ? WIDE : OTHER)
  );
}

/** Dashes, quotes and arrows lie behind the first wide letters, and are not wide. */
const isMark = (letter: string): boolean => /[\u2000-\u22FF]/.test(letter);

/** Points. */
export function textWidth(text: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const letter of text) thousandths += widthOf(letter);
  return (thousandths / 1000) * size * (bold ? BOLD : 1) * MARGIN;
}

/** The lines into which a text falls; a word that is wider than a line is broken, as PowerPoint does. */
export function wrap(text: string, size: number, width: number, bold = false): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, size, width, bold));
}

function wrapParagraph(text: string, size: number, width: number, bold: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  // a no-break space joins its neighbours
  for (const word of text.split(/(?<= )/)) {
    if (textWidth((line + word).trimEnd(), size, bold) <= width) {
      line += word;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && textWidth(line + letter, size, bold) > width) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return [...lines, line];
}
