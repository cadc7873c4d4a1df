/** One text against another, word by word. */

/** Words that stand in both texts, in the old one only, or in the new one only. */
export interface Piece {
  readonly kind: 'kept' | 'gone' | 'new';
  readonly text: string;
}

/** The pieces in reading order, what is gone before what has come in its place. */
export function reworded(was: string, now: string): Piece[] {
  const [old, fresh] = [was.split(' '), now.split(' ')];
  const longest = commonLengths(old, fresh);
  const words: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [a, b] = [old[i], fresh[j]];
    if (a !== undefined && a === b) {
      words.push({ kind: 'kept', text: a });
      i += 1;
      j += 1;
    } else if (
      b === undefined ||
      (a !== undefined && length(longest, i + 1, j) >= length(longest, i, j + 1))
    ) {
      words.push({ kind: 'gone', text: a ?? '' });
      i += 1;
    } else {
      words.push({ kind: 'new', text: b });
      j += 1;
    }
  }
  return joined(words);
}

const length = (table: readonly (readonly number[])[], i: number, j: number) => table[i]?.[j] ?? 0;

/** How many words in order the two texts share from each pair of places on. */
function commonLengths(old: readonly string[], fresh: readonly string[]): number[][] {
  const table = old.map(() => fresh.map(() => 0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (!row) continue;
      row[j] =
        old[i] === fresh[j]
          ? length(table, i + 1, j + 1) + 1
          : Math.max(length(table, i + 1, j), length(table, i, j + 1));
    }
  }
  return table;
}

/** Neighbours of one kind become one piece. */
function joined(words: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    if (last?.kind === word.kind)
      pieces[pieces.length - 1] = { kind: last.kind, text: `${last.text} ${word.text}` };
    else pieces.push(word);
  }
  return pieces;
}
