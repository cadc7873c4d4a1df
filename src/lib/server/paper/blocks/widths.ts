interface Natural {
  /** With everything on one line. */
  readonly whole: number;
  /** Of the longest word. */
  readonly least: number;
}

/**
 * Widths of columns that fill a line: what is left over goes to the first columns, what is missing
 * is taken from those that have the most to give.
 */
export function widthsOf(
  natural: readonly Natural[],
  aligns: readonly ('left' | 'right')[],
  line: number
): number[] {
  const wanted = natural.reduce((all, { whole }) => all + whole, 0);
  if (wanted <= line) {
    const texts = Math.max(1, aligns.filter((align) => align === 'left').length);
    return natural.map(
      ({ whole }, n) => whole + (aligns[n] === 'left' ? (line - wanted) / texts : 0)
    );
  }
  const least = natural.map((column) => Math.min(column.least, column.whole));
  const sum = least.reduce((all, width) => all + width, 0);
  if (sum >= line) return least.map((width) => (width / sum) * line);
  const slack = natural.map(({ whole }, n) => whole - (least[n] ?? 0));
  const all = slack.reduce((total, width) => total + width, 0);
  return least.map((width, n) => width + ((slack[n] ?? 0) / all) * (line - sum));
}
