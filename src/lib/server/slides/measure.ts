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

/** Dashes, quotes and arrows lie behind the first wide letters, and are not wide. */
const isMark = (letter: string): boolean => /[\u2000-\u22FF]/.test(letter);

function widthOf(letter: string): number {
  const isWide = (letter.codePointAt(0) ?? 0) >= FIRST_WIDE && !isMark(letter);
  return KNOWN.get(letter) ?? (isWide ? WIDE : OTHER);
}

function thousandths(text: string): number {
  let sum = 0;
  for (const letter of text) sum += widthOf(letter);
  return sum;
}

const scale = (size: number, bold: boolean): number => (size / 1000) * (bold ? BOLD : 1) * MARGIN;

/** Points. */
export const textWidth = (text: string, size: number, bold = false): number =>
  thousandths(text) * scale(size, bold);

const SPACE = thousandths(' ');

/**
 * The lines into which a text falls at a width in points; a word that is wider than a line is broken,
 * as PowerPoint does. Joined, the lines are the text. Looks at each letter once: a text may be long.
 */
export function wrap(text: string, size: number, width: number, bold = false): string[] {
  const room = width / scale(size, bold);
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  const turn = () => {
    if (line !== '') lines.push(line);
    line = '';
    taken = 0;
  };
  // a no-break space joins its neighbours
  for (const word of text.split(/(?<= )/)) {
    const needed = thousandths(word);
    const hanging = word.endsWith(' ') ? SPACE : 0;
    if (taken + needed - hanging > room) turn();
    if (needed - hanging <= room) {
      line += word;
      taken += needed;
      continue;
    }
    for (const letter of word) {
      const step = widthOf(letter);
      if (taken + step > room) turn();
      line += letter;
      taken += step;
    }
  }
  return [...lines, line];
}
