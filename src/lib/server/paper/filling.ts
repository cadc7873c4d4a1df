import { inOrder } from './letters.ts';
import type { Line, Setter, Word } from './setting.ts';

type WidthOf = Setter['widthOf'];

/** Words into lines, as many to each as fit; letters of a word are parted only where it fits none. */
export function fill(words: readonly (Word | 'break')[], width: number, widthOf: WidthOf): Line[] {
  const lines: Line[] = [];
  let line: Word[] = [];
  let taken = 0;
  const end = () => {
    if (line.length > 0) lines.push({ words: inOrder(line), width: taken });
    [line, taken] = [[], 0];
  };
  for (const word of words) {
    if (word === 'break') {
      end();
      continue;
    }
    for (const piece of word.width > width ? parted(word, width, widthOf) : [word]) {
      const gap = line.length > 0 && piece.isApart ? widthOf(' ', piece.style) : 0;
      if (line.length > 0 && taken + gap + piece.width > width + 0.01) end();
      taken += line.length > 0 ? gap + piece.width : piece.width;
      line.push(piece);
    }
  }
  end();
  return lines;
}

/** A word wider than its column, letter by letter into pieces that fit. */
function parted(word: Word, width: number, widthOf: WidthOf): Word[] {
  const pieces: Word[] = [];
  let [text, taken] = ['', 0];
  const end = () => {
    const isApart = pieces.length > 0 || word.isApart;
    if (text) pieces.push({ ...word, text, width: taken, isApart });
    [text, taken] = ['', 0];
  };
  for (const letter of word.text) {
    const own = widthOf(letter, word.style);
    if (taken + own > width) end();
    text += letter;
    taken += own;
  }
  end();
  return pieces;
}

/** Lines of which the last ends in "…", because more was to come. */
export function shortened(lines: readonly Line[], width: number, widthOf: WidthOf): Line[] {
  const last = lines.at(-1);
  if (!last) return [];
  const words = [...last.words];
  const sum = () =>
    words.reduce(
      (all, word, n) => all + word.width + (n > 0 && word.isApart ? widthOf(' ', word.style) : 0),
      0
    );
  for (;;) {
    const word = words.at(-1);
    if (!word) return [...lines];
    const text = `${word.text.replace(/[,;:.…]+$/, '')}…`;
    words[words.length - 1] = { ...word, text, width: widthOf(text, word.style) };
    if (sum() <= width || words.length === 1) break;
    words.pop();
  }
  return [...lines.slice(0, -1), { words, width: sum() }];
}
